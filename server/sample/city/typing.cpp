// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/city/typing.h"

#include "japanese/era.h"
#include "japanese/kana.h"
#include "japanese/search_key.h"
#include "japanese/width.h"

#include <array>
#include <optional>

namespace mimamori {

namespace {

using C = ResidentColumn;

enum : quint64 { LabelStream = 51 };

const QString space = QStringLiteral("　");

QString everyday(const QString &text)
{
    QString out;
    for (const uint c : text.toUcs4()) {
        if (c >= 0xE0100 && c <= 0xE01EF)
            continue;
        const char32_t folded = foldKanji(c);
        out += QString::fromUcs4(&folded, 1);
    }
    return out;
}

/// Swaps each first text that is found for the second, once.
bool swapOne(QString &text, const QString &from, const QString &to)
{
    const qsizetype at = text.indexOf(from);
    if (at < 0)
        return false;
    text.replace(at, from.size(), to);
    return true;
}

} // namespace

QString typedKana(const QString &kana, Random &random)
{
    static const std::array<std::pair<QString, QString>, 16> slips{{{QStringLiteral("ズ"), QStringLiteral("ヅ")}, {QStringLiteral("ジ"), QStringLiteral("ヂ")},
        {QStringLiteral("オウ"), QStringLiteral("オオ")}, {QStringLiteral("ョウ"), QStringLiteral("ョー")}, {QStringLiteral("ュウ"), QStringLiteral("ュー")},
        {QStringLiteral("ヤマザキ"), QStringLiteral("ヤマサキ")}, {QStringLiteral("ダ"), QStringLiteral("タ")}, {QStringLiteral("ガ"), QStringLiteral("カ")},
        {QStringLiteral("シ"), QStringLiteral("ヒ")}, {QStringLiteral("ッ"), QStringLiteral("ツ")}, {QStringLiteral("ョ"), QStringLiteral("ヨ")},
        {QStringLiteral("ナ"), QStringLiteral("メ")}, {QStringLiteral("ソ"), QStringLiteral("ン")}, {QStringLiteral("コ"), QStringLiteral("ユ")},
        {QStringLiteral("マ"), QStringLiteral("ム")}, {QStringLiteral("ク"), QStringLiteral("ワ")}}};
    QString out = kana;
    const quint32 kind = random.below(10);
    if (kind == 0)
        return toHalfWidth(kana, WidthPart::Kana);
    if (kind == 1)
        return QString(out).remove(space);
    const quint32 start = random.below(quint32(slips.size()));
    for (quint32 i = 0; i < slips.size(); ++i) {
        const auto &[from, to] = slips[(start + i) % slips.size()];
        if (swapOne(out, from, to))
            return out;
    }
    const qsizetype at = qsizetype(random.below(quint32(out.size())));
    return out.remove(at, 1); // a kana was not heard
}

QString typedName(const QString &name, Random &random)
{
    switch (random.below(6)) {
    case 0: return everyday(name).replace(space, QStringLiteral(" "));
    case 1: return everyday(name).remove(space);
    case 2: return name.contains(space) ? name.section(space, 1) : name; // 下の名前だけ
    case 3: return {};
    case 4: return withOldForm(name, random);
    default: return everyday(name);
    }
}

QString typedBirth(QDate birth, QDate today, Random &random)
{
    if (!birth.isValid())
        return {};
    QDate typed = birth;
    switch (random.below(6)) {
    case 0: return {};
    case 1: return QStringLiteral("%1歳").arg(wholeYears(birth, today));
    case 2: typed = birth.addDays(random.permille(500) ? 1 : -1); break;
    case 3: typed = birth.addYears(random.permille(500) ? 1 : -1); break;
    case 4: typed = birth.addMonths(random.permille(500) ? 1 : -1); break;
    default:
        if (birth.day() <= 12)
            typed = QDate(birth.year(), birth.day(), birth.month());
    }
    return typed <= today ? typed.toString(Qt::ISODate) : birth.toString(Qt::ISODate);
}

QString typedAddress(const ResidentRow &row, Random &random)
{
    const QString town = row[C::AddrTown];
    QString numbers = row[C::AddrBanchi];
    switch (random.below(6)) {
    case 0: return {};
    case 1: return town;
    case 2: return QStringLiteral("神戸市") + town + numbers;
    case 3: return town + numbers + row[C::Katagaki];
    case 4: break;
    default: return toHalfWidth(town + numbers, WidthPart::Ascii);
    }
    for (const QString &word : {QStringLiteral("番地の"), QStringLiteral("番地"), QStringLiteral("番")})
        numbers.replace(word, QStringLiteral("-"));
    numbers.remove(QStringLiteral("号"));
    if (numbers.endsWith(QLatin1Char('-')))
        numbers.chop(1);
    return toHalfWidth(town + numbers, WidthPart::Ascii);
}

QDate birthOf(const ResidentRow &row, QDate today)
{
    return readEraDate(row[C::BirthRaw], today).value.value_or(QDate());
}

TypedPerson typePerson(const ResidentRow &person, const ResidentRow *guardian, QDate today, int hard, Random &random)
{
    const QDate birth = birthOf(person, today);
    TypedPerson typed{person[C::Name], person[C::Kana], birth.isValid() ? birth.toString(Qt::ISODate) : QString(), person[C::Sex],
        QStringLiteral("神戸市") + person[C::AddrTown] + person[C::AddrBanchi] + person[C::Katagaki], {}, {}};
    if (random.permille(hard))
        typed.name = typedName(typed.name, random);
    if (random.permille(hard))
        typed.kana = typedKana(typed.kana, random);
    else if (!typed.name.isEmpty() && random.permille(hard / 2))
        typed.kana.clear();
    if (random.permille(hard))
        typed.birth = typedBirth(birth, today, random);
    if (random.permille(hard / 8))
        typed.sex.clear();
    if (random.permille(hard * 2))
        typed.address = typedAddress(person, random);
    if (guardian && random.permille(700)) {
        typed.guardianName = random.permille(hard) ? typedName((*guardian)[C::Name], random) : (*guardian)[C::Name];
        typed.guardianKana = random.permille(hard) ? typedKana((*guardian)[C::Kana], random) : (*guardian)[C::Kana];
    }
    return typed;
}

namespace {

/// One of the household that is typed, and the head who answers for a child.
struct Drawn {
    ResidentRow person{};
    std::optional<ResidentRow> guardian{};
    bool isChild{};
};

Drawn drawResident(const SampleCity &city, Random &random)
{
    for (;;) {
        const QList<int> people = city.members(int(random.below(quint32(city.households()))));
        if (people.isEmpty())
            continue;
        Drawn drawn{city.person(people[random.below(quint32(people.size()))]), {}, false};
        const QDate birth = birthOf(drawn.person, city.today());
        drawn.isChild = birth.isValid() && wholeYears(birth, city.today()) < 18;
        const bool wanted = drawn.isChild || random.permille(120); // mostly children; their parents too
        if (!wanted || drawn.person[C::Status] != QLatin1String("1"))
            continue;
        if (drawn.isChild && people.size() > 1)
            drawn.guardian = city.person(people[random.permille(600) ? 0 : 1]);
        return drawn;
    }
}

/// Turns a resident into somebody who is not in the register; which features stay the same makes it easy or hard.
void makeStranger(Drawn &drawn, QDate today, Random &random)
{
    ResidentRow &row = drawn.person;
    const bool female = row[C::Sex] == QLatin1String("2");
    const QDate birth = birthOf(row, today);
    const int year = birth.isValid() ? birth.year() : 2015;
    const NamePair given = NamePool::all().given(random, female, year);
    const SampleAddress elsewhere = KobeTowns::all().house(random);
    switch (random.below(3)) {
    case 0: // an unregistered twin: all but the given name
        row[C::Name] = row[C::Name].section(space, 0, 0) + space + given.text;
        row[C::Kana] = row[C::Kana].section(space, 0, 0) + space + given.kana;
        break;
    case 1: // of the same name, born on another day, living elsewhere
        row[C::BirthRaw] = plainDate(QDate(year, 1, 1).addDays(random.between(0, 364)).addYears(random.between(-3, 3)));
        putAddress(row, elsewhere);
        drawn.guardian.reset();
        break;
    default: { // nothing in common but the day of birth
        const NamePair surname = NamePool::all().surname(random);
        row[C::Name] = surname.text + space + given.text;
        row[C::Kana] = surname.kana + space + given.kana;
        putAddress(row, elsewhere);
        drawn.guardian.reset();
    }
    }
}

} // namespace

QList<LabelledPerson> drawLabels(const SampleCity &city, int count)
{
    QList<LabelledPerson> labels;
    Random random = Random::of(city.config().seed, LabelStream, quint64(city.day()));
    while (labels.size() < count) {
        Drawn drawn = drawResident(city, random);
        QString truth = drawn.person[C::AtenaNo];
        if (random.permille(180)) {
            makeStranger(drawn, city.today(), random);
            truth.clear();
        }
        const int hard = random.permille(250) ? 550 : 180;
        labels << LabelledPerson{typePerson(drawn.person, drawn.guardian ? &*drawn.guardian : nullptr, city.today(), hard, random), truth};
    }
    return labels;
}

} // namespace mimamori
