// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/monitor_round.h"

#include "monitor/bounded_child.h"
#include "monitor/measures.h"
#include "monitor/monitor_notices.h"
#include "monitor/monitor_store.h"

#include <QFile>
#include <QLoggingCategory>
#include <QSaveFile>

#include <atomic>
#include <thread>

namespace mimamori {

namespace {

Q_LOGGING_CATEGORY(monitorLog, "mimamori.monitor")

constexpr int mostAtOnce = 16;
constexpr int commandSeconds = 10;

/// What is outside of the database, side by side.
void measureOutside(QList<DueCheck> &checks, const MonitorPlace &place)
{
    QList<DueCheck *> outside;
    for (DueCheck &check : checks) {
        if (!isDatabaseMeasure(check.probe.target) || check.probe.kind != QLatin1String("BUILTIN"))
            outside << &check;
    }
    std::atomic<qsizetype> next{0};
    const auto work = [&] {
        for (qsizetype i = next++; i < outside.size(); i = next++)
            outside[i]->measured = measure(outside[i]->probe, place);
    };
    std::vector<std::thread> threads;
    for (qsizetype i = 1; i < std::min<qsizetype>(mostAtOnce, outside.size()); ++i)
        threads.emplace_back(work);
    work();
    for (std::thread &thread : threads)
        thread.join();
}

/// A question that fails says so at its own check and leaves the others alone.
void measureInside(const MonitorRun &run, QList<DueCheck> &checks, const MonitorPlace &place)
{
    std::unique_ptr<Connection> monitor;
    try {
        monitor = std::make_unique<Connection>(place.database);
    } catch (const DbError &error) {
        qCWarning(monitorLog) << "the role monitor cannot connect" << error.what();
    }
    for (DueCheck &check : checks) {
        if (check.probe.kind != QLatin1String("BUILTIN") || !isDatabaseMeasure(check.probe.target))
            continue;
        check.measured = {std::nullopt, "database"};
        if (!monitor)
            continue;
        try {
            run.transaction([&](Context &context) { check.measured = measureDatabase(context, *monitor, check.probe.target); });
        } catch (const DbError &error) {
            if (error.connectionLost())
                throw;
            qCWarning(monitorLog) << "not measured" << check.probe.target << error.what();
        }
    }
}

bool plannedStopNow(Context &context)
{
    static constexpr Sql now{"monitor_planned", "select exists (select 1 from planned_stop where state = 'APPROVED' and from_at <= $1 and to_at > $1)"};
    return context.db().value(now, {context.now()}).toBool();
}

void takeIn(Context &context, QList<DueCheck> &checks)
{
    const bool planned = plannedStopNow(context);
    QHash<qint64, bool> bad;
    for (DueCheck &check : checks) {
        if (!check.measured.applies) {
            bad.insert(check.id, false);
            continue;
        }
        const CheckSurroundings around{planned, check.silencedUntil > context.now(), check.dependsOn && bad.value(check.dependsOn, check.parentBad)};
        check.change = takeSample(check.limits, around, {context.now(), check.measured.value}, check.standing);
        bad.insert(check.id, check.standing.seen != CheckLevel::Ok);
    }
    keepStandings(context, checks);
    for (const DueCheck &check : checks)
        followChange(context, check);
}

void leaveBeat(Context &context, const MonitorPlace &place)
{
    static constexpr Sql beat{"monitor_beat", "insert into monitor_beat (name, at) values ('monitor', $1) on conflict (name) do update set at = excluded.at"};
    context.db().execute(beat, {context.now()});
    if (place.beatFile.isEmpty())
        return;
    QSaveFile file(place.beatFile);
    if (file.open(QIODevice::WriteOnly) && file.write(context.now().toUTC().toString(Qt::ISODate).toLatin1() + '\n') > 0
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther) && file.commit()) // an instant and no more: the watcher is another user
        return;
    qCWarning(monitorLog) << "the sign of life was not written";
}

} // namespace

void runMonitorRound(const MonitorRun &run, const MonitorPlace &place)
{
    QList<DueCheck> checks;
    run.transaction([&](Context &context) { checks = dueChecks(context); });
    measureOutside(checks, place);
    run.requireLease();
    measureInside(run, checks, place);
    run.transaction([&](Context &context) {
        takeIn(context, checks);
        tellAll(context);
        leaveBeat(context, place);
    });
    run.count("checks", checks.size());
    for (const DueCheck &check : std::as_const(checks)) {
        if (!check.change.raised && !check.change.louder)
            continue;
        run.count("raised", 1);
        if (!place.notifyCommand.isEmpty())
            runBounded(place.notifyCommand, {levelCode(check.standing.level), QString::number(check.id), check.name}, commandSeconds);
    }
}

} // namespace mimamori
