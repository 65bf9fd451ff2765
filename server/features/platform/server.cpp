// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/server.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/server_lines.h"

namespace mimamori {

namespace {

ServerLines listServers(Context &context, const ListServers &)
{
    return {serverLines(context.db())};
}

/// Everybody who is signed in reads the reason: without one nobody would know how long to wait.
Done setMode(Context &context, const SetServiceMode &in)
{
    static constexpr Sql set{"service_mode_set", "update service_mode set read_only = $1, reason = $2, set_by = $3, set_at = $4"};
    static constexpr Sql tell{"service_mode_tell", "select pg_notify('mimamori_access', '')"};
    if (in.readOnly && in.reason.trimmed().isEmpty())
        throw Problem("required", "reason");
    context.db().execute(set, {in.readOnly, in.readOnly ? in.reason.trimmed() : QString(), context.actor().userId, context.now()});
    context.db().query(tell);
    context.audited("service_mode", {in.readOnly ? 1 : 0});
    return {};
}

} // namespace

void registerServer(Features &features)
{
    features.operation<&listServers>(reads);
    features.operation<&setMode>(writes);
}

} // namespace mimamori
