// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clock_reckoning.h"

#include "base/japan_time.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace mimamori {

namespace {

std::vector<ClockPause> pausesFrom(const QByteArray &json)
{
    std::vector<ClockPause> pauses;
    const QJsonArray entries = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        pauses.push_back({QDateTime::fromString(entry.value(QStringLiteral("from")).toString(), Qt::ISODate),
                          QDateTime::fromString(entry.value(QStringLiteral("to")).toString(), Qt::ISODate),
                          entry.value(QStringLiteral("reason")).toString(), entry.value(QStringLiteral("by")).toInteger()});
    }
    return pauses;
}

} // namespace

QString pausesText(const std::vector<ClockPause> &pauses)
{
    QJsonArray entries;
    for (const ClockPause &pause : pauses) {
        QJsonObject entry{{QStringLiteral("from"), pause.from.toUTC().toString(Qt::ISODate)}, {QStringLiteral("reason"), pause.reason},
            {QStringLiteral("by"), pause.by}};
        if (pause.to.isValid())
            entry.insert(QStringLiteral("to"), pause.to.toUTC().toString(Qt::ISODate));
        entries.append(entry);
    }
    return QString::fromUtf8(QJsonDocument(entries).toJson(QJsonDocument::Compact));
}

StoredClock storedClock(const Row &row)
{
    StoredClock out;
    out.row = {row.integer(0), row.text(1).toUtf8(), row.text(2).toUtf8(), row.integer(3), row.integer(4), row.integer(5),
               row.dateTime(6), row.dateTime(7), row.dateTime(9), row.date(8), row.textList(10)};
    out.pauses = pausesFrom(row.bytes(11));
    return out;
}

Reckoned reckon(const StoredClock &clock, const ServerServices::ClockBook &book, const QDateTime &now, bool explain)
{
    Reckoned out;
    out.rule = book.rules.find(QString::fromUtf8(clock.row.rule), civilDateInJapan(clock.row.startedAt));
    if (!out.rule)
        throw Problem("unknown_rule", {}, {{QStringLiteral("rule"), QString::fromUtf8(clock.row.rule)}});
    RunningClock running;
    running.ruleId = out.rule->id;
    // With Japan's offset: the explanation shows the times as the desk's clock does.
    running.start.at = inJapan(clock.row.startedAt);
    running.pauses = clock.pauses;
    running.stoppedAt = clock.row.stoppedAt;
    out.state = stateOf(running, *out.rule, book.calendar, now, explain);
    if (!out.state.due.ok())
        throw Problem("clock", {}, {{QStringLiteral("reason"), QString::fromUtf8(out.state.due.error)}});
    out.dueAt = out.state.dueAt.toUTC();
    out.dueOn = out.state.due.date;
    if (clock.row.stoppedAt.isValid())
        return out;
    std::copy_if(out.state.crossed.begin(), out.state.crossed.end(), std::back_inserter(out.untold),
                 [&clock](const ThresholdMoment &moment) { return !clock.row.told.contains(moment.key); });
    if (!out.untold.empty())
        out.nextAt = out.untold.front().at.toUTC();
    else if (out.state.next)
        out.nextAt = out.state.next->at.toUTC();
    return out;
}

} // namespace mimamori
