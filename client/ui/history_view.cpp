// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_view.h"

#include "core/japan_time.h"
#include "core/reference_book.h"
#include "record/codec.h"
#include "ui/record_table.h"
#include "ui/style.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>

#include <algorithm>

namespace mimamori {

namespace {

QTableWidget *plainTable(const QStringList &headers, const QString &name)
{
    auto *table = new QTableWidget(0, int(headers.size()));
    table->setHorizontalHeaderLabels(headers);
    table->setAccessibleName(name);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

QCborMap stateOf(const QCborMap &entry)
{
    return entry.value(QStringLiteral("state")).toMap();
}

} // namespace

HistoryView::HistoryView(const RecordType &type, ClientContext &context, QWidget *parent)
    : QWidget(parent), m_type(type), m_context(context),
      m_list(plainTable({tr("When"), tr("Who"), tr("What changed")}, tr("States"))),
      m_fields(plainTable({tr("Field"), tr("Then"), tr("Before")}, tr("Fields of the state")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(16);
    row->addWidget(m_list, 2);
    row->addWidget(m_fields, 3);
    connect(m_list, &QTableWidget::currentCellChanged, this, [this](int at) { showState(at); });
}

QString HistoryView::by(const QCborValue &value) const
{
    return value.isInteger() ? m_context.references.name("app_user", value.toInteger()) : value.toString();
}

void HistoryView::setReply(const QCborMap &reply)
{
    m_states.clear();
    const QCborArray states = reply.value(QStringLiteral("states")).toArray();
    for (const QCborValue &state : states)
        m_states << state.toMap();
    const QString version = QStringLiteral("version");
    std::sort(m_states.begin(), m_states.end(),
              [&](const QCborMap &a, const QCborMap &b) { return a.value(version).toInteger() > b.value(version).toInteger(); });
    m_list->setRowCount(int(m_states.size()));
    for (int i = 0; i < m_states.size(); ++i) {
        const auto when = QDateTime::fromString(m_states[i].value(QStringLiteral("changed_at")).toString(), Qt::ISODateWithMs);
        QStringList labels;
        const QList<QByteArray> changed = changedColumns(i);
        for (const QByteArray &column : changed)
            labels << QCoreApplication::translate("record", m_type.field(column)->label);
        const QString what = i + 1 == m_states.size() ? tr("Registered") : labels.join(QStringLiteral("、"));
        m_list->setItem(i, 0, new QTableWidgetItem(gridInstant(when)));
        m_list->setItem(i, 1, new QTableWidgetItem(by(m_states[i].value(QStringLiteral("changed_by")))));
        m_list->setItem(i, 2, new QTableWidgetItem(what));
    }
    m_list->resizeColumnsToContents();
    if (!m_states.isEmpty())
        m_list->setCurrentCell(0, 0);
}

QList<QByteArray> HistoryView::changedColumns(int row) const
{
    QList<QByteArray> out;
    if (row < 0 || row + 1 >= m_states.size())
        return out;
    const QCborMap now = stateOf(m_states[row]);
    const QCborMap before = stateOf(m_states[row + 1]);
    for (const Field &field : m_type.fields()) {
        const QString key = QString::fromLatin1(field.column);
        if (now.value(key) != before.value(key))
            out << field.column;
    }
    return out;
}

void HistoryView::showState(int row)
{
    m_fields->setRowCount(0);
    if (row < 0 || row >= m_states.size())
        return;
    const QCborMap now = stateOf(m_states[row]);
    const QCborMap before = row + 1 < m_states.size() ? stateOf(m_states[row + 1]) : QCborMap();
    const QList<QByteArray> changed = changedColumns(row);
    for (const Field &field : m_type.fields()) {
        const QString key = QString::fromLatin1(field.column);
        const bool isChanged = changed.contains(field.column);
        const QString texts[] = {QCoreApplication::translate("record", field.label), gridText(field, now.value(key), m_context),
                                 isChanged ? gridText(field, before.value(key), m_context) : QString()};
        const int at = m_fields->rowCount();
        m_fields->insertRow(at);
        for (int column = 0; column < 3; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            if (isChanged) { // colour is not the only sign: the earlier value stands beside it
                item->setBackground(colour::warningGround);
                item->setForeground(column == 1 ? colour::warning : colour::text);
            }
            m_fields->setItem(at, column, item);
        }
    }
    m_fields->resizeColumnsToContents();
    m_fields->setCurrentCell(0, 0);
}

} // namespace mimamori
