// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/timeline_panel.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/problem_text.h"
#include "model/casework/meeting.h"
#include "model/casework/note.h"
#include "model/casework/reception.h"
#include "model/casework/safety_check.h"
#include "ui/flow_layout.h"
#include "ui/part.h"
#include "ui/style.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace mimamori {

namespace {

enum Column { AtColumn, KindColumn, WhomColumn, TextColumn, ByColumn, StateColumn, ColumnCount };

} // namespace

TimelinePanel::TimelinePanel(ClientContext &context, const QStringList &only, QWidget *parent)
    : QWidget(parent), m_context(context), m_only(only), m_filter(new QLineEdit), m_chips(new QWidget), m_flow(new FlowLayout(m_chips, 8, 4)),
      m_table(new QTableWidget(0, ColumnCount)), m_notice(new QLabel)
{
    build();
    m_wait.setSingleShot(true);
    m_wait.setInterval(250); // a pause in typing, not every letter
    connect(&m_wait, &QTimer::timeout, this, &TimelinePanel::refresh);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_wait.start(); });
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) { toggle(row); });
    connect(m_table, &QTableWidget::currentCellChanged, this, [this] { Q_EMIT currentChanged(); });
}

void TimelinePanel::build()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 8, 0, 0);
    auto *head = new QHBoxLayout;
    m_filter->setPlaceholderText(tr("Filter the records (words, people, kinds)"));
    m_filter->setAccessibleName(tr("Filter the records"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(280);
    head->addWidget(m_filter);
    head->addWidget(m_chips, 1);
    m_chips->setVisible(m_only.isEmpty());
    rows->addLayout(head);
    m_table->setHorizontalHeaderLabels({tr("When"), tr("Kind"), tr("With whom"), tr("What"), tr("By"), tr("State")});
    m_table->setAccessibleName(tr("Timeline"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(30);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(TextColumn, QHeaderView::Stretch);
    rows->addWidget(m_table, 1);
    setPart(m_notice, "quiet");
    m_notice->setWordWrap(true);
    rows->addWidget(m_notice);
    setFocusProxy(m_table);
}

void TimelinePanel::setFile(qint64 childFile)
{
    m_file = childFile;
    refresh();
}

void TimelinePanel::refresh()
{
    if (!m_file)
        return;
    ShowTimeline ask;
    ask.childFile.id = m_file;
    ask.chips = m_only.isEmpty() ? m_chosen : m_only;
    ask.words = m_filter->text();
    ask.limit = 500;
    m_context.api.call(ask, this, [this](const Timeline &timeline) { show(timeline); },
        [this](const Problem &problem) { say(problemText(problem, &recordType<ShowTimeline>())); });
}

void TimelinePanel::show(const Timeline &timeline)
{
    const TimelineLine *before = current();
    const QString source = before ? before->source : QString();
    const qint64 id = before ? before->sourceId : 0;
    m_lines = timeline.lines;
    m_open.clear();
    m_table->setRowCount(0);
    m_table->setRowCount(int(m_lines.size()));
    for (int row = 0; row < m_lines.size(); ++row) {
        fillRow(row, m_lines[row]);
        if (m_lines[row].sourceId == id && m_lines[row].source == source)
            m_table->setCurrentCell(row, AtColumn);
    }
    showChips(timeline.counts);
    if (m_lines.isEmpty())
        say(m_filter->text().isEmpty() && m_chosen.isEmpty() ? tr("Nothing is recorded here yet. F2 writes the first record.")
                                                             : tr("No record has these words. F3 and Esc show all again."));
    else
        say(timeline.total > m_lines.size() ? tr("%1 of %2 records. Filter to see the others.").arg(m_lines.size()).arg(timeline.total)
                                            : tr("%1 records").arg(timeline.total));
    Q_EMIT shown(timeline.total);
}

void TimelinePanel::showChips(const QList<TimelineCount> &counts)
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    qint64 all = 0;
    for (const TimelineCount &count : counts)
        all += count.count;
    const auto add = [this](const QString &chip, const QString &name, qint64 number) {
        auto *button = new QPushButton(tr("%1 %2").arg(name).arg(number));
        button->setObjectName(QStringLiteral("chip_") + (chip.isEmpty() ? QStringLiteral("all") : chip));
        button->setCheckable(true);
        button->setChecked(chip.isEmpty() ? m_chosen.isEmpty() : m_chosen.contains(chip));
        if (button->isChecked())
            setPart(button, "main");
        connect(button, &QPushButton::clicked, this, [this, chip](bool on) {
            if (chip.isEmpty())
                m_chosen.clear();
            else if (on)
                m_chosen << chip;
            else
                m_chosen.removeAll(chip);
            refresh();
        });
        m_flow->addWidget(button);
        button->show();
    };
    add(QString(), tr("All"), all);
    for (const TimelineCount &count : counts) {
        TimelineLine line;
        line.source = count.chip.section(QLatin1Char('/'), 0, 0);
        line.code = count.chip.section(QLatin1Char('/'), 1);
        add(count.chip, kindOf(line), count.count);
    }
}

QString TimelinePanel::kindOf(const TimelineLine &line) const
{
    if (line.source == timeline_source::note)
        return m_context.codes.shortName(NoteKind::table, line.code);
    if (line.source == timeline_source::safetyCheck)
        return tr("Safety check");
    if (line.source == timeline_source::meeting)
        return tr("Meeting");
    if (line.source == timeline_source::reception)
        return tr("Reception");
    if (line.source == timeline_source::urgency)
        return tr("Urgency");
    return line.source == timeline_source::stage ? tr("Stage") : tr("Paper");
}

QString TimelinePanel::textOf(const TimelineLine &line) const
{
    const CodeBook &codes = m_context.codes;
    QStringList parts;
    if (line.source == timeline_source::safetyCheck)
        parts << codes.name(SightMethod::table, line.code) << codes.name(SightResult::table, line.detail);
    else if (line.source == timeline_source::meeting)
        parts << codes.name(MeetingKind::table, line.code) << codes.name(MeetingDecision::table, line.detail);
    else if (line.source == timeline_source::reception)
        parts << codes.name(ReceptionKind::table, line.code);
    else if (line.source == timeline_source::stage)
        parts << tr("%1 to %2").arg(codes.name(CaseStageCode::table, line.detail), codes.name(CaseStageCode::table, line.code));
    else if (line.source == timeline_source::urgency)
        parts << codes.name(Urgency::table, line.code)
              << (line.detail == line.code ? QString() : tr("the chart says %1").arg(codes.shortName(Urgency::table, line.detail)));
    else if (line.source == timeline_source::paper)
        parts << codes.name("paper_kind", line.code) << codes.name("recipient", line.detail);
    parts << line.text << (line.returned.isEmpty() ? QString() : tr("Returned: %1").arg(line.returned));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" / "));
}

QString TimelinePanel::stateOf(const TimelineLine &line) const
{
    if (line.state == QLatin1String("WITHDRAWN"))
        return tr("withdrawn");
    if (line.source == timeline_source::urgency)
        return line.state.isEmpty() ? tr("◇ waits for a second look") : tr("✓ confirmed");
    if (line.source != timeline_source::note)
        return QStringLiteral("✓");
    if (line.amendedBy)
        return tr("amended");
    if (line.state == note_state::draft)
        return line.returned.isEmpty() ? tr("✎ draft") : tr("✎ returned");
    return line.state == note_state::submitted ? tr("◇ waits for approval") : tr("✓ approved");
}

void TimelinePanel::fillRow(int row, const TimelineLine &line)
{
    const QString whom = line.source == timeline_source::reception ? m_context.codes.name(Route::table, line.detail) : line.counterpart;
    const QStringList cells{gridInstant(line.at), kindOf(line), whom, textOf(line).simplified(), line.authorName, stateOf(line)};
    const bool struck = line.amendedBy != 0 || line.state == QLatin1String("WITHDRAWN");
    for (int column = 0; column < ColumnCount; ++column) {
        auto *item = new QTableWidgetItem(cells[column]);
        item->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        QFont font = item->font();
        font.setStrikeOut(struck && column != StateColumn);
        item->setFont(font);
        if (struck)
            item->setForeground(colour::quiet);
        m_table->setItem(row, column, item);
    }
    if (line.state == note_state::approved)
        m_table->item(row, StateColumn)->setForeground(colour::good);
}

void TimelinePanel::align(int row, Qt::Alignment vertical)
{
    for (int column = 0; column < ColumnCount; ++column)
        m_table->item(row, column)->setTextAlignment(Qt::AlignLeft | vertical);
}

const TimelineLine *TimelinePanel::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_lines.size() ? &m_lines[row] : nullptr;
}

void TimelinePanel::toggle(int row)
{
    if (row < 0 || row >= m_lines.size())
        return;
    if (m_open.removeAll(row)) {
        align(row, Qt::AlignVCenter);
        m_table->item(row, TextColumn)->setText(textOf(m_lines[row]).simplified());
        m_table->setRowHeight(row, m_table->verticalHeader()->defaultSectionSize());
        return;
    }
    m_open << row;
    align(row, Qt::AlignTop);
    m_table->item(row, TextColumn)->setText(textOf(m_lines[row]));
    m_table->resizeRowToContents(row);
    if (!m_lines[row].cut || m_lines[row].source != timeline_source::note)
        return;
    const qint64 id = m_lines[row].sourceId;
    m_context.api.callRaw("note.get", {{QStringLiteral("record"), id}}, this, [this, row, id](const QCborMap &out) {
        if (row < m_lines.size() && m_lines[row].sourceId == id)
            takeWhole(row, out.value(QStringLiteral("row")).toMap().value(QStringLiteral("body")).toString());
    });
}

void TimelinePanel::takeWhole(int row, const QString &body)
{
    m_lines[row].text = body;
    m_lines[row].cut = false;
    if (!m_open.contains(row))
        return;
    m_table->item(row, TextColumn)->setText(textOf(m_lines[row]));
    m_table->resizeRowToContents(row);
}

void TimelinePanel::say(const QString &sentence)
{
    m_notice->setText(sentence);
}

} // namespace mimamori
