// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_machine.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>

#include <csignal>
#include <stdexcept>
#include <sys/prctl.h>
#include <unistd.h>

namespace mimamori::load {

namespace {

constexpr int kColdSeconds = 2;

/// Fields of /proc/<pid>/stat from the third on (the name may hold spaces).
QList<QByteArray> statOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    return text.mid(text.lastIndexOf(')') + 2).split(' ');
}

double ticksOf(const QList<QByteArray> &stat, bool ended)
{
    const double own = stat.value(11).toDouble() + stat.value(12).toDouble();
    return ended ? own + stat.value(13).toDouble() + stat.value(14).toDouble() : own;
}

} // namespace

double cpuSeconds(qint64 pid, bool withChildren)
{
    double ticks = ticksOf(statOf(pid), withChildren);
    if (withChildren) {
        const QStringList all = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
        for (const QString &name : all) {
            const QList<QByteArray> stat = name.toLongLong() > 0 ? statOf(name.toLongLong()) : QList<QByteArray>();
            if (stat.value(1).toLongLong() == pid)
                ticks += ticksOf(stat, false);
        }
    }
    return ticks / double(sysconf(_SC_CLK_TCK));
}

qint64 residentKiB(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/statm").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) / 1024;
}

void endWithUs(QProcess &process)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
}

QString outputOf(const QString &program, const QStringList &arguments, const QStringList &environment, int milliseconds, bool withErrors)
{
    QProcess process;
    endWithUs(process);
    process.setProcessChannelMode(withErrors ? QProcess::MergedChannels : QProcess::SeparateChannels);
    process.setEnvironment(QProcess::systemEnvironment() + environment);
    process.start(program, arguments);
    if (!process.waitForFinished(milliseconds) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        const QByteArray words = process.readAllStandardError().right(300);
        process.kill();
        process.waitForFinished();
        throw std::runtime_error(program.toStdString() + " failed: " + words.toStdString());
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

double PgBench::run(int seconds) const
{
    // Its backends start cold and prepare their statements: what it tells of those seconds does not count, as ours do not.
    const QStringList arguments{QStringLiteral("-n"), QStringLiteral("-M"), QStringLiteral("prepared"), QStringLiteral("-c"),
        QString::number(clients), QStringLiteral("-j"), QString::number(threads), QStringLiteral("-T"), QString::number(seconds + kColdSeconds),
        QStringLiteral("-P"), QStringLiteral("1"), QStringLiteral("-f"), scriptFile, QStringLiteral("-h"), socketDirectory, QStringLiteral("-U"),
        QStringLiteral("app_rw"), QStringLiteral("mimamori")};
    const QString text = outputOf(QStringLiteral("/usr/lib/postgresql/15/bin/pgbench"), arguments, {}, 120'000, true);
    static const QRegularExpression progress(QStringLiteral("progress: ([0-9.]+) s, ([0-9.]+) tps"));
    double before = 0;
    double transactions = 0;
    double counted = 0;
    for (auto all = progress.globalMatch(text); all.hasNext();) {
        const auto line = all.next();
        const double at = line.captured(1).toDouble();
        if (before >= kColdSeconds - 0.5) {
            transactions += line.captured(2).toDouble() * (at - before);
            counted += at - before;
        }
        before = at;
    }
    if (transactions <= 0)
        throw std::runtime_error("pgbench got nothing done: the machine has no time for us");
    return transactions / counted;
}

} // namespace mimamori::load
