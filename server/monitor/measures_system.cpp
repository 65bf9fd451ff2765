// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/bounded_child.h"
#include "monitor/measures.h"

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QSslCertificate>
#include <QStorageInfo>

#include <mutex>
#include <thread>

#include <sys/timex.h>

namespace mimamori {

namespace {

using Measure = Measured (*)(int, const MonitorPlace &);

struct Ticks {
    qint64 idle{};
    qint64 all{};
};

Ticks readTicks()
{
    QFile file(QStringLiteral("/proc/stat"));
    Ticks out;
    if (!file.open(QIODevice::ReadOnly))
        return out;
    const QList<QByteArray> words = file.readLine().simplified().split(' ');
    for (qsizetype i = 1; i < qMin<qsizetype>(words.size(), 9); ++i) {
        out.all += words[i].toLongLong();
        if (i == 4 || i == 5) // idle, waiting for a disk
            out.idle += words[i].toLongLong();
    }
    return out;
}

/// Share of work since the round before.
Measured cpu(int, const MonitorPlace &)
{
    static std::mutex mutex;
    static Ticks before;
    const std::lock_guard lock(mutex);
    if (before.all == 0) {
        before = readTicks();
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
    }
    const Ticks now = readTicks();
    const qint64 all = now.all - before.all;
    const qint64 idle = now.idle - before.idle;
    if (now.all == 0)
        return {std::nullopt, "no_proc"};
    if (all > 0)
        before = now;
    return {all > 0 ? qBound(qint64(0), (all - idle) * 100 / all, qint64(100)) : qint64(0), {}};
}

Measured memory(int, const MonitorPlace &)
{
    QFile file(QStringLiteral("/proc/meminfo"));
    if (!file.open(QIODevice::ReadOnly))
        return {std::nullopt, "no_proc"};
    QHash<QByteArray, qint64> values;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() > 1)
            values.insert(words[0], words[1].toLongLong());
    }
    const qint64 total = values.value("MemTotal:");
    return total > 0 ? Measured{100 - values.value("MemAvailable:") * 100 / total, {}} : Measured{std::nullopt, "no_proc"};
}

Measured diskFree(int, const MonitorPlace &place)
{
    const QStorageInfo disk(place.dataDirectory);
    if (!disk.isValid() || disk.bytesTotal() <= 0)
        return {std::nullopt, "no_disk"};
    return {disk.bytesAvailable() * 100 / disk.bytesTotal(), {}};
}

/// What the kernel knows of its clock: the offset while somebody keeps it, else the greatest error it may have.
Measured clockOffset(int, const MonitorPlace &)
{
    timex state{};
    if (adjtimex(&state) < 0)
        return {std::nullopt, "no_clock"};
    if (state.status & STA_UNSYNC)
        return {state.maxerror / 1000, {}};
    return {qAbs(state.offset) / (state.status & STA_NANO ? 1'000'000 : 1000), {}};
}

Measured certificateDays(int, const MonitorPlace &place)
{
    const QList<QSslCertificate> found = QSslCertificate::fromPath(place.certificateFile);
    if (found.isEmpty())
        return {std::nullopt, "certificate_unreadable"};
    return {qMax(qint64(0), QDateTime::currentDateTimeUtc().daysTo(found.first().expiryDate())), {}};
}

/// How long ago the watcher has said that it lives.
Measured watchAge(int, const MonitorPlace &place)
{
    QFile file(place.watchFile);
    if (place.watchFile.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {std::nullopt, "no_watch"};
    const QDateTime at = QDateTime::fromString(QString::fromLatin1(file.read(64)).trimmed(), Qt::ISODate);
    return at.isValid() ? Measured{qMax(qint64(0), at.secsTo(QDateTime::currentDateTimeUtc())), {}} : Measured{std::nullopt, "no_watch"};
}

Measured roundTrip(int timeoutSeconds, const MonitorPlace &place)
{
    if (place.roundTripConfig.isEmpty())
        return {std::nullopt, "not_set_up"};
    const ChildResult child = runBounded(place.roundTripProgram, {QStringLiteral("round-trip"), QStringLiteral("--config"), place.roundTripConfig}, timeoutSeconds);
    if (!child.trouble.isEmpty())
        return {std::nullopt, child.trouble};
    const auto milliseconds = firstNumber(child.out);
    return child.exitCode == 0 && milliseconds ? Measured{milliseconds, {}} : Measured{std::nullopt, "round_trip_failed"};
}

const QHash<QString, Measure> &systemMeasures()
{
    static const QHash<QString, Measure> all{{QStringLiteral("os.cpu"), &cpu}, {QStringLiteral("os.memory"), &memory}, {QStringLiteral("os.disk_free"), &diskFree},
        {QStringLiteral("os.clock_offset"), &clockOffset}, {QStringLiteral("os.certificate_days"), &certificateDays}, {QStringLiteral("watch.age"), &watchAge},
        {QStringLiteral("server.round_trip"), &roundTrip}};
    return all;
}

} // namespace

const QStringList &builtinMeasures()
{
    static const QStringList all = systemMeasures().keys() + QStringList{QStringLiteral("jobs.failed"), QStringLiteral("jobs.overdue"), QStringLiteral("queue.mail"),
        QStringLiteral("queue.oldest_minutes"), QStringLiteral("database.connections"), QStringLiteral("database.locks_waiting"),
        QStringLiteral("database.longest_transaction"), QStringLiteral("database.replication_lag"), QStringLiteral("database.dead_rows"),
        QStringLiteral("database.checksum_failures"), QStringLiteral("database.archive_failing_minutes"), QStringLiteral("backup.age_hours"),
        QStringLiteral("terminals.silent_percent"), QStringLiteral("terminals.outdated"), QStringLiteral("terminals.response_p95"),
        QStringLiteral("canary.unproven_minutes")};
    return all;
}

bool isDatabaseMeasure(const QString &name)
{
    return builtinMeasures().contains(name) && !systemMeasures().contains(name);
}

Measured measureSystem(const QString &name, int timeoutSeconds, const MonitorPlace &place)
{
    const auto found = systemMeasures().constFind(name);
    return found == systemMeasures().cend() ? Measured{std::nullopt, "no_target"} : (*found)(timeoutSeconds, place);
}

} // namespace mimamori
