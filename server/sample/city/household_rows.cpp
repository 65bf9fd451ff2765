// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/city/household_rows.h"

#include <algorithm>
#include <iterator>

namespace mimamori {

namespace {

using C = ResidentColumn;

enum : quint64 { HouseStream = 11, SurnameStream, GivenStream, PersonStream };

constexpr const char16_t *residence[] = {u"永住者", u"特別永住者", u"技術・人文知識・国際業務", u"留学", u"家族滞在", u"定住者", u"日本人の配偶者等", u"技能実習"};
constexpr const char16_t *restrictions[] = {u"DV", u"DV", u"DV", u"CHILD_ABUSE", u"STALKING", u"OTHER"};

bool hasChild(const HouseholdShape &shape, QDate asOf)
{
    return std::any_of(shape.members.begin(), shape.members.end(), [asOf](const ShapeMember &m) { return wholeYears(m.birth, asOf) < 18; });
}

/// A birth date that is no day of the calendar, or is not known (domain.md 5.3).
QString oddBirth(QDate birth, Random &random)
{
    const QString year = eraText(birth).section(QStringLiteral("年"), 0, 0);
    switch (random.below(6)) {
    case 0: return year + QStringLiteral("年2月30日");
    case 1: return year + QStringLiteral("年頃");
    case 2: return QStringLiteral("推定") + year + QStringLiteral("年%1月").arg(birth.month());
    case 3: return QStringLiteral("年月日不詳");
    case 4: return QStringLiteral("%1年%2月日不詳").arg(year).arg(birth.month());
    default: return birth.year() < 1940 ? QStringLiteral("大正15年12月25日") : QStringLiteral("%1年%2月31日").arg(year).arg(random.permille(500) ? 4 : 9);
    }
}

} // namespace

HouseholdRows::HouseholdRows(const CityConfig &config, const HouseholdShape &shape, HouseholdPlace place)
    : m_config(config), m_shape(shape), m_place(place), m_random(Random::of(config.seed, HouseStream, quint64(place.number)))
{
}

QList<ResidentRow> HouseholdRows::make()
{
    drawHouse();
    drawRestriction();
    QList<ResidentRow> rows;
    rows.reserve(m_shape.members.size());
    for (int i = 0; i < int(m_shape.members.size()); ++i)
        rows << person(i);
    const QString head = rows.first()[C::Name];
    for (ResidentRow &row : rows)
        row[C::HeadName] = head;
    return rows;
}

void HouseholdRows::drawHouse()
{
    Random names = Random::of(m_config.seed, SurnameStream, quint64(m_place.model));
    m_surname = NamePool::all().surname(names);
    if (names.permille(90))
        m_surname.text = withOldForm(m_surname.text, names);
    if (names.permille(30)) {
        m_foreign = &NamePool::all().foreign(names);
        m_family = m_foreign->family[names.below(quint32(m_foreign->family.size()))];
    }
    const KobeTowns &towns = KobeTowns::all();
    const auto homes = quint32(m_config.residents);
    if (m_shape.kind == HouseholdKind::CareHome)
        m_address = towns.careHome(m_config.seed, m_random.below(homes / 8000 + 1));
    else if (m_shape.kind == HouseholdKind::ChildrensHome)
        m_address = towns.childrensHome(m_config.seed, m_random.below(homes / 60000 + 1));
    else if (m_random.permille(m_shape.members.size() == 1 ? 800 : 520))
        m_address = towns.apartment(m_config.seed, m_random.below(homes / 40 + 1), m_random);
    else
        m_address = towns.house(m_random);
    const ShapeMember &head = m_shape.members.first();
    const int lived = std::clamp(wholeYears(head.birth, m_config.asOf) - 17, 1, 40);
    m_since = m_config.asOf.addDays(-m_random.between(20, lived * 365));
    m_set = m_random.permille(500) ? m_since : m_since.addDays(m_random.below(quint32(m_since.daysTo(m_config.asOf))));
    m_left = m_set.addDays(m_random.below(quint32(m_set.daysTo(m_config.asOf))));
    m_cameFromElsewhere = m_random.permille(650);
    m_before = towns.elsewhere(m_random);
    m_after = towns.elsewhere(m_random);
}

void HouseholdRows::drawRestriction()
{
    const bool single = m_shape.kind == HouseholdKind::SingleMother;
    if (!m_random.permille(single ? 30 : hasChild(m_shape, m_config.asOf) ? 3 : 1) || m_shape.members.first().status != 1)
        return;
    const QDate from = m_config.asOf.addDays(-m_random.between(5, 400));
    const bool provisional = m_random.permille(80);
    m_marks[C::SuppressKind] = QString::fromUtf16(restrictions[m_random.below(std::size(restrictions))]);
    m_marks[C::SuppressFrom] = plainDate(from);
    m_marks[C::SuppressTo] = provisional ? QString() : plainDate(from.addYears(1).addDays(-1));
    m_marks[C::SuppressProvisional] = provisional ? QStringLiteral("1") : QStringLiteral("0");
}

ResidentRow HouseholdRows::person(int index)
{
    const bool same = isStranger() && index == m_shape.members.size() - 1;
    ShapeMember member = m_shape.members[index];
    Random random = Random::of(m_config.seed, PersonStream, quint64(m_place.firstPerson + index));
    if (isStranger() && !same)
        member.birth = member.birth.addDays(-random.between(1, 300));
    ResidentRow row = m_marks;
    row[C::AtenaNo] = atenaNumber(m_config.seed, m_place.firstPerson + index);
    row[C::SetaiNo] = setaiNumber(m_config.seed, m_place.number);
    row[C::HistNo] = QString::number(1 + random.below(6));
    row[C::Status] = QString::number(member.status);
    row[C::Sex] = member.female ? QStringLiteral("2") : QStringLiteral("1");
    row[C::RelationText] = relationWords(member.relation).text;
    row[C::RelationCode] = relationWords(member.relation).code;
    row[C::UpdateKind] = QStringLiteral("1");
    putAddress(row, m_address);
    Random given = Random::of(m_config.seed, GivenStream, quint64((same ? m_place.modelFirstPerson : m_place.firstPerson) + index));
    putName(row, member, given);
    if (m_foreign)
        putForeign(row, member, random);
    else
        putBirth(row, member, random);
    putDates(row, member, random);
    return row;
}

void HouseholdRows::putName(ResidentRow &row, const ShapeMember &member, Random &random)
{
    row[C::Kind] = m_foreign ? QStringLiteral("2") : QStringLiteral("1");
    row[C::KanaConfirmed] = random.permille(800) ? QStringLiteral("1") : QStringLiteral("0");
    if (m_foreign) {
        putForeignName(row, *m_foreign, m_family, member.female, random);
        return;
    }
    const NamePair surname = member.ownName ? NamePool::all().surname(random) : m_surname;
    NamePair given = NamePool::all().given(random, member.female, member.birth.year());
    if (random.permille(25))
        given.text = withOldForm(given.text, random);
    row[C::Name] = surname.text + QStringLiteral("　") + given.text;
    row[C::Kana] = surname.kana + QStringLiteral("　") + given.kana;
    if (member.female && wholeYears(member.birth, m_config.asOf) > 25 && random.permille(5))
        row[C::OldName] = NamePool::all().surname(random).text;
}

QString japaneseName(bool female, Random &random)
{
    const NamePair surname = NamePool::all().surname(random);
    return surname.text + QStringLiteral("　") + NamePool::all().given(random, female, 1990).text;
}

void putForeignName(ResidentRow &row, const ForeignNames &names, const ForeignPart &family, bool female, Random &random)
{
    const QList<ForeignPart> &list = female ? names.female : names.male;
    const ForeignPart &given = list[random.below(quint32(list.size()))];
    row[C::NameAlpha] = family.alphabet + QLatin1Char(' ') + given.alphabet;
    const bool kanji = !family.kanji.isEmpty() && !given.kanji.isEmpty();
    row[C::Name] = kanji ? family.kanji + QStringLiteral("　") + given.kanji : row[C::NameAlpha];
    row[C::Kana] = family.kana + QStringLiteral("　") + given.kana;
    if (random.permille(kanji ? 450 : 120))
        row[C::Alias] = japaneseName(female, random);
    row[C::Nationality] = names.nationality;
}

void HouseholdRows::putForeign(ResidentRow &row, const ShapeMember &member, Random &random) const
{
    const quint32 status = random.below(std::size(residence));
    row[C::BirthRaw] = plainDate(member.birth);
    row[C::ResidenceStatus] = QString::fromUtf16(residence[status]);
    if (status > 1)
        row[C::PeriodEnd] = plainDate(m_config.asOf.addDays(random.between(30, 1500)));
}

void HouseholdRows::putBirth(ResidentRow &row, const ShapeMember &member, Random &random) const
{
    const bool odd = random.below(1500) == 0 && !isStranger();
    row[C::BirthRaw] = odd ? oddBirth(member.birth, random) : eraText(member.birth);
}

void HouseholdRows::putDates(ResidentRow &row, const ShapeMember &member, Random &random) const
{
    const bool bornHere = member.birth > m_set;
    const QDate since = std::max(m_since, member.birth);
    const QDate set = std::max(m_set, member.birth);
    row[C::ResidentSince] = plainDate(since);
    row[C::AddrSetDate] = plainDate(set);
    if (m_cameFromElsewhere && !bornHere)
        row[C::PrevAddr] = m_before;
    if (member.status != 1) {
        putDeparture(row, member, random);
        return;
    }
    const bool moved = !bornHere && m_set != m_since;
    row[C::EventCode] = bornHere ? QStringLiteral("103") : moved ? QStringLiteral("301") : QStringLiteral("101");
    row[C::EventDate] = plainDate(set);
    const QDate told = std::min(set.addDays(random.between(0, 13)), m_config.asOf);
    row[C::TodokeDate] = plainDate(told);
    row[C::ProcDate] = plainDate(told);
}

void HouseholdRows::putDeparture(ResidentRow &row, const ShapeMember &member, Random &random) const
{
    const QDate day = std::max(m_left, member.birth);
    row[C::EventCode] = member.status == 2 ? QStringLiteral("201") : member.status == 3 ? QStringLiteral("203") : QStringLiteral("206");
    row[C::RemovalReason] = row[C::EventCode];
    row[C::EventDate] = plainDate(day);
    row[C::ProcDate] = plainDate(std::min(day.addDays(random.between(0, 10)), m_config.asOf));
    row[C::TodokeDate] = row[C::ProcDate];
    if (member.status == 2) {
        row[C::DestAddrPlanned] = m_after;
        row[C::DestAddrFixed] = m_after;
        row[C::NotifyDate] = row[C::ProcDate];
    }
}

} // namespace mimamori
