// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/fuzzy.h"

#include "japanese/kanji_number.h"

#include <QRegularExpression>

namespace mimamori {

namespace {

using Quality = FuzzyDate::Quality;

constexpr std::pair<Quality, QStringView> qualityNames[] = {
    {Quality::Empty, u"empty"}, {Quality::Exact, u"exact"}, {Quality::Month, u"month"},
    {Quality::Year, u"year"}, {Quality::Circa, u"circa"}, {Quality::Estimated, u"estimated"},
    {Quality::Range, u"range"}, {Quality::NonCalendar, u"noncalendar"}, {Quality::Unknown, u"unknown"},
};

QString plainText(const QString &text, const EraTable &table)
{
    QString named = text;
    for (const Era &era : table.eras())
        named.replace(era.sign, era.name);
    QString out;
    for (const QChar c : named.normalized(QString::NormalizationForm_KC).toUpper()) {
        if (!c.isSpace())
            out.append(c == u'〜' ? QChar(u'~') : c);
    }
    return out;
}

/// Takes every occurrence of the words out of the text and says whether there was one.
bool takeOut(QString &text, const QRegularExpression &words)
{
    const qsizetype before = text.size();
    text.remove(words);
    return text.size() != before;
}

/// 七年 to 7年; a run of 〇 alone stays, it stands for what is not known.
QString withArabicNumbers(const QString &text)
{
    static const QRegularExpression run(QStringLiteral("[〇一二三四五六七八九十]*[一二三四五六七八九十][〇一二三四五六七八九十]*(?=[年月日])"));
    QString out;
    qsizetype from = 0;
    for (auto it = run.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch m = it.next();
        const std::optional<int> number = kanjiNumber(m.capturedView());
        out += text.mid(from, m.capturedStart() - from);
        out += number ? QString::number(*number) : m.captured();
        from = m.capturedEnd();
    }
    return out + text.mid(from);
}

/// The number of a part, 0 for what is not known (empty, ??, ○, 00).
int partNumber(const QString &text)
{
    bool ok = false;
    const int number = text == u"元" ? 1 : text.toInt(&ok);
    return ok || text == u"元" ? number : 0;
}

struct Parts {
    const Era *era{};
    QString year{};
    QString month{};
    QString day{};
};

const QString unknownSign = QStringLiteral("?○◯〇*×X_");

QString numberPattern(const char *digits)
{
    return QStringLiteral("((?:[0-9%1]{%2})|元)").arg(unknownSign, QLatin1String(digits));
}

std::optional<Parts> kanjiParts(const QString &text, const EraTable &table)
{
    static const QString number = QStringLiteral("([0-9%1]*|元)").arg(unknownSign);
    static const QRegularExpression form(QStringLiteral("\\A(?:([^0-9元年月日%2]*)%1年)?(?:%1月)?(?:%1日)?\\z").arg(number, unknownSign));
    const QRegularExpressionMatch m = form.match(text);
    if (!m.hasMatch() || text.isEmpty())
        return std::nullopt;
    Parts parts{nullptr, m.captured(2), m.captured(3), m.captured(4)};
    const QString name = m.captured(1);
    for (const Era &era : table.eras()) {
        if (name == era.name || name == QString(era.letter))
            parts.era = &era;
    }
    if (!name.isEmpty() && !parts.era)
        return std::nullopt;
    return parts;
}

/// R7.6.1, R7.6.??, R7.6, R7, 2025/6/1, 2025-06, 2025. The first part names the era or has four digits.
std::optional<Parts> partedParts(const QString &text, const EraTable &table)
{
    static const QString two = numberPattern("0,2");
    static const QRegularExpression form(
        QStringLiteral("\\A([^0-9%2]*)%3(?:([./-])%1(?:\\3%1)?)?\\z").arg(two, unknownSign, numberPattern("1,4")));
    const QRegularExpressionMatch m = form.match(text);
    if (!m.hasMatch())
        return std::nullopt;
    Parts parts{nullptr, m.captured(2), m.captured(4), m.captured(5)};
    const QString mark = m.captured(1);
    for (const Era &era : table.eras()) {
        if (mark == QString(era.letter) || mark == era.name)
            parts.era = &era;
    }
    const bool yearFits = parts.era ? parts.year.size() <= 2 : mark.isEmpty() && parts.year.size() == 4;
    return yearFits ? std::optional(parts) : std::nullopt;
}

/// 20250610, 202506, R070610, 5070610, each with 00 or ?? for what is not known.
std::optional<Parts> packedParts(const QString &text, const EraTable &table)
{
    static const QString two = numberPattern("2");
    static const QRegularExpression western(QStringLiteral("\\A([12][0-9]{3})%1%1?\\z").arg(two));
    static const QRegularExpression inEra(QStringLiteral("\\A([A-Z1-9])%1%1%1\\z").arg(two));
    if (const QRegularExpressionMatch m = western.match(text); m.hasMatch())
        return Parts{nullptr, m.captured(1), m.captured(2), m.captured(3)};
    const QRegularExpressionMatch m = inEra.match(text);
    if (!m.hasMatch())
        return std::nullopt;
    const QChar mark = m.captured(1).front();
    for (const Era &era : table.eras()) {
        if (mark == era.letter || mark.digitValue() == era.digit)
            return Parts{&era, m.captured(2), m.captured(3), m.captured(4)};
    }
    return std::nullopt;
}

std::optional<Parts> partsOf(const QString &text, const EraTable &table)
{
    if (std::optional<Parts> parts = kanjiParts(text, table))
        return parts;
    if (std::optional<Parts> parts = packedParts(text, table))
        return parts;
    return partedParts(text, table);
}

/// Fills in the numbers and says how good they are by themselves.
Quality fill(FuzzyDate &date, const Parts &parts)
{
    const int year = partNumber(parts.year);
    const int month = partNumber(parts.month);
    const int day = partNumber(parts.day);
    if (!parts.era && year > 0 && year < 1000)
        return Quality::Unknown; // 元年, 7年6月: of which era?
    if (year > 0)
        date.year = parts.era ? gregorianYear(*parts.era, year) : year;
    if (month > 12)
        return Quality::Unknown;
    date.month = month;
    if (day > 31)
        return Quality::Unknown;
    date.day = day;
    if (date.year == 0)
        return Quality::Unknown;
    if (month == 0)
        return day == 0 ? Quality::Year : Quality::Unknown;
    if (day == 0)
        return Quality::Month;
    const QDate real(date.year, month, day);
    const bool inEra = !parts.era
        || (real >= parts.era->first && (!parts.era->last.isValid() || real <= parts.era->last));
    return real.isValid() && inEra ? Quality::Exact : Quality::NonCalendar;
}

struct Hints {
    bool range{};
    bool estimated{};
    bool circa{};
};

/// Takes the words around the numbers away: what they say is kept in the hints, of a range its first end is left.
Hints takeHints(QString &text)
{
    static const QRegularExpression rangeMark(QStringLiteral("から|より|~|までの間|の間"));
    static const QRegularExpression estimated(QStringLiteral("推定|推測"));
    static const QRegularExpression circa(QStringLiteral("頃|ころ|ごろ|前後|約"));
    static const QRegularExpression other(QStringLiteral(
        "年月日(?=不詳|不明|未詳)|不詳|不明|未詳|(?:午前|午後)(?:[0-9?○〇]{1,2}時(?:[0-9]{1,2}分)?)?|[0-9]{1,2}時(?:[0-9]{1,2}分)?"
        "|\\([月火水木金土日](?:曜日?)?\\)|出生|死亡|生まれ|生|春|夏|秋|冬|上旬|中旬|下旬|初旬|初め|半ば|末"));
    static const QRegularExpression brackets(QStringLiteral("[()\\[\\]「」]"));
    Hints hints;
    hints.estimated = takeOut(text, estimated);
    const QRegularExpressionMatch range = rangeMark.match(text);
    if (range.hasMatch()) {
        hints.range = true;
        text = text.left(range.capturedStart());
    }
    hints.circa = takeOut(text, circa);
    takeOut(text, other);
    takeOut(text, brackets);
    return hints;
}

} // namespace

FuzzyDate readFuzzyDate(const QString &text, const EraTable &table)
{
    FuzzyDate date;
    date.raw = text;
    QString plain = plainText(text, table);
    if (plain.isEmpty())
        return date;
    const Hints hints = takeHints(plain);
    plain = withArabicNumbers(plain);
    const std::optional<Parts> parts = partsOf(plain, table);
    date.quality = parts ? fill(date, *parts) : Quality::Unknown;
    if (hints.range)
        date.quality = Quality::Range;
    else if (hints.estimated)
        date.quality = Quality::Estimated;
    else if (hints.circa)
        date.quality = Quality::Circa;
    return date;
}

QString fuzzyQualityName(Quality quality)
{
    for (const auto &[value, name] : qualityNames) {
        if (value == quality)
            return name.toString();
    }
    Q_UNREACHABLE();
}

std::optional<Quality> fuzzyQualityOf(const QString &name)
{
    for (const auto &[value, known] : qualityNames) {
        if (name == known)
            return value;
    }
    return std::nullopt;
}

} // namespace mimamori
