// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/intake_people.h"

#include "japanese/address.h"
#include "model/registry/registry_match.h"
#include "services/numbers.h"
#include "services/people.h"
#include "services/person_search.h"
#include "services/restrictions.h"

namespace mimamori {

namespace {

Person newChild(const IntakeChild &child)
{
    Person person;
    person.name = child.name.trimmed().isEmpty() ? QString() : child.name;
    person.kana = child.kana;
    person.label = !child.label.isEmpty() || !person.name.isEmpty() ? child.label : provisionalLabel(child);
    person.birth = child.birth;
    person.sex = child.sex;
    return person;
}

/// Is anything said about this relative beyond the empty row of the form?
bool isSaid(const IntakeRelative &relative)
{
    return !relative.name.isEmpty() || !relative.kana.isEmpty() || !relative.relation.isEmpty() || !relative.phone.isEmpty()
        || !relative.occupation.isEmpty();
}

} // namespace

QString provisionalLabel(const IntakeChild &child)
{
    if (child.sex.isEmpty() && child.ageText.isEmpty())
        return {};
    const QString who = child.sex.value == QLatin1String("1") ? QStringLiteral("男児")
        : child.sex.value == QLatin1String("2")               ? QStringLiteral("女児")
                                                              : QStringLiteral("児童");
    return child.ageText.isEmpty() ? who : who + QStringLiteral("・") + child.ageText;
}

ChildFile IntakePeople::fileOf(const IntakeChild &child)
{
    Ref<Person> person = child.person;
    if (person) {
        completePerson(child);
        if (const auto known = knownFile(person)) {
            takeCharge(known->id);
            return *known;
        }
    } else {
        person = m_context.records().insert(newChild(child));
    }
    return openFile(person, !child.person && child.name.trimmed().isEmpty());
}

std::optional<ChildFile> IntakePeople::knownFile(Ref<Person> person)
{
    const auto files = m_context.records().where<ChildFile>("person = $1 order by merged_into is not null, id limit 1", {person.id});
    if (files.isEmpty())
        return std::nullopt;
    const ChildFile &found = files.first().record;
    return m_context.records().lock(found.mergedInto ? found.mergedInto : found.id, "person").record;
}

ChildFile IntakePeople::openFile(Ref<Person> person, bool provisional)
{
    ChildFile file;
    file.number = nextNumber(m_context, "child_file", m_office, m_receivedOn);
    file.person = person;
    file.provisional = provisional;
    file.openedAt = m_context.now();
    m_context.records().insert(file);
    takeCharge(file.id);
    FamilyMember self;
    self.childFile = file.id;
    self.person = person;
    self.relation.value = QStringLiteral("SELF");
    self.cohabiting = true;
    m_context.records().insert(self);
    return file;
}

void IntakePeople::takeCharge(Ref<ChildFile> file)
{
    static constexpr Sql inCharge{"office_in_charge",
        "select 1 from case_office where child_file = $1 and office = $2 and role in ('MAIN', 'SUB') and valid_from <= $3 "
        "and (valid_to is null or valid_to >= $3) limit 1"};
    if (m_context.db().value(inCharge, {file.id, m_office, m_context.today()}).isValid())
        return;
    CaseOffice charge;
    charge.childFile = file;
    charge.office.id = m_office;
    charge.role.value = QStringLiteral("MAIN");
    charge.validFrom = m_context.today();
    m_context.records().insert(charge);
}

void IntakePeople::completePerson(const IntakeChild &child)
{
    const Stored<Person> known = m_context.records().lock(child.person, "person");
    Person person = known.record;
    const auto fill = [](QString &field, const QString &typed) {
        if (field.isEmpty())
            field = typed;
    };
    fill(person.name, child.name);
    fill(person.kana, child.kana);
    fill(person.sex.value, child.sex.value);
    if (person.birth.quality == FuzzyDate::Quality::Empty)
        person.birth = child.birth;
    const bool same = person.name == known.record.name && person.kana == known.record.kana && person.sex == known.record.sex
        && person.birth == known.record.birth;
    if (!same)
        m_context.records().update(person, known.version);
}

void IntakePeople::linkResident(const ChildFile &file, const IntakeChild &child)
{
    static constexpr Sql find{"intake_resident", "select 1 from search.residents_shown(array[$1::text])"};
    if (child.atenaNo.isEmpty())
        return;
    if (!m_context.db().value(find, {child.atenaNo}).isValid())
        throw Problem("not_found", "children.atena_no");
    Stored<Person> person = m_context.records().lock(file.person, "person");
    if (person.record.atenaNo == child.atenaNo)
        return;
    if (!person.record.atenaNo.isEmpty())
        throw Problem("not_again", "children.atena_no");
    person.record.atenaNo = child.atenaNo;
    m_context.records().update(person.record, person.version);
    const Ref<AppUser> me{m_context.actor().userId};
    m_context.records().insert(PersonLink{{}, file.person, child.atenaNo, {QStringLiteral("INTAKE")}, m_context.now(), me, {}, {}, {}});
    protectAsResident(m_context, file.person, child.atenaNo, me);
}

void IntakePeople::addFamily(const ChildFile &file)
{
    static constexpr Sql isMember{"is_member", "select 1 from family_member where child_file = $1 and person = $2 limit 1"};
    addWhereabouts(file.person);
    notePhone(m_context, file.person, m_sheet.phone, {});
    for (qsizetype i = 0; i < m_sheet.family.size(); ++i) {
        const IntakeRelative &typed = m_sheet.family[i];
        if (!isSaid(typed))
            continue;
        const Ref<Person> person = relativeIn(file, i);
        if (!m_context.db().value(isMember, {file.id.id, person.id}).isValid()) {
            FamilyMember member;
            member.childFile = file.id;
            member.person = person;
            member.relation.value = typed.relation.isEmpty() ? QStringLiteral("OTHER") : typed.relation.value;
            member.custody = typed.custody;
            member.guardian = typed.guardian;
            member.cohabiting = typed.cohabiting;
            member.occupation = typed.occupation;
            m_context.records().insert(member);
        }
        notePhone(m_context, person, typed.phone, typed.phoneCaution);
        refreshPersonKey(m_context, person.id);
    }
    refreshPersonKey(m_context, file.person.id);
}

/// The relative of the sheet: already met in this request, known in this file under the same relation and name, or new.
Ref<Person> IntakePeople::relativeIn(const ChildFile &file, qsizetype index)
{
    if (m_relatives.contains(index))
        return m_relatives.value(index);
    const IntakeRelative &typed = m_sheet.family[index];
    if (const Ref<Person> known = relativeNamed(m_context, file.id, typed.relation.value, typed.name, typed.kana))
        return m_relatives[index] = known;
    Person person;
    person.name = typed.name;
    person.kana = typed.kana;
    person.birth = typed.birth;
    return m_relatives[index] = m_context.records().insert(person);
}

/// What the caller says about the address stands beside what was known: a caller's guess ends nothing.
void IntakePeople::addWhereabouts(Ref<Person> person)
{
    if (m_sheet.address.trimmed().isEmpty() && m_sheet.zip.trimmed().isEmpty())
        return;
    const auto known = m_context.records().where<PersonAddress>("person = $1 and valid_to is null", {person.id});
    for (const Stored<PersonAddress> &address : known) {
        if (addressMatch(address.record.address, m_sheet.address))
            return;
    }
    PersonAddress address;
    address.person = person;
    address.kind.value = QStringLiteral("ACTUAL");
    address.zip = m_sheet.zip;
    address.address = m_sheet.address;
    address.validFrom = m_receivedOn;
    m_context.records().insert(address);
}

} // namespace mimamori
