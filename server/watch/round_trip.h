// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/envelope.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>
#include <QWebSocket>

namespace mimamori {

/// What a round trip needs: [round_trip] of the watcher's configuration. Its account holds one role that sees nothing of children.
struct RoundTripConfig {
    QUrl url{};            ///< wss://host:port/v1
    QSslConfiguration tls{};
    QString loginName{};
    QString password{};
    /// Throws std::runtime_error naming the key that is missing or wrong.
    static RoundTripConfig read(const QString &file);
};

/// The whole way of a terminal: TLS with its certificate, sign in, open a screen (the board of incidents), sign out.
class RoundTrip : public QObject {
    Q_OBJECT
public:
    explicit RoundTrip(RoundTripConfig config);
    void start();

Q_SIGNALS:
    /// `trouble` is empty when all went well: then it took this long.
    void ended(qint64 milliseconds, const QByteArray &trouble);

private:
    void received(const QByteArray &bytes);
    void ask(const QByteArray &operation, const QCborMap &in);
    void end(const QByteArray &trouble);

    RoundTripConfig m_config;
    QWebSocket m_socket;
    QElapsedTimer m_since;
    qint64 m_step{};
    qint64 m_took{};
    bool m_ended{};
};

} // namespace mimamori
