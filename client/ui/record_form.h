// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "core/client_context.h"
#include "record/describe.h"

#include <QCborMap>
#include <QHash>
#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace mimamori {

class EnterWalk;
class FieldEditor;
class FlowLayout;

/// A form made from a record's or a request's description: sections, the label above each field, problems under the field.
/// Enter walks (Shift+Enter back). Values come and go as the CBOR map of the wire.
class RecordForm : public QWidget {
    Q_OBJECT
public:
    struct Layout {
        QList<QByteArray> only{};   ///< columns in this order; empty = all in the order of the description
        QList<QByteArray> hidden{}; ///< columns that travel through unseen
        bool readOnly{};
    };

    RecordForm(const RecordType &type, ClientContext &context, QWidget *parent = nullptr) : RecordForm(type, context, Layout(), parent) {}
    RecordForm(const RecordType &type, ClientContext &context, const Layout &layout, QWidget *parent = nullptr);

    const RecordType &type() const { return m_type; }
    /// The editor of a column, or null; a nested group's field as "reporter.name".
    FieldEditor *editor(const QByteArray &column) const { return m_cells.value(column).editor; }
    template <class Editor>
    Editor *editor(const QByteArray &column) const { return qobject_cast<Editor *>(editor(column)); }
    /// Puts a hand-made editor in the place of the generic one (before values are set). The form takes it over.
    void replace(const QByteArray &column, FieldEditor *editor);
    QList<QByteArray> columns() const { return m_order; }

    /// What was given with setValues, with the fields of the form in their present state over it.
    QCborMap values() const;
    void setValues(const QCborMap &values);
    /// What setValues was given: the record as it stood when the person began.
    const QCborMap &given() const { return m_given; }
    /// Every field as if typed: what differs from the given values counts as changed.
    void putValues(const QCborMap &values);
    /// Puts one value into its editor as if the person had typed it: it counts as changed.
    void putValue(const QByteArray &column, const QCborValue &value);
    bool isChanged() const { return !changedColumns().isEmpty(); }
    /// The columns whose value differs from what setValues gave.
    QList<QByteArray> changedColumns() const;

    /// Checks what the description can judge (required, length, range …), shows every problem under its field and puts the
    /// focus on the first. True when there is none.
    bool validate();
    /// A problem from the server: under its field when it is here (then true), otherwise false and the caller tells it.
    bool showProblem(const Problem &problem);
    /// A sentence under a field; empty takes it away.
    void showNote(const QByteArray &column, const QString &sentence);
    void clearProblems();
    void setReadOnly(bool readOnly);
    void focusFirst();

Q_SIGNALS:
    void edited();
    /// Enter in the last field: the next thing is F12. Nothing is saved by itself.
    void finished();

private:
    struct Cell {
        const Field *field{};
        QWidget *frame{};
        QLabel *label{};
        QLabel *note{};
        FieldEditor *editor{};
    };
    void build(const Layout &layout);
    void addFields(const RecordType &type, const QByteArray &path, const Layout &layout);
    FlowLayout *flowFor(const QString &section);
    void addCell(const Field &field, const QByteArray &path, FieldEditor *editor, FlowLayout *flow);
    void watch(const QByteArray &path, FieldEditor *editor);
    void connectParts();
    std::optional<Problem> problemOf(const QByteArray &path) const;
    QCborValue valueOf(const Cell &cell) const;

    const RecordType &m_type;
    ClientContext &m_context;
    QVBoxLayout *m_rows{};
    FlowLayout *m_flow{};
    QString m_section;
    QHash<QByteArray, Cell> m_cells;
    QList<QByteArray> m_order;
    QCborMap m_given;
    QHash<QByteArray, QCborValue> m_baseline;
    bool m_readOnly{};
};

/// The editor that fits a field's kind, ready for use.
FieldEditor *makeEditor(const Field &field, ClientContext &context, QWidget *parent);

} // namespace mimamori
