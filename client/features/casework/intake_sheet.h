// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "model/casework/candidates.h"
#include "model/casework/intake.h"

#include <QCborMap>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace mimamori {

class RecordForm;

/// The one sheet of a call: any field in any order, Enter walks through all of them, children and family as many as there are.
/// Knows nothing of the server; the page sends what stands here.
class IntakeSheet : public QWidget {
    Q_OBJECT
public:
    explicit IntakeSheet(ClientContext &context, QWidget *parent = nullptr);

    RegisterIntake request() const;
    void setRequest(const RegisterIntake &sheet);
    /// What the candidates are asked with: the child that is being typed, with the family, address and phone of the sheet.
    FindCandidates typed() const;
    bool isChanged() const;

    /// Shows what the descriptions can judge; true when the sheet may be sent.
    bool validate();
    /// Puts a problem under its field; false when there is no such field here.
    bool showProblem(const Problem &problem);
    void setReadOnly(bool readOnly);
    void focusFirst();

    /// Another child, of the family name of the first; the focus goes to its name.
    void addChild();
    void addRelative();
    /// What the flow chart says. The grade is put into the sheet unless the person has chosen another.
    void setAssessment(const UrgencyAnswers &answers, const QString &rank);
    Code<Urgency> urgency() const;
    void focusUrgency();
    /// The child that is being typed is this known one.
    void useCandidate(const Candidate &candidate);
    int childCount() const { return int(m_children.size()); }
    RecordForm *childForm(int index) const { return m_children.value(index).form; }
    RecordForm *familyForm(int index) const { return m_family.value(index).form; }
    RecordForm *headForm() const { return m_head; }
    RecordForm *placeForm() const { return m_place; }
    RecordForm *reporterForm() const { return m_reporter; }
    RecordForm *storyForm() const { return m_story; }
    RecordForm *moreForm() const { return m_more; }

Q_SIGNALS:
    void edited();
    /// Enter in the last field.
    void finished();
    /// F4 at the urgency, or its button.
    void chartWanted();

private:
    struct Row {
        QWidget *frame{};
        RecordForm *form{};
        QWidget *below{};
        QString resident{}; ///< 宛名番号, when a resident was taken
        QLabel *chosen{};   ///< where the reception goes, when a candidate was taken
        QPushButton *away{};
        qint64 person{};
    };
    /// Folded away at first: what few calls need.
    static const QList<QByteArray> &moreColumns();
    RecordForm *part(const QList<QByteArray> &columns);
    QWidget *heading(const QString &text, QPushButton *button = nullptr);
    void build(QVBoxLayout *rows);
    void buildHead(QVBoxLayout *rows);
    void buildPeople(QVBoxLayout *rows);
    void buildReporter(QVBoxLayout *rows);
    void buildStory(QVBoxLayout *rows);
    Row makeRow(const RecordType &type, const QList<QByteArray> &columns, QVBoxLayout *into, const QString &takeAway);
    void addChildRow(const IntakeChild &child);
    void addFamilyRow(const IntakeRelative &relative);
    void removeRow(QList<Row> &rows, QWidget *frame);
    static void showWhatBelongs(const QList<Row> &rows);
    void nameChild(Row &row, qint64 person, const QString &words);
    int currentChild() const;
    void showBackdateReason();
    void showMore(bool shown);
    void orderTabs();

    ClientContext &m_context;
    RecordForm *m_head;
    RecordForm *m_backdate;
    RecordForm *m_place;
    RecordForm *m_reporter;
    RecordForm *m_story;
    RecordForm *m_now;
    RecordForm *m_more;
    QPushButton *m_moreButton;
    QPushButton *m_chartButton;
    QPushButton *m_addChild;
    QPushButton *m_addRelative;
    QVBoxLayout *m_childRows;
    QVBoxLayout *m_familyRows;
    QList<Row> m_children;
    QList<Row> m_family;
    UrgencyAnswers m_assessment;
    QString m_chartRank;   ///< what the chart last put into the sheet
    QCborMap m_given;      ///< as it was when nothing had been typed
    bool m_readOnly{};
};

} // namespace mimamori
