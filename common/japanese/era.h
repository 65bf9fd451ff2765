// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "japanese/parsed.h"

#include <QChar>
#include <QDate>
#include <QList>
#include <QString>

namespace mimamori {

/// One era. The day of change to 大正 and to 昭和 belongs to both eras, so `last` may be the next one's `first`.
struct Era {
    QChar letter{};  ///< M T S H R
    int digit{};     ///< 1..5, the first of the seven-digit form
    QString name{};  ///< 令和
    QChar sign{};    ///< U+32FF
    QDate first{};
    QDate last{};    ///< invalid while the era goes on
};

/// The eras in order, as data: the built-in table (resources/japanese/eras.tsv), or the one the city installed for a new era.
class EraTable {
public:
    explicit EraTable(QList<Era> eras) : m_eras(std::move(eras)) {}
    /// The table in force in this process; safe to call from any thread.
    static EraTable current();
    /// Replaces it; false and no change when the eras are empty, incomplete or out of order.
    static bool install(const EraTable &table);
    static EraTable builtIn();

    const QList<Era> &eras() const { return m_eras; }
    /// The era whose year a date is written in: on a day of change the new one. Null before 1868-10-23.
    const Era *at(QDate date) const;
    bool isOrdered() const;

private:
    QList<Era> m_eras;
};

/// A date as typed. When it was refused only because its era had not begun or had ended (H32.4.1), `offered` is the day it
/// would be (2020-04-01): the client shows it to be accepted with one key.
struct EraReading {
    std::optional<QDate> value{};
    QByteArray error{};
    QDate offered{};
};

/// Reads a typed date: exactly the forms of calc.md, `era_parse`. `today` (local date in Japan) is needed for the short forms.
/// Errors: "empty", "not-a-date", "no-such-day", "before-era", "after-era", "before-1868", "weekday", "today".
EraReading readEraDate(const QString &text, QDate today, const EraTable &table = EraTable::current());

enum class EraStyle { Long, Grid, FiscalYear };
/// 令和8年4月1日(水), R8.4.1, 令和8年度 (元 in year 1 of the first and last). Errors: "no-such-day", "before-era".
Parsed<QString> formatEraDate(QDate date, EraStyle style, const EraTable &table = EraTable::current());

/// The Gregorian year of an era's year, without asking whether the era had begun or had ended.
int gregorianYear(const Era &era, int eraYear);

/// 水 for Wednesday; `dayOfWeek` as QDate counts (1 = Monday).
QChar weekdayKanji(int dayOfWeek);

} // namespace mimamori
