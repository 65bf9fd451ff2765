// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar of jobs: when they run, what a schedule would do, exceptions for the hours of service.
#include "console/offline_place.h"
#include "console/signed_in.h"
#include "console/words.h"
#include "model/platform/job.h"

namespace mimamori {

namespace {

int jobPlan(const ConsoleOptions &options, const QStringList &arguments)
{
    const QJsonObject plan = SignedIn(options).call("job.plan", {{QStringLiteral("job"), argumentAt(arguments, 0, "NAME")},
        {QStringLiteral("count"), numberOf(optionOf(arguments, "count", QStringLiteral("10")), "--count")}});
    printRows(options, plan, "firings", recordType<JobFiring>(), {"at", "note"});
    return exitDone;
}

int jobSchedule(const ConsoleOptions &options, const QStringList &arguments)
{
    const QString schedule = arguments.value(1);
    printObject(options, SignedIn(options).call("job.schedule", {{QStringLiteral("job"), argumentAt(arguments, 0, "NAME")}, {QStringLiteral("schedule"), schedule}}, true));
    return exitDone;
}

int jobExcept(const ConsoleOptions &options, const QStringList &arguments)
{
    printObject(options, SignedIn(options).call("job.except", {{QStringLiteral("job"), argumentAt(arguments, 0, "NAME")},
        {QStringLiteral("valid_from"), instantOf(requiredOption(arguments, "from")).toString(Qt::ISODate)},
        {QStringLiteral("valid_to"), instantOf(requiredOption(arguments, "until")).toString(Qt::ISODate)},
        {QStringLiteral("reason"), requiredOption(arguments, "reason")}}, true));
    return exitDone;
}

int jobDecide(const ConsoleOptions &options, const QStringList &arguments)
{
    const bool approve = arguments.contains(QStringLiteral("--approve"));
    if (approve == arguments.contains(QStringLiteral("--refuse")))
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "{what} is missing."), {{QStringLiteral("what"), QStringLiteral("--approve / --refuse")}}));
    printObject(options, SignedIn(options).call("job.except_decide", {{QStringLiteral("exception"), numberOf(argumentAt(arguments, 0, "NUMBER"), "NUMBER")},
        {QStringLiteral("approve"), approve}}, true));
    return exitDone;
}

} // namespace

QList<ConsoleCommand> jobCommands()
{
    return {
        {"job plan", "NAME [--count N]", QT_TRANSLATE_NOOP("console", "when a job will run, without running it"), jobPlan},
        {"job schedule", "NAME SCHEDULE", QT_TRANSLATE_NOOP("console", "set when a job runs, such as \"open 21:30\" or \"month-end 22:00 shift previous\""), jobSchedule},
        {"job except", "NAME --from TIME --until TIME --reason TEXT", QT_TRANSLATE_NOOP("console", "ask that a job may run in the hours of service"), jobExcept},
        {"job decide", "NUMBER [--approve | --refuse]", QT_TRANSLATE_NOOP("console", "decide on such an exception, as the second person"), jobDecide},
    };
}

} // namespace mimamori
