// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/server_services.h"

#include <memory>

namespace mimamori {

/// The clock rules and the business calendar as the database holds them: every version of every rule (an old event is judged by the
/// promise of its day), the holidays of table `holiday`, and after its last year the calculated ones. `today` is the day whose calendar
/// version is asked for. Throws Problem "clock-rule" when a row of the city is no rule, DbError.
std::shared_ptr<const ServerServices::ClockBook> loadClockBook(Connection &db, QDate today);

} // namespace mimamori
