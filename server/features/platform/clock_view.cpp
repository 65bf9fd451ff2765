// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/clock_view.h"

#include "base/japan_time.h"
#include "dispatch/features.h"
#include "features/features_list.h"
#include "features/platform/clock_lines.h"
#include "services/clock_reckoning.h"
#include "services/settings.h"

#include <QJsonDocument>

namespace mimamori {

namespace {

constexpr auto fromClock = "from running_clock c left join case_episode e on e.id = c.episode left join child_file f on f.id = c.child_file "
                           "left join person p on p.id = f.person ";

ClockLines listClocks(Context &context, const ListClocks &in)
{
    static const SqlText ofFile = clockLinesSql("clock_list_file", "", QByteArray(fromClock)
        + "where c.child_file = $4 and ($5 or c.stopped_at is null) order by c.stopped_at is not null, c.due_at limit $6");
    static const SqlText ofOffices = clockLinesSql("clock_list_office", "", QByteArray(fromClock)
        + "where c.stopped_at is null and e.office = any ($4::bigint[]) and (not $5 or c.due_at <= $2) order by c.due_at limit $6");
    QVariantList binds = clockBinds(context);
    if (in.childFile)
        binds << in.childFile.id << !in.overdueOnly << in.limit;
    else
        binds << QVariant::fromValue(in.office ? QList<qint64>{in.office.id} : context.actor().offices) << in.overdueOnly << in.limit;
    const int soonDays = settingOn(context, "clock.soon_days", 3).toInt();
    ClockLines out;
    QList<qint64> ids;
    const Rows rows = context.db().query(in.childFile ? ofFile : ofOffices, binds);
    for (const Row &row : rows) {
        out.clocks << clockLine(context, row, soonDays);
        ids << out.clocks.last().clock;
        out.total = row.integer("total");
    }
    context.audited("running_clock", ids, in.childFile.id);
    return out;
}

StoredClock storedClockOf(Context &context, qint64 id)
{
    static const QString text = QStringLiteral("select %1 from running_clock where id = $1").arg(QLatin1String(clockColumns));
    const auto row = context.db().queryOne(SqlText{"clock_by_id", text}, {id});
    if (!row)
        throw Problem("not_found", "clock");
    return storedClock(*row);
}

/// What has been crossed, and what is still to come once; of a reminder's many repetitions only those that were told.
void addThresholds(ClockExplanation &out, const StoredClock &clock, const Reckoned &reckoned, const BusinessCalendar &calendar)
{
    const ClockStart start{inJapan(clock.row.startedAt), {}};
    const auto moments = thresholdMoments(*reckoned.rule, start, reckoned.state.due, PauseLedger(), calendar);
    for (const ThresholdMoment &moment : moments) {
        const bool told = clock.row.told.contains(moment.key);
        if (told || !moment.key.contains(QLatin1Char('#')))
            out.thresholds.append({moment.key, moment.at.toUTC(), moment.roles, told});
    }
}

ClockExplanation explainClock(Context &context, const ExplainClock &in)
{
    static const SqlText line = clockLinesSql("clock_line", "", QByteArray(fromClock) + "where c.id = $4");
    const StoredClock clock = storedClockOf(context, in.clock.id);
    const auto book = context.services().clockBook();
    const Reckoned reckoned = reckon(clock, *book, context.now(), true);
    ClockExplanation out;
    const auto row = context.db().queryOne(line, clockBinds(context) << in.clock.id);
    if (!row)
        throw Problem("not_found", "clock");
    out.clock = clockLine(context, *row, settingOn(context, "clock.soon_days", 3).toInt());
    out.legalBasis = reckoned.rule->legalBasisOn(civilDateInJapan(clock.row.startedAt));
    out.ruleVersion = reckoned.rule->validFrom.toString(Qt::ISODate);
    for (const Step &step : reckoned.state.due.explanation)
        out.steps.append({QString::fromLatin1(step.code), QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(step.args)).toJson(QJsonDocument::Compact))});
    addThresholds(out, clock, reckoned, book->calendar);
    context.audited("running_clock", {in.clock.id}, clock.row.childFile);
    return out;
}

} // namespace

void registerClockView(Features &features)
{
    features.operation<&listClocks>(reads);
    features.operation<&explainClock>(reads);
}

} // namespace mimamori
