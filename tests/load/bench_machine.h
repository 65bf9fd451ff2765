// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class QProcess;

namespace mimamori::load {

/// Processor time (user and system) of a process and, where asked, of those whose parent it is; seconds.
double cpuSeconds(qint64 pid, bool withChildren = false);
/// Resident memory of a process in KiB.
qint64 residentKiB(qint64 pid);
/// A child that ends when we end, however that happens. Output of the child goes to ours unless it is read.
void endWithUs(QProcess &process);

/// Runs a program to its end and gives what it wrote (`withErrors`: also what it told as errors). Throws std::runtime_error with its last words when it fails.
QString outputOf(const QString &program, const QStringList &arguments, const QStringList &environment = {}, int milliseconds = 120'000,
    bool withErrors = false);

/// One pgbench run: prepared statements, 64 clients, 2 threads.
struct PgBench {
    QString socketDirectory;
    QString scriptFile;
    int clients{64};
    int threads{2};
    /// Transactions a second once its backends are warm.
    double run(int seconds) const;
};

} // namespace mimamori::load
