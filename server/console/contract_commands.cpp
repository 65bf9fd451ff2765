// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The contract's calendar, work orders and plans at the console (PLT-04).
#include "console/signed_in.h"
#include "console/words.h"

#include "model/assurance/operation_plan.h"
#include "model/servicedesk/work_order.h"

namespace mimamori {

namespace {

/// Something late is something wrong: a script sees it by the exit code.
int dutyList(const ConsoleOptions &options, const QStringList &arguments)
{
    const bool lateOnly = arguments.contains(QStringLiteral("--late"));
    const QJsonObject answer = SignedIn(options).call("duty.calendar", {{QStringLiteral("fiscal_year"), numberOf(optionOf(arguments, "year", QStringLiteral("0")), "--year")},
        {QStringLiteral("late_only"), lateOnly}, {QStringLiteral("daily"), arguments.contains(QStringLiteral("--daily"))}});
    if (options.json)
        printObject(options, answer);
    else
        printRows(options, answer, "duties", recordType<DutyLine>(), {"standing", "due_at", "code", "period", "name", "done_at", "proof_number"});
    return lateOnly && answer.value(QStringLiteral("late")).toInteger() > 0 ? exitRefused : exitDone;
}

int workList(const ConsoleOptions &options, const QStringList &arguments)
{
    const QJsonObject answer = SignedIn(options).call("work_order.board", {{QStringLiteral("closed_too"), arguments.contains(QStringLiteral("--all"))}});
    if (options.json)
        printObject(options, answer);
    else
        printRows(options, answer, "orders", recordType<WorkOrderLine>(), {"number", "state", "kind", "due_at", "title", "worker", "steps_done", "steps"});
    return exitDone;
}

int planDrift(const ConsoleOptions &options, const QStringList &)
{
    const QJsonObject answer = SignedIn(options).call("operation_plan.drift", {});
    qint64 drifts = 0;
    const QJsonArray plans = answer.value(QStringLiteral("plans")).toArray();
    for (const QJsonValue &plan : plans)
        drifts += plan.toObject().value(QStringLiteral("drifts")).toInteger();
    if (options.json) {
        printObject(options, answer);
        return drifts ? exitRefused : exitDone;
    }
    printRows(options, answer, "plans", recordType<PlanStanding>(), {"kind", "number", "fiscal_year", "edition", "approved_at", "drifts", "coming_state"});
    for (const QJsonValue &plan : plans) {
        if (plan.toObject().value(QStringLiteral("drifts")).toInteger() == 0)
            continue;
        say(QString());
        say(plan.toObject().value(QStringLiteral("number")).toString());
        printRows(options, plan.toObject(), "lines", recordType<PlanLineView>(), {"drift", "section", "label", "value", "running"});
    }
    return drifts ? exitRefused : exitDone;
}

} // namespace

QList<ConsoleCommand> contractCommands()
{
    return {
        {"duty list", "[--year YEAR] [--late] [--daily]", QT_TRANSLATE_NOOP("console", "duties of the contract: what is due, late, done; with --late, 1 when something is late"), dutyList},
        {"work list", "[--all]", QT_TRANSLATE_NOOP("console", "work orders, the open ones first"), workList},
        {"plan drift", "", QT_TRANSLATE_NOOP("console", "settings that differ from the plans the city approved; 1 when there are any"), planDrift},
    };
}

} // namespace mimamori
