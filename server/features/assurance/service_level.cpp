// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/service_level.h"

#include "base/japan_time.h"
#include "clock/age.h"
#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/approvals.h"
#include "services/codes.h"
#include "services/service_ledger.h"

namespace mimamori {

namespace {

constexpr qint64 longestStop = 7 * 86'400;
constexpr qint64 mostCounts = 1'000'000;

ServiceLevels show(Context &context, const ShowServiceLevels &in)
{
    ServiceLevels out;
    out.fiscalYear = in.fiscalYear ? in.fiscalYear : fiscalYearOf(context.today()).year;
    const int year = int(out.fiscalYear);
    if (year < 2000)
        throw Problem("out_of_range", "fiscal_year", {{QStringLiteral("min"), 2000}, {QStringLiteral("max"), 9000}});
    const ServiceLedger ledger(context, fiscalYearPeriod(year));
    out.measuredFrom = ledger.measuredFrom();
    out.at = context.now();
    for (const QString &measure : serviceMeasures()) {
        ServiceRow row;
        row.measure.value = measure;
        for (int month = 4; month < 16; ++month) {
            const QDate first = QDate(year, 4, 1).addMonths(month - 4);
            row.cells << ledger.cell(measure, monthPeriod(first.year(), first.month()), first.toString(QStringLiteral("yyyy-MM")));
        }
        row.cells << ledger.cell(measure, fiscalYearPeriod(year), QString::number(year));
        out.rows << row;
    }
    context.audited("service_level", {});
    return out;
}

ServiceRecords records(Context &context, const ListServiceRecords &in)
{
    requireCode(context, ServiceMeasure::table, in.measure.value, context.today(), "measure");
    const auto period = periodNamed(in.period);
    if (!period)
        throw Problem("type", "period");
    const ServiceLedger ledger(context, *period);
    context.audited("service_level", {});
    return {ledger.records(in.measure.value, *period)};
}

PlannedStopDone draftStop(Context &context, const DraftPlannedStop &in)
{
    static constexpr Sql office{"stop_office", "select id from office where kind = 'HQ' order by id limit 1"};
    if (in.toAt <= in.fromAt)
        throw Problem("end_before_start", "to_at");
    if (in.fromAt <= context.now())
        throw Problem("stop_in_past", "from_at");
    if (in.fromAt.secsTo(in.toAt) > longestStop)
        throw Problem("stop_too_long", "to_at");
    PlannedStop stop;
    stop.fromAt = in.fromAt;
    stop.toAt = in.toAt;
    stop.what = in.what;
    stop.reason = in.reason;
    stop.state.value = QStringLiteral("WAITING");
    stop.draftedBy.id = context.actor().userId;
    stop.draftedAt = context.now();
    context.records().insert(stop);
    draftApproval(context, {.kind = "planned_stop", .subject = PlannedStop::recordName, .subjectId = stop.id.id, .subjectVersion = 1,
        .office = context.db().value(office).toLongLong(), .approverRole = QStringLiteral("APV")});
    context.audited(PlannedStop::recordName, {stop.id.id});
    return {stop.id, 1, stop.state};
}

/// What is approved after it began was not announced: it stays what it was, a stop.
void stopDecided(Context &context, const ApprovalDecision &decision)
{
    Stored<PlannedStop> stop = context.records().lock(Ref<PlannedStop>{decision.subjectId}, "approval");
    if (decision.approved && stop.record.fromAt <= context.now())
        throw Problem("stop_in_past", "approval");
    stop.record.state.value = decision.approved ? QStringLiteral("APPROVED") : QStringLiteral("RETURNED");
    if (decision.approved) {
        stop.record.approvedBy.id = context.actor().userId;
        stop.record.approvedAt = context.now();
    }
    context.records().update(stop.record, stop.version);
}

/// Sixteen whole numbers that can be, or the request is refused as a whole.
QStringList countsOf(const ScreenTimes &times, const QByteArray &path, qint64 &sum)
{
    const QStringList counts = times.counts.split(QLatin1Char(','));
    if (counts.size() != 16)
        throw Problem("type", path + "counts");
    for (const QString &count : counts) {
        bool isNumber = false;
        const qint64 value = count.toLongLong(&isNumber);
        if (!isNumber || value < 0 || value > mostCounts)
            throw Problem("type", path + "counts");
        sum += value;
    }
    return counts;
}

ReportScreenTimes::Taken takeTimes(Context &context, const ReportScreenTimes &in)
{
    static constexpr Sql addUp{"screen_time_add",
        "insert into screen_time as s (slot_at, terminal, transition, database_work, counts) values ($1, $2, $3, $4, $5::text[]::bigint[]) "
        "on conflict (slot_at, terminal, transition, database_work) do update set counts = "
        "(select array_agg(a + b order by i) from unnest(s.counts, excluded.counts) with ordinality as u (a, b, i))"};
    if (in.times.size() > 200)
        throw Problem("too_many", "times");
    const qint64 slot = context.now().toSecsSinceEpoch() / 300 * 300;
    ReportScreenTimes::Taken out;
    for (qsizetype i = 0; i < in.times.size(); ++i) {
        const ScreenTimes &times = in.times[i];
        const QStringList counts = countsOf(times, "times." + QByteArray::number(i) + '.', out.screens);
        context.db().execute(addUp, {QDateTime::fromSecsSinceEpoch(slot, Qt::UTC), context.actor().terminal, times.transition, times.databaseWork, counts});
    }
    return out;
}

} // namespace

void registerServiceLevel(Features &features)
{
    features.record<PlannedStop>();
    features.operation<&show>(reads);
    features.operation<&records>(reads);
    features.operation<&draftStop>(writes);
    features.operation<&takeTimes>(writes);
    onApprovalDecided("planned_stop", stopDecided);
}

} // namespace mimamori
