// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load_loop.h"

#include "protocol/envelope.h"

#include <deque>
#include <memory>
#include <vector>

namespace mimamori::load {

/// A request as bytes, and bytes that a right answer holds: every answer is looked at, the cheap way.
struct LoadRequest {
    QByteArray payload;
    QByteArray expect;
};

/// What a client of this version signs in with.
QCborMap signInOf(const QString &loginName, const QString &password);
/// `{"t":"req","id":1,"op":…}`: one request at a time on a connection, so one number is enough.
QByteArray requestBytes(const QByteArray &operation, const QCborMap &in, const QByteArray &key = {}, qint64 baseVersion = -1);
/// A key and its value as they stand in a CBOR map.
QByteArray cborPair(const QString &key, const QCborValue &value);

/// Who signs in where.
struct Account {
    QString loginName;
    QByteArray token; ///< base64url, once signed in
};

/// What a phase of load gave: times in milliseconds, one an answer.
struct LoadResult {
    double seconds{};
    quint64 wrong{};
    quint64 lost{};   ///< the connection went away with a request under way
    quint64 unsent{}; ///< arrived, but no terminal was free before the end
    std::vector<float> times;

    double perSecond() const { return seconds > 0 ? double(times.size()) / seconds : 0; }
    double percentile(double share) const; ///< 0 when there were no answers
};

/// Terminals of the bench: connections, their sign-in, and the two ways to load a server. One request in flight on each.
class LoadTerminals {
public:
    /// `pki` holds ca.crt and terminalNNN.crt/.key for `terminals` of them; connections are dealt out to them in turn.
    LoadTerminals(QByteArray pki, int terminals, quint16 port);
    ~LoadTerminals();

    /// Opens connections until there are `count`, at most 64 in their handshake at a time. Throws when the server refuses some.
    void connect(int count, double seconds = 120);
    /// Signs the person of each connection in (or takes the session up again where the account has one). Throws when refused.
    void signIn(std::vector<Account> &accounts, const QString &password, double seconds = 120);
    int size() const { return int(m_connections.size()); }
    /// Terminal number (from 0) of connection `index`.
    int terminalOf(int index) const { return index % m_terminals; }

    using Source = std::function<LoadRequest(int connection)>;
    /// Always `inFlight` requests under way, rotating over all connections.
    LoadResult closed(int inFlight, double seconds, const Source &source);
    /// Poisson arrivals; the time counts from the moment a request should have been sent.
    LoadResult open(double perSecond, double seconds, const Source &source);
    /// One request on each of the connections at once, each answered; for what has to happen once.
    LoadResult each(const std::vector<LoadRequest> &requests, double seconds);

    /// Called with each answer of the phases above, for a look at what came.
    std::function<void(int connection, QByteArrayView)> watch;

    /// Two phases at the same time: what `during` asks goes over connections from `from` on.
    LoadResult mixed(double perSecond, double seconds, const Source &source, double otherPerSecond, const Source &other, LoadResult &otherResult);

private:
    struct Slot {
        std::unique_ptr<LoadConnection> connection;
        QByteArray expect;
        Clock::time_point since;
        int stream{};
        bool busy{};
    };
    struct Arrival {
        Clock::time_point at;
        int stream{};
    };

    void ask(int index, const LoadRequest &request, Clock::time_point since, int stream);
    void answered(int index, QByteArrayView payload);
    void dropSilent();

    QByteArray m_pki;
    int m_terminals{};
    quint16 m_port{};
    std::vector<ssl_ctx_st *> m_contexts;
    LoadLoop m_loop;
    std::vector<Slot> m_connections;
    std::deque<int> m_idle;
    int m_busy{};
    LoadResult *m_results[2]{};
    std::function<void(int)> m_onIdle;
};

} // namespace mimamori::load
