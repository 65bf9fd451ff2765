// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/servicedesk/incident_board_page.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "features/servicedesk/incident_page.h"
#include "shell/act_page.h"
#include "ui/line_table.h"
#include "ui/style.h"

#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

namespace {

/// The running clock that is due next; none when all stand.
const IncidentClockLine *nextClock(const IncidentLine &line)
{
    for (const IncidentClockLine &clock : line.clocks) {
        if (!clock.stoppedAt.isValid())
            return &clock;
    }
    return nullptr;
}

LineCell severityCell(const CodeBook &codes, const Incident &incident)
{
    const QString name = codes.name(IncidentSeverity::table, incident.severity.value, japanDate(incident.detectedAt));
    if (incident.severity.value == QLatin1String("MAJOR"))
        return {QStringLiteral("▲ ") + name, colour::danger, true};
    return {name, incident.severity.value == QLatin1String("SERIOUS") ? colour::warning : QColor()};
}

LineCell stateCell(const CodeBook &codes, const Incident &incident)
{
    const QString name = codes.name(IncidentState::table, incident.state.value, japanDate(incident.detectedAt));
    if (incident.state.value == QLatin1String("OPEN"))
        return {QStringLiteral("● ") + name, colour::danger, true};
    return incident.state.value == QLatin1String("CLOSED") ? LineCell{QStringLiteral("✓ ") + name, colour::quiet} : LineCell{QStringLiteral("◇ ") + name, colour::good};
}

} // namespace

IncidentBoardPage::IncidentBoardPage(ClientContext &context)
    : Page(context)
    , m_table(new LineTable(tr("Incidents"),
          {tr("Number"), tr("Severity"), tr("State"), tr("What happened"), tr("Detected"), tr("Due next"), tr("Due"), tr("Left")}, 3,
          tr("No incident is open. F12 opens one.")))
{
    setTitle(tr("Incidents"));
    setIcon("alert-triangle");
    setPageKey(QStringLiteral("incident.board"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    outer->addWidget(m_table);
    setFocusProxy(m_table->view());
    setFunctionKey(2, [this] { openLine(m_table->currentLine()); }, tr("Open"));
    setFunctionKey(5, [this] { activated(); });
    setFunctionKey(11, [this] {
        m_closedToo = !m_closedToo;
        activated();
    }, tr("Closed too"));
    if (context.session.may(OpenIncident::operation))
        setFunctionKey(12, [this] { openNew(); }, tr("New"));
    connect(m_table, &LineTable::opened, this, &IncidentBoardPage::openLine);
    m_tick.setInterval(30'000);
    connect(&m_tick, &QTimer::timeout, this, &IncidentBoardPage::fill);
    m_tick.start();
}

void IncidentBoardPage::activated()
{
    ListIncidents ask;
    ask.closedToo = m_closedToo;
    context().api.call(ask, this, [this](const IncidentLines &lines) { show(lines); },
        [this](const Problem &why) { tellProblem(why, &recordType<ListIncidents>()); });
}

void IncidentBoardPage::show(const IncidentLines &lines)
{
    m_lines = lines;
    fill();
}

void IncidentBoardPage::fill()
{
    QList<QList<LineCell>> rows;
    int open = 0;
    for (const IncidentLine &line : std::as_const(m_lines.incidents)) {
        const Incident &incident = line.incident;
        const IncidentClockLine *next = nextClock(line);
        open += incident.state.value == QLatin1String("OPEN") ? 1 : 0;
        rows << QList<LineCell>{{incident.number}, severityCell(context().codes, incident), stateCell(context().codes, incident), {incident.title},
            {gridInstant(incident.detectedAt)}, {next ? next->ruleName : QString()}, {next ? gridInstant(next->dueAt) : QString()},
            next ? remainingCell(next->dueAt, context().api.now()) : LineCell{}};
    }
    m_table->setNote(tr("%1 open").arg(open));
    m_table->setLines(rows);
}

void IncidentBoardPage::openLine(int line)
{
    if (line >= 0 && line < m_lines.incidents.size())
        open(new IncidentPage(context(), m_lines.incidents[line].incident.id.id));
}

void IncidentBoardPage::openNew()
{
    OpenIncident fresh;
    fresh.detectedAt = context().api.now();
    fresh.source.value = QStringLiteral("STAFF");
    open(actPage<OpenIncident>(context(), tr("New incident"), toCbor(fresh), {}, [this](const QCborMap &) { activated(); }));
}

Page *incidentBoardPage(ClientContext &context)
{
    return new IncidentBoardPage(context);
}

} // namespace mimamori
