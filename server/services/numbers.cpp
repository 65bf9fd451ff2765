// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/numbers.h"

#include "clock/age.h"
#include "japanese/era.h"

namespace mimamori {

namespace {

/// The letter of what belongs to no office: one file per child for life, the inquiries of the one service desk. Their numbers run
/// through the city.
QString cityWideLetter(const QByteArray &kind)
{
    if (kind == "child_file")
        return QStringLiteral("F");
    return kind == "inquiry" ? QStringLiteral("Q") : QString();
}

QString prefixOf(Context &context, qint64 office)
{
    static constexpr Sql find{"number_office", "select kind, code from office where id = $1"};
    const auto row = context.db().queryOne(find, {office});
    if (!row)
        throw Problem("not_found", "office");
    const QString kind = row->text(0);
    if (kind == QLatin1String("CGC"))
        return QStringLiteral("C");
    if (kind == QLatin1String("WARD_BASE"))
        return QLatin1Char('W') + row->text(1);
    return kind == QLatin1String("HQ") ? QStringLiteral("H") : QLatin1Char('E') + row->text(1);
}

/// "R08": the era year in which the fiscal year begins, so that one fiscal year never has two spellings.
QString eraYear(int fiscalYear)
{
    const QDate first(fiscalYear, 4, 1);
    const EraTable eras = EraTable::current();
    const Era *era = eras.at(first);
    if (!era)
        throw Problem("before-era", "on");
    return era->letter + QStringLiteral("%1").arg(fiscalYear - era->first.year() + 1, 2, 10, QLatin1Char('0'));
}

} // namespace

QString nextNumber(Context &context, const QByteArray &kind, qint64 office, QDate on)
{
    static constexpr Sql draw{"next_number",
        "insert into numbering as n (kind, office, fiscal_year, last) values ($1, $2, $3, 1) "
        "on conflict (kind, office, fiscal_year) do update set last = n.last + 1 returning last"};
    const QString letter = cityWideLetter(kind);
    const bool cityWide = !letter.isEmpty();
    const QString prefix = cityWide ? letter : prefixOf(context, office);
    const int year = fiscalYearOf(on).year;
    const QString era = eraYear(year);
    const qint64 last = context.db().value(draw, {QString::fromLatin1(kind), cityWide ? 0 : office, year}).toLongLong();
    return QStringLiteral("%1-%2-%3").arg(prefix, era).arg(last, 6, 10, QLatin1Char('0'));
}

} // namespace mimamori
