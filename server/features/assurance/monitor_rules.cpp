// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/assurance/monitor_rules.h"

#include "model/assurance/monitor.h"
#include "monitor/probe.h"
#include "services/codes.h"
#include "services/installation.h"
#include "services/server_services.h"

namespace mimamori {

namespace {

/// A clearing value lies on the well side of its threshold, or is it.
void requireClears(bool lowIsBad, qint64 threshold, qint64 clears, const char *field)
{
    if (clears == MonitorCheck::none)
        return;
    if (threshold == MonitorCheck::none)
        throw Problem("monitor_no_threshold", field);
    if (lowIsBad ? clears < threshold : clears > threshold)
        throw Problem("monitor_threshold", field);
}

void requireThresholds(const MonitorCheck &check)
{
    requireClears(check.lowIsBad, check.warning, check.warningClears, "warning_clears");
    requireClears(check.lowIsBad, check.critical, check.criticalClears, "critical_clears");
    if (check.warning == MonitorCheck::none || check.critical == MonitorCheck::none)
        return;
    if (check.lowIsBad ? check.critical > check.warning : check.critical < check.warning)
        throw Problem("monitor_threshold", "critical");
}

void requireNoCircle(Context &context, const MonitorCheck &check)
{
    static constexpr Sql above{"monitor_above",
        "with recursive up (id) as (select $1::bigint union select c.depends_on from monitor_check c join up on up.id = c.id where c.depends_on is not null) "
        "select exists (select 1 from up where id = $2)"};
    if (check.dependsOn && check.id && context.db().value(above, {check.dependsOn.id, check.id.id}).toBool())
        throw Problem("monitor_circle", "depends_on");
}

/// Somebody of this chain is there at any hour, from today on without an end.
bool reachesSomebody(Context &context, const QString &chain, qint64 without = 0)
{
    static constexpr Sql find{"monitor_reach",
        "select exists (select 1 from monitor_rung r join app_user u on u.id = r.app_user where r.chain = $1 and r.id <> $2 and r.hours = 'ALWAYS' "
        "and r.valid_from <= $3 and r.valid_to is null and u.valid_from <= $3 and (u.valid_to is null or u.valid_to >= $3))"};
    return context.db().value(find, {chain, without, context.today()}).toBool();
}

bool isUsed(Context &context, const QString &chain)
{
    static constexpr Sql used{"monitor_chain_used", "select exists (select 1 from monitor_check where chain = $1 and enabled)"};
    return context.db().value(used, {chain}).toBool();
}

} // namespace

void checkMonitorCheck(Context &context, const void *record, const void *)
{
    const auto &check = *static_cast<const MonitorCheck *>(record);
    requireCodes(context, recordType<MonitorCheck>(), record, context.today());
    const auto &here = context.services().config().installation;
    requireTarget({check.kind.value, check.target, int(check.timeoutSeconds)}, here ? here->monitor.get() : nullptr);
    requireThresholds(check);
    requireNoCircle(context, check);
    if (!check.chain.isEmpty() && !reachesSomebody(context, check.chain.value))
        throw Problem("monitor_chain_empty", "chain");
}

void checkMonitorRung(Context &context, const void *record, const void *before)
{
    const auto &rung = *static_cast<const MonitorRung *>(record);
    const auto *was = static_cast<const MonitorRung *>(before);
    requireCodes(context, recordType<MonitorRung>(), record, context.today());
    if (rung.validTo.isValid() && rung.validTo < rung.validFrom)
        throw Problem("end_before_start", "valid_to");
    const bool stays = rung.hours.value == QLatin1String("ALWAYS") && !rung.validTo.isValid() && rung.validFrom <= context.today();
    if (was && (!stays || rung.chain.value != was->chain.value) && isUsed(context, was->chain.value) && !reachesSomebody(context, was->chain.value, rung.id.id))
        throw Problem("monitor_chain_last", rung.validTo.isValid() ? "valid_to" : "hours");
}

} // namespace mimamori
