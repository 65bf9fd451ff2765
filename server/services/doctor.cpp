// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/doctor.h"

#include "base/japan_time.h"
#include "db/connection.h"
#include "db/migrator.h"
#include "services/server_services.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QVersionNumber>

namespace mimamori {

namespace {

using Findings = QList<DoctorFinding>;

Findings checkSchema(Connection &db, const ServerServices &)
{
    try {
        if (!Migrator(db).verify())
            return {finding("schema", "broken", "migration_pending")};
    } catch (const MigrationError &error) {
        return {finding("schema", "broken", "schema_newer", {{QStringLiteral("why"), error.migration()}})};
    }
    return {finding("schema", "ok", "fine")};
}

/// PostgreSQL puts failing rows and statement texts into its log unless it is told not to.
Findings checkDatabase(Connection &db, const ServerServices &)
{
    static constexpr Sql settings{"doctor_settings",
        "select string_agg(s.name || ' = ' || w.value, ', ' order by s.name) from (values ('log_statement', 'none'), ('log_min_error_statement', 'panic'), "
        "('log_error_verbosity', 'terse'), ('log_min_duration_statement', '-1'), ('log_parameter_max_length', '0'), ('log_parameter_max_length_on_error', '0')) "
        "w(name, value) join pg_settings s on s.name = w.name where s.setting <> w.value"};
    static constexpr Sql checksums{"doctor_checksums", "select current_setting('data_checksums') = 'on'"};
    Findings out;
    if (const QString wrong = db.value(settings).toString(); !wrong.isEmpty())
        out << finding("database", "broken", "log_settings", {{QStringLiteral("settings"), wrong}});
    if (!db.value(checksums).toBool())
        out << finding("database", "warning", "no_checksums");
    return out.isEmpty() ? Findings{finding("database", "ok", "fine")} : out;
}

Findings checkSeal(Connection &db, const ServerServices &)
{
    static constexpr Sql head{"doctor_seal",
        "select (select count(*) from audit.seal), extract(epoch from now() - (select min(e.at) from audit.event e "
        "where (e.epoch, e.xid) >= (select s.epoch, s.until_xid from audit.seal s order by s.number desc limit 1)))::bigint"};
    const auto row = db.queryOne(head);
    if (row->integer(0) == 0)
        return {finding("seal", "broken", "seal_never")};
    const qint64 late = row->integer(1);
    return {late > 10 ? finding("seal", late > 60 ? "broken" : "warning", "seal_late", {{QStringLiteral("seconds"), late}}) : finding("seal", "ok", "fine")};
}

Findings checkClock(Connection &db, const ServerServices &)
{
    static constexpr Sql now{"doctor_clock", "select clock_timestamp()"};
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const QDateTime there = db.value(now).toDateTime();
    // The question and the answer take time: the database's clock stands somewhere between.
    const qint64 apart = qMin(qAbs(before.msecsTo(there)), qAbs(there.msecsTo(QDateTime::currentDateTimeUtc())));
    if (apart > 2000)
        return {finding("clock", "broken", "clock_differs", {{QStringLiteral("seconds"), apart / 1000}})};
    return {finding("clock", "ok", "clock_apart", {{QStringLiteral("milliseconds"), apart}})};
}

Findings checkJobs(Connection &db, const ServerServices &)
{
    static constexpr Sql late{"doctor_jobs_late",
        "select coalesce(string_agg(name, ', ' order by name), '') from job where enabled and every_seconds is not null "
        "and next_at < now() - interval '10 minutes' and coalesce(lease_until, '-infinity') < now()"};
    static constexpr Sql failed{"doctor_jobs_failed",
        "select coalesce(string_agg(j.name, ', ' order by j.name), '') from job j cross join lateral "
        "(select outcome from job_run r where r.job = j.name and r.outcome <> 'RUNNING' order by r.id desc limit 1) l where j.enabled and l.outcome <> 'DONE'"};
    Findings out;
    if (const QString jobs = db.value(late).toString(); !jobs.isEmpty())
        out << finding("jobs", "broken", "job_late", {{QStringLiteral("jobs"), jobs}});
    if (const QString jobs = db.value(failed).toString(); !jobs.isEmpty())
        out << finding("jobs", "warning", "job_failed", {{QStringLiteral("jobs"), jobs}});
    return out.isEmpty() ? Findings{finding("jobs", "ok", "fine")} : out;
}

Findings checkHolidays(Connection &db, const ServerServices &services)
{
    static constexpr Sql last{"doctor_holidays", "select max(day) from holiday"};
    const QDate today = civilDateInJapan(services.time().nowUtc());
    const QDate end = db.value(last).toDate();
    if (end.isValid() && end >= today.addMonths(6))
        return {finding("holidays", "ok", "fine")};
    const bool soon = !end.isValid() || end < today.addMonths(1);
    return {finding("holidays", soon ? "broken" : "warning", "holidays_end", {{QStringLiteral("last"), end.toString(Qt::ISODate)}})};
}

Findings checkTerminals(Connection &db, const ServerServices &services)
{
    static constexpr Sql ending{"doctor_terminals",
        "select count(*) from terminal where revoked_at is null and not_after between now() and now() + interval '14 days'"};
    static constexpr Sql names{"doctor_terminals_named",
        "select coalesce(string_agg(name || ' (' || to_char(not_after at time zone 'Asia/Tokyo', 'YYYY-MM-DD') || ')', ', ' order by not_after, name), '') from "
        "(select name, not_after from terminal where revoked_at is null and not_after between now() and now() + interval '14 days' order by not_after, name limit 10) t"};
    static constexpr Sql versions{"doctor_versions",
        "select s.client_version from sec.terminals_seen() s join terminal t on t.fingerprint = s.fingerprint where t.revoked_at is null"};
    Findings out;
    if (const qint64 count = db.value(ending).toLongLong())
        out << finding("terminals", "warning", "terminals_expire", {{QStringLiteral("count"), count}})
            << finding("terminals", "warning", "terminals_named", {{QStringLiteral("names"), db.value(names).toString()}});
    const QString own = QStringLiteral(MIMAMORI_VERSION);
    const QVersionNumber minimum = QVersionNumber::fromString(services.config().minimumClient);
    qint64 old = 0;
    bool refused = false;
    const Rows rows = db.query(versions);
    for (const Row &row : rows) {
        const QVersionNumber version = QVersionNumber::fromString(row.text(0));
        old += version < QVersionNumber::fromString(own);
        refused |= version < minimum;
    }
    if (old)
        out << finding("terminals", refused ? "broken" : "warning", "terminals_old", {{QStringLiteral("count"), old}, {QStringLiteral("version"), own}});
    return out.isEmpty() ? Findings{finding("terminals", "ok", "fine")} : out;
}

Findings checkServers(Connection &db, const ServerServices &services)
{
    static constexpr Sql gone{"doctor_servers_gone",
        "select coalesce(string_agg(name, ', ' order by name), '') from server_node n where seen_at < now() - interval '30 seconds' "
        "and not exists (select 1 from server_node l where l.name = n.name and l.seen_at > n.seen_at)"};
    static constexpr Sql versions{"doctor_servers_versions",
        "select case when count(distinct version) > 1 then string_agg(name || ' ' || version, ', ' order by name) else '' end from server_node "
        "where seen_at > now() - interval '30 seconds'"};
    Findings out;
    if (const RunningState state = services.state(); state.state == QLatin1String("READ_ONLY"))
        out << finding("servers", "broken", "read_only", {{QStringLiteral("reason"), state.reason}});
    if (const QString servers = db.value(gone).toString(); !servers.isEmpty())
        out << finding("servers", "broken", "server_gone", {{QStringLiteral("servers"), servers}});
    if (const QString servers = db.value(versions).toString(); !servers.isEmpty())
        out << finding("servers", "warning", "servers_differ", {{QStringLiteral("servers"), servers}});
    return out.isEmpty() ? Findings{finding("servers", "ok", "fine")} : out;
}

Findings checkMail(Connection &db, const ServerServices &)
{
    static constexpr Sql waiting{"doctor_mail", "select count(*) from outbox where channel = 'mail' and sent_at is null and created_at < now() - interval '1 hour'"};
    const qint64 count = db.value(waiting).toLongLong();
    return {count ? finding("mail", "warning", "mail_waits", {{QStringLiteral("count"), count}}) : finding("mail", "ok", "fine")};
}

Findings checkAdministrators(Connection &db, const ServerServices &)
{
    static constexpr Sql have{"doctor_administrators", "select with_factor from sec.administrators()"};
    static constexpr Sql asked{"doctor_admin_code", "select exists (select 1 from factor_policy where role = 'ADM' and at_client)"};
    Findings out;
    if (const qint64 count = db.value(have).toLongLong(); count < 2)
        out << finding("administrators", "warning", "administrators_few", {{QStringLiteral("count"), count}});
    if (!db.value(asked).toBool())
        out << finding("administrators", "warning", "administrators_without_code");
    return out.isEmpty() ? Findings{finding("administrators", "ok", "fine")} : out;
}

struct Check {
    const char *name;
    Findings (*look)(Connection &, const ServerServices &);
};

constexpr Check checks[] = {{"database", checkDatabase}, {"schema", checkSchema}, {"servers", checkServers}, {"seal", checkSeal}, {"clock", checkClock}, {"jobs", checkJobs},
    {"holidays", checkHolidays}, {"terminals", checkTerminals}, {"mail", checkMail}, {"administrators", checkAdministrators}, {"backup", diagnoseBackup}};

} // namespace

DoctorFinding finding(const char *check, const char *state, const char *code, const QJsonObject &args)
{
    return {QString::fromLatin1(check), QString::fromLatin1(state), QString::fromLatin1(code),
        args.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(args).toJson(QJsonDocument::Compact))};
}

Diagnosis diagnose(Connection &db, const ServerServices &services)
{
    Diagnosis out;
    for (const Check &check : checks) {
        static constexpr Sql begin{"doctor_savepoint", "savepoint doctor"};
        static constexpr Sql back{"doctor_back", "rollback to savepoint doctor"};
        db.query(begin);
        try {
            out.findings << check.look(db, services);
        } catch (const DbError &error) {
            db.query(back);
            out.findings << finding(check.name, "broken", "check_failed", {{QStringLiteral("why"), QString::fromLatin1(error.what())}});
        }
    }
    out.findings << diagnoseMachine(services);
    return out;
}

} // namespace mimamori
