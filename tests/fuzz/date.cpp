// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"

#include "japanese/era.h"
#include "japanese/fuzzy.h"

using namespace mimamori;

/// A date as typed: a day that can be written and read again, or an error; as a register writes it: kept to the letter.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(inputOf(data, size));
    const QDate today(2026, 11, 20);
    const EraReading read = readEraDate(text, today);
    mustHold(read.value.has_value() == read.error.isEmpty(), "a day or an error");
    if (read.value) {
        mustHold(read.value->isValid(), "a day that is one");
        const auto written = formatEraDate(*read.value, EraStyle::Grid);
        mustHold(bool(written), "a day that can be written");
        // The forms that are read have era years of one or two digits (calc.md): what lies beyond comes back in western writing.
        const EraTable table = EraTable::current();
        const Era *era = table.at(*read.value);
        const bool hasShortYear = era && read.value->year() - era->first.year() + 1 <= 99;
        const QString way = hasShortYear ? *written : read.value->toString(Qt::ISODate);
        mustHold(readEraDate(way, today).value == read.value, "a day is the same after the way");
    }
    const FuzzyDate fuzzy = readFuzzyDate(text);
    mustHold(fuzzy.raw == text, "what was written is kept");
    mustHold(fuzzy.month >= 0 && fuzzy.month <= 12 && fuzzy.day >= 0 && fuzzy.day <= 31 && fuzzy.year >= 0 && fuzzy.year <= 9999, "parts of a date");
    if (fuzzy.quality == FuzzyDate::Quality::Exact)
        mustHold(QDate(fuzzy.year, fuzzy.month, fuzzy.day).isValid() && fuzzy.sortKey().isValid(), "an exact day is one");
    return 0;
}
