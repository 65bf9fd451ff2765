// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/city/household_shape.h"

#include <algorithm>

namespace mimamori {

namespace {

using R = HouseholdRelation;
using K = HouseholdKind;

QDate bornAt(Random &random, QDate asOf, int age)
{
    return asOf.addDays(-qint64(age) * 1461 / 4 - random.between(1, 364));
}

/// A number of the first span and one of 0 .. more, drawn in this order.
int drawTwice(Random &random, int first, int last, int more)
{
    const int at = random.between(first, last);
    return at + random.between(0, more);
}

int childCount(Random &random)
{
    const int at = random.between(0, 99);
    return at < 44 ? 1 : at < 86 ? 2 : at < 97 ? 3 : 4;
}

/// The children of a mother who still live with her; twins have one birth date.
void addChildren(QList<ShapeMember> &members, Random &random, QDate asOf, QDate mother, R relation)
{
    const int age = drawTwice(random, 19, 29, 9);
    QDate birth = mother.addDays(qint64(age) * 365 + random.between(0, 364));
    const int count = childCount(random);
    for (int i = 0; i < count; ++i) {
        const bool female = random.permille(487);
        const bool twin = random.permille(11);
        const bool gone = random.permille(650);
        const bool otherSex = random.permille(350);
        if (birth >= asOf || wholeYears(mother, birth) > 44)
            break;
        if (wholeYears(birth, asOf) < 22 || !gone) {
            members << ShapeMember{birth, female, relation};
            if (twin)
                members << ShapeMember{birth, female != otherSex, relation};
        }
        birth = birth.addDays(random.between(400, 2000));
    }
}

void addCouple(QList<ShapeMember> &members, Random &random, QDate asOf, int age, bool inFact)
{
    const bool womanLeads = random.permille(120);
    const QDate her = bornAt(random, asOf, age);
    const QDate his = her.addDays(-random.between(-900, 2500));
    members << ShapeMember{womanLeads ? her : his, womanLeads, R::Head};
    members << (womanLeads ? ShapeMember{his, false, inFact ? R::HusbandInFact : R::Husband} : ShapeMember{her, true, inFact ? R::WifeInFact : R::Wife});
    members.last().ownName = inFact;
}

QDate motherOf(const QList<ShapeMember> &members)
{
    return members[0].female ? members[0].birth : members[1].birth;
}

void drawFamily(HouseholdShape &shape, Random &random, QDate asOf)
{
    addCouple(shape.members, random, asOf, drawTwice(random, 24, 45, 18), false);
    addChildren(shape.members, random, asOf, motherOf(shape.members), R::Child);
}

/// Before children, and after them.
void drawCouple(HouseholdShape &shape, Random &random, QDate asOf)
{
    const int age = random.permille(600) ? random.between(60, 84) : random.between(23, 62);
    addCouple(shape.members, random, asOf, age, false);
}

void drawSingleParent(HouseholdShape &shape, Random &random, QDate asOf)
{
    const bool mother = shape.kind == K::SingleMother;
    const QDate birth = bornAt(random, asOf, random.between(21, 50));
    shape.members << ShapeMember{birth, mother, R::Head};
    addChildren(shape.members, random, asOf, mother ? birth : birth.addDays(900), R::Child);
    if (mother && random.permille(120))
        shape.members << ShapeMember{bornAt(random, birth, random.between(21, 33)), true, R::Mother};
}

/// The middle generation or the old one leads.
void drawThreeGenerations(HouseholdShape &shape, Random &random, QDate asOf)
{
    const int age = random.between(27, 48);
    if (random.permille(600)) {
        addCouple(shape.members, random, asOf, age, false);
        addChildren(shape.members, random, asOf, motherOf(shape.members), R::Child);
        const QDate grandmother = bornAt(random, shape.members[0].birth, random.between(21, 32));
        const bool wifes = shape.members[0].female ? false : random.permille(150);
        if (!wifes && random.permille(550))
            shape.members << ShapeMember{grandmother.addDays(-random.between(0, 1800)), false, R::Father};
        shape.members << ShapeMember{grandmother, true, wifes ? R::WifesMother : R::Mother};
        shape.members.last().ownName = wifes;
        return;
    }
    const QDate young = bornAt(random, asOf, age);
    addCouple(shape.members, random, asOf, age + random.between(22, 31), false);
    const bool daughter = random.permille(300);
    shape.members << ShapeMember{young, daughter, R::Child};
    shape.members << ShapeMember{young.addDays(random.between(-900, 900)), !daughter, daughter ? R::ChildsHusband : R::ChildsWife};
    addChildren(shape.members, random, asOf, daughter ? young : shape.members.last().birth, R::ChildsChild);
}

/// Unmarried couples and their children, a second marriage, brothers and sisters, people who share a roof.
void drawOther(HouseholdShape &shape, Random &random, QDate asOf)
{
    const int age = random.between(22, 45);
    switch (random.below(5)) {
    case 0:
        addCouple(shape.members, random, asOf, age, true);
        addChildren(shape.members, random, asOf, motherOf(shape.members), shape.members[0].female ? R::Child : R::WifeInFactsChild);
        for (qsizetype i = 2; i < shape.members.size(); ++i)
            shape.members[i].ownName = !shape.members[0].female;
        break;
    case 1:
        addCouple(shape.members, random, asOf, age, false);
        addChildren(shape.members, random, asOf, motherOf(shape.members), shape.members[0].female ? R::Child : R::WifesChild);
        break;
    case 2: {
        const QDate birth = bornAt(random, asOf, age);
        const bool female = random.permille(500);
        shape.members << ShapeMember{birth, random.permille(500), R::Head}
                      << ShapeMember{birth.addDays(-random.between(400, 2000)), female, female ? R::ElderSister : R::ElderBrother};
        break;
    }
    case 3: {
        const QDate birth = bornAt(random, asOf, age);
        const bool female = random.permille(500);
        shape.members << ShapeMember{birth, random.permille(500), R::Head}
                      << ShapeMember{birth.addDays(random.between(400, 2000)), female, female ? R::YoungerSister : R::YoungerBrother};
        if (random.permille(300))
            shape.members << ShapeMember{bornAt(random, asOf, random.between(1, 17)), random.permille(500), R::SistersChild};
        break;
    }
    default:
        shape.members << ShapeMember{bornAt(random, asOf, age), random.permille(400), R::Head}
                      << ShapeMember{bornAt(random, asOf, random.between(19, 70)), random.permille(500), random.permille(500) ? R::CoResident : R::Connected};
        shape.members.last().ownName = true;
    }
}

/// A widow or widower; the one who died stays in the register, as head of then.
void drawElderly(HouseholdShape &shape, Random &random, QDate asOf)
{
    const bool female = random.permille(680);
    const QDate birth = bornAt(random, asOf, drawTwice(random, 66, 86, 10));
    shape.members << ShapeMember{birth, female, R::Head};
    if (shape.kind == K::Elderly && random.permille(200)) {
        shape.members << ShapeMember{birth.addDays(-random.between(-700, 2500)), !female, R::Head};
        shape.members.last().status = 3;
    }
}

K drawKind(Random &random)
{
    static constexpr std::pair<K, int> shares[] = {{K::Single, 215}, {K::Elderly, 165}, {K::Student, 25}, {K::CareHome, 15}, {K::ChildrensHome, 2},
        {K::Couple, 215}, {K::Family, 240}, {K::SingleMother, 70}, {K::SingleFather, 11}, {K::ThreeGenerations, 27}, {K::Other, 15}};
    int at = random.between(0, 999);
    for (const auto &[kind, share] : shares) {
        if (at < share)
            return kind;
        at -= share;
    }
    return K::Single;
}

/// Some have left: the whole household moved out, or was struck off because nobody lived there.
void drawDeparture(HouseholdShape &shape, Random &random)
{
    const int at = random.between(0, 999);
    if (at >= 22)
        return;
    for (ShapeMember &one : shape.members) {
        if (one.status == 1)
            one.status = at < 20 ? 2 : 9;
    }
}

} // namespace

int wholeYears(QDate birth, QDate day)
{
    const bool before = day.month() < birth.month() || (day.month() == birth.month() && day.day() < birth.day());
    return day.year() - birth.year() - int(before);
}

const RelationWords &relationWords(HouseholdRelation relation)
{
    static const RelationWords words[] = {{QStringLiteral("世帯主"), QStringLiteral("02")}, {QStringLiteral("夫"), QStringLiteral("11")},
        {QStringLiteral("妻"), QStringLiteral("12")}, {QStringLiteral("夫(未届)"), QStringLiteral("13")}, {QStringLiteral("妻(未届)"), QStringLiteral("14")},
        {QStringLiteral("子"), QStringLiteral("20")}, {QStringLiteral("子の夫"), QStringLiteral("2011")}, {QStringLiteral("子の妻"), QStringLiteral("2012")},
        {QStringLiteral("子の子"), QStringLiteral("2020")}, {QStringLiteral("妻の子"), QStringLiteral("1220")},
        {QStringLiteral("妻(未届)の子"), QStringLiteral("1420")}, {QStringLiteral("父"), QStringLiteral("51")}, {QStringLiteral("母"), QStringLiteral("52")},
        {QStringLiteral("妻の母"), QStringLiteral("1252")}, {QStringLiteral("兄"), QStringLiteral("71")}, {QStringLiteral("姉"), QStringLiteral("72")},
        {QStringLiteral("弟"), QStringLiteral("73")}, {QStringLiteral("妹"), QStringLiteral("74")}, {QStringLiteral("姉の子"), QStringLiteral("7220")},
        {QStringLiteral("縁故者"), QStringLiteral("98")}, {QStringLiteral("同居人"), QStringLiteral("99")}};
    return words[size_t(relation)];
}

HouseholdShape drawSingle(Random &random, QDate asOf)
{
    return {K::Single, {ShapeMember{bornAt(random, asOf, random.between(22, 64)), random.permille(450), R::Head}}};
}

HouseholdShape drawHousehold(Random &random, QDate asOf)
{
    HouseholdShape shape;
    shape.kind = drawKind(random);
    switch (shape.kind) {
    case K::Single: shape = drawSingle(random, asOf); break;
    case K::Elderly:
    case K::CareHome: drawElderly(shape, random, asOf); break;
    case K::Student: shape.members << ShapeMember{bornAt(random, asOf, random.between(18, 24)), random.permille(460), R::Head}; break;
    case K::ChildrensHome: shape.members << ShapeMember{bornAt(random, asOf, random.between(2, 17)), random.permille(470), R::Head}; break;
    case K::Couple: drawCouple(shape, random, asOf); break;
    case K::Family: drawFamily(shape, random, asOf); break;
    case K::SingleMother:
    case K::SingleFather: drawSingleParent(shape, random, asOf); break;
    case K::ThreeGenerations: drawThreeGenerations(shape, random, asOf); break;
    case K::Other: drawOther(shape, random, asOf); break;
    }
    drawDeparture(shape, random);
    return shape;
}

} // namespace mimamori
