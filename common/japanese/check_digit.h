// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "japanese/parsed.h"

#include <QString>

namespace mimamori {

/// Check digits of the numbers that come from the resident register and of municipality codes. ASCII digits only.

/// Modulus 11, weights 2 to 7 from the right (M11W2-7): r = sum mod 11, the digit is 0 if r = 0, else (11 - r) mod 10.
/// Errors: "empty", "not-digits".
Parsed<int> atenaCheckDigit(const QString &digitsWithoutCheck);

/// Whether an 宛名番号 or 世帯番号 (2 to 15 digits) ends in its check digit. Old numbers were never re-issued: a wrong one
/// deserves a warning, not a refusal (domain.md 5.3).
bool isAtenaNumber(const QString &digits);

/// The six digits of 全国地方公共団体コード for its first five (JIS X 0402). Error: "not-five-digits". Does not ask whether
/// the municipality exists.
Parsed<QString> municipalityCode6(const QString &fiveDigits);

} // namespace mimamori
