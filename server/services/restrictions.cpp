// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/restrictions.h"

#include "model/casework/person.h"
#include "services/case_file.h"
#include "services/clocks.h"

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

bool protectFromRegister(Context &context, Ref<Person> person, const RegisterProtection &protection, Ref<AppUser> setBy)
{
    const QDate review = protection.to.isValid() ? protection.to : context.today().addYears(1);
    const auto running = context.records().where<AddressRestriction>(
        "person = $1 and kind = $2 and lifted_at is null order by id limit 1 for update", {person.id, protection.kind});
    if (!running.isEmpty()) {
        AddressRestriction known = running.first().record;
        if (!known.reviewOn.isValid() || known.reviewOn >= review)
            return false;
        known.reviewOn = review;
        context.records().update(known, running.first().version);
        return false;
    }
    AddressRestriction restriction;
    restriction.person = person;
    restriction.kind.value = protection.kind;
    restriction.againstText = QStringLiteral("住民記録の支援措置（相手方は住民記録で確認）");
    restriction.provisional = protection.isProvisional;
    restriction.source.value = QStringLiteral("REGISTER");
    restriction.validFrom = protection.from.isValid() ? protection.from : context.today();
    restriction.reviewOn = review;
    restriction.setBy = setBy;
    restriction.setAt = context.now();
    context.records().insert(restriction);
    const QList<qint64> files = filesOfPerson(context, person.id);
    startClock(context, "DV1Y", AddressRestriction::recordName, restriction.id.id, files.value(0), 0, context.now());
    for (qint64 file : files)
        tellFile(context, file, AddressRestriction::recordName, restriction.id.id);
    return true;
}

bool protectAsResident(Context &context, Ref<Person> person, const QString &atenaNo, Ref<AppUser> setBy)
{
    static constexpr Sql find{"resident_protection",
        "select s.suppress_kind, s.suppress_provisional, s.suppress_from, s.suppress_to from registry.resident r "
        "join registry.resident_state s on s.id = r.state where r.atena_no = $1 and s.suppress_kind <> ''"};
    const auto row = context.db().queryOne(find, {atenaNo});
    if (!row)
        return false;
    return protectFromRegister(context, person, {row->text(0), row->text(1) == QLatin1String("1"), QDate::fromString(row->text(2), Qt::ISODate),
        QDate::fromString(row->text(3), Qt::ISODate)}, setBy);
}

} // namespace mimamori
