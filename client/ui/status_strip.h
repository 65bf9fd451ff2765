// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace mimamori {

/// ● connected, ▲ overdue n, ◆ today n, unsent n: shape, word and colour, always in sight.
class StatusStrip : public QWidget {
    Q_OBJECT
public:
    explicit StatusStrip(QWidget *parent = nullptr);
    void setConnected(bool connected);
    /// Negative = not known yet, then not shown.
    void setDue(int overdue, int today);
    void setUnsent(int count);
    /// Notices not looked at yet (Ctrl+J); shown when there are any.
    void setNotices(int count);

private:
    QLabel *m_connection;
    QLabel *m_overdue;
    QLabel *m_today;
    QLabel *m_unsent;
    QLabel *m_notices;
};

} // namespace mimamori
