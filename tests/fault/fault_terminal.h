// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load_loop.h"
#include "load_terminals.h"

#include <QCborMap>
#include <QHash>

#include <memory>
#include <optional>

namespace mimamori::fault {

/// One press of "save": the key stays with it however often it has to be sent.
struct Act {
    QByteArray key;
    QByteArray operation;
    QCborMap in;
};

/// A terminal as the real client behaves: keeps a write until it is answered, connects again with growing pauses when the line is
/// gone, takes its session up or signs in again, and sends the same act with the same key until the server says yes.
class FaultTerminal {
public:
    struct Access {
        ssl_ctx_st *context{};
        quint16 port{};
        load::Account account;
        QString password;
    };
    FaultTerminal(load::LoadLoop &loop, Access access);
    ~FaultTerminal();

    /// Gives the next act when one has been answered; nothing = rest.
    std::function<std::optional<Act>()> next;
    /// Sends each act so many times at once, as a broken network stack would.
    int copies{1};

    /// To be called often: connects, sends, gives up waiting.
    void step();
    bool isResting() const { return !m_act; }

    /// What the server said yes to, by key. A second yes to a key has to be the same as the first.
    const QHash<QByteArray, QCborMap> &acknowledged() const { return m_acknowledged; }
    /// Refusals that no retry cures, and answers that differ: empty when all is well.
    const QStringList &troubles() const { return m_troubles; }

private:
    void connect();
    void drop();
    void signIn();
    void sendAct();
    void received(QByteArrayView payload);
    void signedIn(const ServerFrame &frame);
    void answered(const ServerFrame &frame);
    void pause(int milliseconds);

    load::LoadLoop &m_loop;
    Access m_access;
    std::unique_ptr<load::LoadConnection> m_connection;
    bool m_lost{};
    bool m_open{};
    bool m_signed{};
    bool m_sent{};
    int m_backoffMs{};
    load::Clock::time_point m_notBefore{};
    load::Clock::time_point m_sentAt{};
    std::optional<Act> m_act;
    qint64 m_id{1};
    QHash<qint64, QByteArray> m_keys; ///< which key a request number stood for
    QHash<QByteArray, QCborMap> m_acknowledged;
    QStringList m_troubles;
};

} // namespace mimamori::fault
