// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The invariants (REL-1, REL-6): what was acknowledged is there once, what was not is there once or not at all, numbers have no gap,
// every write has its history and its audit row, every job's runs are apart from each other.
#include "fault_city.h"

#include "db/connection.h"

#include <QSet>

namespace mimamori::fault {

namespace {

struct Invariant {
    const char *words;
    Sql count; ///< of what breaks it
};

constexpr Invariant invariants[] = {
    {"a note stands there twice", {"fault_twice", "select count(*) from (select body from note group by body having count(*) > 1) x"}},
    {"a note without exactly one first state in its history", {"fault_history",
        "select count(*) from note n where (select count(*) from record_history h where h.record = 'note' and h.record_id = n.id and h.version = 1) <> 1"}},
    {"a note without exactly one audit row", {"fault_audit",
        "select count(*) from note n where (select count(*) from audit.event e where e.operation = 'note.write' and e.result = 'ok' and n.id = any (e.object_ids)) <> 1"}},
    {"an audit row of a note that is not there", {"fault_audit_only",
        "select count(*) from audit.event e, unnest(e.object_ids) i where e.operation = 'note.write' and e.result = 'ok' and not exists (select 1 from note n where n.id = i)"}},
    {"a reception stands there twice", {"fault_reception_twice",
        "select count(*) from (select situation from reception where situation <> '' group by situation having count(*) > 1) x"}},
    {"a gap or a repeated number", {"fault_numbers",
        "select count(*) from numbering n where n.kind = 'reception' and n.last <> (select count(distinct r.number) from reception r "
        "where r.office = n.office and r.situation <> '')"}},
    {"a child's file without its person or episode", {"fault_halves",
        "select count(*) from child_file f where not exists (select 1 from case_episode e where e.child_file = f.id) "
        "or not exists (select 1 from person p where p.id = f.person)"}},
    {"two runs of a job under one lease", {"fault_fence", "select count(*) from (select 1 from job_run group by job, fence having count(*) > 1) x"}},
    {"a run of a job that overlaps the one before", {"fault_overlap",
        "select count(*) from (select started_at, outcome, lag(ended_at) over w as before, lag(outcome) over w as earlier from job_run "
        "window w as (partition by job order by fence)) x where x.earlier = 'DONE' and x.outcome = 'DONE' and x.started_at < x.before"}},
    {"a run of a job that nobody ended", {"fault_running",
        "select count(*) from job_run r where r.outcome = 'RUNNING' and exists (select 1 from job_run s where s.job = r.job and s.fence > r.fence)"}},
};

/// Each act of these is acknowledged and its text is there.
void compare(const QHash<QByteArray, QString> &acts, const QSet<QByteArray> &acknowledged, const QSet<QString> &stored, const QString &what, QStringList &out)
{
    int silent = 0;
    int lost = 0;
    for (auto act = acts.cbegin(); act != acts.cend(); ++act) {
        silent += acknowledged.contains(act.key()) ? 0 : 1;
        lost += stored.contains(act.value()) ? 0 : 1;
    }
    if (silent)
        out << QStringLiteral("%1 %2 never acknowledged").arg(silent).arg(what);
    if (lost)
        out << QStringLiteral("%1 %2 lost").arg(lost).arg(what);
    if (stored.size() > acts.size())
        out << QStringLiteral("%1 %2 too many").arg(stored.size() - acts.size()).arg(what);
}

QSet<QString> texts(Connection &db, const Sql &sql)
{
    QSet<QString> out;
    const Rows rows = db.query(sql);
    for (const Row &row : rows)
        out << row.text(0);
    return out;
}

} // namespace

QStringList FaultCity::findings()
{
    QStringList out;
    QSet<QByteArray> acknowledged;
    for (const auto &each : m_terminals) {
        if (!each)
            continue;
        out << each->troubles();
        for (auto at = each->acknowledged().cbegin(); at != each->acknowledged().cend(); ++at)
            acknowledged << at.key();
    }
    const auto db = patientView();
    compare(notes, acknowledged, texts(*db, {"fault_notes", "select body from note"}), QStringLiteral("notes"), out);
    compare(receptions, acknowledged, texts(*db, {"fault_receptions", "select situation from reception where situation <> ''"}),
        QStringLiteral("receptions"), out);
    for (const Invariant &invariant : invariants) {
        if (const qint64 broken = db->value(invariant.count).toLongLong())
            out << QStringLiteral("%1: %2").arg(QLatin1String(invariant.words)).arg(broken);
    }
    return out;
}

} // namespace mimamori::fault
