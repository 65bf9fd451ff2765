// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace mimamori {

/// Brings the reference data that comes with the program into the database: code tables, roles, permissions, settings, clock rules,
/// holidays, postal codes. Runs after the migrations, as role migrator, in one transaction, any number of times, one server at a time.
///
/// What the city changed is never overwritten. Rows of the program carry the first day 1900-01-01 (clock rules: the day in
/// clock_rules.json), the city's own rows a later one:
///  * a code, setting or clock rule of which the city has a row of its own, or whose row the city ended, is left alone;
///    otherwise its row follows the program's;
///  * a permission of the program that the city ended stays ended; one that the program no longer knows is removed;
///  * an official holiday stays; a calculated one is replaced by the program's official one;
///  * postal codes are only filled into an empty table: the city loads Japan Post's own.
/// Throws DbError; std::runtime_error for a broken seed file.
void seedReferenceData(Connection &migrator);

} // namespace mimamori
