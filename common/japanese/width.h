// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mimamori {

/// Half and full width of ASCII and katakana, and nothing else (no ligatures, no compatibility forms): what a form field
/// does to a phone number or a reading.
enum class WidthPart { Kana = 1, Ascii = 2, All = 3 };

/// ASCII incl. the space to ！-～ and U+3000; half-width katakana with their marks to full-width letters (ｶﾞ to ガ).
QString toFullWidth(const QString &text, WidthPart part = WidthPart::All);
/// The other way; letters without a half-width form (ヮ ヵ ヶ ヰ ヱ, hiragana) stay as they are.
QString toHalfWidth(const QString &text, WidthPart part = WidthPart::All);

} // namespace mimamori
