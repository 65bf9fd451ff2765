// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clocks.h"

#include "services/clock_reckoning.h"
#include "services/job_wake.h"
#include "services/tasks.h"

#include <algorithm>

namespace mimamori {

namespace {

/// Two requests about the same clock go one after the other.
void lockClock(Context &context, const QByteArray &rule, const QByteArray &subject, qint64 subjectId)
{
    static constexpr Sql lock{"clock_lock", "select pg_advisory_xact_lock(hashtextextended($1, 11))"};
    context.db().query(lock, {QString::fromUtf8(rule + '/' + subject + '/' + QByteArray::number(subjectId))});
}

std::optional<StoredClock> newest(Context &context, const QByteArray &rule, const QByteArray &subject, qint64 subjectId)
{
    static const QString text = QStringLiteral("select %1 from running_clock where rule = $1 and subject = $2 and subject_id = $3 "
        "order by stopped_at is not null, id desc limit 1").arg(QLatin1String(clockColumns));
    const auto row = context.db().queryOne(SqlText{"clock_newest", text}, {QString::fromUtf8(rule), QString::fromUtf8(subject), subjectId});
    return row ? std::optional(storedClock(*row)) : std::nullopt;
}

void insertClock(Context &context, StoredClock &clock, const Reckoned &reckoned)
{
    static constexpr Sql next{"next_clock", "select nextval(pg_get_serial_sequence('running_clock', 'id'))"};
    static constexpr Sql insert{"clock_start",
        "insert into running_clock (id, rule, rule_from, subject, subject_id, child_file, episode, started_at, due_at, due_on, next_at) "
        "values ($1, $2, $3, $4, $5, nullif($6, 0), nullif($7, 0), $8, $9, $10, $11)"};
    clock.row.id = context.db().value(next).toLongLong();
    context.db().execute(insert, {clock.row.id, QString::fromUtf8(clock.row.rule), reckoned.rule->validFrom, QString::fromUtf8(clock.row.subject),
        clock.row.subjectId, clock.row.childFile, clock.row.episode, clock.row.startedAt, reckoned.dueAt, reckoned.dueOn, reckoned.nextAt});
}

/// Writes start, due times and stop of a clock that is there.
void updateClock(Context &context, const StoredClock &clock, const Reckoned &reckoned, const QString &stopReason)
{
    static constexpr Sql update{"clock_update",
        "update running_clock set rule_from = $2, started_at = $3, due_at = $4, due_on = $5, stopped_at = $6, stop_reason = $7, "
        "next_at = $8, pauses = $9::jsonb, version = version + 1 where id = $1"};
    context.db().execute(update, {clock.row.id, reckoned.rule->validFrom, clock.row.startedAt, reckoned.dueAt, reckoned.dueOn,
                                  clock.row.stoppedAt, stopReason, reckoned.nextAt, pausesText(clock.pauses)});
}

/// The running clock of a subject; its ledger is about to be changed.
StoredClock runningOne(Context &context, const QByteArray &rule, const QByteArray &subject, qint64 subjectId)
{
    lockClock(context, rule, subject, subjectId);
    auto clock = newest(context, rule, subject, subjectId);
    if (!clock || clock->row.stoppedAt.isValid())
        throw Problem("clock_not_running");
    return *clock;
}

void requireOrder(const StoredClock &clock, const QDateTime &from, const QDateTime &to)
{
    if (from < clock.row.startedAt)
        throw Problem("pause_before_start", "at");
    if (to.isValid() && to <= from)
        throw Problem("pause_reversed", "until");
    for (const ClockPause &pause : clock.pauses) {
        if (!pause.to.isValid())
            throw Problem("clock_paused");
        if (from < pause.to && (!to.isValid() || to > pause.from))
            throw Problem("pause_order", "at");
    }
}

void tellLive(Context &context, const ClockRow &clock)
{
    wakeJobsAtCommit(context.db());
    if (clock.childFile)
        context.publish(QStringLiteral("child_file/%1").arg(clock.childFile),
            {{QStringLiteral("record"), QStringLiteral("running_clock")}, {QStringLiteral("id"), clock.id}});
}

} // namespace

qint64 startClock(Context &context, const QByteArray &rule, const QByteArray &subject, qint64 subjectId, qint64 childFile, qint64 episode,
    const QDateTime &startedAt)
{
    lockClock(context, rule, subject, subjectId);
    auto found = newest(context, rule, subject, subjectId);
    const bool runs = found && !found->row.stoppedAt.isValid();
    if (runs && found->row.startedAt <= startedAt)
        return found->row.id;
    StoredClock clock = runs ? *found : StoredClock{};
    if (!runs) {
        clock.row.rule = rule;
        clock.row.subject = subject;
        clock.row.subjectId = subjectId;
        clock.row.childFile = childFile;
        clock.row.episode = episode;
    }
    clock.row.startedAt = startedAt.toUTC();
    const Reckoned reckoned = reckon(clock, *context.services().clockBook(), context.now());
    if (runs)
        updateClock(context, clock, reckoned, {});
    else
        insertClock(context, clock, reckoned);
    tellLive(context, clock.row);
    return clock.row.id;
}

bool stopClock(Context &context, const QByteArray &rule, const QByteArray &subject, qint64 subjectId, const QDateTime &at, const QString &reason)
{
    lockClock(context, rule, subject, subjectId);
    auto clock = newest(context, rule, subject, subjectId);
    if (!clock || clock->row.stoppedAt.isValid())
        return false;
    clock->row.stoppedAt = at.toUTC();
    updateClock(context, *clock, reckon(*clock, *context.services().clockBook(), context.now()), reason);
    finishTasks(context, {"clock.threshold", "clock.breach"}, "running_clock", clock->row.id);
    tellLive(context, clock->row);
    return true;
}

bool restartClock(Context &context, const QByteArray &rule, const QByteArray &subject, qint64 subjectId)
{
    lockClock(context, rule, subject, subjectId);
    auto clock = newest(context, rule, subject, subjectId);
    if (!clock || !clock->row.stoppedAt.isValid())
        return false;
    clock->row.stoppedAt = QDateTime();
    updateClock(context, *clock, reckon(*clock, *context.services().clockBook(), context.now()), {});
    tellLive(context, clock->row);
    return true;
}

void pauseClock(Context &context, const QByteArray &rule, const QByteArray &subject, qint64 subjectId, const QDateTime &from,
    const QString &reason, const QDateTime &to)
{
    StoredClock clock = runningOne(context, rule, subject, subjectId);
    const ClockRule *promise = reckon(clock, *context.services().clockBook(), context.now()).rule;
    if (!promise->pausable)
        throw Problem("clock_not_pausable");
    requireOrder(clock, from, to);
    clock.pauses.push_back({from.toUTC(), to.isValid() ? to.toUTC() : QDateTime(), reason, context.actor().userId});
    std::sort(clock.pauses.begin(), clock.pauses.end(), [](const ClockPause &a, const ClockPause &b) { return a.from < b.from; });
    updateClock(context, clock, reckon(clock, *context.services().clockBook(), context.now()), {});
    tellLive(context, clock.row);
}

void resumeClock(Context &context, const QByteArray &rule, const QByteArray &subject, qint64 subjectId, const QDateTime &at)
{
    StoredClock clock = runningOne(context, rule, subject, subjectId);
    if (clock.pauses.empty() || clock.pauses.back().to.isValid())
        throw Problem("clock_not_paused");
    if (at <= clock.pauses.back().from)
        throw Problem("pause_reversed", "at");
    clock.pauses.back().to = at.toUTC();
    updateClock(context, clock, reckon(clock, *context.services().clockBook(), context.now()), {});
    tellLive(context, clock.row);
}

bool changePromise(Context &context, const QByteArray &rule, const QByteArray &newRule, const QByteArray &subject, qint64 subjectId)
{
    static constexpr Sql rename{"clock_promise", "update running_clock set rule = $2, told = '{}' where id = $1"};
    lockClock(context, rule, subject, subjectId);
    auto clock = newest(context, rule, subject, subjectId);
    if (!clock || clock->row.stoppedAt.isValid() || rule == newRule)
        return false;
    clock->row.rule = newRule;
    clock->row.told.clear();
    const Reckoned reckoned = reckon(*clock, *context.services().clockBook(), context.now());
    context.db().execute(rename, {clock->row.id, QString::fromUtf8(newRule)});
    updateClock(context, *clock, reckoned, {});
    finishTasks(context, {"clock.threshold", "clock.breach"}, "running_clock", clock->row.id);
    tellLive(context, clock->row);
    return true;
}

std::optional<ClockState> clockState(Context &context, const QByteArray &rule, const QByteArray &subject, qint64 subjectId)
{
    const auto clock = newest(context, rule, subject, subjectId);
    return clock ? std::optional(reckon(*clock, *context.services().clockBook(), context.now()).state) : std::nullopt;
}

std::optional<ClockRow> findClock(Context &context, const QByteArray &rule, const QByteArray &subject, qint64 subjectId)
{
    const auto clock = newest(context, rule, subject, subjectId);
    return clock ? std::optional(clock->row) : std::nullopt;
}

} // namespace mimamori
