// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/city/base_city.h"

#include "sample/city/household_rows.h"

#include "japanese/check_digit.h"
#include "japanese/era.h"

#include <algorithm>
#include <limits>

namespace mimamori {

namespace {

enum : quint64 { ShapeStream = 1, DigitStream };

/// Every so many households one has a stranger: same surname, same given name and same birth date as in the household `distance` before.
constexpr int strangerEvery = 211;
constexpr int strangerAt = 100;
constexpr int strangerDistance = 37;

QString numbered(quint64 seed, int first, int index)
{
    const QString body = QString::number(first + index);
    int digit = *atenaCheckDigit(body);
    if (Random::of(seed, DigitStream, quint64(first) + quint64(index)).below(4000) == 0)
        digit = (digit + 1) % 10;
    return body + QChar(char16_t(u'0' + digit));
}

} // namespace

QString atenaNumber(quint64 seed, int person) { return numbered(seed, 100'000'000, person); }
QString setaiNumber(quint64 seed, int household) { return numbered(seed, 200'000'000, household); }

QString plainDate(QDate date)
{
    return date.isValid() ? QString::number(date.year() * 10000 + date.month() * 100 + date.day()) : QString();
}

QString eraText(QDate date)
{
    static const EraTable table = EraTable::builtIn();
    const Era *era = table.at(date);
    const int year = date.year() - era->first.year() + 1;
    return era->name + (year == 1 ? QStringLiteral("元") : QString::number(year)) + QStringLiteral("年") + QString::number(date.month())
        + QStringLiteral("月") + QString::number(date.day()) + QStringLiteral("日");
}

BaseCity::BaseCity(const CityConfig &config) : m_config(config)
{
    const auto residents = quint32(config.residents);
    m_fillFrom = std::numeric_limits<int>::max();
    m_first.reserve(residents / 2);
    m_first.push_back(0);
    while (m_first.back() < residents) {
        const quint32 next = m_first.back() + quint32(shapeOf(int(m_first.size()) - 1).members.size());
        if (next > residents && m_fillFrom > int(m_first.size()))
            m_fillFrom = int(m_first.size()) - 1; // from here on each household is one person
        else
            m_first.push_back(next);
    }
}

int BaseCity::householdOf(int person) const
{
    return int(std::upper_bound(m_first.begin(), m_first.end(), quint32(person)) - m_first.begin()) - 1;
}

/// The household that this one is modelled on: itself, but for those with a stranger of the same name.
int BaseCity::modelOf(int household) const
{
    return household % strangerEvery == strangerAt && household < m_fillFrom ? household - strangerDistance : household;
}

HouseholdShape BaseCity::shapeOf(int household) const
{
    Random random = Random::of(m_config.seed, ShapeStream, quint64(modelOf(household)));
    return household >= m_fillFrom ? drawSingle(random, m_config.asOf) : drawHousehold(random, m_config.asOf);
}

QList<ResidentRow> BaseCity::household(int number) const
{
    const int model = modelOf(number);
    HouseholdShape shape = shapeOf(number);
    HouseholdRows rows(m_config, shape, {number, firstPerson(number), model, firstPerson(model)});
    return rows.make();
}

} // namespace mimamori
