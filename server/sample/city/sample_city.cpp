// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/city/sample_city.h"

#include "sample/city/day_of_movements.h"

namespace mimamori {

namespace {

constexpr char separator = '\x1f';

QByteArray packed(const ResidentRow &row)
{
    QByteArray out;
    for (const QString &value : row.values)
        out += value.toUtf8() + separator;
    out.squeeze();
    return out;
}

ResidentRow unpacked(const QByteArray &bytes)
{
    ResidentRow row;
    qsizetype from = 0;
    for (QString &value : row.values) {
        const qsizetype to = bytes.indexOf(separator, from);
        value = QString::fromUtf8(QByteArrayView(bytes).sliced(from, to - from));
        from = to + 1;
    }
    return row;
}

} // namespace

SampleCity::SampleCity(const CityConfig &config)
    : m_base(config), m_persons(m_base.persons()), m_households(m_base.households()), m_sequence(m_base.persons())
{
}

ResidentRow SampleCity::person(int index) const
{
    const auto changed = m_rows.constFind(index);
    if (changed != m_rows.cend())
        return unpacked(*changed);
    const int household = m_base.householdOf(index);
    return m_base.household(household).at(index - m_base.firstPerson(household));
}

QList<int> SampleCity::members(int household) const
{
    const auto changed = m_members.constFind(household);
    if (changed != m_members.cend())
        return *changed;
    QList<int> out;
    for (int i = m_base.firstPerson(household); i < m_base.firstPerson(household + 1); ++i)
        out << i;
    return out;
}

void SampleCity::put(int person, const ResidentRow &row)
{
    m_rows.insert(person, packed(row));
}

int SampleCity::addPerson(const ResidentRow &row)
{
    put(m_persons, row);
    return m_persons++;
}

int SampleCity::addHousehold(const QList<int> &members)
{
    m_members.insert(m_households, members);
    return m_households++;
}

void SampleCity::forEach(const std::function<void(const ResidentRow &)> &use) const
{
    qint64 sequence = m_sequence - m_persons;
    const auto give = [&](ResidentRow row) {
        row[ResidentColumn::UpdateKind] = QStringLiteral("1");
        row[ResidentColumn::SourceSeq] = QString::number(++sequence);
        use(row);
    };
    for (int household = 0; household < m_base.households(); ++household) {
        const QList<ResidentRow> rows = m_base.household(household);
        for (int i = 0; i < int(rows.size()); ++i) {
            const auto changed = m_rows.constFind(m_base.firstPerson(household) + i);
            give(changed == m_rows.cend() ? rows[i] : unpacked(*changed));
        }
    }
    for (int person = m_base.persons(); person < m_persons; ++person)
        give(this->person(person));
}

QList<ResidentRow> SampleCity::playDay()
{
    ++m_day;
    return DayOfMovements(*this).play();
}

} // namespace mimamori
