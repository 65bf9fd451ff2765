// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"

#include <QPointer>
#include <QVariant>
#include <QWidget>

#include <optional>

class QKeyEvent;

namespace mimamori {

class HintBubble;

/// One field's editor. Values are those of Field::value (record/describe.h): an invalid QVariant is empty. The input inside
/// (a QLineEdit, QComboBox …) and the editor itself both carry the column as object name and the label as accessible name.
class FieldEditor : public QWidget {
    Q_OBJECT
public:
    explicit FieldEditor(QWidget *parent = nullptr);

    /// The column name and the label (already translated).
    void setIdentity(const QByteArray &column, const QString &label);
    const QByteArray &column() const { return m_column; }
    QString label() const { return m_label; }
    /// What has the focus and takes the keys.
    QWidget *input() const { return m_input; }

    virtual QVariant value() const = 0;
    /// Shows a value from outside; does not emit edited().
    virtual void setValue(const QVariant &value) = 0;
    virtual void setReadOnly(bool readOnly) = 0;
    bool isEmpty() const { return !value().isValid(); }
    /// What is wrong with the text as it stands (not a date, not in the list), without regard to "required".
    virtual std::optional<Problem> problem() const { return std::nullopt; }
    /// Called before Enter or Tab leaves: take the chosen candidate, settle the text.
    virtual void settle() {}
    /// F4. False when the editor has no candidates.
    virtual bool showCandidates() { return false; }
    virtual bool hasCandidates() const { return false; }
    /// Text of many lines, where Enter may mean a new line.
    virtual bool isManyLines() const { return false; }
    /// Shown under the field in the danger colour; empty = none. RecordForm does it.
    void markProblem(bool on);

Q_SIGNALS:
    /// The person changed the value.
    void edited();

protected:
    void setInput(QWidget *input);
    /// A greyed reading below the field while it has the focus; empty hides it.
    void showHint(const QString &hint, bool warning = false);
    QString hint() const;
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Keys of the input before it sees them; true = taken. Never called while the input method composes.
    virtual bool keyPressed(QKeyEvent *event);
    virtual void focusLeft() {}
    virtual void focusCame() {}

private:
    QByteArray m_column;
    QString m_label;
    QPointer<QWidget> m_input;
    QPointer<HintBubble> m_hint;
};

} // namespace mimamori
