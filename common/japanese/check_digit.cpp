// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/check_digit.h"

#include <algorithm>

namespace mimamori {

namespace {

bool allDigits(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

Parsed<int> atenaCheckDigit(const QString &digitsWithoutCheck)
{
    if (digitsWithoutCheck.isEmpty())
        return Parsed<int>::bad("empty");
    if (!allDigits(digitsWithoutCheck))
        return Parsed<int>::bad("not-digits");
    int sum = 0;
    int weight = 2;
    for (auto it = digitsWithoutCheck.rbegin(); it != digitsWithoutCheck.rend(); ++it) {
        sum = (sum + weight * (it->unicode() - u'0')) % 11;
        weight = weight == 7 ? 2 : weight + 1;
    }
    return Parsed<int>::good(sum == 0 ? 0 : (11 - sum) % 10);
}

bool isAtenaNumber(const QString &digits)
{
    if (digits.size() < 2 || digits.size() > 15 || !allDigits(digits))
        return false;
    return *atenaCheckDigit(digits.chopped(1)) == digits.back().unicode() - u'0';
}

Parsed<QString> municipalityCode6(const QString &fiveDigits)
{
    if (fiveDigits.size() != 5 || !allDigits(fiveDigits))
        return Parsed<QString>::bad("not-five-digits");
    int sum = 0;
    for (qsizetype i = 0; i < 5; ++i)
        sum += int(6 - i) * (fiveDigits[i].unicode() - u'0');
    // JIS X 0402: 11 less the remainder, of which the last digit counts; a sum below 11 is its own remainder.
    const int digit = (11 - sum % 11) % 10;
    return Parsed<QString>::good(fiveDigits + QString::number(digit));
}

} // namespace mimamori
