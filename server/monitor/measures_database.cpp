// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/measures.h"

#include "model/assurance/service_minutes.h"
#include "services/server_services.h"

#include <algorithm>
#include <cmath>

namespace mimamori {

namespace {

/// One number by one statement, asked of the job's own connection or of the role monitor. NULL: there is nothing of the kind.
struct Question {
    const char *measure{};
    bool asMonitor{};
    Sql sql{};
};

constexpr Question questions[] = {
    {"jobs.failed", false, {"measure_jobs_failed",
            "select count(*) from job j cross join lateral (select outcome from job_run where job = j.name and ended_at is not null order by id desc limit 1) r "
            "where j.enabled and r.outcome in ('FAILED', 'LOST') and $1::timestamptz is not null"}},
    {"jobs.overdue", false, {"measure_jobs_overdue",
            "select count(*) from job where enabled and next_at < $1::timestamptz - interval '10 minutes' and coalesce(lease_until, '-infinity') < $1"}},
    {"queue.mail", false, {"measure_queue_mail",
            "select count(*) from outbox where sent_at is null and channel = 'mail' and $1::timestamptz is not null"}},
    {"queue.oldest_minutes", false, {"measure_queue_oldest",
            "select coalesce(greatest(0, extract(epoch from $1::timestamptz - min(created_at)) / 60), 0)::bigint from outbox where sent_at is null"}},
    {"database.connections", true, {"measure_connections",
            "select count(*) * 100 / current_setting('max_connections')::int from ops.activity() where backend_type = 'client backend' and $1::timestamptz is not null"}},
    {"database.locks_waiting", true, {"measure_locks", "select count(*) from pg_locks where not granted and $1::timestamptz is not null"}},
    {"database.longest_transaction", true, {"measure_transaction",
            "select coalesce(max(extract(epoch from clock_timestamp() - transaction_start)), 0)::bigint from ops.activity() "
            "where backend_type = 'client backend' and has_xid and $1::timestamptz is not null"}},
    {"database.replication_lag", true, {"measure_replication",
            "select max(extract(epoch from coalesce(replay_lag, interval '0')))::bigint from ops.replication() where $1::timestamptz is not null"}},
    {"database.dead_rows", true, {"measure_dead_rows",
            "select coalesce(max(n_dead_tup * 100 / (n_dead_tup + n_live_tup)), 0) from pg_stat_all_tables "
            "where schemaname in ('public', 'search', 'audit') and n_dead_tup > 10000 and $1::timestamptz is not null"}},
    {"database.checksum_failures", true, {"measure_checksums",
            "select sum(checksum_failures)::bigint from pg_stat_database where $1::timestamptz is not null"}},
    {"database.archive_failing_minutes", true, {"measure_archive",
            "select case when current_setting('archive_mode') = 'off' then null when last_failed_time > coalesce(last_archived_time, '-infinity') "
            "then (extract(epoch from clock_timestamp() - coalesce(last_archived_time, last_failed_time)) / 60)::bigint else 0 end "
            "from pg_stat_archiver where $1::timestamptz is not null"}},
    {"backup.age_hours", false, {"measure_backup",
            "select (extract(epoch from $1::timestamptz - max(started_at)) / 3600)::bigint from backup_set where state in ('TAKEN', 'PROVEN') and kind <> 'VM_SNAPSHOT'"}},
    {"terminals.silent_percent", false, {"measure_terminals_silent",
            "select count(*) filter (where s.seen_at is null or s.seen_at < $1::timestamptz - interval '14 days') * 100 / nullif(count(*), 0) "
            "from terminal t left join sec.terminals_seen() s on s.fingerprint = t.fingerprint where t.revoked_at is null"}},
    {"terminals.outdated", false, {"measure_terminals_outdated",
            "select count(*) from terminal t join sec.terminals_seen() s on s.fingerprint = t.fingerprint where t.revoked_at is null "
            "and s.client_version <> '" MIMAMORI_VERSION "' and $1::timestamptz is not null"}},
    // A canary of the last day counts until somebody has said that it arrived, and while its mail is not out.
    {"canary.unproven_minutes", false, {"measure_canary",
            "select coalesce(max(extract(epoch from $1::timestamptz - t.created_at) / 60), 0)::bigint from task t where t.kind = 'monitor.canary' "
            "and t.created_at > $1::timestamptz - interval '36 hours' and (t.done_at is null or exists (select 1 from outbox o where o.topic = 'monitor.canary' "
            "and o.channel = 'mail' and o.created_at >= t.created_at and (o.sent_at is null or o.last_error not in ('', 'no_address'))))"}},
};

/// What 95 of 100 screens of the last quarter of an hour stayed within; nothing while nobody waits for any.
Measured responses(Context &context)
{
    static constexpr Sql counts{"measure_responses",
        "select array_agg(n order by i) from (select u.i, sum(u.n)::bigint as n from screen_time s, unnest(s.counts) with ordinality as u (n, i) "
        "where s.slot_at > $1::timestamptz - interval '15 minutes' and not s.database_work group by u.i) c having count(*) > 0"};
    const auto row = context.db().queryOne(counts, {context.now()});
    if (!row || row->isNull(0))
        return {.applies = false};
    const auto slow = responsePercentile(row->integerList(0), 95);
    return slow ? Measured{qint64(std::ceil(*slow)), {}} : Measured{.applies = false};
}

} // namespace

Measured measureDatabase(Context &context, Connection &monitor, const QString &name)
{
    if (name == QLatin1String("terminals.response_p95"))
        return responses(context);
    const auto found = std::find_if(std::begin(questions), std::end(questions), [&](const Question &one) { return name == QLatin1String(one.measure); });
    if (found == std::end(questions))
        return {std::nullopt, "no_target"};
    Connection &db = found->asMonitor ? monitor : context.db();
    const QVariant value = db.value(found->sql, {context.now()});
    return value.isValid() ? Measured{value.toLongLong(), {}} : Measured{.applies = false};
}

} // namespace mimamori
