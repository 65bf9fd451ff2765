// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/platform/my_work_page.h"

#include "clock/age.h"
#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "core/work_book.h"
#include "features/platform/approval_bar.h"
#include "shell/child_files.h"
#include "shell/open_subject.h"
#include "ui/due_words.h"
#include "ui/line_table.h"
#include "ui/style.h"
#include "ui/why_due_panel.h"

#include <QGridLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTableView>

namespace mimamori {

MyWorkPage::MyWorkPage(ClientContext &context) : Page(context)
{
    setTitle(tr("My work"));
    setIcon("home");
    setPageKey(QStringLiteral("my_work"));
    build();
    setKeys();
    m_tick.setInterval(30'000);
    connect(&m_tick, &QTimer::timeout, this, &MyWorkPage::fillClocks);
    m_tick.start();
    if (context.work) {
        connect(context.work, &WorkBook::changed, this, [this] { show(MyWorkPage::context().work->work()); });
        if (context.work->isLoaded())
            show(context.work->work());
    }
}

void MyWorkPage::build()
{
    m_clocks = new LineTable(tr("Deadlines"), {tr("State"), tr("Due"), tr("Left"), tr("Child"), tr("Kind")}, 4,
        tr("No deadline runs for you now. A reception of an abuse notification (Alt+2) starts the 48 hours."));
    m_tasks = new LineTable(tr("To do and changes"), {tr("When"), tr("Child"), tr("What")}, 2, tr("Nothing waits for you."));
    m_approvals = new LineTable(tr("Waiting for your approval"), {tr("Drafted"), tr("By"), tr("What")}, 2, tr("Nothing waits for your approval."));
    m_plans = new LineTable(tr("Today's plan"), {tr("Time"), tr("What"), tr("Place")}, 1, tr("No visit or meeting is planned today."));
    m_why = new WhyDuePanel(context());
    m_why->hide();
    m_decision = new ApprovalBar(context());
    m_decision->hide();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(24, 18, 24, 18);
    grid->setSpacing(16);
    grid->addWidget(m_clocks, 0, 0, 3, 1);
    grid->addWidget(m_tasks, 0, 1);
    grid->addWidget(m_approvals, 1, 1);
    grid->addWidget(m_plans, 2, 1);
    grid->addWidget(m_why, 3, 0, 1, 2);
    grid->addWidget(m_decision, 4, 0, 1, 2);
    grid->setColumnStretch(0, 13); // the whole line of a clock, its kind in words
    grid->setColumnStretch(1, 7);
    grid->setRowStretch(0, 4);
    grid->setRowStretch(1, 1);
    grid->setRowStretch(2, 1);
    setFocusProxy(m_clocks->view());

    connect(m_clocks, &LineTable::opened, this, [this](int line) { const ClockLine clock = m_work.clocks.value(line); openFile(clock.childFile, clock.subject, clock.subjectId); });
    connect(m_clocks, &LineTable::currentChanged, this, [this] {
        if (m_why->isVisible())
            whyDue();
    });
    connect(m_tasks, &LineTable::opened, this, [this](int line) { openTask(m_shownTasks.value(line)); });
    connect(m_approvals, &LineTable::opened, this, [this](int line) { const ApprovalLine draft = m_work.approvals.value(line); openFile(draft.childFile, draft.subject, draft.subjectId); });
    connect(m_plans, &LineTable::opened, this, [this](int line) { openFile(m_work.appointments.value(line).childFile); });
    connect(m_decision, &ApprovalBar::decided, this, [this](const QString &sentence) {
        tell(MessageKind::Good, sentence);
        m_approvals->view()->setFocus(Qt::OtherFocusReason);
        if (context().work)
            context().work->refresh();
    });
    connect(m_decision, &ApprovalBar::failed, this, [this](const Problem &problem) { tellProblem(problem, &recordType<DecideApproval>()); });
}

void MyWorkPage::setKeys()
{
    setFunctionKey(2, [this] { finishTask(); }, tr("Task done"));
    setFunctionKey(5, [this] {
        if (context().work)
            context().work->refresh();
    });
    setFunctionKey(11, [this] {
        m_why->setVisible(!m_why->isVisible());
        if (m_why->isVisible())
            whyDue();
    }, tr("Why due"));
    setFunctionKey(12, [this] { decide(); }, tr("Decide"));
}

void MyWorkPage::activated()
{
    if (context().work)
        context().work->refresh();
}

void MyWorkPage::show(const MyWork &work)
{
    m_work = work;
    fillClocks();
    fillTasks();
    fillApprovals();
    fillPlans();
}

QString MyWorkPage::childWords(const QString &name, const FuzzyDate &birth) const
{
    if (birth.quality != FuzzyDate::Quality::Exact)
        return name;
    const QString age = ageText(birth.sortKey(), japanDate(context().api.now()));
    return age.isEmpty() ? name : tr("%1 (%2)").arg(name, age);
}

void MyWorkPage::fillClocks()
{
    const QDateTime now = context().api.now();
    QList<QList<LineCell>> lines;
    for (const ClockLine &line : std::as_const(m_work.clocks)) {
        const bool paused = line.status.value == QLatin1String("PAUSED");
        const Standing standing = paused ? Standing::Paused : standingOf(line.dueAt, now);
        const bool urgent = standing == Standing::Overdue;
        lines << QList<LineCell>{{standingText(standing), standingColour(standing), urgent}, {dueWords(line.dueAt, now)},
            {paused ? QString() : remainingWords(line.dueAt, now), urgent ? standingColour(standing) : QColor()},
            {childWords(line.childName, line.birth)}, {line.ruleName}};
    }
    m_clocks->setLines(lines);
    m_clocks->setNote(tr("%1 with a deadline").arg(m_work.clocks.size()));
}

QString MyWorkPage::taskWords(const TaskLine &line) const
{
    const QString kind = context().codes.name("task_kind", line.kind.value);
    const QJsonObject args = QJsonDocument::fromJson(line.args.toUtf8()).object();
    const QString number = args.value(QLatin1String("number")).toString();
    const QString rule = args.value(QLatin1String("rule_name")).toString();
    if (line.kind.value == QLatin1String("movement")) {
        const QString event = context().codes.name("movement_reason", args.value(QLatin1String("event")).toString());
        const QString words = args.value(QLatin1String("planned")).toBool() ? tr("%1 (announced)").arg(event) : event;
        return words + u' ' + context().codes.shortName("movement_proposal", args.value(QLatin1String("proposal")).toString());
    }
    const QString more = !number.isEmpty() ? number : rule;
    return more.isEmpty() ? kind : kind + u' ' + more;
}

void MyWorkPage::fillTasks()
{
    const QDateTime now = context().api.now();
    m_shownTasks = m_work.tasks + m_work.changes;
    QList<QList<LineCell>> lines;
    for (const TaskLine &line : std::as_const(m_shownTasks)) {
        const QColor tint = line.importance >= 2 ? colour::danger : line.importance == 1 ? colour::warning : QColor();
        const QString mark = line.importance >= 2 ? QStringLiteral("\u25b2 ") : line.importance == 1 ? QStringLiteral("\u25c6 ") : QString();
        lines << QList<LineCell>{{line.dueAt.isValid() ? dueWords(line.dueAt, now) : dueWords(line.createdAt, now)},
            {line.childName}, {mark + taskWords(line), tint}};
    }
    m_tasks->setLines(lines);
    m_tasks->setNote(tr("%1 open").arg(lines.size()));
}

void MyWorkPage::fillApprovals()
{
    const QDateTime now = context().api.now();
    QList<QList<LineCell>> lines;
    for (const ApprovalLine &line : std::as_const(m_work.approvals)) {
        const QString kind = context().codes.name("approval_kind", line.kind.value);
        lines << QList<LineCell>{{dueWords(line.draftedAt, now)}, {line.draftedBy}, {line.childName.isEmpty() ? kind : kind + QStringLiteral("  ") + line.childName}};
    }
    m_approvals->setLines(lines);
    m_approvals->setNote(lines.isEmpty() ? QString() : tr("F12 decides"));
    enableFunctionKey(12, !lines.isEmpty());
}

void MyWorkPage::fillPlans()
{
    QList<QList<LineCell>> lines;
    for (const AppointmentLine &line : std::as_const(m_work.appointments)) {
        const QString what = line.what == QLatin1String("safety_check") ? tr("Safety check") : line.what;
        lines << QList<LineCell>{{japanClock(line.at).toString(QStringLiteral("HH:mm"))}, {what + QStringLiteral("  ") + line.childName + QStringLiteral("  ") + line.who}, {line.place}};
    }
    m_plans->setLines(lines);
    const QDate today = japanDate(context().api.now());
    m_plans->setNote(formDate(today));
}

/// The file where there is one; else what the entry is about.
void MyWorkPage::openFile(qint64 childFile, const QString &subject, qint64 subjectId)
{
    if (childFile)
        Page::open(openChildFile(context(), childFile));
    else if (Page *page = openSubject(context(), subject, subjectId))
        Page::open(page);
    else
        tell(MessageKind::Info, tr("This entry belongs to no file that you can open."));
}

/// A deadline is about what its clock runs on.
void MyWorkPage::openTask(const TaskLine &line)
{
    const QJsonObject args = QJsonDocument::fromJson(line.args.toUtf8()).object();
    const bool isClock = line.subject == QLatin1String("running_clock");
    openFile(line.childFile, isClock ? args.value(QStringLiteral("subject")).toString() : line.subject,
        isClock ? args.value(QStringLiteral("subject_id")).toInteger() : line.subjectId);
}

void MyWorkPage::whyDue()
{
    const ClockLine line = m_work.clocks.value(m_clocks->currentLine());
    if (line.clock)
        m_why->explain(line.clock);
}

void MyWorkPage::finishTask()
{
    const TaskLine line = m_shownTasks.value(m_tasks->currentLine());
    if (!line.task)
        return;
    FinishTask in;
    in.task.id = line.task;
    context().api.call(in, this,
        [this](const Done &) {
            tell(MessageKind::Good, tr("The task is done."));
            if (context().work)
                context().work->refresh();
        },
        [this](const Problem &problem) { tellProblem(problem, &recordType<FinishTask>()); }, CallOptions::write());
}

void MyWorkPage::decide()
{
    const ApprovalLine line = m_work.approvals.value(m_approvals->currentLine());
    if (line.approval)
        m_decision->show(line, context().codes.name("approval_kind", line.kind.value) + QStringLiteral("  ") + line.childName);
}

Page *myWorkPage(ClientContext &context)
{
    return new MyWorkPage(context);
}

} // namespace mimamori
