// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// mimamori-watch: notices a dead monitor and tells of it by itself, without the server and its database (MON-01).
#include "watch/round_trip.h"
#include "watch/watch.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <stdexcept>

using namespace mimamori;

namespace {

void work(const WatchConfig &config, WatchState &state, const QElapsedTimer &clock)
{
    const qint64 second = clock.elapsed() / 1000;
    const WatchState::Notice notice = state.look(readBeat(config.source), second);
    if (!config.beatFile.isEmpty() && !leaveWatchBeat(config.beatFile))
        std::fputs("the watcher's sign of life cannot be written\n", stderr);
    if (notice == WatchState::Notice::None)
        return;
    std::fputs(notice == WatchState::Notice::Dead ? "the monitor stands still\n" : "the monitor is back\n", stderr);
    if (sendWatchNotice(config, notice))
        state.told(second);
    else
        std::fputs("the notice was not taken; it is tried again\n", stderr);
}

int watch(const QString &file)
{
    const WatchConfig config = WatchConfig::read(file);
    WatchState state(config.limitSeconds, config.againSeconds);
    QElapsedTimer clock;
    clock.start();
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, [&] { work(config, state, clock); });
    tick.start(config.everySeconds * 1000);
    work(config, state, clock);
    std::signal(SIGTERM, [](int) { std::_Exit(0); }); // every write is whole by itself
    std::signal(SIGINT, [](int) { std::_Exit(0); });
    return QCoreApplication::exec();
}

/// Prints the milliseconds of one whole round trip: what the check "server.round_trip" runs.
int roundTrip(const QString &file)
{
    RoundTrip trip(RoundTripConfig::read(file));
    QObject::connect(&trip, &RoundTrip::ended, [](qint64 milliseconds, const QByteArray &trouble) {
        if (trouble.isEmpty())
            std::printf("%lld\n", static_cast<long long>(milliseconds));
        else
            std::fprintf(stderr, "%s\n", trouble.constData());
        QCoreApplication::exit(trouble.isEmpty() ? 0 : 1);
    });
    QTimer::singleShot(0, &trip, &RoundTrip::start);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mimamori-watch"));
    const QStringList arguments = QCoreApplication::arguments();
    const bool once = arguments.value(1) == QLatin1String("round-trip");
    if (arguments.size() != (once ? 4 : 3) || arguments[once ? 2 : 1] != QLatin1String("--config")) {
        std::fputs("usage: mimamori-watch [round-trip] --config FILE\n", stderr);
        return 2;
    }
    try {
        return once ? roundTrip(arguments.last()) : watch(arguments.last());
    } catch (const std::runtime_error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
}
