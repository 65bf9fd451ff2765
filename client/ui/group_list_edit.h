// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "record/describe.h"
#include "ui/field_editor.h"

class QPushButton;
class QVBoxLayout;

namespace mimamori {

class RecordForm;

/// Rows of a nested group (the children of one notification): a small form each, with buttons to add and take away.
/// The value is a QCborArray of maps.
class GroupListEdit : public FieldEditor {
    Q_OBJECT
public:
    GroupListEdit(const Field &field, ClientContext &context, QWidget *parent = nullptr);
    QVariant value() const override;
    void setValue(const QVariant &value) override;
    void setReadOnly(bool readOnly) override;
    int count() const { return int(m_forms.size()); }
    RecordForm *row(int index) const { return m_forms.value(index); }
    RecordForm *addRow();
    bool validate();

private:
    void removeRow(RecordForm *form);

    const Field &m_field;
    ClientContext &m_context;
    QVBoxLayout *m_rows;
    QPushButton *m_add;
    QList<RecordForm *> m_forms;
    QHash<RecordForm *, QWidget *> m_frames;
};

} // namespace mimamori
