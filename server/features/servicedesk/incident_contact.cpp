// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/incident.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/codes.h"

namespace mimamori {

namespace {

/// Somebody else is there on this side at any hour, today and from then on without an end.
bool sideIsHeldByOthers(Context &context, const IncidentContact &contact)
{
    static constexpr Sql find{"contact_others",
        "select 1 from incident_contact where id <> $1 and side = $2 and hours = 'ALWAYS' and valid_from <= $3 and valid_to is null limit 1"};
    return context.db().value(find, {contact.id.id, contact.side.value, context.today()}).isValid();
}

/// A ladder without a person is none: each rung has somebody, and the last one of a side who is there at any hour stays.
void checkContact(Context &context, const void *record, const void *before)
{
    const auto &contact = *static_cast<const IncidentContact *>(record);
    const auto *was = static_cast<const IncidentContact *>(before);
    requireCodes(context, recordType<IncidentContact>(), record, context.today());
    if (!contact.appUser && contact.person.trimmed().isEmpty())
        throw Problem("contact_without_person", "app_user");
    if (!contact.appUser && contact.phone.trimmed().isEmpty())
        throw Problem("required", "phone");
    if (contact.validTo.isValid() && contact.validTo < contact.validFrom)
        throw Problem("end_before_start", "valid_to");
    const auto holds = [](const IncidentContact &c) { return c.hours.value == QLatin1String("ALWAYS") && !c.validTo.isValid(); };
    if (was && holds(*was) && (!holds(contact) || contact.side.value != was->side.value) && !sideIsHeldByOthers(context, *was))
        throw Problem("contact_last", contact.validTo.isValid() ? "valid_to" : "hours");
}

} // namespace

void registerIncidentContact(Features &features)
{
    features.record<IncidentContact>({.saved = true, .check = checkContact});
}

} // namespace mimamori
