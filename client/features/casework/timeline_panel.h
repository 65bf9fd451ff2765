// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "model/casework/timeline.h"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QTableWidget;

namespace mimamori {

class FlowLayout;

/// What happened on a file, newest first: words to filter by, a chip with its count for each kind, Enter opens the whole text.
class TimelinePanel : public QWidget {
    Q_OBJECT
public:
    /// `only`: the chips this panel is about (会議, 書類); empty = all of them, to be chosen.
    TimelinePanel(ClientContext &context, const QStringList &only = {}, QWidget *parent = nullptr);
    void setFile(qint64 childFile);
    void refresh();
    void show(const Timeline &timeline);
    const TimelineLine *current() const;
    QLineEdit *filter() const { return m_filter; }
    QTableWidget *table() const { return m_table; }
    /// Opens or closes the whole text of a line.
    void toggle(int row);

Q_SIGNALS:
    void currentChanged();
    void shown(qint64 total);

private:
    void build();
    void showChips(const QList<TimelineCount> &counts);
    void fillRow(int row, const TimelineLine &line);
    QString kindOf(const TimelineLine &line) const;
    QString textOf(const TimelineLine &line) const;
    QString stateOf(const TimelineLine &line) const;
    void align(int row, Qt::Alignment vertical);
    void takeWhole(int row, const QString &body);
    void say(const QString &sentence);

    ClientContext &m_context;
    QStringList m_only;
    QStringList m_chosen;
    qint64 m_file{};
    QList<TimelineLine> m_lines;
    QList<int> m_open;
    QLineEdit *m_filter;
    QWidget *m_chips;
    FlowLayout *m_flow;
    QTableWidget *m_table;
    QLabel *m_notice;
    QTimer m_wait;
};

} // namespace mimamori
