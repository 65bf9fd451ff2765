// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/restrictions.h"

#include "model/casework/person.h"
#include "services/case_file.h"

namespace mimamori {

namespace {

RestrictionLine lineOf(const AddressRestriction &record, int version)
{
    RestrictionLine line;
    line.restriction = record.id;
    line.version = version;
    line.person = record.person;
    line.kind = record.kind;
    line.against = record.against;
    line.againstText = record.againstText;
    line.provisional = record.provisional;
    line.source = record.source;
    line.validFrom = record.validFrom;
    line.reviewOn = record.reviewOn;
    line.setAt = record.setAt;
    line.liftedAt = record.liftedAt;
    if (proposalStands(record, version)) {
        line.liftProposedAt = record.liftProposedAt;
        line.liftReason = record.liftReason;
    }
    return line;
}

QString userName(Context &context, Ref<AppUser> user)
{
    static constexpr Sql find{"user_name", "select name from app_user where id = $1"};
    return user ? context.db().value(find, {user.id}).toString() : QString();
}

QString personName(Context &context, Ref<Person> person)
{
    static constexpr Sql find{"person_name", "select name, label from person where id = $1"};
    const auto row = context.db().queryOne(find, {person.id});
    return row ? calledName(row->text(0), row->text(1)) : QString();
}

} // namespace

QList<RestrictionLine> restrictionsOfFile(Context &context, qint64 childFile, bool lifted)
{
    const auto found = context.records().where<AddressRestriction>(
        "person in (select m.person from family_member m where m.child_file = $1) and (lifted_at is null or $2) "
        "order by lifted_at desc nulls first, id", {childFile, lifted});
    const bool decides = decidesFor(context, childFile) && context.may("restriction.confirm_lift");
    QList<RestrictionLine> lines;
    for (const auto &[record, version] : found) {
        RestrictionLine line = lineOf(record, version);
        line.personName = personName(context, record.person);
        for (Ref<Person> person : record.against)
            line.againstNames << personName(context, person);
        line.setBy = userName(context, record.setBy);
        line.liftedBy = userName(context, record.liftedBy);
        if (proposalStands(record, version)) {
            line.liftProposedBy = userName(context, record.liftProposedBy);
            line.mayConfirm = decides && record.liftProposedBy.id != context.actor().userId;
        }
        lines.append(line);
    }
    return lines;
}

} // namespace mimamori
