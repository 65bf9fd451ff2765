// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/assurance/plan_page.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "shell/act_page.h"
#include "ui/prompt.h"
#include "ui/style.h"

#include <QCryptographicHash>
#include <QSaveFile>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

PlanPage::PlanPage(ClientContext &context, qint64 wanted)
    : Page(context)
    , m_wanted(wanted)
    , m_plans(new LineTable(tr("Plans of the operation"), {tr("Kind"), tr("Number"), tr("Edition"), tr("State"), tr("Approved"), tr("Drift")}, 0, tr("No kind of plan is known.")))
    , m_lines(new LineTable(tr("Lines of the edition beside what runs now"), {tr("Chapter"), tr("Item"), tr("Planned"), tr("Running now"), tr("Drift")}, 2,
          tr("Choose a plan above. F12 drafts the next edition of its kind from the running settings.")))
{
    setTitle(tr("Plans of the operation"));
    setIcon("file-text");
    setPageKey(QStringLiteral("operation_plan.drift"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    outer->setSpacing(12);
    outer->addWidget(m_plans, 2);
    outer->addWidget(m_lines, 3);
    setFocusProxy(m_plans->view());
    connect(m_plans, &LineTable::opened, this, &PlanPage::choose);
    connect(m_plans, &LineTable::currentChanged, this, &PlanPage::choose);
    setFunctionKey(5, [this] { activated(); });
    setFunctionKey(11, [this] {
        m_driftOnly = !m_driftOnly;
        fillLines();
    }, tr("Drift only"));
    if (context.session.may(ReportPlan::operation))
        setFunctionKey(9, [this] { report(); }, tr("Print"));
    if (context.session.may(SubmitPlan::operation))
        setFunctionKey(6, [this] { act<SubmitPlan>({"DRAFT"}, tr("The plan waits for the city's approval.")); }, tr("Submit"));
    if (context.session.may(WithdrawPlan::operation))
        setFunctionKey(4, [this] { act<WithdrawPlan>({"DRAFT", "RETURNED"}, tr("The draft is withdrawn.")); }, tr("Withdraw"));
    if (context.session.may(DraftPlan::operation))
        setFunctionKey(12, [this] { draft(); }, tr("Draft"));
}

void PlanPage::activated()
{
    context().api.call(ShowPlanDrift(), this, [this](const PlanStandings &standings) { show(standings); },
        [this](const Problem &why) { tellProblem(why, &recordType<ShowPlanDrift>()); });
}

void PlanPage::addRow(const PlanStanding &standing, bool coming, QList<QList<LineCell>> &rows)
{
    const QDate day = japanDate(context().api.now());
    const Code<PlanState> state = coming ? standing.comingState : standing.state;
    const QString name = context().codes.name(PlanState::table, state.value, day);
    const LineCell stand = coming ? LineCell{QStringLiteral("◆ ") + name, colour::warning} : standing.plan ? LineCell{QStringLiteral("✓ ") + name, colour::good}
                                                                                                          : LineCell{tr("○ none approved"), colour::warning};
    const LineCell drift = coming || !standing.plan ? LineCell{QStringLiteral("―"), colour::quiet}
        : standing.drifts                          ? LineCell{QStringLiteral("▲ ") + tr("%1 differ").arg(standing.drifts), colour::danger, true}
                                                   : LineCell{tr("✓ as approved"), colour::good};
    const qint64 edition = coming ? standing.comingEdition : standing.edition;
    m_rows << PlanRow{standing.kind, coming ? standing.coming : standing.plan, state, coming ? standing.comingNumber : standing.number};
    rows << QList<LineCell>{{(coming ? QStringLiteral("　└ ") : QString()) + context().codes.name(PlanKind::table, standing.kind.value, day)}, {m_rows.last().number},
        {edition ? tr("ed. %1").arg(edition) : QString()}, stand, {!coming && standing.approvedAt.isValid() ? gridInstant(standing.approvedAt) : QString()}, drift};
}

void PlanPage::show(const PlanStandings &standings)
{
    m_standings = standings;
    m_view = {}; // what runs may have changed
    const int before = m_plans->currentLine();
    m_rows.clear();
    QList<QList<LineCell>> rows;
    qint64 drifts = 0;
    for (const PlanStanding &standing : standings.plans) {
        drifts += standing.drifts;
        addRow(standing, false, rows);
        if (standing.coming)
            addRow(standing, true, rows);
    }
    m_plans->setNote(drifts ? tr("%1 settings differ from what was approved").arg(drifts) : tr("Everything runs as approved"));
    m_plans->setLines(rows);
    m_plans->view()->resizeColumnsToContents();
    const auto wanted = std::find_if(m_rows.begin(), m_rows.end(), [this](const PlanRow &row) { return m_wanted && row.plan.id == m_wanted; });
    const int line = wanted != m_rows.end() ? int(wanted - m_rows.begin()) : before >= 0 && before < m_rows.size() ? before : 0;
    m_wanted = 0;
    m_plans->view()->setCurrentIndex(m_plans->view()->model()->index(line, 0));
    choose(line);
}

const PlanPage::PlanRow *PlanPage::current() const
{
    const int line = m_plans->currentLine();
    return line >= 0 && line < m_rows.size() ? &m_rows[line] : nullptr;
}

void PlanPage::choose(int line)
{
    if (line < 0 || line >= m_rows.size() || !m_rows[line].plan) {
        m_view = {};
        fillLines();
        return;
    }
    if (m_view.plan.id == m_rows[line].plan)
        return;
    const Ref<OperationPlan> wanted = m_rows[line].plan;
    context().api.call(ShowPlan{wanted}, this, [this](const PlanView &view) { showPlan(view); }, [this](const Problem &why) { tellProblem(why, &recordType<ShowPlan>()); });
}

void PlanPage::showPlan(const PlanView &view)
{
    m_view = view;
    fillLines();
}

void PlanPage::fillLines()
{
    const QDate day = japanDate(context().api.now());
    QList<QList<LineCell>> rows;
    for (const PlanLineView &line : std::as_const(m_view.lines)) {
        const bool same = line.drift.value == QLatin1String("SAME");
        if (same && m_driftOnly)
            continue;
        const QString name = context().codes.name(PlanDrift::table, line.drift.value, day);
        rows << QList<LineCell>{{line.section}, {line.label}, {line.value}, {same ? QString() : line.running, colour::danger},
            same ? LineCell{QStringLiteral("✓ ") + name, colour::quiet} : LineCell{QStringLiteral("▲ ") + name, colour::danger, true}};
    }
    m_lines->setNote(m_view.plan.id ? tr("%1, drafted by %2").arg(m_view.plan.number, m_view.draftedBy) : QString());
    m_lines->setLines(rows);
    m_lines->view()->resizeColumnsToContents();
}

void PlanPage::draft()
{
    DraftPlan act;
    if (const PlanRow *row = current())
        act.kind = row->kind;
    open(actPage<DraftPlan>(context(), tr("Draft a plan from the running settings"), toCbor(act), {"contract_duty"}, [this](const QCborMap &) { activated(); }));
}

template <class In>
void PlanPage::act(std::initializer_list<const char *> states, const QString &done)
{
    const PlanRow *row = current();
    if (!row || std::none_of(states.begin(), states.end(), [&](const char *state) { return row->state.value == QLatin1String(state); }))
        return;
    In in;
    in.plan = row->plan;
    context().api.call(in, this, [this, done](const PlanDone &) {
        tell(MessageKind::Good, done);
        activated();
    }, [this](const Problem &why) { tellProblem(why, &recordType<In>()); }, CallOptions::write());
}

void PlanPage::report()
{
    const PlanRow *row = current();
    if (!row || !row->plan)
        return;
    context().api.call(ReportPlan{row->plan}, this, [this](const OutputView &out) { fetch(out, {}); }, [this](const Problem &why) { tellProblem(why, &recordType<ReportPlan>()); },
        CallOptions::write());
}

void PlanPage::fetch(const OutputView &out, const QByteArray &bytes)
{
    ReadPaper ask;
    ask.output = out.output;
    ask.offset = bytes.size();
    context().api.call(ask, this, [this, out, bytes](const FileChunk &chunk) {
        const QByteArray all = bytes + chunk.data;
        if (all.size() < chunk.total && !chunk.data.isEmpty()) {
            fetch(out, all);
            return;
        }
        if (QCryptographicHash::hash(all, QCryptographicHash::Sha256) != out.sha256) {
            tell(MessageKind::Problem, tr("The paper %1 did not arrive whole. Please try again.").arg(out.number));
            return;
        }
        context().prompt.chooseSave(out.fileName, this, [this, all](const QString &path) {
            QSaveFile file(path);
            if (file.open(QIODevice::WriteOnly) && file.write(all) == all.size() && file.commit())
                tell(MessageKind::Good, tr("Written: %1").arg(path));
            else
                tell(MessageKind::Problem, tr("The file cannot be written there."));
        });
    }, [this](const Problem &why) { tellProblem(why, &recordType<ReadPaper>()); });
}

Page *planPage(ClientContext &context)
{
    return new PlanPage(context);
}

} // namespace mimamori
