// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/family.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "japanese/kana.h"
#include "services/codes.h"
#include "services/people.h"

namespace mimamori {

namespace {

constexpr auto self = "SELF";

void requireOfFamily(Context &context, Ref<ChildFile> file, Ref<Person> person)
{
    static constexpr Sql find{"of_family", "select 1 from family_member where child_file = $1 and person = $2 limit 1"};
    if (!context.db().value(find, {file.id, person.id}).isValid())
        throw Problem("not_found", "person");
}

void requireKatakana(const QString &kana)
{
    if (!isKatakanaText(kana))
        throw Problem("not_katakana", "kana");
}

/// The name that was: still a way to find the person.
void keepFormerName(Context &context, const Person &before, const ChangePerson &in)
{
    const bool same = before.name == in.name && before.kana == in.kana;
    if (same || (before.name.isEmpty() && before.kana.isEmpty()))
        return;
    const bool legal = in.why.value == QLatin1String("LEGAL");
    PersonName former;
    former.person = in.person;
    former.kind.value = legal ? QStringLiteral("FORMER") : QStringLiteral("HEARD");
    former.name = before.name;
    former.kana = before.kana;
    former.validTo = in.since.isValid() ? in.since.addDays(-1) : context.today().addDays(legal ? -1 : 0);
    context.records().insert(former);
}

/// A child that has a name now is somebody: the file is no longer provisional.
void identify(Context &context, const ChangePerson &in)
{
    Stored<ChildFile> file = context.records().lock(in.childFile, "child_file");
    if (!file.record.provisional || file.record.person != in.person || in.name.trimmed().isEmpty())
        return;
    file.record.provisional = false;
    context.records().update(file.record, file.version);
}

Done changePerson(Context &context, const ChangePerson &in)
{
    requireCodes(context, recordType<ChangePerson>(), &in, context.today());
    requireOfFamily(context, in.childFile, in.person);
    requireKatakana(in.kana);
    if (in.since.isValid() && in.why.value != QLatin1String("LEGAL"))
        throw Problem("only_legal_change", "since");
    if (in.since > context.today())
        throw Problem("not_in_future", "since");
    const Stored<Person> stored = context.records().lock(in.person, "person");
    Person person = stored.record;
    if (!person.name.isEmpty() && in.name.trimmed().isEmpty())
        throw Problem("required", "name");
    keepFormerName(context, person, in);
    person.name = in.name.trimmed().isEmpty() ? QString() : in.name;
    person.kana = in.kana;
    person.label = in.label;
    person.birth = in.birth;
    person.sex = in.sex;
    person.note = in.note;
    context.records().update(person, context.baseVersion());
    identify(context, in);
    settlePerson(context, in.childFile, in.person, Person::recordName, in.person.id);
    return {};
}

Person newRelative(const AddFamilyMember &in)
{
    Person person;
    person.name = in.name.trimmed().isEmpty() ? QString() : in.name;
    person.kana = in.kana;
    person.birth = in.birth;
    person.sex = in.sex;
    return person;
}

Ref<Person> knownOrNew(Context &context, const AddFamilyMember &in)
{
    static constexpr Sql member{"family_standing",
        "select 1 from family_member where child_file = $1 and person = $2 and (valid_to is null or valid_to >= $3) limit 1"};
    const Ref<Person> known = in.person ? in.person : relativeNamed(context, in.childFile, in.relation.value, in.name, in.kana);
    if (!known)
        return context.records().insert(newRelative(in));
    if (context.db().value(member, {in.childFile.id, known.id, context.today()}).isValid())
        throw Problem("already_family", in.person ? "person" : "name");
    return known; // somebody who had left and is back
}

AddFamilyMember::Reply addFamilyMember(Context &context, const AddFamilyMember &in)
{
    requireCodes(context, recordType<AddFamilyMember>(), &in, context.today());
    requireKatakana(in.kana);
    if (in.relation.value == QLatin1String(self))
        throw Problem("relation_self", "relation");
    FamilyMember member;
    member.childFile = in.childFile;
    member.person = knownOrNew(context, in);
    member.relation = in.relation;
    member.custody = in.custody;
    member.guardian = in.guardian;
    member.cohabiting = in.cohabiting;
    member.occupation = in.occupation;
    member.validFrom = in.validFrom;
    context.records().insert(member);
    notePhone(context, member.person, in.phone, in.phoneCaution);
    settlePerson(context, in.childFile, member.person, FamilyMember::recordName, member.id.id);
    return {member.id, member.person};
}

Done changeFamilyMember(Context &context, const ChangeFamilyMember &in)
{
    requireCodes(context, recordType<ChangeFamilyMember>(), &in, context.today());
    Stored<FamilyMember> stored = context.records().lock(in.member, "member");
    FamilyMember &member = stored.record;
    const bool isSelf = member.relation.value == QLatin1String(self);
    if (isSelf != (in.relation.value == QLatin1String(self)))
        throw Problem("relation_self", "relation");
    if (isSelf && in.validTo.isValid())
        throw Problem("relation_self", "valid_to");
    if (in.validFrom.isValid() && in.validTo.isValid() && in.validTo < in.validFrom)
        throw Problem("end_before_start", "valid_to");
    member.relation = in.relation;
    member.custody = in.custody;
    member.guardian = in.guardian;
    member.cohabiting = in.cohabiting;
    member.occupation = in.occupation;
    member.validFrom = in.validFrom;
    member.validTo = in.validTo;
    context.records().update(member, context.baseVersion());
    settlePerson(context, member.childFile, member.person, FamilyMember::recordName, member.id.id);
    return {};
}

Done addPersonName(Context &context, const AddPersonName &in)
{
    requireCodes(context, recordType<AddPersonName>(), &in, context.today());
    requireOfFamily(context, in.childFile, in.person);
    requireKatakana(in.kana);
    if (in.name.trimmed().isEmpty() && in.kana.trimmed().isEmpty())
        throw Problem("required", "name");
    const auto id = context.records().insert(PersonName{{}, in.person, in.kind, in.name, in.kana, in.validTo, false});
    settlePerson(context, in.childFile, in.person, PersonName::recordName, id.id);
    return {};
}

Done withdrawPersonName(Context &context, const WithdrawPersonName &in)
{
    Stored<PersonName> stored = context.records().lock(in.otherName, "other_name");
    stored.record.withdrawn = true;
    context.records().update(stored.record, context.baseVersion());
    settlePerson(context, {}, stored.record.person, PersonName::recordName, in.otherName.id);
    return {};
}

} // namespace

void registerFamily(Features &features)
{
    features.operation<&changePerson>(changesVersion);
    features.operation<&addFamilyMember>(writes);
    features.operation<&changeFamilyMember>(changesVersion);
    features.operation<&addPersonName>(writes);
    features.operation<&withdrawPersonName>(changesVersion);
}

} // namespace mimamori
