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

/// What only the files need, or the one line that says what is wrong.
const char *readFiles(const QStringList &arguments, CityFilesOptions &out)
{
    const std::optional<int> days = numberOf(optionOf(arguments, "days", QStringLiteral("0")), 0, longestDays);
    if (!days)
        return "--days is a number from 0 to 3660";
    const QString layout = optionOf(arguments, "layout");
    out.layouts = layout.isEmpty() ? shippedLayouts() : QStringList{layout};
    if (!shippedLayouts().contains(out.layouts.first()))
        return "--layout is the name of a layout that is built in: cp932-csv, cp932-fixed, standard-csv";
    out.days = *days;
    out.directory = optionOf(arguments, "out");
    return out.directory.isEmpty() ? "--out says which directory to write" : nullptr;
}

} // namespace

const char *readCity(const QStringList &arguments, const QStringList &others, CityConfig &city)
{
    const QStringList known = QStringList{QStringLiteral("size"), QStringLiteral("seed"), QStringLiteral("as-of")} + others;
    for (qsizetype i = 0; i < arguments.size(); i += 2) {
        if (!arguments[i].startsWith(QLatin1String("--")) || !known.contains(arguments[i].mid(2)) || i + 1 >= arguments.size())
            return "there is no such option, or its value is missing";
    }
    const std::optional<int> size = sizeOf(optionOf(arguments, "size", QStringLiteral("small")));
    if (!size)
        return "--size is small, city, or a number from 2000 to 20000000";
    city.residents = *size;
    bool isNumber = false;
    city.seed = optionOf(arguments, "seed", QStringLiteral("1")).toULongLong(&isNumber);
    if (!isNumber)
        return "--seed is a whole number";
    const QString asOf = optionOf(arguments, "as-of");
    if (!asOf.isEmpty())
        city.asOf = QDate::fromString(asOf, Qt::ISODate);
    const bool good = city.asOf.isValid() && city.asOf.year() >= 2000 && city.asOf.year() <= 2100;
    return good ? nullptr : "--as-of is a day between 2000 and 2100 as YYYY-MM-DD";
}

int sampleCity(const ConsoleOptions &, const QStringList &arguments)
{
    CityFilesOptions options;
    const char *wrong = readCity(arguments, {QStringLiteral("out"), QStringLiteral("days"), QStringLiteral("layout")}, options.city);
    if (!wrong)
        wrong = readFiles(arguments, options);
    if (wrong) {
        std::fprintf(stderr, "mimamorictl: sample city: %s\n", wrong);
        return 2;
    }
    writeCityFiles(options);
    return 0;
}

} // namespace mimamori
