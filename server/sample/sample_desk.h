// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/sample_cases.h"

namespace mimamori {

/// A morning at the service desk: some questions, an investigation request, a wish, and a few entries of the FAQ, asked, written and
/// approved by the sample users through the server's operations. Number of inquiries made.
int playSampleDesk(const SampleCall &call);

} // namespace mimamori
