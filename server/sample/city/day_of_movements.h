// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/city/sample_city.h"

#include <QSet>

#include <optional>

namespace mimamori {

/// Year of birth as the row has it; 0 when it is not known.
int birthYearOf(const ResidentRow &row);

/// One day of the register: every 異動事由 of domain.md 2.10 at least once, the frequent ones as often as a city of that size has
/// them. A person changes for one reason a day (a reason may have several rows).
class DayOfMovements {
public:
    explicit DayOfMovements(SampleCity &city);
    QList<ResidentRow> play();

private:
    using Row = ResidentRow;
    /// A household as it stands now, those who left among its people.
    struct House {
        int number{-1};
        QList<int> people{};
        QList<Row> rows{};
        bool found() const { return number >= 0; }
        int head() const;     ///< the present head, or -1
        int present() const;  ///< how many are present
    };
    using Wanted = std::function<bool(const House &)>;
    using PersonWanted = std::function<bool(const Row &)>;

    void playOnce();
    void playFrequent();
    void playOne(int draw);
    std::optional<House> house(int number) const;
    House find(const Wanted &wanted);
    /// A household with a member that fits; `index` says which.
    House findMember(const PersonWanted &wanted, int &index);
    House findHead(const Wanted &wanted) { return find([&](const House &h) { return h.head() >= 0 && wanted(h); }); }
    void emitRow(int person, Row &row, int reason, int updateKind = 2, QDate day = {});
    void emitAll(House &house, int reason, const std::function<void(Row &)> &change);
    Row newcomer(bool female, int age, const QString &familyOf);
    void join(House &house, Row &row, int reason, const QString &relation);
    void putHead(House &house, int head);
    void moveTo(House &house, const SampleAddress &address, bool asPair);
    void renew(int reasonOut, int reasonIn);
    int age(const Row &row) const { return birthYearOf(row) ? today().year() - birthYearOf(row) : 0; }
    bool isAdult(const Row &row) const { return age(row) >= 19; }
    QDate today() const { return m_city.today(); }

    // movements_in.cpp
    void moveIn(bool fromAbroad);
    void partnerMovesIn();
    void birth();
    void recordByOffice();
    void cancelDeparture();
    void naturalise();
    void loseNationality();
    // movements_out.cpp
    void planDeparture();
    void confirmDepartures();
    void departAtOnce(bool abroad);
    void death();
    void strikeOff();
    void cancelArrival();
    // movements_change.cpp
    void moveInside();
    void moveToOtherWard(bool asPair);
    void correct(int reason);
    void numberChange(int reason);
    void newFamilyName();
    void oldName(int reason);
    void alias(bool add);
    void restrict();
    void unrestrict();
    // movements_household.cpp
    void split();
    void merge();
    void changeHousehold();
    void changeHead();

    SampleCity &m_city;
    Random m_random;
    QSet<int> m_touched;   ///< households that had their change today
    QList<Row> m_out;
};

/// The address columns of one row written into another.
void copyAddress(ResidentRow &to, const ResidentRow &from);
bool isPresent(const ResidentRow &row);
bool isFemale(const ResidentRow &row);
/// The relation in words, and its code from these.
void putRelation(ResidentRow &row, const QString &text);
/// What a member is to the new head, who is `heir`, from what both were to the old one.
QString relationToNewHead(const ResidentRow &member, const ResidentRow &heir);

} // namespace mimamori
