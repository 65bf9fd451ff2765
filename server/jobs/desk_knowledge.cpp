// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_list.h"

#include "japanese/search_key.h"
#include "japanese/text_grams.h"
#include "model/servicedesk/faq.h"
#include "services/addressees.h"
#include "services/desk_search.h"
#include "services/server_services.h"
#include "services/settings.h"
#include "services/tasks.h"

#include <algorithm>

namespace mimamori {

namespace {

constexpr double alike = 0.5; ///< of the shorter text's pairs

struct Asked {
    qint64 id{};
    QString number{};
    QString summary{};
    QString answer{};
    QList<qint64> grams{}; ///< sorted
};

double likeness(const QList<qint64> &a, const QList<qint64> &b)
{
    QList<qint64> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    const qsizetype shorter = std::min(a.size(), b.size());
    return shorter == 0 ? 0 : double(both.size()) / double(shorter);
}

/// What was asked in a month and is not answered by the FAQ yet, in order.
QList<Asked> askedIn(Context &context, QDate month)
{
    static constexpr Sql read{"faq_asked",
        "select id, number, summary, what, answer from inquiry where received_at >= $1 and received_at < $2 and state <> 'WITHDRAWN' "
        "and matched not like 'FAQ/%' order by id"};
    const auto midnight = [](QDate day) { return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, 9 * 3600).toUTC(); };
    QList<Asked> out;
    const Rows rows = context.db().query(read, {midnight(month), midnight(month.addMonths(1))});
    for (const Row &row : rows)
        out.append({row.integer(0), row.text(1), row.text(2), row.text(4), textGrams({kanjiKey(row.text(3))})});
    return out;
}

/// Each inquiry goes to the first cluster whose first inquiry it resembles; the order decides, so the same month gives the same clusters.
QList<QList<Asked>> clustersOf(const QList<Asked> &asked)
{
    QList<QList<Asked>> clusters;
    for (const Asked &one : asked) {
        const auto fit = std::find_if(clusters.begin(), clusters.end(),
            [&](const QList<Asked> &cluster) { return likeness(cluster.first().grams, one.grams) >= alike; });
        if (fit == clusters.end())
            clusters.append({one});
        else
            fit->append(one);
    }
    std::stable_sort(clusters.begin(), clusters.end(), [](const QList<Asked> &a, const QList<Asked> &b) { return a.size() > b.size(); });
    return clusters;
}

/// The one that resembles the others most; the earliest of equals.
const Asked &middleOf(const QList<Asked> &cluster)
{
    const auto nearness = [&](const Asked &one) {
        double sum = 0;
        for (const Asked &other : cluster)
            sum += likeness(one.grams, other.grams);
        return sum;
    };
    const Asked *best = &cluster.first();
    double most = nearness(*best);
    for (const Asked &one : cluster) {
        if (const double sum = nearness(one); sum > most) {
            best = &one;
            most = sum;
        }
    }
    return *best;
}

void proposeFaq(Context &context, const QList<Asked> &cluster, qint64 owner, const Addressee &desk)
{
    QStringList numbers, answers;
    for (const Asked &one : cluster) {
        numbers << one.number;
        if (!one.answer.isEmpty())
            answers << one.answer;
    }
    const QString from = QStringLiteral("（もとの問合せ %1件: %2）").arg(cluster.size()).arg(numbers.mid(0, 20).join(QStringLiteral("、")));
    Faq faq;
    faq.kind.value = QStringLiteral("FAQ");
    faq.question = middleOf(cluster).summary;
    faq.answer = answers.isEmpty() ? from : answers.last() + QLatin1Char('\n') + from;
    faq.owner.id = owner;
    faq.validFrom = context.today();
    faq.state.value = QStringLiteral("DRAFT");
    const qint64 made = context.records().insert(faq).id;
    addTask(context, {.kind = "faq.proposed", .user = desk.user, .office = desk.office, .role = desk.role, .subject = "faq", .subjectId = made,
        .args = {{QStringLiteral("count"), cluster.size()}}, .dedupe = QStringLiteral("faq.proposed/%1").arg(made)});
}

/// Once for each month that is over: the questions that came again and again become drafts for the desk to finish (INQ-04).
void proposeForLastMonth(JobRun &run)
{
    static constexpr Sql done{"faq_month_done", "insert into search.desk_done (what, how) values ($1, '') on conflict do nothing"};
    run.transaction([&](Context &context) {
        const QDate month = QDate(context.today().year(), context.today().month(), 1).addMonths(-1);
        if (context.db().execute(done, {QStringLiteral("faq/%1").arg(month.toString(QStringLiteral("yyyy-MM")))}) == 0)
            return;
        const int least = settingOn(context, "faq.propose.least", 3).toInt();
        const Addressee desk = addresseesOf(context, {QStringLiteral("HQ")}, 0, 0).value(0);
        const qint64 owner = holdersOf(context, desk.office, QStringLiteral("HQ")).value(0);
        const QList<QList<Asked>> clusters = clustersOf(askedIn(context, month));
        for (const QList<Asked> &cluster : clusters) {
            if (cluster.size() >= least && owner) {
                proposeFaq(context, cluster, owner, desk);
                run.count("proposed");
            }
        }
    });
}

void readManual(JobRun &run)
{
    run.transaction([&](Context &context) { run.count("passages", indexManual(context)); });
}

/// At once after a start with another manual than the one that was read.
QDateTime manualDue(Connection &db, const ServerServices &services)
{
    return isManualStale(db) ? services.time().nowUtc() : QDateTime();
}

} // namespace

JobDefinition deskIndex()
{
    JobDefinition job;
    job.name = "desk.index";
    job.run = readManual;
    job.nextDue = manualDue;
    return job;
}

JobDefinition faqProposals()
{
    JobDefinition job;
    job.name = "faq.propose";
    job.everySeconds = 24 * 3600;
    job.run = proposeForLastMonth;
    return job;
}

} // namespace mimamori
