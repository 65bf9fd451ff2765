// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "label_errors.h"

#include "japanese/era.h"
#include "sample/city/name_pool.h"
#include "sample/city/household_rows.h"

#include <optional>

namespace mimamori {

namespace {

using C = ResidentColumn;

enum : quint64 { HardStream = 77 };

const QString space = QStringLiteral("　");

/// A child of the city and a grown-up of the household.
struct Family {
    ResidentRow child{};
    std::optional<ResidentRow> guardian{};
    std::optional<ResidentRow> sibling{};
};

bool isChild(const ResidentRow &row, QDate today)
{
    const QDate birth = birthOf(row, today);
    return birth.isValid() && wholeYears(birth, today) < 18;
}

Family drawFamily(const SampleCity &city, Random &random)
{
    for (;;) {
        const QList<int> people = city.members(int(random.below(quint32(city.households()))));
        Family family;
        bool found = false;
        for (int index : people) {
            const ResidentRow row = city.person(index);
            if (row[C::Status] != QLatin1String("1"))
                continue;
            if (!isChild(row, city.today())) {
                if (!family.guardian || random.permille(400))
                    family.guardian = row;
            } else if (!found) {
                family.child = row;
                found = true;
            } else {
                family.sibling = row;
            }
        }
        if (found && family.guardian)
            return family;
    }
}

void changeSurname(ResidentRow &row, Random &random)
{
    const NamePair surname = NamePool::all().surname(random);
    row[C::Name] = surname.text + space + row[C::Name].section(space, 1);
    row[C::Kana] = surname.kana + space + row[C::Kana].section(space, 1);
}

QString eraSlip(QDate birth, Random &random)
{
    const int shifts[] = {30, -30, 63};
    const QDate moved(birth.year() - shifts[random.below(3)], birth.month(), birth.day());
    return moved.isValid() ? moved.toString(Qt::ISODate) : birth.toString(Qt::ISODate);
}

QString elsewhere(Random &random)
{
    const SampleAddress house = KobeTowns::all().house(random);
    const QString chome = house.chome ? QStringLiteral("%1丁目").arg(house.chome) : QString();
    return QStringLiteral("神戸市") + house.town->wardName + house.town->name + chome + house.banchi;
}

/// One way in which the truth gets lost between the register and the desk.
void spoil(TypedPerson &typed, Family &family, QDate today, int way, Random &random)
{
    const QDate birth = birthOf(family.child, today);
    switch (way) {
    case 0: // parted parents: the case has the other surname, for child and guardian
        changeSurname(family.child, random);
        typed.name = family.child[C::Name];
        typed.kana = family.child[C::Kana];
        break;
    case 1: // moved since
        typed.address = elsewhere(random);
        break;
    case 2: typed.birth = eraSlip(birth, random); break;
    case 3: typed.birth = QStringLiteral("%1年%2月").arg(birth.year()).arg(birth.month()); break;
    case 4: typed.birth = QString::number(birth.year()) + QStringLiteral("年"); break;
    case 5: // heard only: kana with a slip, no characters, the age
        typed.name.clear();
        typed.kana = typedKana(typed.kana, random);
        typed.birth = QStringLiteral("%1歳").arg(wholeYears(birth, today));
        break;
    case 6: // a new guardian whom the register does not have in the household
        changeSurname(*family.guardian, random);
        typed.guardianName = family.guardian->values[size_t(C::Name)];
        typed.guardianKana = family.guardian->values[size_t(C::Kana)];
        break;
    case 7: typed.name = typed.kana; typed.kana.clear(); break; // kana in the field of the characters
    case 8: typed.birth = typedBirth(birth, today, random); typed.kana = typedKana(typed.kana, random); break;
    default: // the given name in characters of the same sound
        typed.name = typed.name.section(space, 0, 0) + space + NamePool::all().given(random, family.child[C::Sex] == QLatin1String("2"), birth.year()).text;
    }
}

} // namespace

QList<LabelledPerson> drawHardLabels(const SampleCity &city, int count)
{
    constexpr int ways = 10;
    Random random = Random::of(city.config().seed, HardStream, quint64(city.day()));
    QList<LabelledPerson> labels;
    while (labels.size() < count) {
        Family family = drawFamily(city, random);
        QString truth = family.child[C::AtenaNo];
        const NamePair given = NamePool::all().given(random, family.child[C::Sex] == QLatin1String("2"), 2015);
        const bool isOther = given.kana != family.child[C::Kana].section(space, 1);
        if (family.sibling && isOther && random.permille(250)) { // a twin whom nobody registered: all but the given name agrees
            family.child[C::Name] = family.child[C::Name].section(space, 0, 0) + space + given.text;
            family.child[C::Kana] = family.child[C::Kana].section(space, 0, 0) + space + given.kana;
            truth.clear();
        }
        TypedPerson typed = typePerson(family.child, &*family.guardian, city.today(), 80, random);
        if (!truth.isEmpty())
            spoil(typed, family, city.today(), int(random.below(ways)), random);
        labels << LabelledPerson{typed, truth};
    }
    return labels;
}

} // namespace mimamori
