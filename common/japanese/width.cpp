// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/width.h"

#include "japanese/kana.h"

#include <QHash>

namespace mimamori {

namespace {

// U+FF61..U+FF9F in order.
constexpr QStringView fullKana =
    u"。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u309B\u309C";

constexpr char16_t voicedMark = 0xFF9E;
constexpr char16_t semiVoicedMark = 0xFF9F;

bool has(WidthPart part, WidthPart which)
{
    return (int(part) & int(which)) != 0;
}

/// The letter with its mark in one code unit, or null when there is no such letter.
QChar composed(QChar letter, char16_t halfMark)
{
    if (!isKana(letter))
        return {};
    const QString pair = QString(letter) + QChar(halfMark == voicedMark ? u'\u3099' : u'\u309A');
    const QString one = pair.normalized(QString::NormalizationForm_C);
    return one.size() == 1 ? one.front() : QChar();
}

QString kanaToFull(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u < 0xFF61 || u > 0xFF9F) {
            out.append(c);
            continue;
        }
        if ((u == voicedMark || u == semiVoicedMark) && !out.isEmpty()) {
            const QChar one = composed(out.back(), u);
            if (!one.isNull()) {
                out.back() = one;
                continue;
            }
        }
        out.append(fullKana[u - 0xFF61]);
    }
    return out;
}

QHash<QChar, QString> makeHalfKana()
{
    QHash<QChar, QString> half;
    for (qsizetype i = 0; i < fullKana.size(); ++i)
        half.insert(fullKana[i], QString(QChar(char16_t(0xFF61 + i))));
    half.insert(u'\u3099', QString(QChar(voicedMark)));
    half.insert(u'\u309A', QString(QChar(semiVoicedMark)));
    for (char16_t u = 0x30A1; u <= 0x30FA; ++u) {
        const QString apart = QString(QChar(u)).normalized(QString::NormalizationForm_D);
        if (apart.size() == 2 && half.contains(apart[0]))
            half.insert(QChar(u), half.value(apart[0]) + half.value(apart[1]));
    }
    return half;
}

QString kanaToHalf(const QString &text)
{
    static const QHash<QChar, QString> half = makeHalfKana();
    QString out;
    out.reserve(text.size());
    QChar before;
    for (const QChar c : text) {
        const bool combining = c == u'\u3099' || c == u'\u309A';
        const auto found = half.constFind(c);
        // A combining mark on a hiragana stays with its letter.
        if (found == half.constEnd() || (combining && isHiragana(before)))
            out.append(c);
        else
            out.append(*found);
        before = c;
    }
    return out;
}

} // namespace

QString toFullWidth(const QString &text, WidthPart part)
{
    QString out = has(part, WidthPart::Kana) ? kanaToFull(text) : text;
    if (!has(part, WidthPart::Ascii))
        return out;
    for (QChar &c : out) {
        const char16_t u = c.unicode();
        if (u == u' ')
            c = u'\u3000';
        else if (u > 0x20 && u < 0x7F)
            c = QChar(char16_t(u + 0xFEE0));
    }
    return out;
}

QString toHalfWidth(const QString &text, WidthPart part)
{
    QString out = has(part, WidthPart::Kana) ? kanaToHalf(text) : text;
    if (!has(part, WidthPart::Ascii))
        return out;
    for (QChar &c : out) {
        const char16_t u = c.unicode();
        if (u == 0x3000)
            c = u' ';
        else if (u > 0xFF00 && u < 0xFF5F)
            c = QChar(char16_t(u - 0xFEE0));
    }
    return out;
}

} // namespace mimamori
