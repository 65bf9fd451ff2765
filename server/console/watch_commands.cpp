// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an administrator looks at: status, doctor, jobs, the audit.
#include "console/words.h"

#include "app/server_config.h"
#include "console/lookups.h"
#include "console/offline_place.h"
#include "console/signed_in.h"
#include "model/access/account.h"
#include "model/platform/job.h"
#include "protocol/doctor_words.h"
#include "verify_command.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace mimamori {

namespace {

QJsonObject foundBy(const char *check, const char *state, const char *code, const QJsonObject &args)
{
    const QJsonObject one{{QStringLiteral("check"), QLatin1String(check)}, {QStringLiteral("state"), QLatin1String(state)}, {QStringLiteral("finding"), QLatin1String(code)},
        {QStringLiteral("args"), QString::fromUtf8(QJsonDocument(args).toJson(QJsonDocument::Compact))}};
    return {{QStringLiteral("findings"), QJsonArray{one}}};
}

/// Root and the server's own user need no sign-in; anybody else does.
QJsonObject diagnosisOf(const ConsoleOptions &options)
{
    try {
        return ConsoleClient(options.socket).call("server.doctor", {});
    } catch (const Problem &problem) {
        if (problem.code() != "session_ended")
            throw;
        return SignedIn(options).call("server.doctor", {});
    } catch (const std::runtime_error &) {
        return foundBy("server", "broken", "server_away", {{QStringLiteral("socket"), options.socket}});
    }
}

/// Without any server: would one start with this file?
QJsonObject configurationDiagnosis(const QString &file)
{
    try {
        ServerConfig::read(file);
        return foundBy("configuration", "ok", "fine", {});
    } catch (const std::runtime_error &error) {
        return foundBy("configuration", "broken", "configuration_wrong", {{QStringLiteral("why"), QString::fromUtf8(error.what())}});
    }
}

QString sentenceOf(const QJsonObject &finding)
{
    const char *known = doctorWords(finding.value(QStringLiteral("finding")).toString().toLatin1());
    QString sentence = known ? QCoreApplication::translate("doctor", known) : finding.value(QStringLiteral("finding")).toString();
    const QVariantMap args = QJsonDocument::fromJson(finding.value(QStringLiteral("args")).toString().toUtf8()).object().toVariantMap();
    for (auto it = args.cbegin(); it != args.cend(); ++it)
        sentence.replace(QLatin1Char('{') + it.key() + QLatin1Char('}'), it.value().toString());
    return sentence;
}

int doctor(const ConsoleOptions &options, const QStringList &arguments)
{
    const QJsonObject diagnosis = optionOf(arguments, "config").isEmpty() ? diagnosisOf(options) : configurationDiagnosis(configFile(arguments));
    const QJsonArray findings = diagnosis.value(QStringLiteral("findings")).toArray();
    bool broken = false;
    bool warned = false;
    for (const QJsonValue &value : findings) {
        const QString state = value.toObject().value(QStringLiteral("state")).toString();
        broken |= state == QLatin1String("broken");
        warned |= state == QLatin1String("warning");
        if (options.json)
            continue;
        const QString mark = state == QLatin1String("ok") ? QStringLiteral("  ") : state == QLatin1String("warning") ? QStringLiteral("! ") : QStringLiteral("X ");
        say(mark + value.toObject().value(QStringLiteral("check")).toString().leftJustified(16) + sentenceOf(value.toObject()));
    }
    if (options.json)
        printObject(options, diagnosis);
    return broken || (warned && arguments.contains(QStringLiteral("--strict"))) ? exitRefused : exitDone;
}

int jobList(const ConsoleOptions &options, const QStringList &)
{
    const QJsonObject answer = SignedIn(options).call("job.list", {});
    if (options.json) {
        printObject(options, answer);
        return exitDone;
    }
    printRows(options, answer, "jobs", recordType<JobView>(), {"job", "enabled", "every_seconds", "schedule", "next_at"});
    const QJsonArray jobs = answer.value(QStringLiteral("jobs")).toArray();
    for (const QJsonValue &job : jobs) {
        if (job.toObject().value(QStringLiteral("runs")).toArray().isEmpty())
            continue;
        say(QString());
        say(job.toObject().value(QStringLiteral("job")).toString());
        printRows(options, job.toObject(), "runs", recordType<JobRunView>(), {"started_at", "ended_at", "outcome", "attempt", "by_hand", "error_code"});
    }
    return exitDone;
}

int jobRun(const ConsoleOptions &options, const QStringList &arguments)
{
    const QJsonObject done = SignedIn(options).call("job.run", {{QStringLiteral("job"), argumentAt(arguments, 0, "NAME")}}, true);
    if (options.json)
        printObject(options, done);
    else
        say(words(QT_TRANSLATE_NOOP("console", "The job starts now; mimamorictl job list shows how it ends.")));
    return exitDone;
}

int auditVerify(const ConsoleOptions &options, const QStringList &arguments)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return exitUsage;
    return runAuditVerify(options.json ? arguments + QStringList{QStringLiteral("--json")} : arguments, out);
}

QString instantOption(const QStringList &arguments, const char *name)
{
    const QString text = optionOf(arguments, name);
    const QDateTime at = QDateTime::fromString(text.size() == 10 ? QString(text + QStringLiteral("T00:00:00")) : text, Qt::ISODate);
    if (!text.isEmpty() && !at.isValid())
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "--{option}: {text} is no time. Write it like 2026-04-01T09:30:00."),
            {{QStringLiteral("option"), QLatin1String(name)}, {QStringLiteral("text"), text}}));
    return at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString();
}

int auditSearch(const ConsoleOptions &options, const QStringList &arguments)
{
    QJsonObject in{{QStringLiteral("act"), optionOf(arguments, "operation")}, {QStringLiteral("action"), optionOf(arguments, "action")},
        {QStringLiteral("result"), optionOf(arguments, "result")}, {QStringLiteral("limit"), numberOf(optionOf(arguments, "limit", QStringLiteral("100")), "--limit")},
        {QStringLiteral("about"), numberOf(optionOf(arguments, "file", QStringLiteral("0")), "--file")},
        {QStringLiteral("before"), numberOf(optionOf(arguments, "before", QStringLiteral("0")), "--before")}};
    for (const char *name : {"since", "until"}) {
        if (const QString at = instantOption(arguments, name); !at.isEmpty())
            in.insert(QLatin1String(name), at);
    }
    SignedIn console(options);
    if (const QString login = optionOf(arguments, "user"); !login.isEmpty())
        in.insert(QStringLiteral("app_user"), userNamed(console, login));
    const QJsonObject answer = console.call("audit.search", in);
    printRows(options, answer, "lines", recordType<AuditLine>(), {"number", "at", "login_name", "terminal", "act", "action", "object", "ids", "about", "result"});
    if (!options.json && answer.value(QStringLiteral("more")).toBool())
        say(words(QT_TRANSLATE_NOOP("console", "There are more: --before {number}"),
            {{QStringLiteral("number"), answer.value(QStringLiteral("lines")).toArray().last().toObject().value(QStringLiteral("number")).toInteger()}}));
    return exitDone;
}

} // namespace

QList<ConsoleCommand> watchCommands()
{
    return {
        {"doctor", "[--strict] [--config FILE]", QT_TRANSLATE_NOOP("console", "what is wrong here and how to mend it"), doctor},
        {"job list", "", QT_TRANSLATE_NOOP("console", "jobs, their last runs and what comes next"), jobList},
        {"job run", "NAME", QT_TRANSLATE_NOOP("console", "run a job now"), jobRun},
        {"audit verify", "[--conninfo TEXT | --from-export DIR] --public FILE [--heads FILE] [--export DIR] [--prove N] [--tail-seconds N] [--accept-gap A-B]",
            QT_TRANSLATE_NOOP("console", "check the seals of the audit"), auditVerify},
        {"audit search",
            "[--since TIME] [--until TIME] [--user LOGIN] [--operation NAME] [--action NAME] [--result CODE] [--file N] [--before N] [--limit N]",
            QT_TRANSLATE_NOOP("console", "look through the audit, newest first"), auditSearch},
    };
}

} // namespace mimamori
