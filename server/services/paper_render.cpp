// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/paper_render.h"

#include "base/problem.h"
#include "record/codec.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>

namespace mimamori {

namespace {

constexpr qsizetype largestPdf = 64 * 1024 * 1024;

QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment out;
    const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"PATH", "HOME", "LD_LIBRARY_PATH", "XDG_CACHE_HOME", "ASAN_OPTIONS"}) {
        const QString key = QString::fromLatin1(name);
        if (ours.contains(key))
            out.insert(key, ours.value(key));
    }
    out.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    out.insert(QStringLiteral("TZ"), QStringLiteral("Asia/Tokyo"));
    out.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    return out;
}

/// Ends the child whatever happens; nothing of it outlives the request.
struct Ending {
    QProcess &process;
    ~Ending()
    {
        if (process.state() == QProcess::NotRunning)
            return;
        process.kill();
        process.waitForFinished(5'000);
    }
};

} // namespace

QByteArray renderPaperFile(const ServerServices::Config &config, const PaperJob &job, int timeoutMs)
{
    const QEventLoop dispatcher; // gives a worker thread the socket notifiers that QProcess wants; it is never run
    QElapsedTimer clock;
    clock.start();
    const auto left = [&] { return int(qMax<qint64>(0, timeoutMs - clock.elapsed())); };
    QProcess process;
    const Ending ending{process};
    process.setProcessEnvironment(bareEnvironment());
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(config.renderProgram, QStringList());
    if (config.renderProgram.isEmpty() || !process.waitForStarted(left()))
        throw Problem("render_failed");
    process.write(toCbor(job).toCborValue().toCbor());
    process.closeWriteChannel();
    QByteArray pdf;
    while (process.state() != QProcess::NotRunning) {
        if (left() == 0)
            throw Problem("render_timeout", {}, {{QStringLiteral("seconds"), timeoutMs / 1000}});
        process.waitForReadyRead(qMin(left(), 200));
        pdf += process.readAllStandardOutput();
        if (pdf.size() > largestPdf)
            throw Problem("paper_too_long");
    }
    pdf += process.readAllStandardOutput();
    if (process.exitStatus() != QProcess::NormalExit)
        throw Problem("render_failed");
    if (process.exitCode() != 0)
        throw Problem(process.readAllStandardError().trimmed() == "paper_too_long" ? "paper_too_long" : "render_failed");
    if (!pdf.startsWith("%PDF-"))
        throw Problem("render_failed");
    return pdf;
}

} // namespace mimamori
