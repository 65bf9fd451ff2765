// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace mimamori {

/// A Japanese address in its parts (domain.md 9.4), for choosing the responsible base and for comparing. What was typed is kept
/// elsewhere and never rewritten. Parts that are not there are empty.
struct Address {
    QString zip{};              ///< seven digits
    QString pref{};             ///< 兵庫県; filled in when only one prefecture has the city
    QString city{};             ///< 神戸市, 千代田区 (the wards of Tokyo are cities)
    QString ward{};             ///< 中央区
    QString wardCode{};         ///< six digits of the ward, or of the city where it has no wards
    QString town{};             ///< 加納町; in Kobe as the town table writes it
    QString aza{};              ///< what follows 字 within a town of the table
    std::optional<int> chome{}; ///< from 丁目, or the first of three or more numbers without 番地
    QString banchi{};           ///< numbers joined by "-": 14-19
    QString rest{};             ///< building and room (方書)
};

/// Never fails: what is not recognised stays in `town` or `rest`.
Address parseAddress(const QString &text);

/// Equal for the same place written another way: width, hyphens, 丁目/番地/番/号/の, kanji numbers of these, ヶケがガヵ,
/// 大字/字, old characters, with or without 兵庫県 and the zip.
QString addressKey(const QString &text);

/// False when either has no content.
bool addressMatch(const QString &a, const QString &b);

} // namespace mimamori
