// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/assurance/service_level_page.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "features/assurance/allowance_chart.h"
#include "ui/line_table.h"
#include "ui/part.h"
#include "ui/style.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

namespace {

constexpr int firstCell = 1; ///< column 0 is the measure

QString duration(qint64 seconds)
{
    const qint64 minutes = (qAbs(seconds) + 30) / 60;
    const QString words = minutes >= 60 ? ServiceLevelPage::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60) : ServiceLevelPage::tr("%1 min").arg(minutes);
    return seconds < 0 ? QStringLiteral("-") + words : words;
}

QString figure(const QString &measure, const ServiceCell &cell)
{
    if (measure == QLatin1String("AVAILABILITY"))
        return QStringLiteral("%1.%2%").arg(cell.amount / 1000).arg(cell.amount % 1000, 3, 10, QLatin1Char('0'));
    if (measure == QLatin1String("INTERRUPTION"))
        return cell.of == 0 ? ServiceLevelPage::tr("none") : ServiceLevelPage::tr("%1 (%2)").arg(duration(cell.amount)).arg(cell.of);
    if (measure == QLatin1String("RESPONSE"))
        return ServiceLevelPage::tr("%1 s").arg(double(cell.amount) / 1000, 0, 'f', 2);
    return ServiceLevelPage::tr("%1 of %2 missed").arg(cell.amount).arg(cell.of);
}

LineCell cellOf(const QString &measure, const ServiceCell &cell)
{
    if (cell.verdict.value == QLatin1String("NONE"))
        return {QStringLiteral("―"), colour::quiet};
    if (cell.verdict.value == QLatin1String("MISSED"))
        return {QStringLiteral("▲") + figure(measure, cell), colour::danger, true};
    return {figure(measure, cell), cell.verdict.value == QLatin1String("OPEN") ? QColor() : colour::good};
}

QStringList headings()
{
    QStringList out{ServiceLevelPage::tr("Service level")};
    for (int month = 4; month < 16; ++month)
        out << ServiceLevelPage::tr("%1 mo.").arg(month > 12 ? month - 12 : month);
    return out << ServiceLevelPage::tr("Year");
}

} // namespace

ServiceLevelPage::ServiceLevelPage(ClientContext &context)
    : Page(context)
    , m_table(new LineTable(tr("Service levels"), headings(), 0, tr("Nothing is measured yet.")))
    , m_records(new LineTable(tr("Records behind the figure"), {tr("From"), tr("To"), tr("State"), tr("What"), tr("Figure")}, 3, tr("Enter on a figure shows its records.")))
    , m_chart(new AllowanceChart)
{
    setTitle(tr("Service levels"));
    setIcon("chart-bar");
    setPageKey(QStringLiteral("service_level.show"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    outer->setSpacing(10);
    auto *caption = new QLabel(tr("Allowance for stops, used by month (the dashed line is all of it)"));
    setPart(caption, "quiet");
    outer->addWidget(m_table, 3);
    outer->addWidget(caption);
    outer->addWidget(m_chart);
    outer->addWidget(m_records, 2);
    m_table->view()->setSelectionBehavior(QAbstractItemView::SelectItems);
    setFocusProxy(m_table->view());
    setFunctionKey(2, [this] { openCell(); }, tr("Records"));
    setFunctionKey(5, [this] { activated(); });
    setFunctionKey(6, [this] { otherYear(-1); }, tr("Year before"));
    setFunctionKey(11, [this] { otherYear(1); }, tr("Year after"));
    connect(m_table, &LineTable::opened, this, [this](int) { openCell(); });
}

void ServiceLevelPage::activated()
{
    ShowServiceLevels ask;
    ask.fiscalYear = m_year;
    context().api.call(ask, this, [this](const ServiceLevels &levels) { show(levels); },
        [this](const Problem &why) { tellProblem(why, &recordType<ShowServiceLevels>()); });
}

void ServiceLevelPage::otherYear(int by)
{
    m_year = (m_year ? m_year : m_levels.fiscalYear) + by;
    activated();
}

void ServiceLevelPage::show(const ServiceLevels &levels)
{
    m_levels = levels;
    m_year = levels.fiscalYear;
    QList<QList<LineCell>> lines;
    const QDate day = japanDate(levels.at);
    for (const ServiceRow &row : levels.rows) {
        QList<LineCell> line{{context().codes.name(ServiceMeasure::table, row.measure.value, day)}};
        for (const ServiceCell &cell : row.cells)
            line << cellOf(row.measure.value, cell);
        lines << line;
        if (row.measure.value != QLatin1String("AVAILABILITY"))
            continue;
        QList<LineCell> left{{tr("  allowance left"), colour::quiet}};
        for (const ServiceCell &cell : row.cells)
            left << (cell.verdict.value == QLatin1String("NONE") ? LineCell{QStringLiteral("―"), colour::quiet}
                                                                   : LineCell{duration(cell.leftSeconds), cell.leftSeconds < 0 ? colour::danger : QColor()});
        lines << left;
        m_chart->setCells(row.cells);
    }
    m_table->setNote(levels.measuredFrom.isValid() ? tr("Fiscal year %1, measured since %2").arg(levels.fiscalYear).arg(gridInstant(levels.measuredFrom))
                                                   : tr("Fiscal year %1").arg(levels.fiscalYear));
    m_table->setLines(lines);
    m_table->view()->resizeColumnsToContents();
}

/// The second line belongs to the availability too.
void ServiceLevelPage::openCell()
{
    const QModelIndex at = m_table->view()->currentIndex();
    const int row = qMax(0, at.row() - (at.row() > 0 ? 1 : 0));
    const int column = at.column() - firstCell;
    if (!at.isValid() || row >= m_levels.rows.size() || column < 0 || column >= m_levels.rows[row].cells.size())
        return;
    ListServiceRecords ask;
    ask.measure = m_levels.rows[row].measure;
    ask.period = m_levels.rows[row].cells[column].period;
    context().api.call(ask, this,
        [this, ask](const ServiceRecords &records) {
            m_records->setNote(context().codes.name(ServiceMeasure::table, ask.measure.value, japanDate(m_levels.at)) + u' ' + ask.period);
            showRecords(records);
        },
        [this](const Problem &why) { tellProblem(why, &recordType<ListServiceRecords>()); });
}

void ServiceLevelPage::showRecords(const ServiceRecords &records)
{
    QList<QList<LineCell>> lines;
    const QDate day = japanDate(m_levels.at);
    for (const ServiceRecord &one : records.records) {
        const bool isScreen = one.of > 0;
        const bool missed = one.verdict.value == QLatin1String("MISSED");
        const QString state = one.state.isEmpty() ? context().codes.name(ServiceVerdict::table, one.verdict.value, day)
                                                  : context().codes.name(ServiceState::table, one.state.value, day);
        lines << QList<LineCell>{{gridInstant(one.from)}, {one.to.isValid() ? gridInstant(one.to) : QString()}, {state, missed ? colour::danger : QColor(), missed},
            {one.what}, {isScreen ? tr("%1 s (%2)").arg(double(one.amount) / 1000, 0, 'f', 2).arg(one.of) : duration(one.amount)}};
    }
    m_records->setLines(lines);
}

Page *serviceLevelPage(ClientContext &context)
{
    return new ServiceLevelPage(context);
}

} // namespace mimamori
