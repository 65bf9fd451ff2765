// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assurance/service_level.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QTimer>

namespace mimamori {

class Api;
class Page;
class Session;

/// Measures at the terminal how long a screen takes from the key or click to its first full picture, counts it in the histogram of
/// the service levels, and tells the server every five minutes (SLA-01). Knows names of screens only, never what is on them.
class ScreenClock : public QObject {
    Q_OBJECT
public:
    ScreenClock(Api &api, Session &session, QObject *parent = nullptr);

    /// A screen was asked for; the time runs from here.
    void asked();
    /// The screen is being shown; the time ends with its first picture.
    void shown(Page *page);
    /// Sends what has been counted; what does not arrive is counted on.
    void send();
    /// What would be sent now.
    QList<ScreenTimes> counted() const;

    /// Screens that show what the terminal has by itself, without asking the server.
    static bool asksDatabase(const QString &screen);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void count(const QString &transition, bool databaseWork, qint64 milliseconds);
    void add(const QString &transition, bool databaseWork, const QList<qint64> &counts);

    Api &m_api;
    Session &m_session;
    QTimer m_send;
    QElapsedTimer m_since;
    bool m_asked{};
    QPointer<Page> m_page;
    QString m_from;
    QString m_to;
    QHash<std::pair<QString, bool>, QList<qint64>> m_counts;
};

} // namespace mimamori
