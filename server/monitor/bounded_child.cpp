// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/bounded_child.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>

#include <csignal>
#include <unistd.h>

namespace mimamori {

namespace {

constexpr qsizetype mostBytes = 64 * 1024;
constexpr int lookMs = 50;

} // namespace

ChildResult runBounded(const QString &program, const QStringList &arguments, int timeoutSeconds, const QStringList &environment)
{
    ChildResult out;
    QProcess child;
    child.setChildProcessModifier([] { ::setpgid(0, 0); });
    child.setProcessChannelMode(QProcess::SeparateChannels);
    child.setStandardErrorFile(QProcess::nullDevice());
    child.setStandardInputFile(QProcess::nullDevice());
    QStringList whole = QProcess::systemEnvironment() + environment;
    child.setEnvironment(whole);
    QElapsedTimer since;
    since.start();
    child.start(program, arguments);
    if (!child.waitForStarted(timeoutSeconds * 1000)) {
        out.trouble = "not_started";
        return out;
    }
    const pid_t group = pid_t(child.processId());
    while (child.state() != QProcess::NotRunning && !child.waitForFinished(lookMs)) {
        out.out = QByteArray(out.out + child.readAllStandardOutput()).left(mostBytes);
        if (since.elapsed() < qint64(timeoutSeconds) * 1000)
            continue;
        ::kill(-group, SIGKILL);
        child.waitForFinished(1000);
        out.trouble = "timed_out";
        return out;
    }
    ::kill(-group, SIGKILL); // what it may have left behind
    out.out = QByteArray(out.out + child.readAllStandardOutput()).left(mostBytes);
    out.exitCode = child.exitStatus() == QProcess::NormalExit ? child.exitCode() : -1;
    return out;
}

std::optional<qint64> firstNumber(const QByteArray &text)
{
    static const QRegularExpression number(QStringLiteral("-?\\d{1,15}"));
    const auto found = number.match(QString::fromUtf8(text));
    return found.hasMatch() ? std::optional(found.captured().toLongLong()) : std::nullopt;
}

} // namespace mimamori
