// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fuzzy_date.h"
#include "registry/register_reader.h"

#include <QHash>
#include <QSet>

namespace mimamori {

/// The codes that a row may carry, by column; a column that is not here is not asked.
using KnownCodes = QHash<int, QSet<QString>>;

/// The codes that are the register's own (status, kind, sex, update_kind, flags). The others are code tables of the city.
KnownCodes registerCodes();

/// Checks the values of a row and brings dates into one writing (2026-04-01; what is no day stays as it came). Quarantined: a missing or
/// impossible 宛名番号, numbers that are none, unknown codes. Told only: check digits (old numbers were never issued anew), days that
/// the calendar does not have (domain.md 5.3, 5.4).
void checkRow(RegisterLine &line, const KnownCodes &codes);

/// The day of birth as the register wrote it; takes every text (readFuzzyDate), and eight digits (19850102).
FuzzyDate registerBirth(const QString &raw);

/// A day of the register in ISO form, read from any usual writing; nothing when it is no day of the calendar.
std::optional<QDate> registerDay(const QString &text);

} // namespace mimamori
