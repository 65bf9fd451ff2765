// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/group_list_edit.h"

#include "ui/record_form.h"
#include "ui/part.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QFrame>
#include <QPushButton>
#include <QVBoxLayout>

namespace mimamori {

GroupListEdit::GroupListEdit(const Field &field, ClientContext &context, QWidget *parent)
    : FieldEditor(parent), m_field(field), m_context(context), m_rows(new QVBoxLayout), m_add(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addLayout(m_rows);
    m_add->setText(tr("Add: %1").arg(QCoreApplication::translate("record", field.group->label())));
    column->addWidget(m_add, 0, Qt::AlignLeft);
    setInput(m_add);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow()->focusFirst();
        Q_EMIT edited();
    });
}

RecordForm *GroupListEdit::addRow()
{
    auto *frame = new QFrame;
    setPart(frame, "card");
    auto *column = new QVBoxLayout(frame);
    auto *form = new RecordForm(*m_field.group, m_context);
    auto *away = new QPushButton(tr("Take away"));
    away->setAccessibleName(tr("Take away: %1 %2").arg(label()).arg(m_forms.size() + 1));
    setPart(away, "link");
    column->addWidget(form);
    column->addWidget(away, 0, Qt::AlignRight);
    m_rows->addWidget(frame);
    m_forms << form;
    m_frames.insert(form, frame);
    connect(form, &RecordForm::edited, this, &FieldEditor::edited);
    connect(away, &QPushButton::clicked, form, [this, form] {
        removeRow(form);
        Q_EMIT edited();
    });
    return form;
}

void GroupListEdit::removeRow(RecordForm *form)
{
    m_forms.removeOne(form);
    QWidget *frame = m_frames.take(form);
    frame->hide();
    frame->deleteLater();
}

QVariant GroupListEdit::value() const
{
    QCborArray out;
    for (const RecordForm *form : m_forms)
        out.append(form->values());
    return QVariant::fromValue(out);
}

void GroupListEdit::setValue(const QVariant &value)
{
    const QList<RecordForm *> old = m_forms;
    for (RecordForm *form : old)
        removeRow(form);
    const QCborArray rows = value.value<QCborArray>();
    for (const QCborValue &row : rows)
        addRow()->setValues(row.toMap());
}

void GroupListEdit::setReadOnly(bool readOnly)
{
    m_add->setVisible(!readOnly);
    for (RecordForm *form : std::as_const(m_forms))
        form->setReadOnly(readOnly);
}

bool GroupListEdit::validate()
{
    bool good = true;
    for (RecordForm *form : std::as_const(m_forms))
        good = form->validate() && good;
    return good;
}

} // namespace mimamori
