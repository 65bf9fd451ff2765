// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Movements between households (321-324).
#include "sample/city/day_of_movements.h"

namespace mimamori {

namespace {

using C = ResidentColumn;

const QString headWord = QStringLiteral("世帯主");

} // namespace

/// Another member becomes head; what the others are is said anew.
void DayOfMovements::putHead(House &house, int head)
{
    const Row heir = house.rows[head];
    for (int i = 0; i < int(house.rows.size()); ++i) {
        Row &row = house.rows[i];
        if (!isPresent(row))
            continue;
        putRelation(row, i == head ? headWord : relationToNewHead(row, heir));
        row[C::HeadName] = heir[C::Name];
        emitRow(house.people[i], row, 324);
    }
}

void DayOfMovements::changeHead()
{
    House house = findHead([](const House &h) {
        return h.present() >= 2 && h.rows.size() > 1 && isPresent(h.rows[1])
            && (h.rows[1][C::RelationText] == QStringLiteral("妻") || h.rows[1][C::RelationText] == QStringLiteral("夫"));
    });
    if (house.found())
        putHead(house, 1);
}

/// 世帯分離: a grown-up child is a household of its own, at the same address.
void DayOfMovements::split()
{
    int index = 0;
    House house = findMember([this](const Row &row) { return row[C::RelationText] == QStringLiteral("子") && isAdult(row); }, index);
    if (!house.found())
        return;
    const int person = house.people.takeAt(index);
    Row row = house.rows.takeAt(index);
    m_city.setMembers(house.number, house.people);
    const int number = m_city.addHousehold({person});
    m_touched.insert(number);
    row[C::SetaiNo] = setaiNumber(m_city.config().seed, number);
    row[C::HeadName] = row[C::Name];
    putRelation(row, headWord);
    emitRow(person, row, 321);
}

/// 世帯合併: somebody who lives alone moves to the address of a parent with children (301) and becomes one household with them.
void DayOfMovements::merge()
{
    House house = findHead([this](const House &h) {
        const int age = this->age(h.rows[h.head()]);
        return h.people.size() >= 2 && age < 50 && h.rows[1][C::RelationText] == QStringLiteral("子");
    });
    if (!house.found())
        return;
    const Row head = house.rows[house.head()];
    House other = findHead([&](const House &h) {
        const Row &one = h.rows.first();
        return h.people.size() == 1 && isFemale(one) != isFemale(head) && isAdult(one) && age(one) < 55;
    });
    if (!other.found())
        return;
    Row &row = other.rows.first();
    const int person = other.people.first();
    copyAddress(row, head);
    row[C::AddrSetDate] = plainDate(today());
    emitRow(person, row, 301, 2, today());
    row[C::SetaiNo] = head[C::SetaiNo];
    row[C::HeadName] = head[C::Name];
    putRelation(row, isFemale(row) ? QStringLiteral("妻(未届)") : QStringLiteral("夫(未届)"));
    m_city.setMembers(other.number, {});
    m_city.setMembers(house.number, house.people << person);
    emitRow(person, row, 322, 2, today());
}

/// 世帯変更: a child goes from one household to another (to relatives).
void DayOfMovements::changeHousehold()
{
    int index = 0;
    House from = findMember([this](const Row &row) { return row[C::RelationText] == QStringLiteral("子") && age(row) < 18; }, index);
    if (!from.found())
        return;
    House to = findHead([this](const House &h) { return h.people.size() == 2 && age(h.rows[h.head()]) > 55; });
    if (!to.found())
        return;
    const int person = from.people.takeAt(index);
    Row row = from.rows.takeAt(index);
    const Row &head = to.rows[to.head()];
    copyAddress(row, head);
    row[C::AddrSetDate] = plainDate(today());
    row[C::SetaiNo] = head[C::SetaiNo];
    row[C::HeadName] = head[C::Name];
    putRelation(row, QStringLiteral("子の子"));
    m_city.setMembers(from.number, from.people);
    m_city.setMembers(to.number, to.people << person);
    emitRow(person, row, 323);
}

} // namespace mimamori
