// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/assurance/monitor_page.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "features/assurance/monitor_chart.h"
#include "shell/act_page.h"
#include "ui/line_table.h"
#include "ui/style.h"

#include <QCoreApplication>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

namespace {

constexpr const char *periods[] = {"DAY", "MONTH", "YEAR", "ALL"};

LineCell stateCell(const CodeBook &codes, const MonitorLine &line)
{
    if (!line.enabled)
        return {MonitorPage::tr("off"), colour::quiet};
    if (line.level.isEmpty() || !line.measuredAt.isValid())
        return {MonitorPage::tr("not measured yet"), colour::quiet};
    QString name = codes.name(MonitorLevel::table, line.level.value);
    if (line.acknowledged)
        name += MonitorPage::tr(" (in hand)");
    if (line.flapping)
        name += MonitorPage::tr(" (flapping)");
    if (line.level.value == QLatin1String("CRITICAL"))
        return {QStringLiteral("▲ ") + name, colour::danger, true};
    if (line.level.value == QLatin1String("WARNING"))
        return {QStringLiteral("● ") + name, colour::warning, true};
    return {QStringLiteral("✓ ") + name, colour::good};
}

QString valueOf(const CodeBook &codes, const MonitorLine &line)
{
    if (line.hasValue)
        return QString::number(line.value) + u' ' + codes.name(MonitorUnit::table, line.unit.value);
    return line.reason.isEmpty() ? QStringLiteral("―") : MonitorPage::tr("not measured: %1").arg(line.reason);
}

QString remarkOf(const MonitorLine &line)
{
    if (line.silencedUntil.isValid())
        return MonitorPage::tr("silent until %1").arg(gridInstant(line.silencedUntil));
    if (line.held)
        return MonitorPage::tr("held back (planned stop or dependency)");
    if (!line.incident.isEmpty())
        return MonitorPage::tr("incident %1").arg(line.incident);
    return line.level.value == QLatin1String("OK") || line.level.isEmpty() ? QString() : line.advice;
}

} // namespace

MonitorPage::MonitorPage(ClientContext &context)
    : Page(context)
    , m_table(new LineTable(tr("Monitoring"), {tr("Check"), tr("Group"), tr("State"), tr("Value"), tr("Since"), tr("Measured"), tr("Remark")}, 6, tr("Nothing is watched.")))
    , m_events(new LineTable(tr("What happened to the check"), {tr("Time"), tr("Event"), tr("State"), tr("By"), tr("Text")}, 4, tr("Nothing has happened to this check.")))
    , m_chart(new MonitorChart)
{
    setTitle(tr("Monitoring"));
    setIcon("device-desktop");
    setPageKey(QStringLiteral("monitor.board"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    outer->setSpacing(10);
    outer->addWidget(m_table, 4);
    outer->addWidget(m_chart, 2);
    outer->addWidget(m_events, 2);
    setFocusProxy(m_table->view());
    setFunctionKey(5, [this] { activated(); });
    setFunctionKey(2, [this] { otherPeriod(); }, tr("Period"));
    setAct<AcknowledgeMonitor>(11, tr("In hand"));
    setAct<SilenceMonitor>(6, tr("Silence"));
    connect(m_table, &LineTable::currentChanged, this, [this](int line) {
        if (line < 0 || line >= m_board.checks.size() || m_board.checks[line].check.id == m_current)
            return;
        m_current = m_board.checks[line].check.id;
        fetchCourse();
    });
    m_tick.setInterval(30'000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (isVisible())
            activated();
    });
    m_tick.start();
}

void MonitorPage::activated()
{
    context().api.call(ShowMonitor{}, this, [this](const MonitorBoard &board) { show(board); },
        [this](const Problem &why) { tellProblem(why, &recordType<ShowMonitor>()); });
}

void MonitorPage::show(const MonitorBoard &board)
{
    m_board = board;
    const CodeBook &codes = context().codes;
    QList<QList<LineCell>> lines;
    int current = 0;
    for (const MonitorLine &line : board.checks) {
        if (line.check.id == m_current)
            current = int(lines.size());
        lines << QList<LineCell>{{line.name}, {codes.name(MonitorGroup::table, line.group.value)}, stateCell(codes, line), {valueOf(codes, line)},
            {line.since.isValid() ? gridInstant(line.since) : QString()}, {line.measuredAt.isValid() ? gridInstant(line.measuredAt) : QString()}, {remarkOf(line)}};
    }
    m_table->setNote(board.stale ? tr("▲ The monitor stands still since %1").arg(board.beatAt.isValid() ? gridInstant(board.beatAt) : QStringLiteral("―"))
                                 : tr("Last round %1").arg(gridInstant(board.beatAt)));
    m_table->setLines(lines);
    m_table->view()->selectRow(current);
    m_table->view()->resizeColumnsToContents();
    if (!board.checks.isEmpty()) {
        m_current = board.checks[current].check.id;
        fetchCourse();
    }
}

void MonitorPage::fetchCourse()
{
    ShowMonitorCourse ask;
    ask.check.id = m_current;
    ask.period.value = QLatin1String(periods[m_period]);
    context().api.call(ask, this, [this](const MonitorCourse &course) { showCourse(course); },
        [this](const Problem &why) { tellProblem(why, &recordType<ShowMonitorCourse>()); });
}

void MonitorPage::otherPeriod()
{
    m_period = (m_period + 1) % int(std::size(periods));
    if (m_current)
        fetchCourse();
}

void MonitorPage::showCourse(const MonitorCourse &course)
{
    const CodeBook &codes = context().codes;
    m_chart->setCourse(course, codes.name(MonitorUnit::table, course.check.unit.value));
    QList<QList<LineCell>> lines;
    for (const MonitorEvent &event : course.events)
        lines << QList<LineCell>{{gridInstant(event.at)}, {codes.name(MonitorEventKind::table, event.kind.value)}, {codes.name(MonitorLevel::table, event.level.value)}, {event.author}, {event.text}};
    m_events->setNote(course.check.name + QStringLiteral("　") + codes.name(MonitorPeriod::table, QLatin1String(periods[m_period])));
    m_events->setLines(lines);
}

template <class In>
void MonitorPage::setAct(int key, const QString &word)
{
    if (!context().session.may(In::operation))
        return;
    setFunctionKey(key, [this] {
        if (!m_current)
            return;
        const QString title = QCoreApplication::translate("record", recordType<In>().label());
        Q_EMIT openRequested(actPage<In>(context(), title, {{QStringLiteral("monitor_check"), m_current}}, {"monitor_check"}, [this](const QCborMap &) { activated(); }));
    }, word);
}

Page *monitorPage(ClientContext &context)
{
    return new MonitorPage(context);
}

} // namespace mimamori
