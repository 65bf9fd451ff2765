// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Japan's holidays: the published table where there is one, and the present law's arithmetic beyond it.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QMap>
#include <QString>

namespace mimamori {

/// A table of holidays and how far it can be trusted.
struct HolidayTable {
    QMap<QDate, QString> names{};
    QDate from{};          ///< first day the table speaks for
    QDate officialUntil{}; ///< last day of the last year that is wholly published
    QDate until{};         ///< last day the table speaks for
};

/// Reads `resources/calendar/holidays.tsv` (UTF-8, tab-separated: date, name, cabinet_office_name, source).
/// Throws Problem "holiday-table" with the line in its args.
HolidayTable parseHolidayTable(const QByteArray &tsv);

/// Holidays of a year by the law as it stands since 2022 (国民の祝日に関する法律), with substitute days (3条2項) and days
/// between two holidays (3条3項). The equinoxes are astronomy, good from 1980 to 2099; the official days are published in
/// the February before.
QMap<QDate, QString> calculatedHolidays(int year);

} // namespace mimamori
