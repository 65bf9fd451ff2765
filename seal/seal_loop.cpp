// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal_loop.h"

#include "database.h"
#include "heads_file.h"
#include "seal_error.h"
#include "sealer.h"
#include "signing_key.h"
#include "timestamp.h"

#include <QElapsedTimer>

#include <algorithm>
#include <memory>

#include <ctime>
#include <unistd.h>

namespace mimamori {

namespace {

constexpr qint64 stepEveryMs = 1'000;
constexpr qint64 pollEveryMs = 200;
constexpr qint64 rowsAtOnce = 1'000;
constexpr qint64 summaryEveryMs = 60'000;
constexpr qint64 freshTailSeconds = 10;
constexpr qint64 longestPauseMs = 8'000;

QByteArray pair(const char *name, qint64 value) { return QByteArray(",\"") + name + "\":" + QByteArray::number(value); }
QByteArray pair(const char *name, const QByteArray &value) { return QByteArray(",\"") + name + "\":\"" + value + '"'; }

class SealLoop {
public:
    SealLoop(const SealLoopOptions &options, const volatile std::sig_atomic_t *stop)
        : m_options(options), m_stop(stop), m_key(options.keyFile)
    {
        m_summary.start();
    }

    int run()
    {
        HeadsFile(m_options.headsFile);   // unusable from the start is an error of the installation
        logLine("info", "started", pair("key", m_key.id()));
        while (!*m_stop) {
            try {
                if (serve())
                    break;
            } catch (const SealError &error) {
                logLine("error", error.code().constData(), error.detail().isEmpty() ? QByteArray() : pair("detail", error.detail()));
                if (m_options.once)
                    return 1;
                // The state is read anew from database and file: whatever half was done is then seen as it is.
                pause(m_pauseMs);
                m_pauseMs = std::min(m_pauseMs * 2, longestPauseMs);
            }
        }
        logLine("info", "stopped");
        return 0;
    }

private:
    /// One connection's life; true when all is done.
    bool serve()
    {
        Database database(m_options.conninfo, "mimamori-seal");
        if (!waitToLead(database))
            return true;
        // Opened only now: a predecessor may have written until we took over.
        HeadsFile heads(m_options.headsFile);
        Sealer sealer(database, m_key, heads);
        const int added = sealer.catchUp();
        logLine("info", "leading", pair("lines_added", added));
        QElapsedTimer sinceStep;
        do {
            sealAll(sealer, heads);
            if (m_options.once)
                return true;
            sinceStep.restart();
            m_pauseMs = stepEveryMs;
            while (!*m_stop && sinceStep.elapsed() < stepEveryMs && sealer.waiting(rowsAtOnce) < rowsAtOnce)
                pause(pollEveryMs);
        } while (!*m_stop);
        return true;
    }

    bool waitToLead(Database &database)
    {
        bool told = false;
        while (!Sealer::lead(database)) {
            if (!told)
                logLine("info", "standby");
            told = true;
            if (*m_stop || m_options.once)
                return false;
            pause(stepEveryMs);
        }
        return true;
    }

    void sealAll(Sealer &sealer, HeadsFile &heads)
    {
        do {
            if (const std::optional<Seal> seal = sealer.step()) {
                ++m_seals;
                m_rows += seal->rows;
            }
        } while (sealer.hasMore() && !*m_stop);
        const qint64 tail = sealer.tailSeconds();
        if (tail < freshTailSeconds)
            heads.touch();
        else if (m_tailTold.hasExpired(summaryEveryMs / 6) || !m_tailTold.isValid()) {
            logLine("warning", "horizon_blocked", pair("tail_seconds", tail));
            m_tailTold.start();
        }
        if (m_summary.elapsed() >= summaryEveryMs || m_options.once)
            summarise(heads);
    }

    void summarise(const HeadsFile &heads)
    {
        const std::optional<Seal> &last = heads.last();
        logLine("info", "sealed", pair("seals", m_seals) + pair("rows", m_rows)
                    + (last ? pair("number", last->number) + pair("head", last->head.toHex()) : QByteArray()));
        m_seals = 0;
        m_rows = 0;
        m_summary.restart();
    }

    void pause(qint64 milliseconds)
    {
        for (qint64 slept = 0; slept < milliseconds && !*m_stop; slept += 100) {
            const timespec part{0, long(std::min<qint64>(100, milliseconds - slept)) * 1'000'000};
            ::nanosleep(&part, nullptr);
        }
    }

    SealLoopOptions m_options;
    const volatile std::sig_atomic_t *m_stop;
    SigningKey m_key;
    QElapsedTimer m_summary;
    QElapsedTimer m_tailTold;
    qint64 m_pauseMs = stepEveryMs;
    qint64 m_seals = 0;
    qint64 m_rows = 0;
};

} // namespace

void logLine(const char *level, const char *event, const QByteArray &more)
{
    const QByteArray line = QByteArray("{\"at\":\"") + timestamp::toIso(timestamp::now()).value_or(QByteArray()) + "\",\"level\":\""
        + level + "\",\"program\":\"mimamori-seal\",\"event\":\"" + event + '"' + more + "}\n";
    if (::write(STDERR_FILENO, line.constData(), size_t(line.size())) < 0)
        return;   // nobody listens; sealing goes on
}

int runSealLoop(const SealLoopOptions &options, const volatile std::sig_atomic_t *stop)
{
    try {
        return SealLoop(options, stop).run();
    } catch (const SealError &error) {
        logLine("error", error.code().constData(), error.detail().isEmpty() ? QByteArray() : pair("detail", error.detail()));
        return 2;
    }
}

} // namespace mimamori
