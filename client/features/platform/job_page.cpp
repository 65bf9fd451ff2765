// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/platform/job_page.h"

#include "core/api.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "ui/line_table.h"
#include "ui/prompt.h"
#include "ui/style.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace mimamori {

namespace {

constexpr int againMs = 3000;
constexpr int runsShown = 20;

struct JobWord {
    const char *job;
    const char *words;
};
constexpr JobWord jobWords[] = {
    {"clock.escalate", QT_TRANSLATE_NOOP("job", "Deadlines that come near or have passed")},
    {"clock.recompute", QT_TRANSLATE_NOOP("job", "Deadlines reckoned anew after a change of rules or holidays")},
    {"outbox.send", QT_TRANSLATE_NOOP("job", "Notices and mails")},
    {"idempotency.expire", QT_TRANSLATE_NOOP("job", "Old answers to repeated requests")},
    {"restriction.review", QT_TRANSLATE_NOOP("job", "Address restrictions to be looked at again")},
    {"registry.import", QT_TRANSLATE_NOOP("job", "Files of the resident register taken over")},
    {"registry.match", QT_TRANSLATE_NOOP("job", "Residents looked for who are people of cases")},
    {"user_update.apply", QT_TRANSLATE_NOOP("job", "Approved lists of users applied on their day, or taken back")},
    {"store.sweep", QT_TRANSLATE_NOOP("job", "Files that belong to nothing cleared away")},
    {"service.beat", QT_TRANSLATE_NOOP("job", "The minutes in which the service is there")},
    {"improvement.open", QT_TRANSLATE_NOOP("job", "Improvement for missed service levels")},
    {"monitor.round", QT_TRANSLATE_NOOP("job", "A round of the monitor")},
    {"monitor.canary", QT_TRANSLATE_NOOP("job", "The morning's proof that notices arrive")},
    {"monitor.expire", QT_TRANSLATE_NOOP("job", "The end of old measured values")},
    {"config.measure", QT_TRANSLATE_NOOP("job", "Versions measured and held against the register")},
    {"life_cycle.watch", QT_TRANSLATE_NOOP("job", "Clocks for the ends of support")},
    {"incident.ladder", QT_TRANSLATE_NOOP("job", "The contact tree of incidents")},
    {"backup.after_close", QT_TRANSLATE_NOOP("job", "Backup after the close of business")},
    {"backup.after_jobs", QT_TRANSLATE_NOOP("job", "Backup after the jobs of the night")},
    {"backup.before_change", QT_TRANSLATE_NOOP("job", "Backup before a change")},
    {"backup.after_change", QT_TRANSLATE_NOOP("job", "Backup after a change")},
    {"backup.system", QT_TRANSLATE_NOOP("job", "Monthly system backup")},
    {"backup.drill", QT_TRANSLATE_NOOP("job", "Restore drill of the newest backup")},
    {"backup.watch", QT_TRANSLATE_NOOP("job", "Watch over the log's archive")},
};

QString wordsOf(const QString &job)
{
    for (const JobWord &known : jobWords) {
        if (job == QLatin1String(known.job))
            return QCoreApplication::translate("job", known.words);
    }
    return job;
}

LineCell outcomeCell(const JobRunView &run)
{
    if (run.outcome == QLatin1String("DONE"))
        return {JobPage::tr("✓ done"), colour::good};
    if (run.outcome == QLatin1String("RUNNING"))
        return run.server.isEmpty() ? LineCell{JobPage::tr("◇ asked for"), colour::accent} : LineCell{JobPage::tr("◇ running"), colour::accent};
    if (run.outcome == QLatin1String("LOST"))
        return {JobPage::tr("▲ lost with its server"), colour::danger, true};
    return {JobPage::tr("▲ failed: %1").arg(run.errorCode), colour::danger, true};
}

QString pauseWords(qint64 seconds)
{
    if (seconds <= 0)
        return JobPage::tr("when something is due");
    return seconds % 60 ? JobPage::tr("every %1 s").arg(seconds) : JobPage::tr("every %1 min").arg(seconds / 60);
}

/// {"popups":3,"mails":1} as "popups 3, mails 1".
QString countsOf(const QString &output)
{
    const QJsonObject counts = QJsonDocument::fromJson(output.toUtf8()).object();
    QStringList words;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        words << it.key() + u' ' + it.value().toVariant().toString();
    return words.join(QStringLiteral("、"));
}

} // namespace

JobPage::JobPage(ClientContext &context) : Page(context)
{
    setTitle(tr("Jobs"));
    setIcon("clock");
    setPageKey(QStringLiteral("job.list"));
    m_jobs = new LineTable(tr("Jobs"), {tr("Job"), tr("Last run"), tr("Ended"), tr("Runs"), tr("Next")}, 0, tr("No job is known to this server."));
    m_runs = new LineTable(tr("Last runs of this job"), {tr("Began"), tr("Ended"), tr("Outcome"), tr("Started by"), tr("What it counted")}, 4,
        tr("It has not run yet."));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    outer->setSpacing(16);
    outer->addWidget(m_jobs, 1);
    outer->addWidget(m_runs, 1);
    setFocusProxy(m_jobs->view());
    setFunctionKey(5, [this] { activated(); });
    if (context.session.may(RunJob::operation))
        setFunctionKey(12, [this] { runNow(); }, tr("Run now"));
    connect(m_jobs, &LineTable::currentChanged, this, &JobPage::showRuns);
    m_again.setInterval(againMs);
    connect(&m_again, &QTimer::timeout, this, &JobPage::activated);
}

void JobPage::activated()
{
    ListJobs ask;
    ask.runs = runsShown;
    context().api.call(ask, this, [this](const JobViews &views) { show(views); }, [this](const Problem &why) { tellProblem(why, &recordType<ListJobs>()); });
}

void JobPage::show(const JobViews &views)
{
    m_views = views;
    QList<QList<LineCell>> lines;
    bool waits = false;
    for (const JobView &job : std::as_const(m_views.jobs)) {
        const JobRunView last = job.runs.value(0);
        waits |= last.outcome == QLatin1String("RUNNING");
        lines << QList<LineCell>{{wordsOf(job.job)}, {last.startedAt.isValid() ? gridInstant(last.startedAt) : QString()},
            job.runs.isEmpty() ? LineCell{tr("○ never"), colour::quiet} : outcomeCell(last), {!job.enabled ? tr("‖ switched off") : job.schedule.isEmpty() ? pauseWords(job.everySeconds) : job.schedule},
            {job.nextAt.isValid() ? gridInstant(job.nextAt) : QString()}};
    }
    m_jobs->setLines(lines);
    showRuns(m_jobs->currentLine());
    waits ? m_again.start() : m_again.stop();
}

void JobPage::showRuns(int line)
{
    QList<QList<LineCell>> lines;
    const QList<JobRunView> runs = m_views.jobs.value(line).runs;
    for (const JobRunView &run : runs)
        lines << QList<LineCell>{{gridInstant(run.startedAt)}, {run.endedAt.isValid() ? gridInstant(run.endedAt) : QString()}, outcomeCell(run),
            {run.byHand.isEmpty() ? tr("schedule") : run.byHand}, {countsOf(run.output)}};
    m_runs->setLines(lines);
}

void JobPage::runNow()
{
    const JobView job = m_views.jobs.value(m_jobs->currentLine());
    if (job.job.isEmpty())
        return;
    RunJob run;
    run.job = job.job;
    context().api.call(run, this,
        [this, job](const Done &) {
            tell(MessageKind::Good, tr("Asked for: %1. It runs within seconds; the list below shows how it ends.").arg(wordsOf(job.job)));
            activated();
        },
        [this](const Problem &why) { tellProblem(why, &recordType<RunJob>()); }, CallOptions::write());
}

Page *jobPage(ClientContext &context)
{
    return new JobPage(context);
}

} // namespace mimamori
