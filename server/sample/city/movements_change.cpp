// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Movements that change what stands in the register (301-315, 331-342), and the start and end of a restriction.
#include "sample/city/day_of_movements.h"

#include <algorithm>

namespace mimamori {

namespace {

using C = ResidentColumn;

const QString mark = QStringLiteral("　");

QString oneLine(const SampleAddress &address)
{
    return QStringLiteral("兵庫県神戸市") + address.town->wardName + address.town->name
        + (address.chome ? wideNumber(address.chome) + QStringLiteral("丁目") : QString()) + address.banchi;
}

/// One kana written for its neighbour: what a typing error looks like.
QString misread(const QString &kana)
{
    static const QString pairs = QStringLiteral("カガキギクグコゴサザシジタダトドハバヒビ");
    QString out = kana;
    for (QChar &c : out) {
        const qsizetype at = pairs.indexOf(c);
        if (at >= 0) {
            c = pairs[at ^ 1];
            return out;
        }
    }
    return out + QStringLiteral("ー");
}

} // namespace

void DayOfMovements::moveInside()
{
    House house = findHead([](const House &) { return true; });
    if (house.found())
        moveTo(house, KobeTowns::all().house(m_random, house.rows[house.head()][C::WardCode]), false);
}

/// 区間異動: the same 宛名番号 and a new 世帯番号; as one row, or as a pair of departure and arrival as the wards themselves see it.
void DayOfMovements::moveToOtherWard(bool asPair)
{
    House house = findHead([](const House &) { return true; });
    if (!house.found())
        return;
    SampleAddress address = KobeTowns::all().house(m_random);
    while (address.town->ward == house.rows[house.head()][C::WardCode])
        address = KobeTowns::all().house(m_random);
    QList<int> going, staying;
    for (qsizetype i = 0; i < house.rows.size(); ++i)
        (isPresent(house.rows[i]) ? going : staying) << house.people[i];
    m_city.setMembers(house.number, staying);
    const int number = m_city.addHousehold(going);
    m_touched.insert(number);
    for (Row &row : house.rows) {
        if (isPresent(row) && !asPair)
            row[C::SetaiNo] = setaiNumber(m_city.config().seed, number);
    }
    house.number = number;
    moveTo(house, address, asPair);
}

void DayOfMovements::moveTo(House &house, const SampleAddress &address, bool asPair)
{
    const QString to = oneLine(address);
    for (qsizetype i = 0; i < house.rows.size(); ++i) {
        Row &row = house.rows[i];
        if (!isPresent(row))
            continue;
        if (asPair) {
            row[C::Status] = QStringLiteral("2");
            row[C::DestAddrPlanned] = row[C::DestAddrFixed] = to;
            emitRow(house.people[i], row, 201, 2, today());
            row[C::Status] = QStringLiteral("1");
            row[C::DestAddrPlanned] = row[C::DestAddrFixed] = QString();
            row[C::PrevAddr] = QStringLiteral("兵庫県神戸市") + row[C::AddrTown] + row[C::AddrBanchi];
            row[C::SetaiNo] = setaiNumber(m_city.config().seed, house.number);
        }
        putAddress(row, address);
        row[C::AddrSetDate] = plainDate(today());
        emitRow(house.people[i], row, asPair ? 101 : 301, 2, today());
    }
}

/// 軽微な修正, 職権修正, 誤記修正, 取消し: small things of one person.
void DayOfMovements::correct(int reason)
{
    int index = 0;
    House house = findMember([](const Row &row) { return row[C::Kind] == QLatin1String("1"); }, index);
    if (!house.found())
        return;
    Row &row = house.rows[index];
    switch (reason) {
    case 302: row[C::KanaConfirmed] = QStringLiteral("1"); break;
    case 303: row[C::AddrSetDate] = plainDate(today().addDays(-m_random.between(1, 300))); break;
    case 304:
        row[C::OldKana] = row[C::Kana];
        row[C::Kana] = misread(row[C::Kana]);
        break;
    default: row[C::KanaConfirmed] = QStringLiteral("0"); break;
    }
    emitRow(house.people[index], row, reason);
}

/// Changes of national numbers: a row in the day's file that the receiver must drop. What others may see of the person stays the
/// same, in a full file too; only the history number is used up.
void DayOfMovements::numberChange(int reason)
{
    int index = 0;
    House house = findMember([](const Row &) { return true; }, index);
    if (!house.found())
        return;
    const int person = house.people[index];
    const int hidden = m_city.m_hidden.value(person) + 1;
    Row row = house.rows[index];
    row[C::HistNo] = QString::number(row[C::HistNo].toInt() + hidden);
    row[C::EventCode] = QString::number(reason);
    row[C::EventDate] = row[C::ProcDate] = plainDate(today());
    row[C::UpdateKind] = QStringLiteral("2");
    row[C::SourceSeq] = QString::number(++m_city.m_sequence);
    m_city.m_hidden.insert(person, hidden);
    m_out << row;
}

/// A parent marries, divorces or adopts: parent and children get another family name.
void DayOfMovements::newFamilyName()
{
    House house = findHead([this](const House &h) {
        const Row &head = h.rows[h.head()];
        return h.present() >= 2 && head[C::Kind] == QLatin1String("1") && std::all_of(h.rows.begin(), h.rows.end(), [](const Row &row) {
            return row[C::RelationText] == QStringLiteral("世帯主") || row[C::RelationText] == QStringLiteral("子");
        }) && age(head) < 55;
    });
    if (!house.found())
        return;
    const NamePair surname = NamePool::all().surname(m_random);
    const QString head = surname.text + mark + house.rows[house.head()][C::Name].section(mark, 1);
    emitAll(house, 303, [&](Row &row) {
        row[C::OldKana] = row[C::Kana];
        row[C::Name] = surname.text + mark + row[C::Name].section(mark, 1);
        row[C::Kana] = surname.kana + mark + row[C::Kana].section(mark, 1);
        row[C::HeadName] = head;
    });
}

/// 旧氏 記載 (331), 変更 (332), 削除 (333).
void DayOfMovements::oldName(int reason)
{
    int index = 0;
    House house = findMember([&](const Row &row) {
        return isAdult(row) && row[C::Kind] == QLatin1String("1") && row[C::OldName].isEmpty() == (reason == 331);
    }, index);
    if (!house.found())
        return;
    house.rows[index][C::OldName] = reason == 333 ? QString() : NamePool::all().surname(m_random).text;
    emitRow(house.people[index], house.rows[index], reason);
}

/// 通称 記載 (341), 削除 (342).
void DayOfMovements::alias(bool add)
{
    int index = 0;
    House house = findMember([&](const Row &row) { return row[C::Kind] == QLatin1String("2") && row[C::Alias].isEmpty() == add; }, index);
    if (!house.found())
        return;
    Row &row = house.rows[index];
    row[C::Alias] = add ? japaneseName(isFemale(row), m_random) : QString();
    emitRow(house.people[index], row, add ? 341 : 342);
}

/// 支援措置 begins for a parent and the children; the register tells it as 職権修正.
void DayOfMovements::restrict()
{
    House house = findHead([](const House &h) {
        return h.present() >= 2 && isFemale(h.rows[h.head()]) && h.rows[h.head()][C::SuppressKind].isEmpty();
    });
    if (!house.found())
        return;
    const bool provisional = m_random.permille(300);
    const QString kind = m_random.permille(800) ? QStringLiteral("DV") : QStringLiteral("CHILD_ABUSE");
    emitAll(house, 303, [&](Row &row) {
        row[C::SuppressKind] = kind;
        row[C::SuppressFrom] = plainDate(today());
        row[C::SuppressTo] = provisional ? QString() : plainDate(today().addYears(1).addDays(-1));
        row[C::SuppressProvisional] = provisional ? QStringLiteral("1") : QStringLiteral("0");
    });
}

/// 支援措置 ends in the register; here only people may lift it.
void DayOfMovements::unrestrict()
{
    House house = findHead([](const House &h) { return !h.rows[h.head()][C::SuppressKind].isEmpty(); });
    if (!house.found())
        return;
    emitAll(house, 303, [](Row &row) {
        for (C column : {C::SuppressKind, C::SuppressFrom, C::SuppressTo, C::SuppressProvisional})
            row[column] = QString();
    });
}

} // namespace mimamori
