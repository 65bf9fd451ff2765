// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Incidents and service levels at the console (PLT-04).
#include "console/signed_in.h"
#include "console/words.h"

#include "model/assurance/service_level.h"
#include "model/servicedesk/incident_ops.h"

namespace mimamori {

namespace {

/// Rows of the incidents themselves, lifted out of the lines that carry their clocks.
QJsonObject flat(const QJsonObject &answer)
{
    QJsonArray out;
    const QJsonArray lines = answer.value(QStringLiteral("incidents")).toArray();
    for (const QJsonValue &line : lines) {
        QJsonObject incident = line.toObject().value(QStringLiteral("incident")).toObject();
        out << incident;
    }
    return {{QStringLiteral("incidents"), out}};
}

int incidentList(const ConsoleOptions &options, const QStringList &arguments)
{
    const QJsonObject answer = SignedIn(options).call("incident.board",
        {{QStringLiteral("closed_too"), arguments.contains(QStringLiteral("--all"))}, {QStringLiteral("limit"), numberOf(optionOf(arguments, "limit", QStringLiteral("200")), "--limit")}});
    if (options.json)
        printObject(options, answer);
    else
        printRows(options, flat(answer), "incidents", recordType<Incident>(), {"id", "number", "severity", "state", "detected_at", "notified_at", "restored_at", "title"});
    return exitDone;
}

int incidentOpen(const ConsoleOptions &options, const QStringList &arguments)
{
    QJsonObject in{{QStringLiteral("title"), requiredOption(arguments, "title")}, {QStringLiteral("target"), requiredOption(arguments, "target")},
        {QStringLiteral("kind"), requiredOption(arguments, "kind")}, {QStringLiteral("severity"), requiredOption(arguments, "severity")},
        {QStringLiteral("source"), optionOf(arguments, "source", QStringLiteral("STAFF"))}, {QStringLiteral("detail"), optionOf(arguments, "detail")}};
    for (const char *name : {"detected", "occurred", "interrupted"}) {
        const QString text = optionOf(arguments, name);
        const QDateTime at = QDateTime::fromString(text, Qt::ISODate);
        if (!text.isEmpty() && !at.isValid())
            throw UsageError(words(QT_TRANSLATE_NOOP("console", "--{option}: {text} is no time. Write it like 2026-04-01T09:30:00."),
                {{QStringLiteral("option"), QLatin1String(name)}, {QStringLiteral("text"), text}}));
        if (at.isValid())
            in.insert(QLatin1String(name) + QStringLiteral("_at"), at.toUTC().toString(Qt::ISODate));
    }
    if (!in.contains(QStringLiteral("detected_at")))
        in.insert(QStringLiteral("detected_at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    const QJsonObject done = SignedIn(options).call("incident.open", in, true);
    if (options.json)
        printObject(options, done);
    else
        printFields(options, done, recordType<IncidentDone>());
    return exitDone;
}

int incidentShow(const ConsoleOptions &options, const QStringList &arguments)
{
    const QJsonObject answer = SignedIn(options).call("incident.show", {{QStringLiteral("incident"), numberOf(argumentAt(arguments, 0, "ID"), "ID")}});
    if (options.json) {
        printObject(options, answer);
        return exitDone;
    }
    const QJsonObject line = answer.value(QStringLiteral("line")).toObject();
    printFields(options, line.value(QStringLiteral("incident")).toObject(), recordType<Incident>());
    say(QString());
    printRows(options, line, "clocks", recordType<IncidentClockLine>(), {"rule_name", "started_at", "due_at", "stopped_at", "status", "missed"});
    say(QString());
    printRows(options, answer, "course", recordType<IncidentCourseLine>(), {"at", "kind", "author", "text"});
    return exitDone;
}

int serviceLevels(const ConsoleOptions &options, const QStringList &arguments)
{
    const QJsonObject answer = SignedIn(options).call("service_level.show",
        {{QStringLiteral("fiscal_year"), numberOf(optionOf(arguments, "year", QStringLiteral("0")), "--year")}});
    if (options.json) {
        printObject(options, answer);
        return exitDone;
    }
    const QJsonArray rows = answer.value(QStringLiteral("rows")).toArray();
    for (const QJsonValue &row : rows) {
        say(row.toObject().value(QStringLiteral("measure")).toString());
        printRows(options, row.toObject(), "cells", recordType<ServiceCell>(), {"period", "verdict", "amount", "of", "allowance_seconds", "left_seconds"});
        say(QString());
    }
    return exitDone;
}

} // namespace

QList<ConsoleCommand> operationCommands()
{
    return {
        {"incident list", "[--all] [--limit N]", QT_TRANSLATE_NOOP("console", "incidents, the open ones first"), incidentList},
        {"incident open", "--title TEXT --target TEXT --kind CODE --severity CODE [--source CODE] [--detail TEXT] [--detected TIME] [--occurred TIME] [--interrupted TIME]",
            QT_TRANSLATE_NOOP("console", "opens an incident; its clocks start at once"), incidentOpen},
        {"incident show", "ID", QT_TRANSLATE_NOOP("console", "one incident with its clocks and its course"), incidentShow},
        {"sla", "[--year YEAR]", QT_TRANSLATE_NOOP("console", "service levels of a fiscal year, by month"), serviceLevels},
    };
}

} // namespace mimamori
