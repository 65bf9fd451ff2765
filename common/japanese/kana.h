// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mimamori {

/// Kana as letters: turning hiragana into katakana, and asking whether a text may stand as a reading (フリガナ).
QString hiraganaToKatakana(const QString &text);

/// Full-width katakana letter, long mark or iteration mark (U+30A1-30FA, 30FC-30FE).
bool isKatakana(QChar c);
/// Hiragana letter or iteration mark (U+3041-3096, 309D, 309E).
bool isHiragana(QChar c);
/// Any kana, half-width ones too.
bool isKana(QChar c);
/// Whether every character is full-width katakana, a space or a middle dot, as the フリガナ of a name must be; an empty text is.
bool isKatakanaText(const QString &text);

/// The vowel of a full-width, large katakana without regard to its marks: one of アイウエオ, or a null character (ン, ー, others).
QChar vowelOfKatakana(QChar c);

} // namespace mimamori
