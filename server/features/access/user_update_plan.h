// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/user_difference.h"
#include "model/access/user_update.h"
#include "services/context.h"

namespace mimamori {

/// Offices, roles, posts and users as they are now.
KnownCity knownCity(Context &context);

/// Compares a list's bytes with the city and keeps the difference as lines of the update, whose counts it fills.
void planUpdate(Context &context, UserUpdate &update, const QByteArray &bytes);

/// The lines of an update in their order.
QList<Stored<UserUpdateLine>> linesOf(Context &context, Ref<UserUpdate> update);

/// An update with its lines and what its leavers have open.
UserUpdateView viewOf(Context &context, Ref<UserUpdate> update);

} // namespace mimamori
