// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/features.h"
#include "dispatch/presence.h"
#include "dispatch/server_node.h"
#include "gateway/gateway.h"
#include "protocol/envelope.h"

#include <QMutex>
#include <QSet>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <thread>

namespace mimamori {

/// How many workers, and with which connections.
struct DispatcherConfig {
    ConnectionConfig database;      ///< role app_rw, one connection a worker
    ConnectionConfig loginDatabase; ///< role app_login, one connection a login thread
    int workers{4};
    int loginWorkers{1};            ///< few, so that a morning of logins never starves a save
    int longestQueue{4000};         ///< requests waiting; more are answered "busy"
    QString serverName{};
};

/// Stands between the gateway and the workers: greets, decodes, queues in two lanes (logins beside everything else), answers,
/// and hands live events to those who asked for their topic.
class Dispatcher final : public FrameSink {
public:
    Dispatcher(DispatcherConfig config, const Features &features, ServerServices &services);
    ~Dispatcher() override;
    Dispatcher(const Dispatcher &) = delete;
    Dispatcher &operator=(const Dispatcher &) = delete;

    /// Starts the workers; from then on the gateway may deliver. `gateway` must outlive stop().
    void start(Gateway &gateway);
    void stop();

    void connected(const PeerInfo &peer) override;
    void frame(ConnectionId id, QByteArray payload, bool isText) override;
    void closed(ConnectionId id) override;

    /// A payload of NOTIFY mimamori_event: {"topic":…,"out":{…}}; goes to the connections that hear the topic.
    void deliverEvent(const QByteArray &payload);
    /// Newest sealed head, told in WELCOME.
    void setAuditHead(qint64 number, const QString &head);
    /// SHA-256 of the tokens of all who are signed in here, hex; asked of the database which of them are over.
    QStringList sessionHashes() const;
    /// Ends the live connections of these sessions (ended by an administrator, account closed, twelve hours over).
    void dropSessions(const QStringList &hashes);
    /// Keeps it known that this server lives and who has what open here; asked often, done each ten seconds.
    void renewPresence();
    /// Tells everybody who is connected how the service stands now.
    void tellState();
    /// The last act of a server that stops in order: nobody is here any more. Never throws.
    void leave();

private:
    struct Peer {
        PeerInfo info;
        QString terminal;
        QByteArray token;
        qint64 user{};
        bool text{};
        QSet<QString> topics;
    };
    struct Job {
        ConnectionId connection;
        QByteArray payload;
        bool text{};
        /// What no terminal asked for: the end of a presence with its connection, keeping the others' known.
        enum class Kind { Request, Left, Renew } kind{Kind::Request};
    };
    /// One lane: its waiting jobs and its threads.
    struct Lane {
        std::deque<Job> waiting;
        std::condition_variable wake;
        std::vector<std::thread> threads;
    };

    void workerLoop();
    void loginLoop();
    bool take(Lane &lane, Job &job);
    void enqueue(Lane &lane, Job job);
    void answer(const Job &job, qint64 id, const struct Outcome &outcome);
    void renew(Connection &db);
    void answerAway(const Job &job);
    void serve(class RequestRunner &runner, Connection &db, const Job &job);
    void serveLogin(class LoginService &logins, Connection &db, const Job &job);
    QCborMap loginOperation(class LoginService &logins, Connection &db, const Job &job, const RequestFrame &request, const Peer &peer);
    void requireVersion(const QString &clientVersion) const;
    struct Outcome localDoctor(Connection &db, const Peer &peer, const QByteArray &operation);
    static bool isForRoot(QByteArrayView operation);
    struct Outcome sessionOperation(class RequestRunner &runner, Connection &db, const Job &job, const RequestFrame &request, const Peer &peer);
    void subscribe(class RequestRunner &runner, Connection &db, const Job &job, const struct Subscribe &wanted, const Peer &peer);
    void signIn(ConnectionId id, const QByteArray &token, qint64 user, bool text);
    std::optional<Peer> peer(ConnectionId id) const;

    DispatcherConfig m_config;
    const Features &m_features;
    ServerServices &m_services;
    Gateway *m_gateway{};
    mutable QMutex m_peersMutex;
    QHash<quint64, Peer> m_peers;
    Presence m_presence;
    ServerNode m_node;
    std::atomic<qint64> m_answered{};
    std::chrono::steady_clock::time_point m_renewed{};
    std::mutex m_queueMutex;
    Lane m_requests;
    Lane m_logins;
    bool m_stopping{};
    QMutex m_headMutex;
    qint64 m_auditSeal{};
    QString m_auditHead;
};

} // namespace mimamori
