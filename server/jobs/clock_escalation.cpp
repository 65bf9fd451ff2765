// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/addressees.h"
#include "jobs/job_list.h"
#include "services/clock_reckoning.h"
#include "services/tasks.h"

#include <QLoggingCategory>

namespace mimamori {

namespace {

Q_LOGGING_CATEGORY(clockLog, "mimamori.clock")

int importanceOf(const QString &level)
{
    if (level == QLatin1String("info"))
        return 0;
    return level == QLatin1String("warning") ? 1 : 2;
}

/// The office that answers for a clock: the episode's, the reception's, or that of the operation.
struct Subject {
    qint64 office{};
    QString number{};
};
Subject subjectOf(Context &context, const ClockRow &clock)
{
    static constexpr Sql ofEpisode{"clock_episode", "select office, number from case_episode where id = $1"};
    static constexpr Sql ofReception{"clock_reception", "select office, number from reception where id = $1"};
    static constexpr Sql ofInquiry{"clock_inquiry", "select 0::bigint, number from inquiry where id = $1"};
    static constexpr Sql ofIncident{"clock_incident", "select office, number from incident where id = $1"};
    static constexpr Sql ofImprovement{"clock_improvement", "select office, number from improvement where id = $1"};
    static constexpr Sql ofOrder{"clock_work_order", "select office, number from work_order where id = $1"};
    static constexpr Sql ofLifeCycle{"clock_life_cycle",
        "select (select id from office where kind = 'HQ' order by id limit 1), product || ' ' || supported from life_cycle where id = $1"};
    std::optional<Row> row;
    if (clock.subject == "inquiry" || clock.subject == "inquiry_hop")
        row = context.db().queryOne(ofInquiry, {clock.subjectId});
    else if (clock.subject == "incident")
        row = context.db().queryOne(ofIncident, {clock.subjectId});
    else if (clock.subject == "improvement")
        row = context.db().queryOne(ofImprovement, {clock.subjectId});
    else if (clock.subject == "work_order")
        row = context.db().queryOne(ofOrder, {clock.subjectId});
    else if (clock.subject == "life_cycle")
        row = context.db().queryOne(ofLifeCycle, {clock.subjectId});
    else if (clock.episode)
        row = context.db().queryOne(ofEpisode, {clock.episode});
    else if (clock.subject == "reception")
        row = context.db().queryOne(ofReception, {clock.subjectId});
    return row ? Subject{row->integer(0), row->text(1)} : Subject{};
}

/// Tells what has been crossed: one task for each addressee, at the loudest level, in place of the clock's earlier ones.
void tell(Context &context, const StoredClock &clock, const Reckoned &reckoned)
{
    const ThresholdMoment &last = reckoned.untold.back();
    QStringList roles;
    for (const ThresholdMoment &moment : reckoned.untold)
        roles << moment.roles;
    roles.removeDuplicates();
    const Subject subject = subjectOf(context, clock.row);
    const bool breached = context.now() >= reckoned.dueAt;
    finishTasks(context, {"clock.threshold", "clock.breach"}, "running_clock", clock.row.id);
    const QJsonObject args{{QStringLiteral("rule"), reckoned.rule->id}, {QStringLiteral("rule_name"), reckoned.rule->name},
        {QStringLiteral("threshold"), last.key}, {QStringLiteral("level"), last.level}, {QStringLiteral("number"), subject.number},
        {QStringLiteral("due"), reckoned.dueAt.toString(Qt::ISODate)}, {QStringLiteral("subject"), QString::fromUtf8(clock.row.subject)},
        {QStringLiteral("subject_id"), clock.row.subjectId}};
    const QList<Addressee> addressees = addresseesOf(context, roles, clock.row.episode, subject.office);
    for (const Addressee &who : addressees) {
        const QString whom = who.user ? QStringLiteral("u%1").arg(who.user) : QStringLiteral("o%1:%2").arg(who.office).arg(who.role);
        addTask(context, {.kind = breached ? "clock.breach" : "clock.threshold", .user = who.user, .office = who.office, .role = who.role,
            .childFile = clock.row.childFile, .episode = clock.row.episode, .subject = "running_clock", .subjectId = clock.row.id,
            .args = args, .importance = importanceOf(last.level), .dueAt = reckoned.dueAt,
            .dedupe = QStringLiteral("clock/%1/%2/%3").arg(clock.row.id).arg(last.key, whom), .popup = true,
            .mail = last.level != QLatin1String("info")});
    }
}

void store(Context &context, const StoredClock &clock, const Reckoned &reckoned)
{
    static constexpr Sql update{"clock_told",
        "update running_clock set told = told || $2::text[], due_at = $3, due_on = $4, next_at = $5, rule_from = $6, version = version + 1 "
        "where id = $1"};
    QStringList told;
    for (const ThresholdMoment &moment : reckoned.untold)
        told << moment.key;
    const QDateTime next = reckoned.state.next ? reckoned.state.next->at.toUTC() : QDateTime();
    context.db().execute(update, {clock.row.id, QVariant::fromValue(told), reckoned.dueAt, reckoned.dueOn, next, reckoned.rule->validFrom});
}

/// A clock that no rule can reckon is looked at again tomorrow; it must not stop the others.
void postpone(Context &context, qint64 clock, const Problem &problem)
{
    static constexpr Sql later{"clock_later", "update running_clock set next_at = $2 where id = $1"};
    qCWarning(clockLog) << "clock" << clock << "cannot be reckoned" << problem.what();
    context.db().execute(later, {clock, context.now().addDays(1)});
}

/// One clock, one transaction: what is told and that it was told are committed together. False when none is due.
bool escalateOne(JobRun &run)
{
    static const QString text = QStringLiteral("select %1 from running_clock where stopped_at is null and next_at <= $1 "
        "order by next_at, id limit 1 for update skip locked").arg(QLatin1String(clockColumns));
    bool found = false;
    run.transaction([&](Context &context) {
        const auto row = context.db().queryOne(SqlText{"clock_due", text}, {context.now()});
        if (!row)
            return;
        found = true;
        const StoredClock clock = storedClock(*row);
        try {
            const Reckoned reckoned = reckon(clock, *context.services().clockBook(), context.now());
            if (!reckoned.untold.empty()) {
                tell(context, clock, reckoned);
                run.count("told", qint64(reckoned.untold.size()));
            }
            store(context, clock, reckoned);
            run.count("clocks");
        } catch (const Problem &problem) {
            postpone(context, clock.row.id, problem);
            run.count("unreckoned");
        }
    });
    return found;
}

QDateTime nextThreshold(Connection &db, const ServerServices &)
{
    static constexpr Sql next{"clock_next",
        "select next_at from running_clock where stopped_at is null and next_at is not null order by next_at limit 1"};
    const auto row = db.queryOne(next);
    return row ? row->dateTime(0) : QDateTime();
}

/// True when the due time moved. A clock that no rule can reckon must not keep the others from theirs.
bool recomputed(Context &context, const StoredClock &clock)
{
    static constexpr Sql update{"clock_moved",
        "update running_clock set due_at = $2, due_on = $3, next_at = $4, rule_from = $5, version = version + 1 where id = $1"};
    try {
        const Reckoned reckoned = reckon(clock, *context.services().clockBook(), context.now());
        if (reckoned.dueAt == clock.row.dueAt && reckoned.dueOn == clock.row.dueOn)
            return false;
        context.db().execute(update, {clock.row.id, reckoned.dueAt, reckoned.dueOn, reckoned.nextAt, reckoned.rule->validFrom});
        context.publish(QStringLiteral("child_file/%1").arg(clock.row.childFile),
            {{QStringLiteral("record"), QStringLiteral("running_clock")}, {QStringLiteral("id"), clock.row.id}});
        return true;
    } catch (const Problem &problem) {
        postpone(context, clock.row.id, problem);
        return false;
    }
}

/// Running clocks whose rule or calendar changed are reckoned anew; a moved due time is told on the file's screens.
void recomputeAll(JobRun &run)
{
    static const QString text = QStringLiteral("select %1 from running_clock where stopped_at is null and id > $1 order by id limit 200 for update")
        .arg(QLatin1String(clockColumns));
    qint64 after = 0;
    for (bool more = true; more;) {
        run.transaction([&](Context &context) {
            const Rows rows = context.db().query(SqlText{"clock_all", text}, {after});
            more = !rows.isEmpty();
            for (const Row &row : rows) {
                const StoredClock clock = storedClock(row);
                after = clock.row.id;
                if (recomputed(context, clock))
                    run.count("moved");
            }
        });
    }
}

} // namespace

JobDefinition clockEscalation()
{
    JobDefinition job;
    job.name = "clock.escalate";
    job.nextDue = nextThreshold;
    job.vital = true;
    job.run = [](JobRun &run) {
        while (escalateOne(run)) {
        }
    };
    return job;
}

JobDefinition clockRecomputation()
{
    JobDefinition job;
    job.name = "clock.recompute";
    job.everySeconds = 24 * 3600;
    job.timeLimitSeconds = 1800;
    job.run = recomputeAll;
    return job;
}

} // namespace mimamori
