// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace mimamori {

/// Length and cutting of text as a reader counts it: a base with its variation selector or a surrogate pair is one.
/// Never normalises.
qsizetype graphemeCount(const QString &text);
/// The first `count` characters as a reader counts them; a negative count gives the empty text.
QString leftGraphemes(const QString &text, qsizetype count);
/// The characters as a reader sees them, one string each.
QStringList graphemes(const QString &text);

/// "U+FA19" for each code point; for showing what a look-alike really is.
QStringList codePoints(const QString &text);
QString codePointNotation(char32_t codePoint);

/// False for what a database or a wire cannot carry: U+0000 and halves of surrogate pairs.
bool isStorable(const QString &text);

/// Private use characters (外字, U+E000-F8FF and planes 15 and 16): nobody else draws them the same way.
bool hasPrivateUse(const QString &text);

/// Variation selectors FE00-FE0F and E0100-E01EF.
constexpr bool isVariationSelector(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

} // namespace mimamori
