// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// mimamorid: the application server.
#include "app/server_app.h"
#include "sample/sample.h"
#include "sample/sample_factor.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTranslator>

#include <csignal>
#include <cstdio>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

int stopPipe[2];

void onStopSignal(int)
{
    const char byte = 1;
    const ssize_t written = ::write(stopPipe[0], &byte, 1);
    (void)written;
}

/// A core dump would hold names and addresses (SEC-H).
void keepMemoryPrivate()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

void stopOnSignals(QCoreApplication &application)
{
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, stopPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(stopPipe[1], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    struct sigaction action {};
    action.sa_handler = onStopSignal;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
    signal(SIGPIPE, SIG_IGN);
}

int run(QCoreApplication &application, const QString &configFile, const QString &command, const QString &sampleDirectory)
{
    using namespace mimamori;
    ServerApp server(ServerConfig::read(configFile));
    server.prepareDatabase();
    if (command == QLatin1String("migrate"))
        return 0;
    if (!sampleDirectory.isEmpty()) {
        Connection migrator(server.connection(QStringLiteral("migrator")));
        loadSample(migrator, sampleDirectory);
        loadSampleFactor(migrator, sampleDirectory, server.storeKeyBytes());
    }
    server.serve();
    std::printf("mimamorid: ready on port %u\n", unsigned(server.port()));
    std::fflush(stdout);
    const int code = QCoreApplication::exec();
    server.stop();
    Q_UNUSED(application)
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    keepMemoryPrivate();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mimamorid"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MIMAMORI_VERSION));
    stopOnSignals(application);
    QTranslator japanese;
    if (japanese.load(QStringLiteral(":/i18n/mimamori_ja.qm"))) // headings of what the server itself writes: exports, papers
        QCoreApplication::installTranslator(&japanese);

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The Mimamori application server."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("command"), QStringLiteral("serve (default) or migrate"));
    const QCommandLineOption config(QStringLiteral("config"), QStringLiteral("configuration file"), QStringLiteral("file"), QStringLiteral("/etc/mimamori/mimamori.conf"));
    const QCommandLineOption sample(QStringLiteral("sample"), QStringLiteral("training only: load the sample users, with the terminal and password files of this directory"), QStringLiteral("directory"));
    parser.addOptions({config, sample});
    parser.process(application);
    const QString command = parser.positionalArguments().value(0, QStringLiteral("serve"));
    if (command != QLatin1String("serve") && command != QLatin1String("migrate")) {
        std::fprintf(stderr, "mimamorid: no such command: %s\n", qPrintable(command));
        return 2;
    }
    try {
        return run(application, parser.value(config), command, parser.value(sample));
    } catch (const std::exception &error) {
        std::fprintf(stderr, "mimamorid: %s\n", error.what());
        return 1;
    }
}
