// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFrame>

class QLabel;
class QStackedWidget;
class QStandardItemModel;
class QTableView;

namespace mimamori {

/// One cell of a line: its words, and a colour where the words mean urgency.
struct LineCell {
    QString text{};
    QColor colour{};
    bool strong{};
};

/// A card with a heading and a few columns of finished words, for the screens that mix several kinds of records. Enter or double
/// click opens a line; an empty card says what would be here.
class LineTable : public QFrame {
    Q_OBJECT
public:
    /// `stretched` is the column that takes the room that is left.
    LineTable(const QString &heading, const QStringList &columns, int stretched, const QString &emptyText, QWidget *parent = nullptr);

    void setNote(const QString &note); ///< at the right of the heading
    void setLines(const QList<QList<LineCell>> &lines);
    int currentLine() const;
    QTableView *view() const { return m_view; }

Q_SIGNALS:
    void opened(int line);
    void currentChanged(int line);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;

    QLabel *m_note;
    QStackedWidget *m_stack;
    QTableView *m_view;
    QStandardItemModel *m_model;
    int m_stretched;
};

} // namespace mimamori
