// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"

namespace mimamori {

/// A person of a case whose name, birth or family has changed is to be looked for in the resident register: by the matching job, after
/// this transaction.
void matchLater(Context &context, qint64 person);

} // namespace mimamori
