// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/city/towns.h"

#include "japanese/table.h"

#include <iterator>

namespace mimamori {

namespace {

using C = ResidentColumn;

enum : quint64 { TownStream = 101, ApartmentStream, CareStream, ChildrenStream };

/// Inhabitants of the wards in thousands, rounded.
quint32 peopleOf(const QString &ward)
{
    static const QHash<QString, quint32> people{{QStringLiteral("281018"), 213}, {QStringLiteral("281026"), 136}, {QStringLiteral("281051"), 109},
        {QStringLiteral("281069"), 95}, {QStringLiteral("281077"), 157}, {QStringLiteral("281085"), 214}, {QStringLiteral("281093"), 210},
        {QStringLiteral("281107"), 147}, {QStringLiteral("281115"), 235}};
    return people.value(ward, 1);
}

QString pick(const char16_t *const *words, quint32 count, Random &random)
{
    return QString::fromUtf16(words[random.below(count)]);
}

constexpr const char16_t *before[] = {u"ハイツ", u"メゾン", u"コーポ", u"サンハイム", u"パレス", u"シャトー", u"グリーンコーポ", u"エスポワール"};
constexpr const char16_t *after[] = {u"マンション", u"ハイツ", u"コーポ", u"レジデンス", u"荘", u"ビル"};
constexpr const char16_t *homes[] = {u"やすらぎ園", u"ひかりの里", u"なぎさ苑", u"ゆうあい荘", u"みどりの家", u"こすもす苑", u"しおさい園"};
constexpr const char16_t *schools[] = {u"あおぞら学園", u"若葉学園", u"みなと学園", u"すずらん学園", u"つばさの家"};

/// Numbers up to the given ones, each with its word behind it, drawn from left to right.
QString numbers(Random &random, std::initializer_list<int> greatest, const QStringList &words)
{
    QString text;
    qsizetype at = 0;
    for (int most : greatest)
        text += wideNumber(random.between(1, most)) + words[at++];
    return text;
}

QString buildingName(const SampleTown &town, Random &random)
{
    const quint32 kind = random.below(10);
    if (kind < 6)
        return pick(before, std::size(before), random) + town.name;
    if (kind < 9)
        return town.name + pick(after, std::size(after), random);
    return QStringLiteral("市営%1住宅%2棟").arg(town.name, wideNumber(random.between(1, 12)));
}

} // namespace

QString wideNumber(int number)
{
    QString text = QString::number(number);
    for (QChar &c : text)
        c = QChar(char16_t(c.unicode() - u'0' + u'０'));
    return text;
}

void putAddress(ResidentRow &row, const SampleAddress &address)
{
    const SampleTown &town = *address.town;
    row[C::Zip] = town.zip;
    row[C::WardCode] = town.ward;
    row[C::AddrCode] = town.ward.left(5) + QStringLiteral("%1%2").arg(town.code, 4, 10, QLatin1Char('0')).arg(address.chome, 2, 10, QLatin1Char('0'));
    row[C::AddrTown] = address.chome ? town.name + wideNumber(address.chome) + QStringLiteral("丁目") : town.name;
    row[C::AddrBanchi] = address.banchi;
    row[C::Katagaki] = address.katagaki;
    row[C::District] = QString::number(town.code * 10 + address.chome);
    row[C::SchoolDistrict] = QString::number(1000 + town.code / 5);
}

const KobeTowns &KobeTowns::all()
{
    static const KobeTowns towns;
    return towns;
}

KobeTowns::KobeTowns()
{
    const QList<QByteArrayList> rows = readJapaneseTable(QStringLiteral("kobe_addresses.tsv"));
    QHash<QString, quint32> townsOf;
    for (const QByteArrayList &row : rows) {
        Random random = Random::of(0, TownStream, quint64(m_towns.size()));
        SampleTown town{QString::fromUtf8(row[1]), QString::fromUtf8(row[2]), QString::fromUtf8(row[0]), QString::fromUtf8(row[4]),
            int(m_towns.size()) + 1, random.permille(600) ? random.between(2, 9) : 0};
        if (!town.name.isEmpty()) {
            ++townsOf[town.ward];
            m_towns << town;
        }
    }
    for (const SampleTown &town : std::as_const(m_towns)) {
        Random random = Random::of(1, TownStream, quint64(town.code));
        m_byPeople.add(town.code - 1, peopleOf(town.ward) * quint32(random.between(20, 180)) / townsOf[town.ward] + 1);
    }
    const QList<QByteArrayList> places = readJapaneseTable(QStringLiteral("municipality_codes.tsv"));
    for (const QByteArrayList &row : places) {
        if (row[1] != "prefecture" && row[3] != "神戸市")
            m_municipalities << QString::fromUtf8(row[2] + row[3] + row[4]);
    }
}

SampleAddress KobeTowns::place(Random &random, const QString &ward) const
{
    const SampleTown *town = &m_towns[m_byPeople.draw(random)];
    while (!ward.isEmpty() && town->ward != ward)
        town = &m_towns[m_byPeople.draw(random)];
    SampleAddress made{town, town->chome ? random.between(1, town->chome) : 0, {}, {}};
    if (town->chome)
        made.banchi = numbers(random, {25, 30}, {QStringLiteral("番"), QStringLiteral("号")});
    else if (random.permille(510))
        made.banchi = numbers(random, {1900, 60}, {QStringLiteral("番地の"), QString()});
    else if (random.permille(700))
        made.banchi = numbers(random, {1900}, {QStringLiteral("番地")});
    else
        made.banchi = numbers(random, {400, 40}, {QStringLiteral("－"), QString()});
    return made;
}

SampleAddress KobeTowns::house(Random &random, const QString &ward) const
{
    return place(random, ward);
}

SampleAddress KobeTowns::apartment(quint64 seed, quint32 building, Random &room) const
{
    Random random = Random::of(seed, ApartmentStream, building);
    SampleAddress made = place(random, {});
    const QString name = buildingName(*made.town, random);
    const int floors = random.between(2, 14), doors = random.between(3, 9);
    const int floor = room.between(1, floors), door = room.between(1, doors);
    const int number = floor * 100 + door;
    made.katagaki = name + QStringLiteral("　") + wideNumber(number) + QStringLiteral("号");
    return made;
}

SampleAddress KobeTowns::careHome(quint64 seed, quint32 number) const
{
    Random random = Random::of(seed, CareStream, number);
    SampleAddress made = place(random, {});
    made.katagaki = QStringLiteral("特別養護老人ホーム") + pick(homes, std::size(homes), random);
    return made;
}

SampleAddress KobeTowns::childrensHome(quint64 seed, quint32 number) const
{
    Random random = Random::of(seed, ChildrenStream, number);
    SampleAddress made = place(random, {});
    made.katagaki = QStringLiteral("児童養護施設") + pick(schools, std::size(schools), random);
    return made;
}

QString KobeTowns::elsewhere(Random &random) const
{
    const QString municipality = m_municipalities[random.below(quint32(m_municipalities.size()))];
    return municipality + QStringLiteral("中央")
        + numbers(random, {8, 30, 30}, {QStringLiteral("丁目"), QStringLiteral("番"), QStringLiteral("号")});
}

} // namespace mimamori
