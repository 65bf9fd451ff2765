// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Movements that add to the register (101-109).
#include "sample/city/day_of_movements.h"

#include <iterator>

namespace mimamori {

namespace {

using C = ResidentColumn;

constexpr const char16_t *countries[] = {u"アメリカ合衆国", u"大韓民国", u"中華人民共和国", u"ベトナム", u"タイ", u"オーストラリア"};

} // namespace

/// Somebody who was never in the register. `familyOf` gives the family name and its reading ("高橋　タカハシ"); drawn when empty.
ResidentRow DayOfMovements::newcomer(bool female, int age, const QString &familyOf)
{
    Row row;
    const QDate birth = today().addDays(-qint64(age) * 1461 / 4 - m_random.between(1, 364));
    const NamePair drawn = NamePool::all().surname(m_random);
    const NamePair given = NamePool::all().given(m_random, female, birth.year());
    const QString mark = QStringLiteral("　");
    row[C::Name] = (familyOf.isEmpty() ? drawn.text : familyOf.section(mark, 0, 0)) + mark + given.text;
    row[C::Kana] = (familyOf.isEmpty() ? drawn.kana : familyOf.section(mark, 1, 1)) + mark + given.kana;
    row[C::KanaConfirmed] = QStringLiteral("1");
    row[C::BirthRaw] = eraText(birth);
    row[C::Sex] = female ? QStringLiteral("2") : QStringLiteral("1");
    row[C::Status] = row[C::Kind] = QStringLiteral("1");
    row[C::HistNo] = QStringLiteral("0");
    row[C::AtenaNo] = atenaNumber(m_city.config().seed, m_city.persons());
    row[C::ResidentSince] = row[C::AddrSetDate] = plainDate(today());
    return row;
}

/// A new person goes into a household that is there.
void DayOfMovements::join(House &house, Row &row, int reason, const QString &relation)
{
    const Row &head = house.rows[house.head()];
    const QString set = row[C::AddrSetDate];
    copyAddress(row, head);
    row[C::AddrSetDate] = set;
    row[C::SetaiNo] = head[C::SetaiNo];
    row[C::HeadName] = head[C::Name];
    for (C column : {C::SuppressKind, C::SuppressFrom, C::SuppressTo, C::SuppressProvisional})
        row[column] = reason == 103 ? head[column] : QString();
    putRelation(row, relation);
    const int person = m_city.addPerson(row);
    m_city.setMembers(house.number, house.people << person);
    emitRow(person, row, reason, 1, today());
}

void DayOfMovements::moveIn(bool fromAbroad)
{
    const SampleAddress address = m_random.permille(600) ? KobeTowns::all().apartment(m_city.config().seed, m_random.below(quint32(m_city.config().residents) / 40 + 1), m_random)
                                                         : KobeTowns::all().house(m_random);
    const QString before = fromAbroad ? QString::fromUtf16(countries[m_random.below(std::size(countries))]) : KobeTowns::all().elsewhere(m_random);
    const int count = m_random.permille(700) ? 1 : m_random.between(2, 4);
    const int number = m_city.addHousehold({});
    m_touched.insert(number);
    QString family, head;
    QList<int> people;
    for (int i = 0; i < count; ++i) {
        const bool female = i == 1 || (i != 0 && m_random.permille(500)) || (count == 1 && m_random.permille(450));
        Row row = newcomer(female, i < 2 ? m_random.between(20, 45) : m_random.between(0, 12), family);
        if (i == 0) {
            family = row[C::Name].section(QStringLiteral("　"), 0, 0) + QStringLiteral("　") + row[C::Kana].section(QStringLiteral("　"), 0, 0);
            head = row[C::Name];
        }
        putAddress(row, address);
        putRelation(row, i == 0 ? QStringLiteral("世帯主") : i == 1 ? QStringLiteral("妻") : QStringLiteral("子"));
        row[C::SetaiNo] = setaiNumber(m_city.config().seed, number);
        row[C::HeadName] = head;
        row[C::PrevAddr] = before;
        people << m_city.addPerson(row);
        emitRow(people.last(), row, fromAbroad ? 102 : 101, 1);
    }
    m_city.setMembers(number, people);
}

/// A grown-up moves in with a parent who is alone: the movement that a caseworker must see.
void DayOfMovements::partnerMovesIn()
{
    House house = findHead([this](const House &h) {
        bool child = false, partner = false;
        for (const Row &row : h.rows) {
            child = child || (isPresent(row) && row[C::RelationText] == QStringLiteral("子") && age(row) < 18);
            partner = partner || row[C::RelationText].startsWith(QStringLiteral("妻")) || row[C::RelationText].startsWith(QStringLiteral("夫"));
        }
        return child && !partner;
    });
    if (!house.found())
        return;
    const bool woman = !isFemale(house.rows[house.head()]);
    Row row = newcomer(woman, m_random.between(22, 45), {});
    row[C::PrevAddr] = KobeTowns::all().elsewhere(m_random);
    join(house, row, 101, m_random.permille(300) ? QStringLiteral("同居人") : woman ? QStringLiteral("妻(未届)") : QStringLiteral("夫(未届)"));
}

void DayOfMovements::birth()
{
    int mother = 0;
    House house = findMember([this](const Row &row) {
        const bool partner = row[C::RelationText] == QStringLiteral("妻") || row[C::RelationText] == QStringLiteral("世帯主");
        return partner && isFemale(row) && age(row) >= 19 && age(row) <= 43 && row[C::Kind] == QLatin1String("1");
    }, mother);
    if (!house.found())
        return;
    const Row &of = house.rows[mother];
    const QString mark = QStringLiteral("　");
    const int children = m_random.permille(12) ? 2 : 1; // twins
    const QDate day = today().addDays(-m_random.between(1, 13));
    for (int i = 0; i < children; ++i) {
        Row row = newcomer(m_random.permille(487), 0, of[C::Name].section(mark, 0, 0) + mark + of[C::Kana].section(mark, 0, 0));
        row[C::BirthRaw] = eraText(day);
        row[C::ResidentSince] = row[C::AddrSetDate] = plainDate(day);
        join(house, row, 103, QStringLiteral("子"));
        Row born = m_city.person(house.people.last());
        born[C::EventDate] = plainDate(day);
        m_city.put(house.people.last(), born);
        m_out.last() = born;
    }
}

/// 職権記載: somebody who lives here and never stood in a register.
void DayOfMovements::recordByOffice()
{
    House house = findHead([this](const House &h) { return age(h.rows[h.head()]) >= 25 && age(h.rows[h.head()]) < 50; });
    if (!house.found())
        return;
    const Row &head = house.rows[house.head()];
    const QString mark = QStringLiteral("　");
    const bool female = m_random.permille(500);
    Row row = newcomer(female, m_random.between(0, 7), head[C::Name].section(mark, 0, 0) + mark + head[C::Kana].section(mark, 0, 0));
    join(house, row, 106, QStringLiteral("子"));
}

/// 異動の取消し(増): a household that had moved out is back, for it never left.
void DayOfMovements::cancelDeparture()
{
    House house = find([](const House &h) {
        return h.present() == 0 && h.rows.first()[C::Status] == QLatin1String("2") && h.rows.first()[C::RelationText] == QStringLiteral("世帯主");
    });
    for (qsizetype i = 0; i < house.rows.size(); ++i) {
        Row &row = house.rows[i];
        if (row[C::Status] != QLatin1String("2"))
            continue;
        row[C::Status] = QStringLiteral("1");
        row[C::DestAddrPlanned] = row[C::DestAddrFixed] = QString();
        emitRow(house.people[i], row, 109);
    }
}

/// 帰化: struck as a foreigner, written as a Japanese, the same 宛名番号.
void DayOfMovements::naturalise()
{
    int index = 0;
    House house = findMember([this](const Row &row) { return row[C::Kind] == QLatin1String("2") && isAdult(row); }, index);
    if (!house.found())
        return;
    Row &row = house.rows[index];
    row[C::Status] = QStringLiteral("9");
    emitRow(house.people[index], row, 204, 2, today());
    const Row japanese = newcomer(isFemale(row), 30, {});
    for (C column : {C::Name, C::Kana})
        row[column] = japanese[column];
    for (C column : {C::NameAlpha, C::Alias, C::Nationality, C::ResidenceStatus, C::PeriodEnd})
        row[column] = QString();
    row[C::Status] = row[C::Kind] = QStringLiteral("1");
    if (index == house.head())
        row[C::HeadName] = row[C::Name];
    emitRow(house.people[index], row, 104, 1, today());
}

void DayOfMovements::loseNationality()
{
    int index = 0;
    House house = findMember([this](const Row &row) { return row[C::Kind] == QLatin1String("1") && isAdult(row) && age(row) < 60; }, index);
    if (!house.found())
        return;
    Row &row = house.rows[index];
    row[C::Status] = QStringLiteral("9");
    emitRow(house.people[index], row, 205, 2, today());
    const ForeignNames &names = NamePool::all().foreign(m_random);
    putForeignName(row, names, names.family[m_random.below(quint32(names.family.size()))], isFemale(row), m_random);
    row[C::Status] = QStringLiteral("1");
    row[C::Kind] = QStringLiteral("2");
    row[C::ResidenceStatus] = QStringLiteral("日本人の配偶者等");
    row[C::PeriodEnd] = plainDate(today().addYears(3));
    if (index == house.head())
        row[C::HeadName] = row[C::Name];
    emitRow(house.people[index], row, 105, 1, today());
}

} // namespace mimamori
