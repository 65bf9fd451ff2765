// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field_editor.h"

#include <QLineEdit>

class QCheckBox;
class QLabel;
class QPlainTextEdit;

namespace mimamori {

/// One line of text, stored exactly as typed.
class LineEdit : public FieldEditor {
    Q_OBJECT
public:
    explicit LineEdit(QWidget *parent = nullptr) : LineEdit(new QLineEdit, parent) {}
    QVariant value() const override;
    void setValue(const QVariant &value) override;
    void setReadOnly(bool readOnly) override;
    std::optional<Problem> problem() const override;
    void setLongest(int graphemes) { m_longest = graphemes; }
    QString text() const { return m_line->text(); }
    void setText(const QString &text) { setValue(text); }
    QLineEdit *line() const { return m_line; }

protected:
    LineEdit(QLineEdit *line, QWidget *parent);

private:
    QLineEdit *m_line;
    int m_longest{400};
};

/// フリガナ: what is typed becomes full-width katakana when it is settled. Takes readings from a NameEdit until it is edited by hand.
class KanaEdit : public LineEdit {
    Q_OBJECT
public:
    explicit KanaEdit(QWidget *parent = nullptr);
    std::optional<Problem> problem() const override;
    void settle() override;
    void setValue(const QVariant &value) override;
    /// Adds what was read from the name's conversion; ignored once the person has typed here.
    void appendReading(const QString &katakana);
    /// The name was emptied: start again unless edited by hand.
    void clearReading();
    bool isEditedByHand() const { return m_byHand; }

protected:
    void focusLeft() override { settle(); }

private:
    bool m_byHand{};
};

/// A name, kept code point by code point as typed. Its reading goes to the KanaEdit from the kana of the input method before
/// they are converted; predictions that commit without full kana leave the reading to be typed.
class NameEdit : public LineEdit {
    Q_OBJECT
public:
    explicit NameEdit(QWidget *parent = nullptr);
    void setReadingTo(KanaEdit *kana);

private:
    QPointer<KanaEdit> m_kana;
};

/// A whole number; full-width digits are taken.
class NumberEdit : public FieldEditor {
    Q_OBJECT
public:
    explicit NumberEdit(QWidget *parent = nullptr);
    QVariant value() const override;
    void setValue(const QVariant &value) override;
    void setReadOnly(bool readOnly) override;
    std::optional<Problem> problem() const override;
    void setRange(std::optional<qint64> min, std::optional<qint64> max);

private:
    QLineEdit *m_line;
    std::optional<qint64> m_min, m_max;
};

/// Yes or no; the label stands beside the box.
class CheckEdit : public FieldEditor {
    Q_OBJECT
public:
    explicit CheckEdit(QWidget *parent = nullptr);
    QVariant value() const override;
    void setValue(const QVariant &value) override;
    void setReadOnly(bool readOnly) override;
    void setText(const QString &text);
    bool isChecked() const;

private:
    QCheckBox *m_box;
};

/// Text of many lines with its count of characters.
class LongTextEdit : public FieldEditor {
    Q_OBJECT
public:
    explicit LongTextEdit(QWidget *parent = nullptr);
    QVariant value() const override;
    void setValue(const QVariant &value) override;
    void setReadOnly(bool readOnly) override;
    std::optional<Problem> problem() const override;
    bool isManyLines() const override { return true; }
    void setLongest(int graphemes);
    /// At least so many lines high; exactly, unless it may grow with the page.
    void setRows(int rows);
    void setGrowing(bool grows);
    QString text() const;
    QPlainTextEdit *area() const { return m_area; }

private:
    void count();
    QPlainTextEdit *m_area;
    QLabel *m_count;
    int m_longest{100'000};
    bool m_grows{};
};

/// A list of short texts, one a line (Kind::TextList).
class LinesEdit : public LongTextEdit {
    Q_OBJECT
public:
    using LongTextEdit::LongTextEdit;
    QVariant value() const override;
    void setValue(const QVariant &value) override;
};

} // namespace mimamori
