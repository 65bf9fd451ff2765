// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Monitoring at the console (MON-01).
#include "console/lookups.h"
#include "console/signed_in.h"
#include "console/words.h"

#include "model/assurance/monitor.h"

namespace mimamori {

namespace {

qint64 checkNamed(SignedIn &console, const QStringList &arguments)
{
    const QString name = argumentAt(arguments, 0, "NAME");
    bool isNumber = false;
    const qint64 id = name.toLongLong(&isNumber);
    return isNumber ? id : rowWith(console, "monitor_check", "name", name).value(QStringLiteral("id")).toInteger();
}

QJsonObject about(qint64 check)
{
    return {{QStringLiteral("monitor_check"), check}};
}

/// Exit code 1 while something is critical or the monitor stands still: for scripts.
int checkList(const ConsoleOptions &options, const QStringList &arguments)
{
    const QJsonObject board = SignedIn(options).call("monitor.board", {});
    QJsonArray shown;
    bool bad = board.value(QStringLiteral("stale")).toBool();
    const QJsonArray checks = board.value(QStringLiteral("checks")).toArray();
    for (const QJsonValue &check : checks) {
        const QString level = check.toObject().value(QStringLiteral("level")).toString();
        bad |= level == QLatin1String("CRITICAL");
        if (!arguments.contains(QStringLiteral("--bad")) || level == QLatin1String("CRITICAL") || level == QLatin1String("WARNING"))
            shown << check;
    }
    QJsonObject out = board;
    out.insert(QStringLiteral("checks"), shown);
    if (options.json) {
        printObject(options, out);
        return bad ? exitRefused : exitDone;
    }
    if (board.value(QStringLiteral("stale")).toBool())
        say(words(QT_TRANSLATE_NOOP("console", "The monitor stands still: nothing of this is fresh.")));
    printRows(options, out, "checks", recordType<MonitorLine>(), {"monitor_check", "level", "name", "value", "unit", "since", "measured_at", "reason", "incident"});
    return bad ? exitRefused : exitDone;
}

int checkShow(const ConsoleOptions &options, const QStringList &arguments)
{
    SignedIn console(options);
    const QJsonObject course = console.call("monitor.course", about(checkNamed(console, arguments)));
    if (options.json) {
        printObject(options, course);
        return exitDone;
    }
    printFields(options, course.value(QStringLiteral("check")).toObject(), recordType<MonitorCheck>());
    say(QString());
    printRows(options, course, "events", recordType<MonitorEvent>(), {"at", "kind", "level", "author", "text"});
    return exitDone;
}

/// A chart in characters: one line a slot, as long as its mean value.
int checkHistory(const ConsoleOptions &options, const QStringList &arguments)
{
    constexpr int width = 50;
    SignedIn console(options);
    QJsonObject in = about(checkNamed(console, arguments));
    in.insert(QStringLiteral("period"), optionOf(arguments, "period", QStringLiteral("DAY")).toUpper());
    const QJsonObject course = console.call("monitor.course", in);
    if (options.json) {
        printObject(options, course);
        return exitDone;
    }
    const QJsonArray points = course.value(QStringLiteral("points")).toArray();
    qint64 greatest = 1;
    for (const QJsonValue &point : points)
        greatest = qMax(greatest, point.toObject().value(QStringLiteral("most")).toInteger());
    for (const QJsonValue &value : points) {
        const QJsonObject point = value.toObject();
        const qint64 average = point.value(QStringLiteral("average")).toInteger();
        const QString missing = point.value(QStringLiteral("unmeasured")).toInteger() > 0 ? QStringLiteral(" !") : QString();
        say(QStringLiteral("%1 %2 %3%4").arg(point.value(QStringLiteral("at")).toString()).arg(average, 10)
                .arg(QString(int(qMax<qint64>(0, average) * width / greatest), u'#'), missing));
    }
    return exitDone;
}

int checkRun(const ConsoleOptions &options, const QStringList &arguments)
{
    SignedIn console(options);
    const QJsonObject done = console.call("monitor.run", about(checkNamed(console, arguments)), true);
    if (options.json)
        printObject(options, done);
    else
        say(words(QT_TRANSLATE_NOOP("console", "The check is measured in the next round, within half a minute.")));
    return exitDone;
}

int checkAcknowledge(const ConsoleOptions &options, const QStringList &arguments)
{
    SignedIn console(options);
    QJsonObject in = about(checkNamed(console, arguments));
    in.insert(QStringLiteral("note"), optionOf(arguments, "note"));
    printObject(options, console.call("monitor.acknowledge", in, true));
    return exitDone;
}

int checkSilence(const ConsoleOptions &options, const QStringList &arguments)
{
    SignedIn console(options);
    QJsonObject in = about(checkNamed(console, arguments));
    in.insert(QStringLiteral("reason"), requiredOption(arguments, "reason"));
    if (const qint64 minutes = numberOf(optionOf(arguments, "minutes", QStringLiteral("60")), "--minutes"); minutes > 0)
        in.insert(QStringLiteral("until"), QDateTime::currentDateTimeUtc().addSecs(minutes * 60).toString(Qt::ISODate));
    printObject(options, console.call("monitor.silence", in, true));
    return exitDone;
}

} // namespace

QList<ConsoleCommand> checkCommands()
{
    return {
        {"check list", "[--bad]", QT_TRANSLATE_NOOP("console", "what is watched and how it stands, the worst first"), checkList},
        {"check show", "NAME", QT_TRANSLATE_NOOP("console", "one check with its thresholds and what happened"), checkShow},
        {"check history", "NAME [--period CODE]", QT_TRANSLATE_NOOP("console", "measured values of a day, month, year or all"), checkHistory},
        {"check run", "NAME", QT_TRANSLATE_NOOP("console", "measure a check now"), checkRun},
        {"check ack", "NAME [--note TEXT]", QT_TRANSLATE_NOOP("console", "you have it in hand: nobody else is told until it is over"), checkAcknowledge},
        {"check silence", "NAME --reason TEXT [--minutes N]", QT_TRANSLATE_NOOP("console", "no notices for a time; 0 minutes end it"), checkSilence},
    };
}

} // namespace mimamori
