// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "model/platform/task.h"

namespace mimamori {

/// Open tasks with the file they are about, those apart whose kind only tells what has changed (code attribute `change`). `condition` is SQL about `t` ($1 the acting user, $2 the day, further binds after).
struct OpenTasks {
    QList<TaskLine> tasks{};
    QList<TaskLine> changes{};
};
OpenTasks openTasks(Context &context, const QByteArray &name, const char *condition, const QVariantList &more = {});

/// Condition: given to the acting user, or to a role that the user holds in that office today.
constexpr auto tasksOfUser = "(t.app_user = $1 or (t.office, t.role) in (select x.office, x.role from user_post x where x.app_user = $1 "
                             "and x.valid_from <= $2 and (x.valid_to is null or x.valid_to >= $2)))";

} // namespace mimamori
