// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "seal_error.h"
#include "seal_loop.h"
#include "signing_key.h"
#include "verify_command.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <cstdio>
#include <optional>

#include <sys/stat.h>

namespace {

volatile std::sig_atomic_t stopRequested = 0;

void requestStop(int) { stopRequested = 1; }

constexpr char usage[] =
    "mimamori-seal keygen --key FILE --public FILE\n"
    "mimamori-seal run    --conninfo TEXT --key FILE --heads FILE [--once]\n"
    "mimamori-seal verify (--conninfo TEXT | --from-export DIR) --public FILE [--heads FILE] [--json]\n"
    "                     [--tail-seconds N] [--accept-gap A-B] [--export DIR] [--prove SEQ]\n";

int wrongUsage()
{
    std::fputs(usage, stderr);
    return 2;
}

/// The named values, or nothing when one is missing or something else is there.
std::optional<QStringList> values(const QStringList &args, const QStringList &names, bool *once = nullptr)
{
    QCommandLineParser parser;
    for (const QString &name : names)
        parser.addOption({name, {}, QStringLiteral("value")});
    if (once)
        parser.addOption(QCommandLineOption(QStringLiteral("once")));
    if (!parser.parse(QStringList(QStringLiteral("mimamori-seal")) + args) || !parser.positionalArguments().isEmpty())
        return std::nullopt;
    QStringList found;
    for (const QString &name : names) {
        if (parser.value(name).isEmpty())
            return std::nullopt;
        found.append(parser.value(name));
    }
    if (once)
        *once = parser.isSet(QStringLiteral("once"));
    return found;
}

int keygen(const QStringList &args)
{
    const std::optional<QStringList> files = values(args, {QStringLiteral("key"), QStringLiteral("public")});
    if (!files)
        return wrongUsage();
    try {
        std::printf("%s\n", mimamori::SigningKey::generate(files->at(0), files->at(1)).constData());
        return 0;
    } catch (const mimamori::SealError &error) {
        mimamori::logLine("error", error.code().constData());
        return 2;
    }
}

int seal(const QStringList &args)
{
    bool once = false;
    const std::optional<QStringList> given =
        values(args, {QStringLiteral("conninfo"), QStringLiteral("key"), QStringLiteral("heads")}, &once);
    if (!given)
        return wrongUsage();
    struct sigaction action{};
    action.sa_handler = requestStop;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return mimamori::runSealLoop({given->at(0).toUtf8(), given->at(1), given->at(2), once}, &stopRequested);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    ::umask(027);
    const QStringList args = QCoreApplication::arguments();
    const QString command = args.value(1);
    if (command == QLatin1String("keygen"))
        return keygen(args.mid(2));
    if (command == QLatin1String("run"))
        return seal(args.mid(2));
    if (command == QLatin1String("verify")) {
        QFile out;
        return out.open(stdout, QIODevice::WriteOnly) ? mimamori::runAuditVerify(args.mid(2), out) : 2;
    }
    return wrongUsage();
}
