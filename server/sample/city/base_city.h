// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/resident_row.h"
#include "sample/city/household_shape.h"
#include "sample/city/towns.h"

#include <vector>

namespace mimamori {

/// What a sample city depends on, and nothing else: the same values make the same city everywhere.
struct CityConfig {
    quint64 seed{1};
    int residents{20'000};      ///< rows of the register on day 0, those who died or left included
    QDate asOf{2026, 4, 1};     ///< day 0
};

/// The register of the sample city on day 0. Each household is a function of the seed and its number and is made when it is asked
/// for, so a city of any size needs four bytes a household.
class BaseCity {
public:
    explicit BaseCity(const CityConfig &config);

    const CityConfig &config() const { return m_config; }
    int households() const { return int(m_first.size()) - 1; }
    int persons() const { return m_config.residents; }
    int firstPerson(int household) const { return int(m_first[size_t(household)]); }
    int householdOf(int person) const;
    /// The rows of a household, the head first, without `source_seq`.
    QList<ResidentRow> household(int number) const;
    HouseholdKind kindOf(int household) const { return shapeOf(household).kind; }

private:
    HouseholdShape shapeOf(int household) const;
    int modelOf(int household) const;

    CityConfig m_config;
    int m_fillFrom{};            ///< households from here on are singles that make the number of people exact
    std::vector<quint32> m_first;
};

/// 宛名番号 and 世帯番号: nine digits and their check digit; one of several thousand old ones has a wrong one.
QString atenaNumber(quint64 seed, int person);
QString setaiNumber(quint64 seed, int household);
/// 20260401, and 平成元年2月3日 as Japanese residents' birth dates are written.
QString plainDate(QDate date);
QString eraText(QDate date);

/// Family and given name of a grown-up, as an alias has them.
QString japaneseName(bool female, Random &random);
/// A foreign resident's names as the register has them; `alias` is drawn for some.
void putForeignName(ResidentRow &row, const ForeignNames &names, const ForeignPart &family, bool female, Random &random);

} // namespace mimamori
