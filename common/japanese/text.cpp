// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/text.h"

#include <QTextBoundaryFinder>

namespace mimamori {

QStringList graphemes(const QString &text)
{
    QStringList parts;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to > from; to = finder.toNextBoundary()) {
        parts.append(text.mid(from, to - from));
        from = to;
    }
    return parts;
}

qsizetype graphemeCount(const QString &text)
{
    return graphemes(text).size();
}

QString leftGraphemes(const QString &text, qsizetype count)
{
    if (count <= 0)
        return {};
    if (text.size() <= count)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype i = 0; i < count; ++i) {
        if (finder.toNextBoundary() < 0)
            return text;
    }
    return text.left(finder.position());
}

QString codePointNotation(char32_t codePoint)
{
    return QStringLiteral("U+") + QString::number(uint(codePoint), 16).toUpper().rightJustified(4, u'0');
}

QStringList codePoints(const QString &text)
{
    QStringList list;
    for (const uint c : text.toUcs4())
        list.append(codePointNotation(c));
    return list;
}

bool isStorable(const QString &text)
{
    return !text.contains(QChar(u'\0')) && text.isValidUtf16();
}

bool hasPrivateUse(const QString &text)
{
    for (const uint c : text.toUcs4()) {
        if ((c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000)
            return true;
    }
    return false;
}

} // namespace mimamori
