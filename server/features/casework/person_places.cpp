// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/family.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "japanese/address.h"
#include "japanese/phone.h"
#include "services/codes.h"
#include "services/people.h"
#include "services/whereabouts.h"

namespace mimamori {

namespace {

/// The line that makes somebody one of the file's family: the one that stands, otherwise the last. Throws "not_found".
Stored<FamilyMember> memberOf(Context &context, Ref<ChildFile> file, Ref<Person> person)
{
    const auto lines = context.records().where<FamilyMember>(
        "child_file = $1 and person = $2 order by valid_to is null desc, valid_to desc, id desc limit 1", {file.id, person.id});
    if (lines.isEmpty())
        throw Problem("not_found", "person");
    return lines.first();
}

void addPlaces(Context &context, PersonView &view)
{
    const auto addresses = context.records().where<PersonAddress>(
        "person = $1 order by valid_to is null desc, valid_from desc nulls last, id desc", {view.person.id.id});
    for (const auto &[address, version] : addresses)
        view.addresses.append({address.id, version, address.kind, address.zip, address.address, address.validFrom, address.validTo});
    const auto phones = context.records().where<PersonPhone>("person = $1 order by valid_to is null desc, id", {view.person.id.id});
    for (const auto &[phone, version] : phones)
        view.phones.append({phone.id, version, phone.number, phone.caution, phone.validTo});
}

PersonView showPerson(Context &context, const ShowPerson &in)
{
    static constexpr Sql mayWrite{"person_may_write", "select sec.may_write_file($1)"};
    const Stored<FamilyMember> member = memberOf(context, in.childFile, in.person);
    const Stored<Person> person = context.records().get(in.person, "person");
    PersonView view;
    view.childFile = in.childFile;
    view.person = person.record;
    view.version = person.version;
    view.memberId = member.record.id;
    view.member = member.record;
    view.memberVersion = member.version;
    view.mayWrite = context.db().value(mayWrite, {in.childFile.id}).toBool();
    const Whereabouts where = whereaboutsOf(context, in.person.id);
    view.restricted = where.restricted;
    view.masked = where.masked;
    const auto names = context.records().where<PersonName>("person = $1 and not withdrawn order by valid_to desc nulls first, id desc", {in.person.id});
    for (const auto &[name, version] : names)
        view.names.append({name.id, version, name.kind, name.name, name.kana, name.validTo});
    if (!view.masked)
        addPlaces(context, view);
    context.audited("person", {in.person.id}, in.childFile.id);
    return view;
}

Done addPhone(Context &context, const AddPersonPhone &in)
{
    memberOf(context, in.childFile, in.person);
    notePhone(context, in.person, in.number, in.caution);
    settlePerson(context, in.childFile, in.person, PersonPhone::recordName, 0);
    return {};
}

Done endPhone(Context &context, const EndPersonPhone &in)
{
    Stored<PersonPhone> stored = context.records().lock(in.phone, "phone");
    stored.record.validTo = in.validTo;
    context.records().update(stored.record, context.baseVersion());
    settlePerson(context, {}, stored.record.person, PersonPhone::recordName, in.phone.id);
    return {};
}

/// What stood until now ends when the next begins; an address that a caller told of after that ends on the day it was told.
void endStanding(Context &context, const QList<Stored<PersonAddress>> &standing, QDate from)
{
    for (Stored<PersonAddress> earlier : standing) {
        earlier.record.validTo = qMax(from.addDays(-1), earlier.record.validFrom);
        context.records().update(earlier.record, earlier.version);
    }
}

/// The new address of one person; the same one again changes nothing.
void moveTo(Context &context, Ref<Person> person, const AddPersonAddress &in)
{
    const auto standing = context.records().where<PersonAddress>("person = $1 and kind = $2 and valid_to is null", {person.id, in.kind.value});
    for (const Stored<PersonAddress> &known : standing) {
        if (addressMatch(known.record.address, in.address) && known.record.zip == in.zip)
            return;
    }
    PersonAddress address;
    address.person = person;
    address.kind = in.kind;
    address.zip = in.zip;
    address.address = in.address;
    address.validFrom = in.validFrom;
    address.validTo = in.validTo;
    if (!in.validTo.isValid()) {
        address.validFrom = in.validFrom.isValid() ? in.validFrom : context.today();
        endStanding(context, standing, address.validFrom);
    }
    context.records().insert(address);
    settlePerson(context, in.childFile, person, PersonAddress::recordName, address.id.id);
}

Done addAddress(Context &context, const AddPersonAddress &in)
{
    static constexpr Sql household{"who_lives_together",
        "select person from family_member where child_file = $1 and cohabiting and person <> $2 and (valid_to is null or valid_to >= $3) order by person"};
    requireCodes(context, recordType<AddPersonAddress>(), &in, context.today());
    const Stored<FamilyMember> member = memberOf(context, in.childFile, in.person);
    if (in.validFrom > context.today())
        throw Problem("not_in_future", "valid_from");
    if (in.validTo.isValid() && in.validTo < in.validFrom)
        throw Problem("end_before_start", "valid_to");
    moveTo(context, in.person, in);
    if (in.household && member.record.cohabiting) {
        const Rows rows = context.db().query(household, {in.childFile.id, in.person.id, context.today()});
        for (const Row &row : rows)
            moveTo(context, {row.integer(0)}, in);
    }
    context.audited("person", {in.person.id}, in.childFile.id);
    return {};
}

Done endAddress(Context &context, const EndPersonAddress &in)
{
    Stored<PersonAddress> stored = context.records().lock(in.address, "address");
    if (stored.record.validFrom.isValid() && in.validTo < stored.record.validFrom)
        throw Problem("end_before_start", "valid_to");
    stored.record.validTo = in.validTo;
    context.records().update(stored.record, context.baseVersion());
    settlePerson(context, {}, stored.record.person, PersonAddress::recordName, in.address.id);
    return {};
}

} // namespace

void registerPersonPlaces(Features &features)
{
    features.operation<&showPerson>(reads);
    features.operation<&addPhone>(writes);
    features.operation<&endPhone>(changesVersion);
    features.operation<&addAddress>(writes);
    features.operation<&endAddress>(changesVersion);
}

} // namespace mimamori
