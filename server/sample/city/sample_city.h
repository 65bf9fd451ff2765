// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/city/base_city.h"

#include <QHash>

#include <functional>

namespace mimamori {

/// The register of the sample city as it stands after some days of movements. Keeps only what differs from day 0, so that a city of
/// 1.5 million needs some megabytes and some hundred bytes for each changed person.
class SampleCity {
public:
    explicit SampleCity(const CityConfig &config);

    const CityConfig &config() const { return m_base.config(); }
    const BaseCity &base() const { return m_base; }
    int day() const { return m_day; }
    QDate today() const { return m_base.config().asOf.addDays(m_day); }
    int persons() const { return m_persons; }
    int households() const { return m_households; }
    /// The last `source_seq` given out: rows of day 0, then one for each change. The next file begins behind it.
    qint64 lastSequence() const { return m_sequence; }

    /// The newest row of every person, in the order of their 宛名番号. The numbers end at lastSequence(), so that the next daily file
    /// follows a full file of any day without a gap.
    void forEach(const std::function<void(const ResidentRow &)> &use) const;
    /// Plays the next day and returns its rows in order.
    QList<ResidentRow> playDay();

    ResidentRow person(int index) const;
    /// The members of a household by number, those who left among them.
    QList<int> members(int household) const;

private:
    friend class DayOfMovements;
    void put(int person, const ResidentRow &row);
    /// A new person; returns its number.
    int addPerson(const ResidentRow &row);
    int addHousehold(const QList<int> &members);
    void setMembers(int household, const QList<int> &members) { m_members.insert(household, members); }

    BaseCity m_base;
    int m_day{};
    int m_persons{};
    int m_households{};
    qint64 m_sequence{};
    QHash<int, QByteArray> m_rows;        ///< changed and new persons, packed
    QHash<int, QList<int>> m_members;     ///< changed and new households
    QHash<int, int> m_hidden;             ///< history numbers used up by changes that nobody outside the register sees (311-315)
    QHash<int, QList<int>> m_leaving;     ///< day -> households whose planned move out is then confirmed
};

} // namespace mimamori
