// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/channel.h"
#include "gateway/acceptor.h"
#include "gateway/tls_identity.h"
#include "gateway/unique_fd.h"

#include <QHash>
#include <QThread>

#include <functional>
#include <memory>
#include <mutex>
#include <semaphore>
#include <vector>

namespace mimamori {

/// The connections of one I/O thread and the sockets they come in by. Everything in it happens in that thread.
class IoLoop : public QObject {
public:
    IoLoop(quint8 index, GatewayContext &context, const TlsIdentity &identity);
    ~IoLoop() override;

    void listenTcp(UniqueFd fd);
    void listenLocal(UniqueFd fd);
    Channel *find(ConnectionId id) const { return m_channels.value(id.value); }
    void forEach(const std::function<void(Channel &)> &action);

    /// No new connections; those there are close when nothing is in flight. `empty` is called once, when all are gone.
    void drain(std::function<void()> empty);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    bool roomForMore();
    ConnectionId nextId();
    Channel::Gone forget();
    void sayWhenEmpty();

    const quint8 m_index;
    GatewayContext &m_context;
    QSslConfiguration m_tls;
    quint64 m_lastId{};
    std::vector<std::unique_ptr<Acceptor>> m_acceptors;
    QHash<quint64, Channel *> m_channels; // children of this
    std::function<void()> m_empty;
};

/// A thread with an epoll event loop and one IoLoop. Others reach it only by post().
class IoThread : public QThread {
public:
    IoThread(quint8 index, GatewayContext &context, const TlsIdentity &identity, std::vector<UniqueFd> tcp,
             UniqueFd local);
    ~IoThread() override;

    /// Runs `work` in the thread, in order of posting; dropped when the thread has ended. Thread-safe, never blocks.
    void post(std::function<void(IoLoop &)> work);
    /// Starts the thread and returns when it accepts connections.
    void begin();
    /// Ends the thread, with whatever connections are left, and waits for it.
    void finish();

protected:
    void run() override;

private:
    void runPosted();

    const quint8 m_index;
    GatewayContext &m_context;
    const TlsIdentity m_identity;
    std::vector<UniqueFd> m_tcp;
    UniqueFd m_local;
    std::binary_semaphore m_ready{0};
    std::mutex m_mutex; // guards the next two
    std::unique_ptr<IoLoop> m_loop;
    std::vector<std::function<void(IoLoop &)>> m_posted;
};

} // namespace mimamori
