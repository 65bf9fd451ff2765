// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Movements that take people out of the register (201-209).
#include "sample/city/day_of_movements.h"

#include <algorithm>
#include <iterator>

namespace mimamori {

namespace {

using C = ResidentColumn;

constexpr int longestNotice = 14; ///< days between the report of a move and the move

constexpr const char16_t *countries[] = {u"アメリカ合衆国", u"大韓民国", u"中華人民共和国", u"ベトナム", u"シンガポール"};

} // namespace

/// 転出(予定): still resident, the day lies ahead; the earliest warning there is. Confirmed some days later.
void DayOfMovements::planDeparture()
{
    House house = findHead([this](const House &h) { return age(h.rows[h.head()]) < 60 && h.rows[h.head()][C::DestAddrPlanned].isEmpty(); });
    if (!house.found())
        return;
    const int days = m_random.between(1, longestNotice);
    const QString to = KobeTowns::all().elsewhere(m_random);
    for (qsizetype i = 0; i < house.rows.size(); ++i) {
        if (!isPresent(house.rows[i]))
            continue;
        house.rows[i][C::DestAddrPlanned] = to;
        emitRow(house.people[i], house.rows[i], 201, 2, today().addDays(days));
    }
    m_city.m_leaving[m_city.day() + days + 1] << house.number;
}

/// 転出(確定): the other municipality has told that they arrived.
void DayOfMovements::confirmDepartures()
{
    const QList<int> numbers = m_city.m_leaving.take(m_city.day());
    for (int number : numbers) {
        std::optional<House> house = this->house(number);
        if (!house)
            continue;
        m_touched.insert(number);
        for (qsizetype i = 0; i < house->rows.size(); ++i) {
            Row &row = house->rows[i];
            if (!isPresent(row) || row[C::DestAddrPlanned].isEmpty())
                continue;
            row[C::Status] = QStringLiteral("2");
            row[C::DestAddrFixed] = row[C::DestAddrPlanned];
            emitRow(house->people[i], row, 201, 2, today().addDays(-1));
        }
    }
}

/// Reported after the move, or to another country.
void DayOfMovements::departAtOnce(bool abroad)
{
    House house = findHead([this](const House &h) { return age(h.rows[h.head()]) < 60; });
    if (!house.found())
        return;
    const QString to = abroad ? QString::fromUtf16(countries[m_random.below(std::size(countries))]) : KobeTowns::all().elsewhere(m_random);
    emitAll(house, abroad ? 202 : 201, [&to](Row &row) {
        row[C::Status] = QStringLiteral("2");
        row[C::DestAddrPlanned] = row[C::DestAddrFixed] = to;
    });
}

/// Mostly the old; one of two hundred is a child. When the head dies, another of the household becomes head.
void DayOfMovements::death()
{
    const bool child = m_random.permille(5);
    int index = 0;
    House house = findMember([&](const Row &row) { return child ? age(row) < 18 && age(row) > 0 : age(row) >= 68; }, index);
    if (!house.found())
        return;
    const int head = house.head();
    Row &row = house.rows[index];
    row[C::Status] = QStringLiteral("3");
    emitRow(house.people[index], row, 203);
    if (index != head || house.present() == 0)
        return;
    int heir = -1;
    for (int i = 0; i < int(house.rows.size()); ++i) {
        if (isPresent(house.rows[i]) && (heir < 0 || (isAdult(house.rows[i]) && !isAdult(house.rows[heir]))))
            heir = i;
    }
    putHead(house, heir);
}

/// 職権消除: nobody lives there any more. For a child this is the beginning of a search.
void DayOfMovements::strikeOff()
{
    House house = findHead([this](const House &h) { return isAdult(h.rows[h.head()]) && age(h.rows[h.head()]) < 70; });
    if (!house.found())
        return;
    emitAll(house, 206, [](Row &row) { row[C::Status] = QStringLiteral("9"); });
}

/// 異動の取消し(減): the move into the city had not happened.
void DayOfMovements::cancelArrival()
{
    House house = findHead([](const House &h) { return h.people.size() == 1 && h.rows.first()[C::EventCode] == QLatin1String("101"); });
    if (!house.found())
        return;
    house.rows.first()[C::Status] = QStringLiteral("9");
    emitRow(house.people.first(), house.rows.first(), 209, 3);
}

} // namespace mimamori
