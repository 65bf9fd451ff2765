// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/candidates.h"

namespace mimamori {

/// What one agreement or difference is called on the screen ("name (other form 髙=高)"); empty for one that has no words.
QString reasonText(const CandidateReason &reason);
bool isDifference(const CandidateReason &reason);

/// The agreements, or the differences, of somebody on one line.
QString reasonsText(const QList<CandidateReason> &reasons, bool differing);

} // namespace mimamori
