// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform/generic.h"
#include "ui/field_editor.h"

#include <QDate>
#include <QTimer>

#include <functional>

class QLineEdit;
class QListWidget;

namespace mimamori {

class Api;
class CandidateList;
class CodeBook;
class ReferenceBook;

/// A line with candidates below it: typing filters, Down or F4 opens, Enter takes. The list never takes the focus.
class ChoiceEdit : public FieldEditor {
    Q_OBJECT
public:
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;
    std::optional<Problem> problem() const override;
    void settle() override;
    bool showCandidates() override;
    bool hasCandidates() const override { return true; }
    QLineEdit *line() const { return m_line; }
    CandidateList *candidates() const { return m_list; }

protected:
    struct Choice {
        QVariant value;
        QString text;   ///< stands in the field when chosen
        QString quiet;  ///< greyed beside it in the list
    };
    /// A closed list shows an arrow; an open one (a postal code) does not.
    explicit ChoiceEdit(QWidget *parent, bool closedList = true);
    bool keyPressed(QKeyEvent *event) override;
    void focusLeft() override;
    /// Candidates for what was typed; empty text = all.
    virtual void search(const QString &typed) = 0;
    void offer(const QList<Choice> &choices);
    /// A candidate was taken; by default it becomes the value.
    virtual void picked(int index);
    void choose(const QVariant &value, const QString &text);

    QLineEdit *m_line;
    CandidateList *m_list;

private:
    void typed(const QString &text);

    QList<Choice> m_choices;
    QVariant m_value;
    QString m_shown;
};

/// A code of a table: typing filters by code, kana and name; only what is valid on the day is offered, what is stored is shown always.
class CodeCombo : public ChoiceEdit {
    Q_OBJECT
public:
    explicit CodeCombo(QWidget *parent = nullptr) : ChoiceEdit(parent) {}
    /// `on`: the day the codes are valid on; null = today's table as loaded.
    void setTable(const CodeBook &codes, const QByteArray &table, std::function<QDate()> on = {});
    void setValue(const QVariant &value) override;
    QString code() const { return value().toString(); }

private:
    void search(const QString &typed) override;

    const CodeBook *m_codes{};
    QByteArray m_table;
    std::function<QDate()> m_on;
};

/// A reference to another record: typing asks `<record>.list` for it.
class RefCombo : public ChoiceEdit {
    Q_OBJECT
public:
    explicit RefCombo(QWidget *parent = nullptr);
    void setRecord(Api &api, ReferenceBook &references, const QByteArray &record);
    void setValue(const QVariant &value) override;
    qint64 id() const { return value().toLongLong(); }

private:
    void search(const QString &typed) override;
    void ask();

    Api *m_api{};
    ReferenceBook *m_references{};
    QByteArray m_record;
    QTimer m_wait;
    QString m_wanted;
};

/// A person of the office.
class UserCombo : public RefCombo {
    Q_OBJECT
public:
    explicit UserCombo(QWidget *parent = nullptr) : RefCombo(parent) {}
    void setUsers(Api &api, ReferenceBook &references) { setRecord(api, references, "app_user"); }
};

/// Several codes of one table, as boxes to tick (Kind::CodeList).
class CodeListEdit : public FieldEditor {
    Q_OBJECT
public:
    explicit CodeListEdit(QWidget *parent = nullptr);
    void setTable(const CodeBook &codes, const QByteArray &table, std::function<QDate()> on = {});
    QVariant value() const override;
    void setValue(const QVariant &value) override;
    void setReadOnly(bool readOnly) override;

private:
    void fill();

    const CodeBook *m_codes{};
    QByteArray m_table;
    std::function<QDate()> m_on;
    QListWidget *m_list;
    QStringList m_value;
    bool m_filling{};
};

/// Several references: one RefCombo to add, a list to take away with Delete (Kind::ReferenceList).
class ReferenceListEdit : public FieldEditor {
    Q_OBJECT
public:
    explicit ReferenceListEdit(QWidget *parent = nullptr);
    void setRecord(Api &api, ReferenceBook &references, const QByteArray &record);
    QVariant value() const override;
    void setValue(const QVariant &value) override;
    void setReadOnly(bool readOnly) override;

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void fill();
    void added();

    RefCombo *m_combo;
    QListWidget *m_list;
    ReferenceBook *m_references{};
    QByteArray m_record;
    QList<qint64> m_ids;
};

/// A postal code: with seven digits the town is looked up (town.find) and told with townChosen; several towns are offered as a
/// list. What was typed elsewhere is never rewritten: the form decides what to do with the town.
class PostalEdit : public ChoiceEdit {
    Q_OBJECT
public:
    explicit PostalEdit(QWidget *parent = nullptr);
    void setApi(Api &api) { m_api = &api; }
    QVariant value() const override;
    void setValue(const QVariant &value) override;
    std::optional<Problem> problem() const override;

Q_SIGNALS:
    void townChosen(const mimamori::TownView &town);

private:
    void search(const QString &typed) override;
    void picked(int index) override;
    void found(const QList<TownView> &towns);

    Api *m_api{};
    QString m_asked;
    QList<TownView> m_towns;
};

} // namespace mimamori
