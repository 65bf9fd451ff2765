// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fuzzy_date.h"
#include "ui/field_editor.h"

#include <QDate>

#include <functional>

class QLabel;
class QLineEdit;

namespace mimamori {

/// A date typed in any form of calc.md's era_parse; the reading is shown greyed before it is accepted. A date in an era that
/// had ended is refused and the day it would be is offered (F4 takes it). Today comes from the server's clock (setToday).
class EraDateEdit : public FieldEditor {
    Q_OBJECT
public:
    explicit EraDateEdit(QWidget *parent = nullptr);

    /// Kind::Date: QDate. In fuzzy mode Kind::Fuzzy: FuzzyDate, and every text is kept as it was written.
    QVariant value() const override;
    void setValue(const QVariant &value) override;
    void setReadOnly(bool readOnly) override;
    std::optional<Problem> problem() const override;
    void settle() override;
    bool showCandidates() override;
    bool hasCandidates() const override { return m_offered.isValid(); }

    /// "Today" of short forms and of ages (local date in Japan); the client's own day when not set.
    void setToday(std::function<QDate()> today) { m_today = std::move(today); }
    void setFuzzy(bool fuzzy);
    /// Shows the age beside the field.
    void setBirthDate(bool birthDate);
    QDate date() const;

protected:
    void focusLeft() override;
    void focusCame() override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void textTyped();
    void readText(const QString &text);
    void showReading();
    void showAge();
    int roomOf(const QString &text) const;
    bool fits(const QString &text) const;
    QDate today() const;
    QString shown(bool focused) const;

    QLineEdit *m_line;
    QLabel *m_age;
    std::function<QDate()> m_today;
    bool m_fuzzy{};
    QDate m_date;
    FuzzyDate m_fuzzyDate;
    QDate m_offered;
    QByteArray m_error;
};

/// A moment in Japan time: "R8.11.22 10:31", "t 0931", "10:31" (today), "n" (now). The value is a UTC QDateTime.
class EraDateTimeEdit : public FieldEditor {
    Q_OBJECT
public:
    explicit EraDateTimeEdit(QWidget *parent = nullptr);
    QVariant value() const override;
    void setValue(const QVariant &value) override;
    void setReadOnly(bool readOnly) override;
    std::optional<Problem> problem() const override;
    void settle() override;
    bool showCandidates() override;
    bool hasCandidates() const override { return m_offered.isValid(); }
    /// Now (UTC); the client's own clock when not set.
    void setNow(std::function<QDateTime()> now) { m_now = std::move(now); }
    QDateTime at() const { return m_at; }

protected:
    void focusLeft() override;

private:
    void textTyped();
    void readText(const QString &text);
    QDateTime now() const;

    QLineEdit *m_line;
    std::function<QDateTime()> m_now;
    QDateTime m_at;
    QDateTime m_offered;
    QByteArray m_error;
};

/// Hours and minutes as typed: 10:31, 1031, 931, 10時31分; full-width digits too. Invalid when it is none. 24:00 is not a time of day.
QTime readClock(const QString &text);

} // namespace mimamori
