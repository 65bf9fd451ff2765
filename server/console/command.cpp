// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/command.h"

#include "base/problem.h"
#include "console/calc.h"
#include "console/console_client.h"
#include "console/registry_command.h"
#include "console/sample_city.h"
#include "console/signed_in.h"
#include "model/model.h"
#include "verify_command.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSslCertificate>

#include <cstdio>
#include <stdexcept>

#include <termios.h>
#include <unistd.h>

namespace mimamori {

namespace {

constexpr int usage = 2;

void print(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fputc('\n', stdout);
}

/// A password is asked for without echo, or read from a file that only its owner can read; never taken from the command line.
QString passwordFrom(const QStringList &arguments, const char *prompt)
{
    const QString file = optionOf(arguments, "password-file");
    if (!file.isEmpty()) {
        QFile in(file);
        if (!in.open(QIODevice::ReadOnly))
            throw std::runtime_error(QString(file + QStringLiteral(": cannot be read")).toStdString());
        return QString::fromUtf8(in.readAll()).trimmed();
    }
    std::fputs(prompt, stderr);
    termios before{};
    const bool terminal = tcgetattr(STDIN_FILENO, &before) == 0;
    if (terminal) {
        termios silent = before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    QFile in;
    const bool open = in.open(stdin, QIODevice::ReadOnly);
    const QString password = open ? QString::fromUtf8(in.readLine()).trimmed() : QString();
    if (terminal)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    std::fputc('\n', stderr);
    return password;
}

QJsonObject callSignedIn(const ConsoleOptions &options, const QByteArray &operation, const QJsonObject &in, bool write = false, qint64 baseVersion = -1)
{
    return SignedIn(options).call(operation, in, write, baseVersion);
}

int calc(const ConsoleOptions &, const QStringList &)
{
    return runCalcOnStandardStreams();
}

int login(const ConsoleOptions &options, const QStringList &arguments)
{
    const QString name = optionOf(arguments, "user");
    if (name.isEmpty()) {
        std::fputs("usage: mimamorictl login --user NAME [--password-file FILE]\n", stderr);
        return usage;
    }
    ConsoleClient client(options.socket);
    const QJsonObject session = client.call("session.login", {{QStringLiteral("login_name"), name},
        {QStringLiteral("password"), passwordFrom(arguments, "password: ")}, {QStringLiteral("client_version"), QStringLiteral(MIMAMORI_VERSION)}});
    QDir().mkpath(QFileInfo(options.tokenFile).absolutePath());
    QSaveFile file(options.tokenFile);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        throw std::runtime_error("the token file cannot be written");
    file.write(session.value(QStringLiteral("token")).toString().toLatin1());
    if (!file.commit())
        throw std::runtime_error("the token file cannot be written");
    printObject(options, {{QStringLiteral("signed_in"), session.value(QStringLiteral("user_name"))}, {QStringLiteral("until"), session.value(QStringLiteral("expires_at"))}});
    return 0;
}

int logout(const ConsoleOptions &options, const QStringList &)
{
    callSignedIn(options, "session.end", {});
    QFile::remove(options.tokenFile);
    return 0;
}

int status(const ConsoleOptions &options, const QStringList &)
{
    const ConsoleClient client(options.socket);
    printObject(options, client.welcome());
    return 0;
}

int schema(const ConsoleOptions &, const QStringList &)
{
    print(QJsonDocument(schemaDocument()).toJson(QJsonDocument::Indented).trimmed());
    return 0;
}

int auditVerify(const ConsoleOptions &options, const QStringList &arguments)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return usage;
    return runAuditVerify(options.json ? arguments + QStringList{QStringLiteral("--json")} : arguments, out);
}

int call(const ConsoleOptions &options, const QStringList &arguments)
{
    if (arguments.isEmpty()) {
        std::fputs("usage: mimamorictl call OPERATION [JSON] [--write] [--base-version N]\n", stderr);
        return usage;
    }
    QJsonParseError error;
    const QByteArray json = arguments.size() > 1 && !arguments[1].startsWith(QLatin1String("--")) ? arguments[1].toUtf8() : QByteArray("{}");
    const QJsonDocument in = QJsonDocument::fromJson(json, &error);
    if (!in.isObject()) {
        std::fprintf(stderr, "mimamorictl: the request is no JSON object: %s\n", qPrintable(error.errorString()));
        return usage;
    }
    printObject(options, callSignedIn(options, arguments[0].toUtf8(), in.object(), arguments.contains(QStringLiteral("--write")),
        optionOf(arguments, "base-version", QStringLiteral("-1")).toLongLong()));
    return 0;
}

int terminalAdd(const ConsoleOptions &options, const QStringList &arguments)
{
    const QString file = optionOf(arguments, "certificate");
    const QList<QSslCertificate> found = file.isEmpty() ? QList<QSslCertificate>() : QSslCertificate::fromPath(file);
    if (found.isEmpty()) {
        std::fputs("usage: mimamorictl terminal add --certificate FILE [--name NAME] [--office ID]\n", stderr);
        return usage;
    }
    const QSslCertificate &certificate = found.first();
    QJsonObject terminal{{QStringLiteral("name"), optionOf(arguments, "name", certificate.subjectInfo(QSslCertificate::CommonName).value(0))},
        {QStringLiteral("fingerprint"), QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex())},
        {QStringLiteral("not_after"), certificate.expiryDate().toUTC().toString(Qt::ISODate)}};
    const QString office = optionOf(arguments, "office");
    if (!office.isEmpty())
        terminal.insert(QStringLiteral("office"), office.toLongLong());
    printObject(options, callSignedIn(options, "terminal.save", terminal, true));
    return 0;
}

int userFirst(const ConsoleOptions &options, const QStringList &arguments)
{
    const QString login = optionOf(arguments, "login");
    const QString name = optionOf(arguments, "name", login);
    if (login.isEmpty()) {
        std::fputs("usage: mimamorictl user first --login LOGIN [--name NAME] [--password-file FILE]\n", stderr);
        return usage;
    }
    ConsoleClient client(options.socket);
    printObject(options, client.call("user.first", {{QStringLiteral("login_name"), login}, {QStringLiteral("name"), name},
        {QStringLiteral("password"), passwordFrom(arguments, "new password: ")}}, true));
    return 0;
}

int jobList(const ConsoleOptions &options, const QStringList &)
{
    printObject(options, callSignedIn(options, "job.list", {}));
    return 0;
}

int jobRun(const ConsoleOptions &options, const QStringList &arguments)
{
    if (arguments.isEmpty()) {
        std::fputs("usage: mimamorictl job run NAME\n", stderr);
        return usage;
    }
    printObject(options, callSignedIn(options, "job.run", {{QStringLiteral("job"), arguments[0]}}, true));
    return 0;
}

} // namespace

QString optionOf(const QStringList &arguments, const char *name, const QString &fallback)
{
    const qsizetype at = arguments.indexOf(QStringLiteral("--") + QLatin1String(name));
    return at >= 0 && at + 1 < arguments.size() ? arguments[at + 1] : fallback;
}

const QList<ConsoleCommand> &consoleCommands()
{
    static const QList<ConsoleCommand> commands{
        {"calc", "offline calculators: JSON Lines in, JSON Lines out", calc},
        {"status", "is the server well (no sign-in needed)", status},
        {"schema", "every operation, record and field of the protocol, as JSON", schema},
        {"login", "sign in as a named administrator", login},
        {"logout", "sign out and forget the token", logout},
        {"call", "call any operation: call OPERATION [JSON] [--write]", call},
        {"user first", "make the first administrator of an empty system", userFirst},
        {"terminal add", "put a terminal's certificate on the allow-list", terminalAdd},
        {"job list", "jobs, their last runs and what comes next", jobList},
        {"job run", "run a job now", jobRun},
        {"registry import", "take a file of the resident register over, or say which line is wrong", registryImport},
        {"registry check", "read a register file offline: what would be refused or kept out", registryCheck},
        {"registry match", "compare a list of people with the register: who may be whom, and why", registryMatch},
        {"registry list", "the ledger of register files", registryList},
        {"registry flaws", "rows of a register file that were kept out or taken with a warning", registryFlaws},
        {"sample city", "write the register files of an invented city: --out DIR [--size small|city|N] [--seed S] [--days N] [--layout NAME]", sampleCity},
        {"sample cases", "some months of work in a training system: --password-file FILE [--size small|city|N] [--seed S] [--count N]", sampleCases},
        {"audit verify", "check the seals of the audit", auditVerify},
    };
    return commands;
}

} // namespace mimamori
