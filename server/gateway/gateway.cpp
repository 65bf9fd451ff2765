// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gateway.h"

#include "gateway/channel.h"
#include "gateway/io_thread.h"
#include "gateway/local_listener.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QSemaphore>

namespace mimamori {

namespace {

constexpr int kMaxThreads = 64; // the thread's number is a byte of the connection's
constexpr quint16 kGoingAway = 1001; // Qt's client takes 1012 (service restart) for a protocol error

} // namespace

Gateway::Gateway(GatewayConfig config, FrameSink &sink, AllowList &allowList)
    : m_config(std::move(config)),
      m_context(new GatewayContext{.sink = sink, .allowList = allowList, .limits = m_config.limits})
{
}

Gateway::~Gateway()
{
    stop(0);
}

void Gateway::openSockets(std::vector<std::vector<UniqueFd>> &tcp, UniqueFd &local)
{
    if (m_config.addresses.isEmpty())
        throw GatewayError(QStringLiteral("No address to listen on is configured."));
    quint16 port = m_config.port;
    for (const QHostAddress &address : m_config.addresses) {
        std::vector<UniqueFd> shared = openTcpListeners(address, port, int(tcp.size()));
        port = boundPort(shared.front().get());
        for (size_t i = 0; i < tcp.size(); ++i)
            tcp[i].push_back(std::move(shared[i]));
    }
    if (!m_config.localSocket.isEmpty())
        local = openLocalListener(m_config.localSocket, m_config.localSocketMode);
    m_port = port;
}

void Gateway::start()
{
    const TlsIdentity identity = readTlsIdentity(m_config);
    std::vector<std::vector<UniqueFd>> tcp(size_t(qBound(1, m_config.ioThreads, kMaxThreads)));
    UniqueFd local;
    openSockets(tcp, local);
    std::vector<std::unique_ptr<IoThread>> threads;
    for (size_t i = 0; i < tcp.size(); ++i) {
        threads.push_back(std::make_unique<IoThread>(quint8(i), *m_context, identity, std::move(tcp[i]),
                                                       i == 0 ? std::move(local) : UniqueFd()));
    }
    m_threads = std::move(threads); // whole before the first connection can ask for it, and never changed after
    for (const auto &thread : m_threads)
        thread->begin();
}

void Gateway::post(ConnectionId id, std::function<void(Channel &)> action)
{
    const size_t index = id.value & 0xff;
    if (index >= m_threads.size())
        return;
    m_threads[index]->post([id, action = std::move(action)](IoLoop &loop) {
        if (Channel *channel = loop.find(id))
            action(*channel);
    });
}

void Gateway::send(ConnectionId id, QByteArray payload, bool text)
{
    post(id, [payload = std::move(payload), text](Channel &channel) { channel.send(payload, text); });
}

void Gateway::setAuthenticated(ConnectionId id, bool authenticated)
{
    post(id, [authenticated](Channel &channel) { channel.setAuthenticated(authenticated); });
}

void Gateway::requestDone(ConnectionId id)
{
    post(id, [](Channel &channel) { channel.requestDone(); });
}

void Gateway::close(ConnectionId id, quint16 code, QByteArray word)
{
    post(id, [code, word = std::move(word)](Channel &channel) { channel.close(code, word); });
}

void Gateway::closeByFingerprint(const QByteArray &fingerprint)
{
    for (const auto &thread : m_threads) {
        thread->post([fingerprint](IoLoop &loop) {
            loop.forEach([&fingerprint](Channel &channel) {
                if (!channel.peer().local && channel.peer().certificateFingerprint == fingerprint)
                    channel.refuse(Refusal::Delisted);
            });
        });
    }
}

void Gateway::dropPeers()
{
    for (const auto &thread : m_threads) {
        thread->post([](IoLoop &loop) {
            loop.forEach([](Channel &channel) {
                if (!channel.peer().local)
                    channel.close(kGoingAway, "restart");
            });
        });
    }
}

void Gateway::stop(int drainMs)
{
    if (m_threads.empty() || std::exchange(m_stopped, true))
        return;
    // Shared, because a thread may still say "empty" when we no longer wait for it.
    const auto empty = std::make_shared<QSemaphore>();
    const int count = int(m_threads.size());
    for (const auto &thread : m_threads)
        thread->post([empty](IoLoop &loop) { loop.drain([empty] { empty->release(); }); });
    if (!empty->tryAcquire(count, qMax(0, drainMs))) {
        for (const auto &thread : m_threads) {
            thread->post([](IoLoop &loop) {
                loop.forEach([](Channel &channel) { channel.close(kGoingAway, "shutdown"); });
            });
        }
        empty->tryAcquire(count, qMin(drainMs, m_config.limits.closeMs));
    }
    for (const auto &thread : m_threads)
        thread->finish();
    if (!m_config.localSocket.isEmpty())
        QFile::remove(m_config.localSocket);
}

Gateway::Counters Gateway::counters() const
{
    const GatewayTally &tally = m_context->tally;
    Counters result{.accepted = tally.accepted, .sockets = tally.sockets, .open = tally.open,
                    .framesIn = tally.framesIn, .framesOut = tally.framesOut,
                    .bytesIn = tally.bytesIn, .bytesOut = tally.bytesOut};
    for (size_t i = 0; i < tally.refused.size(); ++i) {
        if (const quint64 count = tally.refused[i])
            result.refused.insert(refusalWord(Refusal(i)), count);
    }
    return result;
}

} // namespace mimamori
