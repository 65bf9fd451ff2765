// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/sample_city.h"

#include "sample/city/city_files.h"

#include <cstdio>
#include <optional>

namespace mimamori {

namespace {

constexpr int smallCity = 20'000;
constexpr int bigCity = 1'500'000;
constexpr int fewest = 2'000;      // below, a day could not hold every kind of movement
constexpr int most = 20'000'000;
constexpr int longestDays = 3660;

std::optional<int> numberOf(const QString &text, int least, int greatest)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && number >= least && number <= greatest ? std::optional(number) : std::nullopt;
}

std::optional<int> sizeOf(const QString &text)
{
    if (text == QLatin1String("small"))
        return smallCity;
    return text == QLatin1String("city") ? std::optional(bigCity) : numberOf(text, fewest, most);
}

/// The options, or the one line that says what is wrong.
const char *readOptions(const QStringList &arguments, CityFilesOptions &out)
{
    static const QStringList known{QStringLiteral("--size"), QStringLiteral("--seed"), QStringLiteral("--out"), QStringLiteral("--days"),
        QStringLiteral("--layout"), QStringLiteral("--as-of")};
    for (qsizetype i = 0; i < arguments.size(); i += 2) {
        if (!known.contains(arguments[i]) || i + 1 >= arguments.size())
            return "options are --size, --seed, --out, --days, --layout, --as-of, each with a value";
    }
    const std::optional<int> size = sizeOf(optionOf(arguments, "size", QStringLiteral("small")));
    if (!size)
        return "--size is small, city, or a number from 2000 to 20000000";
    bool seedIsNumber = false;
    out.city.seed = optionOf(arguments, "seed", QStringLiteral("1")).toULongLong(&seedIsNumber);
    if (!seedIsNumber)
        return "--seed is a whole number";
    const std::optional<int> days = numberOf(optionOf(arguments, "days", QStringLiteral("0")), 0, longestDays);
    if (!days)
        return "--days is a number from 0 to 3660";
    const QString asOf = optionOf(arguments, "as-of");
    if (!asOf.isEmpty())
        out.city.asOf = QDate::fromString(asOf, Qt::ISODate);
    if (!out.city.asOf.isValid() || out.city.asOf.year() < 2000 || out.city.asOf.year() > 2100)
        return "--as-of is a day between 2000 and 2100 as YYYY-MM-DD";
    const QString layout = optionOf(arguments, "layout");
    out.layouts = layout.isEmpty() ? shippedLayouts() : QStringList{layout};
    if (!shippedLayouts().contains(out.layouts.first()))
        return "--layout is the name of a layout that is built in: cp932-csv, cp932-fixed, standard-csv";
    out.city.residents = *size;
    out.days = *days;
    out.directory = optionOf(arguments, "out");
    return out.directory.isEmpty() ? "--out says which directory to write" : nullptr;
}

} // namespace

int sampleCity(const ConsoleOptions &, const QStringList &arguments)
{
    CityFilesOptions options;
    if (const char *wrong = readOptions(arguments, options)) {
        std::fprintf(stderr, "mimamorictl: sample city: %s\n", wrong);
        return 2;
    }
    writeCityFiles(options);
    return 0;
}

} // namespace mimamori
