// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/kanji_number.h"

namespace mimamori {

namespace {

constexpr QStringView digits = u"〇一二三四五六七八九";
constexpr QStringView powers = u"十百千";

std::optional<int> positional(QStringView text)
{
    int value = 0;
    for (const QChar c : text) {
        const qsizetype digit = digits.indexOf(c);
        if (digit < 0 || value > 999)
            return std::nullopt;
        value = value * 10 + int(digit);
    }
    return value;
}

/// 千 百 十 in falling order, each at most once, with at most one digit before each.
std::optional<int> named(QStringView text)
{
    int value = 0;
    int digit = -1;
    int limit = 10000;
    for (const QChar c : text) {
        const qsizetype d = digits.indexOf(c);
        if (d >= 0) {
            if (d == 0 || digit >= 0)
                return std::nullopt;
            digit = int(d);
            continue;
        }
        const qsizetype p = powers.indexOf(c);
        const int power = p == 0 ? 10 : p == 1 ? 100 : 1000;
        if (p < 0 || power >= limit)
            return std::nullopt;
        value += power * (digit < 0 ? 1 : digit);
        limit = power;
        digit = -1;
    }
    return value + (digit < 0 ? 0 : digit);
}

} // namespace

bool isKanjiDigit(QChar c)
{
    return digits.contains(c) || powers.contains(c);
}

std::optional<int> kanjiNumber(QStringView text)
{
    bool hasPower = false;
    for (const QChar c : text)
        hasPower = hasPower || powers.contains(c);
    const std::optional<int> value = hasPower ? named(text) : positional(text);
    return value && *value > 0 ? value : std::nullopt;
}

} // namespace mimamori
