// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/japan_time.h"
#include "clock/age.h"
#include "jobs/job_list.h"
#include "services/codes.h"
#include "services/improvement_opening.h"
#include "services/service_ledger.h"

namespace mimamori {

namespace {

constexpr int beatSeconds = 60;
constexpr int longestGap = 150; ///< one beat may be late; two in a row are a gap

/// This server and its database are there: the stretch that runs goes on, or after a gap a new one begins.
void beat(JobRun &run)
{
    static constexpr Sql goOn{"beat_on",
        "update service_beat set to_at = greatest(to_at, $1) where id = (select id from service_beat order by to_at desc limit 1) "
        "and to_at >= $2 and to_at <= $1 returning id"};
    static constexpr Sql begin{"beat_begin", "insert into service_beat (from_at, to_at) select $1, $1 "
        "where not exists (select 1 from service_beat where to_at > $1)"}; // a clock that was put back tells nothing new
    run.transaction([&](Context &context) {
        if (context.db().query(goOn, {context.now(), context.now().addSecs(-longestGap)}).isEmpty())
            context.db().execute(begin, {context.now()});
    });
}

/// A period that is over, by its name.
struct Ended {
    QString name{};
    ServicePeriod period{};
};

/// The months since measuring began that are over, back to a year and a month, and the fiscal years.
QList<Ended> endedPeriods(QDate today, QDate measuredFrom)
{
    QList<Ended> out;
    const QDate first = qMax(QDate(measuredFrom.year(), measuredFrom.month(), 1), QDate(today.year(), today.month(), 1).addMonths(-13));
    for (QDate month = first; month.addMonths(1) <= today; month = month.addMonths(1)) {
        out << Ended{month.toString(QStringLiteral("yyyy-MM")), monthPeriod(month.year(), month.month())};
        if (month.month() == 3)
            out << Ended{QString::number(month.year() - 1), fiscalYearPeriod(month.year() - 1)};
    }
    return out;
}

void openFor(Context &context, const Ended &ended, const QString &measure, const ServiceCell &cell)
{
    const auto code = findCode(context, ServiceMeasure::table, measure, context.today());
    Stored<Improvement> item;
    item.record.title = (code ? code->name : measure) + QStringLiteral(" ") + ended.name;
    item.record.reason = QStringLiteral("サービスレベル未達(%1)。対象の期間 %2、根拠となる記録 %3件。").arg(code ? code->name : measure, ended.name)
        .arg(measure == QLatin1String("AVAILABILITY") ? 1 : cell.of);
    item.record.origin.value = QStringLiteral("UNMET");
    item.record.measure.value = measure;
    item.record.period = ended.name;
    item.record.periodEnd = civilDateInJapan(ended.period.to.addSecs(-1));
    openImprovement(context, item);
}

/// What a period missed becomes an item, once; an incident that is entered late is seen the next day.
void openMissed(JobRun &run)
{
    static constexpr Sql since{"missed_since", "select min(from_at) from service_beat"};
    static constexpr Sql there{"missed_there", "select 1 from improvement where origin = 'UNMET' and measure = $1 and period = $2"};
    run.transaction([&](Context &context) {
        const QDateTime measuredFrom = context.db().value(since).toDateTime();
        if (!measuredFrom.isValid())
            return;
        const QList<Ended> periods = endedPeriods(context.today(), civilDateInJapan(measuredFrom));
        for (const Ended &ended : periods) {
            const ServiceLedger ledger(context, ended.period);
            for (const QString &measure : serviceMeasures()) {
                const ServiceCell cell = ledger.cell(measure, ended.period, ended.name);
                if (cell.verdict.value != QLatin1String("MISSED") || context.db().value(there, {measure, ended.name}).isValid())
                    continue;
                openFor(context, ended, measure, cell);
                run.count("opened");
            }
        }
    });
}

} // namespace

JobDefinition serviceBeat()
{
    JobDefinition job;
    job.name = "service.beat";
    job.everySeconds = beatSeconds;
    job.run = beat;
    return job;
}

JobDefinition improvementOpening()
{
    JobDefinition job;
    job.name = "improvement.open";
    job.everySeconds = 24 * 3600;
    job.run = openMissed;
    return job;
}

} // namespace mimamori
