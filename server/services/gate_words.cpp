// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/gate_words.h"

#include "japanese/address.h"
#include "japanese/phone.h"
#include "japanese/search_key.h"
#include "japanese/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace mimamori {

namespace {

/// A text as it is compared, and where each of its units came from.
struct Folded {
    QString text;
    QList<qsizetype> from;   ///< index in the original
    QList<qsizetype> length; ///< units of the original
};

bool isDropped(char32_t c)
{
    static const QString marks = QStringLiteral("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fc\u30fb()[]「」『』、。,.:'\"~/");
    return isVariationSelector(c) || QChar::isSpace(c) || (c < 0x10000 && marks.contains(QChar(char16_t(c))));
}

/// Hiragana as katakana, small ヶ and ヵ as large, kanji digits as digits.
char32_t plain(char32_t c)
{
    static const QString digits = QStringLiteral("〇一二三四五六七八九");
    if (c >= 0x3041 && c <= 0x3096)
        c += 0x60;
    if (c == 0x30f6)
        return 0x30b1;
    if (c == 0x30f5)
        return 0x30ab;
    const qsizetype digit = c < 0x10000 ? digits.indexOf(QChar(char16_t(c))) : -1;
    return digit >= 0 ? char32_t('0' + digit) : QChar::toLower(foldKanji(c));
}

void take(Folded &out, char32_t c, qsizetype from, qsizetype length)
{
    const QString one = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KC);
    const QList<uint> points = one.toUcs4();
    for (const uint point : points) {
        if (isDropped(point))
            continue;
        const char32_t folded = plain(point);
        const QString text = QString::fromUcs4(&folded, 1);
        for (const QChar unit : text) {
            out.text += unit;
            out.from << from;
            out.length << length;
        }
    }
}

/// The words between the numbers of an address say nothing: 加納町6丁目5番1号 = 加納町6-5-1.
void dropNumberWords(Folded &folded)
{
    static const QStringList words{QStringLiteral("丁目"), QStringLiteral("番地"), QStringLiteral("番"), QStringLiteral("号"), QStringLiteral("ノ")};
    for (const QString &word : words) {
        for (qsizetype at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at)) {
            const bool afterDigit = at > 0 && folded.text[at - 1].isDigit();
            if (!afterDigit) {
                at += word.size();
                continue;
            }
            folded.text.remove(at, word.size());
            folded.from.remove(at, word.size());
            folded.length.remove(at, word.size());
        }
    }
}

Folded fold(const QString &text)
{
    Folded out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair)
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
        take(out, c, i, pair ? 2 : 1);
        i += pair;
    }
    dropNumberWords(out);
    return out;
}

QString digitsOf(const QString &text)
{
    QString out;
    for (const QChar c : fold(text).text) {
        if (c.isDigit())
            out += c;
    }
    return out;
}

} // namespace

void ForbiddenWords::add(const QString &text, bool isPart, qsizetype least)
{
    const QString folded = fold(text).text;
    if (folded.size() >= least)
        m_words << Word{folded, isPart};
}

void ForbiddenWords::addText(const QString &text)
{
    add(text, false);
}

void ForbiddenWords::addAddress(const QString &address)
{
    const Address parts = parseAddress(address);
    QString bare = address;
    if (!parts.zip.isEmpty())
        addZip(parts.zip);
    static const QRegularExpression zip(QStringLiteral("^\\s*〒?\\s*[0-9０-９]{3}[-－ー‐]?[0-9０-９]{4}\\s*"));
    bare.remove(zip);
    add(bare, false);
    const QString number = (parts.chome ? QString::number(*parts.chome) + QLatin1Char('-') : QString()) + parts.banchi;
    if (!parts.town.isEmpty()) {
        add(parts.town, true);
        add(parts.town + number, false);
        add(parts.ward + parts.town, true);
    }
    add(parts.ward, true);
    add(parts.city, true);
    add(parts.rest, false, 3);
    static const QRegularExpression room(QStringLiteral("[0-9０-９]+[号室階F]*\\s*$"));
    add(QString(parts.rest).remove(room), true, 3); // the house without the room
}

void ForbiddenWords::addZip(const QString &zip)
{
    const QString digits = digitsOf(zip);
    if (digits.size() == 7)
        m_words << Word{digits, false};
}

void ForbiddenWords::addPhone(const QString &number)
{
    const auto reading = phoneDigits(number);
    const QString digits = reading ? *reading : digitsOf(number);
    if (digits.size() < 7)
        return;
    m_words << Word{digits, false};
    m_words << Word{digits.right(7), false}; // as it is said within the town
    m_words << Word{digits.right(8), false};
}

void ForbiddenWords::addSchool(const QString &name)
{
    add(name, false);
    QString shortName = name;
    static const QRegularExpression founder(QStringLiteral("^.*[市区町村県府都]?立"));
    shortName.remove(founder);
    add(shortName, false);
    static const QRegularExpression kind(QStringLiteral("(学校|等学校|学園|保育園|保育所|幼稚園|こども園)$"));
    add(QString(shortName).remove(kind), true, 3); // 高羽小
}

void ForbiddenWords::addName(const QString &name)
{
    add(name, false);
    static const QRegularExpression space(QStringLiteral("[\\s\u3000]+"));
    const QStringList parts = name.split(space, Qt::SkipEmptyParts);
    for (const QString &part : parts)
        add(part, true);
}

void ForbiddenWords::allow(const QString &text)
{
    const QString folded = fold(text).text;
    if (!folded.isEmpty())
        m_allowed << folded;
}

QList<TextSpan> ForbiddenWords::spansIn(const QString &text) const
{
    const Folded folded = fold(text);
    QList<TextSpan> found;
    for (const Word &word : m_words) {
        if (word.isPart && std::any_of(m_allowed.begin(), m_allowed.end(), [&](const QString &known) { return known.contains(word.folded); }))
            continue;
        for (qsizetype at = folded.text.indexOf(word.folded); at >= 0; at = folded.text.indexOf(word.folded, at + 1)) {
            const qsizetype last = at + word.folded.size() - 1;
            const qsizetype start = folded.from[at];
            found << TextSpan{start, folded.from[last] + folded.length[last] - start};
        }
    }
    std::sort(found.begin(), found.end(), [](const TextSpan &a, const TextSpan &b) { return a.start < b.start; });
    QList<TextSpan> merged;
    for (const TextSpan &span : std::as_const(found)) {
        if (!merged.isEmpty() && span.start <= merged.last().start + merged.last().length)
            merged.last().length = qMax(merged.last().length, span.start + span.length - merged.last().start);
        else
            merged << span;
    }
    return merged;
}

} // namespace mimamori
