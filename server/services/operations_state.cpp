// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/operations_state.h"

#include "db/connection.h"
#include "services/backup_state.h"
#include "services/doctor.h"
#include "services/installation.h"
#include "services/server_lines.h"
#include "services/server_services.h"

namespace mimamori {

namespace {

QList<RunningJob> runningJobs(Connection &db)
{
    static constexpr Sql find{"board_running",
        "select job, started_at, server, coalesce((output->>'percent')::bigint, -1) from job_run where outcome = 'RUNNING' and server <> '' order by started_at"};
    QList<RunningJob> out;
    const Rows rows = db.query(find);
    for (const Row &row : rows)
        out.append({row.text(0), row.dateTime(1), row.text(2), row.integer(3)});
    return out;
}

void countWhatIsOpen(Connection &db, const ServerServices &services, OperationsBoard &out)
{
    static constexpr Sql open{"board_open",
        "select (select count(*) from incident where state = 'OPEN'), (select count(*) from anomaly where done_at is null and decision in ('UNDECIDED', 'AT_ONCE', "
        "'OFFICE_HOURS', 'WATCH')), (select count(*) from confirmation where state = 'WAITING' and expires_at > $1), "
        "(select count(*) from job j cross join lateral (select r.outcome from job_run r where r.job = j.name and r.outcome <> 'RUNNING' order by r.id desc limit 1) l "
        "where j.enabled and l.outcome <> 'DONE'), (select max(number) from schema_migration)"};
    const auto row = db.queryOne(open, {services.time().nowUtc()});
    out.incidentsOpen = row->integer(0);
    out.anomaliesOpen = row->integer(1);
    out.confirmationsWaiting = row->integer(2);
    out.jobsFailed = row->integer(3);
    out.schema = row->integer(4);
}

} // namespace

OperationsBoard operationsBoard(Connection &db, const ServerServices &services)
{
    OperationsBoard out;
    const RunningState state = services.state();
    out.state = state.state;
    out.reason = state.reason;
    out.servers = serverLines(db);
    for (const ServerLine &server : std::as_const(out.servers))
        out.sessions += server.state == QLatin1String("GONE") ? 0 : server.signedIn;
    out.running = runningJobs(db);
    countWhatIsOpen(db, services, out);
    const auto &here = services.config().installation;
    const BackupStateView backup = backupState(db, here && here->backup);
    out.backupEnabled = backup.enabled;
    out.restorableUntil = backup.restorableUntil;
    out.provenAt = backup.provenAt;
    const Diagnosis diagnosis = diagnose(db, services);
    for (const DoctorFinding &found : diagnosis.findings) {
        out.broken += found.state == QLatin1String("broken");
        out.warnings += found.state == QLatin1String("warning");
    }
    return out;
}

} // namespace mimamori
