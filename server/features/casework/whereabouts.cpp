// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/whereabouts.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/case_file.h"
#include "services/settings.h"

namespace mimamori {

namespace {

Whereabouts reveal(Context &context, const RevealWhereabouts &in)
{
    static constexpr Sql keep{"whereabouts_reveal",
        "insert into whereabouts_reveal (person, app_user, reason, reason_text, valid_to) "
        "values ($1, $2, $3, $4, now() + make_interval(mins => $5::int))"};
    requireReason(context, RevealReason::table, in.reason.value, in.reasonText, "reason_text");
    const int minutes = settingOn(context, "whereabouts.reveal_minutes", 10).toInt(10);
    context.db().execute(keep, {in.person.id, context.actor().userId, in.reason.value, in.reasonText, minutes});
    context.auditedAction("reveal");
    context.auditedPurpose(in.reason.value);
    context.audited("person", {in.person.id}, filesOfPerson(context, in.person.id).value(0));
    return whereaboutsOf(context, in.person.id);
}

} // namespace

void registerWhereabouts(Features &features)
{
    // Not only those in charge: whoever is called out at night has to find the house. The reason and the audit stand for it.
    features.operation<&reveal>({.write = true, .opensFile = true});
}

} // namespace mimamori
