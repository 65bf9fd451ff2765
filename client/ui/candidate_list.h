// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QKeyEvent;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace mimamori {

/// Candidates below a line of text. Never takes the focus: the line goes on composing and typing, and hands the keys on.
class CandidateList : public QFrame {
    Q_OBJECT
public:
    struct Item {
        QString text;
        QString quiet{};     ///< greyed after the text
        QString group{};     ///< in front of the first of a group of rows
        bool isNote{};       ///< says something and cannot be chosen
    };

    explicit CandidateList(QLineEdit *anchor);
    /// Shows the items; none hides the list. `select` is the row chosen at first, -1 = none; never a note.
    void offer(const QList<Item> &items, int select = 0);
    int current() const;
    int count() const;
    QString text(int row) const;
    QString quiet(int row) const;
    QString group(int row) const;
    /// Arrows, Page keys, Enter and Esc while the list is open; true = taken.
    bool handleKey(QKeyEvent *event);

Q_SIGNALS:
    void picked(int row);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void place();
    void select(int row);
    void step(int from, int to);
    bool isNote(int row) const;

    QLineEdit *m_anchor;
    QListView *m_view;
    QStandardItemModel *m_model;
};

} // namespace mimamori
