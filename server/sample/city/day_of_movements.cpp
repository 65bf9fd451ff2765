// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/city/day_of_movements.h"

#include "japanese/era.h"

#include <algorithm>

namespace mimamori {

namespace {

using C = ResidentColumn;

enum : quint64 { DayStream = 31 };
constexpr int longestSearch = 20'000;
constexpr int personsForOneRow = 650; ///< a city of 1.5 million has some 2,300 rows a day

} // namespace

void copyAddress(ResidentRow &to, const ResidentRow &from)
{
    for (C column : {C::Zip, C::AddrCode, C::AddrTown, C::AddrBanchi, C::Katagaki, C::WardCode, C::District, C::SchoolDistrict, C::AddrSetDate})
        to[column] = from[column];
}

bool isPresent(const ResidentRow &row) { return row[C::Status] == QLatin1String("1"); }
bool isFemale(const ResidentRow &row) { return row[C::Sex] == QLatin1String("2"); }

int birthYearOf(const ResidentRow &row)
{
    const QString &raw = row[C::BirthRaw];
    if (raw.size() == 8 && raw.front() < u'3')
        return raw.left(4).toInt();
    static const EraTable table = EraTable::builtIn();
    for (const Era &era : table.eras()) {
        if (!raw.startsWith(era.name))
            continue;
        const QString year = raw.mid(2).section(QStringLiteral("年"), 0, 0);
        return gregorianYear(era, year == QStringLiteral("元") ? 1 : year.toInt());
    }
    return 0;
}

void putRelation(ResidentRow &row, const QString &text)
{
    static const QHash<QString, QString> codes = [] {
        QHash<QString, QString> made;
        for (int i = 0; i <= int(HouseholdRelation::CoResident); ++i) {
            const RelationWords &words = relationWords(HouseholdRelation(i));
            if (words.code.size() == 2)
                made.insert(words.text, words.code);
        }
        return made;
    }();
    QString code;
    const QStringList generations = text.split(QStringLiteral("の"));
    for (const QString &one : generations)
        code += codes.value(one);
    row[C::RelationText] = text;
    row[C::RelationCode] = code;
}

QString relationToNewHead(const ResidentRow &member, const ResidentRow &heir)
{
    const QString was = heir[C::RelationText], is = member[C::RelationText];
    const bool spouse = was.startsWith(QStringLiteral("妻")) || was.startsWith(QStringLiteral("夫"));
    if (spouse && !was.contains(QStringLiteral("の"))) {
        const QString partner = (was.startsWith(QStringLiteral("妻")) ? QStringLiteral("夫") : QStringLiteral("妻")) + was.mid(1);
        if (is == QStringLiteral("世帯主"))
            return partner;
        if (is.startsWith(was + QStringLiteral("の")))
            return is.mid(was.size() + 1);
        return is.startsWith(QStringLiteral("子")) ? is : partner + QStringLiteral("の") + is;
    }
    if (was == QStringLiteral("子")) {
        if (is == QStringLiteral("世帯主") || is.startsWith(QStringLiteral("妻")) || is.startsWith(QStringLiteral("夫")))
            return is.contains(QStringLiteral("の")) ? QStringLiteral("縁故者") : isFemale(member) ? QStringLiteral("母") : QStringLiteral("父");
        if (is == QStringLiteral("子"))
            return birthYearOf(member) <= birthYearOf(heir) ? (isFemale(member) ? QStringLiteral("姉") : QStringLiteral("兄"))
                                                            : (isFemale(member) ? QStringLiteral("妹") : QStringLiteral("弟"));
    }
    return QStringLiteral("縁故者");
}

int DayOfMovements::House::head() const
{
    for (int i = 0; i < int(rows.size()); ++i) {
        if (isPresent(rows[i]) && rows[i][C::RelationText] == QStringLiteral("世帯主"))
            return i;
    }
    return -1;
}

int DayOfMovements::House::present() const
{
    return int(std::count_if(rows.begin(), rows.end(), isPresent));
}

DayOfMovements::DayOfMovements(SampleCity &city)
    : m_city(city), m_random(Random::of(city.config().seed, DayStream, quint64(city.day())))
{
}

QList<ResidentRow> DayOfMovements::play()
{
    confirmDepartures();
    playOnce();
    playFrequent();
    return std::move(m_out);
}

/// Each reason once, whatever else the day brings.
void DayOfMovements::playOnce()
{
    moveIn(false);
    moveIn(true);
    partnerMovesIn();
    birth();
    naturalise();
    loseNationality();
    recordByOffice();
    renew(207, 107);
    renew(208, 108);
    cancelDeparture();
    cancelArrival();
    planDeparture();
    departAtOnce(false);
    departAtOnce(true);
    death();
    strikeOff();
    moveInside();
    moveToOtherWard(false);
    moveToOtherWard(true);
    for (int reason : {302, 303, 304, 309})
        correct(reason);
    newFamilyName();
    for (int reason : {311, 312, 313, 314, 315})
        numberChange(reason);
    split();
    merge();
    changeHousehold();
    changeHead();
    for (int reason : {331, 332, 333})
        oldName(reason);
    alias(true);
    alias(false);
    restrict();
    unrestrict();
}

void DayOfMovements::playFrequent()
{
    const qsizetype wanted = m_city.persons() / personsForOneRow;
    for (int tries = 0; m_out.size() < wanted && tries < 100'000; ++tries)
        playOne(m_random.between(0, 999));
}

void DayOfMovements::playOne(int draw)
{
    static const std::pair<int, void (*)(DayOfMovements &)> shares[] = {
        {190, [](DayOfMovements &d) { d.moveIn(false); }}, {30, [](DayOfMovements &d) { d.moveIn(true); }},
        {25, [](DayOfMovements &d) { d.partnerMovesIn(); }}, {95, [](DayOfMovements &d) { d.birth(); }},
        {130, [](DayOfMovements &d) { d.planDeparture(); }}, {20, [](DayOfMovements &d) { d.departAtOnce(false); }},
        {20, [](DayOfMovements &d) { d.departAtOnce(true); }}, {130, [](DayOfMovements &d) { d.death(); }},
        {170, [](DayOfMovements &d) { d.moveInside(); }}, {60, [](DayOfMovements &d) { d.moveToOtherWard(false); }},
        {10, [](DayOfMovements &d) { d.moveToOtherWard(true); }}, {40, [](DayOfMovements &d) { d.correct(302); }},
        {20, [](DayOfMovements &d) { d.newFamilyName(); }}, {15, [](DayOfMovements &d) { d.split(); }},
        {15, [](DayOfMovements &d) { d.merge(); }}, {10, [](DayOfMovements &d) { d.changeHead(); }},
        {5, [](DayOfMovements &d) { d.restrict(); }}, {15, [](DayOfMovements &d) { d.numberChange(312); }}};
    for (const auto &[share, movement] : shares) {
        if (draw < share)
            return movement(*this);
        draw -= share;
    }
}

std::optional<DayOfMovements::House> DayOfMovements::house(int number) const
{
    if (m_touched.contains(number))
        return std::nullopt;
    House made{number, m_city.members(number), {}};
    for (int person : std::as_const(made.people))
        made.rows << m_city.person(person);
    return made;
}

DayOfMovements::House DayOfMovements::find(const Wanted &wanted)
{
    for (int tries = 0; tries < longestSearch; ++tries) {
        const std::optional<House> found = house(int(m_random.below(quint32(m_city.households()))));
        if (found && !found->people.isEmpty() && wanted(*found)) {
            m_touched.insert(found->number);
            return *found;
        }
    }
    return {};
}

DayOfMovements::House DayOfMovements::findMember(const PersonWanted &wanted, int &index)
{
    return find([&](const House &house) {
        const auto found = std::find_if(house.rows.begin(), house.rows.end(), [&](const Row &row) { return isPresent(row) && wanted(row); });
        index = int(found - house.rows.begin());
        return found != house.rows.end() && house.head() >= 0;
    });
}

void DayOfMovements::emitRow(int person, Row &row, int reason, int updateKind, QDate day)
{
    const int hidden = m_city.m_hidden.take(person);
    row[C::HistNo] = QString::number(row[C::HistNo].toInt() + hidden + 1);
    row[C::EventCode] = QString::number(reason);
    row[C::EventDate] = plainDate(day.isValid() ? day : today().addDays(-m_random.between(0, 5)));
    row[C::ProcDate] = plainDate(today());
    const bool byOffice = reason == 106 || reason == 206 || reason == 303;
    row[C::TodokeDate] = byOffice ? QString() : plainDate(today());
    row[C::NotifyDate] = reason == 101 || reason == 103 || reason == 201 ? plainDate(today()) : QString();
    row[C::RemovalReason] = isPresent(row) ? QString() : QString::number(reason);
    row[C::UpdateKind] = QString::number(updateKind);
    row[C::SourceSeq] = QString::number(++m_city.m_sequence);
    m_city.put(person, row);
    m_out << row;
}

void DayOfMovements::emitAll(House &house, int reason, const std::function<void(Row &)> &change)
{
    for (qsizetype i = 0; i < house.rows.size(); ++i) {
        if (!isPresent(house.rows[i]))
            continue;
        change(house.rows[i]);
        emitRow(house.people[i], house.rows[i], reason);
    }
}

/// 改製 and 再製: the sheet is struck and written anew; nothing else changes.
void DayOfMovements::renew(int reasonOut, int reasonIn)
{
    int index = 0;
    House house = findMember([](const Row &) { return true; }, index);
    if (!house.found())
        return;
    emitRow(house.people[index], house.rows[index], reasonOut);
    emitRow(house.people[index], house.rows[index], reasonIn);
}

} // namespace mimamori
