// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/code_book.h"
#include "core/reference_book.h"
#include "ui/choice_edits.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

namespace mimamori {

namespace {

void fitRows(QListWidget *list, int rows)
{
    const int row = std::max(25, QFontMetrics(QApplication::font()).height() + 4);
    list->setFixedHeight(std::clamp(rows, 2, 6) * row + 6);
}

} // namespace

CodeListEdit::CodeListEdit(QWidget *parent) : FieldEditor(parent), m_list(new QListWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_list);
    setInput(m_list);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        if (m_filling)
            return;
        m_value.clear();
        for (int i = 0; i < m_list->count(); ++i) {
            if (m_list->item(i)->checkState() == Qt::Checked)
                m_value << m_list->item(i)->data(Qt::UserRole).toString();
        }
        Q_EMIT edited();
    });
}

void CodeListEdit::setTable(const CodeBook &codes, const QByteArray &table, std::function<QDate()> on)
{
    m_codes = &codes;
    m_table = table;
    m_on = std::move(on);
    connect(&codes, &CodeBook::changed, this, &CodeListEdit::fill);
    fill();
}

void CodeListEdit::fill()
{
    m_filling = true;
    m_list->clear();
    const QDate on = m_on ? m_on() : QDate();
    QStringList shown;
    const auto add = [&](const QString &code) {
        auto *item = new QListWidgetItem(m_codes->name(m_table, code, on), m_list);
        item->setData(Qt::UserRole, code);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_value.contains(code) ? Qt::Checked : Qt::Unchecked);
        shown << code;
    };
    const QList<CodeView> entries = m_codes ? m_codes->entries(m_table, on) : QList<CodeView>();
    for (const CodeView &entry : entries) {
        if (!shown.contains(entry.code))
            add(entry.code);
    }
    for (const QString &code : std::as_const(m_value)) { // stored once, no longer valid: shown all the same
        if (m_codes && !shown.contains(code))
            add(code);
    }
    fitRows(m_list, m_list->count());
    m_list->setCurrentRow(0);
    m_filling = false;
}

QVariant CodeListEdit::value() const
{
    return m_value;
}

void CodeListEdit::setValue(const QVariant &value)
{
    m_value = value.toStringList();
    fill();
}

void CodeListEdit::setReadOnly(bool readOnly)
{
    m_list->setEnabled(!readOnly);
}

ReferenceListEdit::ReferenceListEdit(QWidget *parent) : FieldEditor(parent), m_combo(new RefCombo(this)), m_list(new QListWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(m_combo);
    column->addWidget(m_list);
    setInput(m_combo->input());
    m_list->installEventFilter(this);
    fitRows(m_list, 3);
    connect(m_combo, &FieldEditor::edited, this, &ReferenceListEdit::added);
}

void ReferenceListEdit::setRecord(Api &api, ReferenceBook &references, const QByteArray &record)
{
    m_references = &references;
    m_record = record;
    m_combo->setRecord(api, references, record);
    m_combo->setIdentity(column(), label());
    m_list->setAccessibleName(tr("%1: chosen (Delete takes away)").arg(label()));
    connect(&references, &ReferenceBook::changed, this, [this](const QByteArray &changed) {
        if (changed == m_record)
            fill();
    });
}

void ReferenceListEdit::added()
{
    const qint64 id = m_combo->id();
    if (!id)
        return;
    m_combo->setValue({});
    if (m_ids.contains(id))
        return;
    m_ids << id;
    fill();
    Q_EMIT edited();
}

void ReferenceListEdit::fill()
{
    const int at = m_list->currentRow();
    m_list->clear();
    for (const qint64 id : std::as_const(m_ids))
        m_list->addItem(m_references ? m_references->name(m_record, id) : QString::number(id));
    m_list->setCurrentRow(std::clamp(at, 0, std::max(0, m_list->count() - 1)));
}

QVariant ReferenceListEdit::value() const
{
    return QVariant::fromValue(m_ids);
}

void ReferenceListEdit::setValue(const QVariant &value)
{
    m_ids = value.value<QList<qint64>>();
    fill();
}

void ReferenceListEdit::setReadOnly(bool readOnly)
{
    m_combo->setReadOnly(readOnly);
    m_list->setEnabled(!readOnly);
}

bool ReferenceListEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        if (const int row = m_list->currentRow(); row >= 0 && row < m_ids.size()) {
            m_ids.removeAt(row);
            fill();
            Q_EMIT edited();
        }
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace mimamori
