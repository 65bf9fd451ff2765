// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/city/base_city.h"

namespace mimamori {

/// Where a household and its people stand in the city, and where the one it is modelled on does (the same, mostly).
struct HouseholdPlace {
    int number{};
    int firstPerson{};
    int model{};
    int modelFirstPerson{};
};

/// Turns the shape of one household into rows of the register: names, address, dates, marks.
class HouseholdRows {
public:
    HouseholdRows(const CityConfig &config, const HouseholdShape &shape, HouseholdPlace place);
    QList<ResidentRow> make();

private:
    void drawHouse();
    void drawRestriction();
    ResidentRow person(int index);
    void putName(ResidentRow &row, const ShapeMember &member, Random &random);
    void putBirth(ResidentRow &row, const ShapeMember &member, Random &random) const;
    void putDates(ResidentRow &row, const ShapeMember &member, Random &random) const;
    void putDeparture(ResidentRow &row, const ShapeMember &member, Random &random) const;
    void putForeign(ResidentRow &row, const ShapeMember &member, Random &random) const;
    bool isStranger() const { return m_place.model != m_place.number; }

    CityConfig m_config;
    HouseholdShape m_shape;
    HouseholdPlace m_place;
    Random m_random;             ///< of the house
    NamePair m_surname{};
    SampleAddress m_address{};
    QDate m_since{}, m_set{}, m_left{};
    bool m_cameFromElsewhere{};
    QString m_before{}, m_after{};
    const ForeignNames *m_foreign{};
    ForeignPart m_family{};
    ResidentRow m_marks{};       ///< columns that all members share
};

} // namespace mimamori
