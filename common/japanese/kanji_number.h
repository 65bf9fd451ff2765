// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace mimamori {

/// Reads the kanji numbers of dates and addresses: 六, 二十一, 百五, 二〇 (1..9999); nothing for any other text.
std::optional<int> kanjiNumber(QStringView text);

/// 〇 一 … 九 十 百 千.
bool isKanjiDigit(QChar c);

} // namespace mimamori
