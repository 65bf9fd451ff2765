// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/features.h"

namespace mimamori {

/// The operations every registered record has without a line of its own: list, get, history and, where its rule says so, save.
/// Row-level security decides what they show; a list of a record that is part of another needs that owner.
QList<Operation> genericOperations(const RecordType &type, RecordRule rule);

} // namespace mimamori
