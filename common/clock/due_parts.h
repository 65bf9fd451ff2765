// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Pieces shared by the two source files of the due reckoning; not for others.
#pragma once

#include "clock/due.h"

namespace mimamori {

/// Reasons of a finished reckoning, in the order a person would count.
Explanation explainDue(const DueRequest &request, const BusinessCalendar &calendar, const DueResult &result);

} // namespace mimamori
