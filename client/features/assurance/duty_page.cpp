// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/assurance/duty_page.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "model/servicedesk/work_order.h"
#include "shell/act_page.h"
#include "shell/record_pages.h"
#include "ui/part.h"
#include "ui/style.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

namespace {

/// Shape, word and colour: what is late is seen first.
LineCell standingCell(const CodeBook &codes, const DutyLine &line, const QDate &day)
{
    const QString name = codes.name(DutyStanding::table, line.standing.value, day);
    if (line.standing.value == QLatin1String("LATE"))
        return {QStringLiteral("▲ ") + name, colour::danger, true};
    if (line.standing.value == QLatin1String("SOON"))
        return {QStringLiteral("● ") + name, colour::warning, true};
    if (line.standing.value == QLatin1String("DUE"))
        return {QStringLiteral("○ ") + name};
    const bool isDone = line.standing.value.startsWith(QLatin1String("DONE"));
    return {(isDone ? QStringLiteral("✓ ") : QStringLiteral("― ")) + name, isDone ? colour::good : colour::quiet};
}

} // namespace

DutyPage::DutyPage(ClientContext &context)
    : Page(context)
    , m_head(new QLabel)
    , m_daily(new QCheckBox(tr("Daily ones too")))
    , m_table(new LineTable(tr("Calendar of the contract"), {tr("State"), tr("Due"), tr("Duty"), tr("Period"), tr("Section"), tr("Done"), tr("Proof")}, 2,
          tr("No duty falls into this year of the contract.")))
{
    setTitle(tr("Calendar of the contract"));
    setIcon("calendar");
    setPageKey(QStringLiteral("duty.calendar"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    outer->setSpacing(10);
    auto *top = new QHBoxLayout;
    setPart(m_head, "quiet");
    m_daily->setAccessibleName(m_daily->text());
    auto *before = new QPushButton(tr("‹ Year before"));
    auto *after = new QPushButton(tr("Year after ›"));
    top->addWidget(m_head, 1);
    top->addWidget(m_daily);
    top->addWidget(before);
    top->addWidget(after);
    outer->addLayout(top);
    outer->addWidget(m_table);
    setFocusProxy(m_table->view());
    connect(before, &QPushButton::clicked, this, [this] { turnYear(-1); });
    connect(after, &QPushButton::clicked, this, [this] { turnYear(1); });
    connect(m_daily, &QCheckBox::toggled, this, [this] { activated(); });
    connect(m_table, &LineTable::opened, this, &DutyPage::openLine);
    setFunctionKey(2, [this] { openLine(m_table->currentLine()); }, tr("Open"));
    setFunctionKey(5, [this] { activated(); });
    setFunctionKey(11, [this] {
        m_lateOnly = !m_lateOnly;
        activated();
    }, tr("Late only"));
    if (context.session.may(ReopenDuty::operation))
        setFunctionKey(6, [this] { reopen(); }, tr("Take back"));
    if (context.session.may(ReceiveWorkOrder::operation))
        setFunctionKey(4, [this] { order(); }, tr("Work order"));
    if (context.session.may(FinishDuty::operation))
        setFunctionKey(12, [this] { finish(); }, tr("Done"));
}

void DutyPage::activated()
{
    ShowDuties ask;
    ask.fiscalYear = m_year;
    ask.lateOnly = m_lateOnly;
    ask.daily = m_daily->isChecked();
    context().api.call(ask, this, [this](const DutyLines &lines) { show(lines); }, [this](const Problem &why) { tellProblem(why, &recordType<ShowDuties>()); });
}

void DutyPage::turnYear(int by)
{
    m_year = (m_year ? m_year : m_lines.fiscalYear) + by;
    m_lateOnly = false;
    activated();
}

void DutyPage::show(const DutyLines &lines)
{
    m_lines = lines;
    m_year = lines.fiscalYear;
    const QDate day = japanDate(lines.at);
    m_head->setText((m_lateOnly ? tr("Late and due soon, all years") : tr("Fiscal year %1").arg(lines.fiscalYear)) + QStringLiteral("　")
        + tr("Contract %1 to %2").arg(gridDate(lines.contractFrom), gridDate(lines.contractTo)));
    m_table->setNote(tr("late %1, soon %2, done %3").arg(lines.late).arg(lines.soon).arg(lines.done));
    QList<QList<LineCell>> rows;
    for (const DutyLine &line : lines.duties) {
        const LineCell due{gridInstant(line.dueAt) + (line.moves ? QStringLiteral(" ") + tr("(moved)") : QString())};
        const QString done = line.doneAt.isValid() ? gridInstant(line.doneAt) + (line.doneBy.isEmpty() ? QString() : QStringLiteral(" ") + line.doneBy) : QString();
        rows << QList<LineCell>{standingCell(context().codes, line, day), due, {line.name}, {line.period}, {line.section}, {done},
            {line.proofNumber.isEmpty() ? line.note.section(QLatin1Char('\n'), 0, 0).left(30) : line.proofNumber}};
    }
    m_table->setLines(rows);
    m_table->view()->resizeColumnsToContents();
}

const DutyLine *DutyPage::current() const
{
    const int line = m_table->currentLine();
    return line >= 0 && line < m_lines.duties.size() ? &m_lines.duties[line] : nullptr;
}

void DutyPage::openLine(int line)
{
    if (line >= 0 && line < m_lines.duties.size())
        open(new RecordFormPage(recordType<ContractDuty>(), context(), m_lines.duties[line].duty.id));
}

void DutyPage::finish()
{
    const DutyLine *line = current();
    if (!line || line->doneAt.isValid())
        return;
    FinishDuty act;
    act.duty = line->duty;
    act.at = context().api.now();
    open(actPage<FinishDuty>(context(), tr("Done: %1 %2").arg(line->name, line->period), toCbor(act), {"contract_duty"}, [this](const QCborMap &) { activated(); }));
}

void DutyPage::reopen()
{
    const DutyLine *line = current();
    if (!line || !line->doneAt.isValid())
        return;
    ReopenDuty act;
    act.duty = line->duty;
    open(actPage<ReopenDuty>(context(), tr("Take back: %1 %2").arg(line->name, line->period), toCbor(act), {"contract_duty"}, [this](const QCborMap &) { activated(); }));
}

/// An order of its own for a duty that makes none by itself.
void DutyPage::order()
{
    const DutyLine *line = current();
    if (!line || line->doneAt.isValid())
        return;
    ReceiveWorkOrder act;
    act.title = line->name + QLatin1Char(' ') + line->period;
    act.kind.value = QStringLiteral("REQUEST");
    act.receivedAt = context().api.now();
    act.wantedBy = japanDate(line->dueAt);
    act.duty = line->duty;
    open(actPage<ReceiveWorkOrder>(context(), tr("Work order: %1 %2").arg(line->name, line->period), toCbor(act), {"contract_duty"}, [this](const QCborMap &) { activated(); }));
}

Page *dutyPage(ClientContext &context)
{
    return new DutyPage(context);
}

} // namespace mimamori
