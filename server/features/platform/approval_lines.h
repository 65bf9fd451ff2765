// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "model/platform/approval.h"

namespace mimamori {

/// What waits for the acting user as holder of a role in an office, or as a deputy of one; oldest first.
QList<ApprovalLine> waitingApprovals(Context &context);

} // namespace mimamori
