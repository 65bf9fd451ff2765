// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/io_thread.h"

#include "gateway/epoll_dispatcher.h"
#include "gateway/local_listener.h"
#include "gateway/tls_connection.h"

namespace mimamori {

IoLoop::IoLoop(quint8 index, GatewayContext &context, const TlsIdentity &identity)
    : m_index(index), m_context(context), m_tls(serverConfiguration(identity))
{
    startTimer(context.limits.sweepMs);
}

IoLoop::~IoLoop()
{
    m_acceptors.clear();
    forEach([](Channel &channel) { channel.cut(); });
}

void IoLoop::listenTcp(UniqueFd fd)
{
    m_acceptors.push_back(std::make_unique<Acceptor>(std::move(fd), [this](UniqueFd accepted) {
        if (!roomForMore())
            return;
        auto *connection = new TlsConnection(nextId(), m_context, forget());
        connection->setParent(this);
        m_channels.insert(connection->peer().id.value, connection);
        connection->start(std::move(accepted), m_tls);
    }));
}

void IoLoop::listenLocal(UniqueFd fd)
{
    m_acceptors.push_back(std::make_unique<Acceptor>(std::move(fd), [this](UniqueFd accepted) {
        if (!roomForMore())
            return;
        auto *connection = new LocalConnection(nextId(), m_context, forget());
        connection->setParent(this);
        m_channels.insert(connection->peer().id.value, connection);
        connection->start(std::move(accepted));
    }));
}

bool IoLoop::roomForMore()
{
    ++m_context.tally.accepted;
    if (m_context.tally.sockets < m_context.limits.maxConnections)
        return true;
    ++m_context.tally.refused[size_t(Refusal::TooManyConnections)];
    return false;
}

ConnectionId IoLoop::nextId()
{
    return ConnectionId{(++m_lastId << 8) | m_index};
}

Channel::Gone IoLoop::forget()
{
    return [this](ConnectionId id) {
        // The channel is still on the stack of its own signal: it goes at the next turn of the loop.
        if (Channel *channel = m_channels.take(id.value))
            channel->deleteLater();
        sayWhenEmpty();
    };
}

void IoLoop::forEach(const std::function<void(Channel &)> &action)
{
    const QList<quint64> ids = m_channels.keys(); // the action may take some away
    for (const quint64 id : ids) {
        if (Channel *channel = m_channels.value(id))
            action(*channel);
    }
}

void IoLoop::timerEvent(QTimerEvent *event)
{
    Q_UNUSED(event)
    const qint64 now = monotonicNow();
    forEach([now](Channel &channel) { channel.sweep(now); });
}

void IoLoop::drain(std::function<void()> empty)
{
    m_acceptors.clear();
    m_empty = std::move(empty);
    forEach([](Channel &channel) { channel.drain(); });
    sayWhenEmpty();
}

void IoLoop::sayWhenEmpty()
{
    if (m_channels.isEmpty() && m_empty)
        std::exchange(m_empty, nullptr)();
}

IoThread::IoThread(quint8 index, GatewayContext &context, const TlsIdentity &identity, std::vector<UniqueFd> tcp,
                   UniqueFd local)
    : m_index(index), m_context(context), m_identity(identity), m_tcp(std::move(tcp)), m_local(std::move(local))
{
    setObjectName(QStringLiteral("io-%1").arg(index));
    setEventDispatcher(new EpollDispatcher);
}

IoThread::~IoThread()
{
    finish();
}

void IoThread::begin()
{
    start();
    m_ready.acquire();
}

void IoThread::finish()
{
    quit();
    wait();
}

void IoThread::run()
{
    auto made = std::make_unique<IoLoop>(m_index, m_context, m_identity);
    IoLoop *const loop = made.get();
    {
        const std::lock_guard lock(m_mutex);
        m_loop = std::move(made);
    }
    for (UniqueFd &fd : m_tcp)
        loop->listenTcp(std::move(fd));
    if (m_local.isValid())
        loop->listenLocal(std::move(m_local));
    m_ready.release();
    exec();
    std::unique_ptr<IoLoop> last;
    {
        const std::lock_guard lock(m_mutex);
        last = std::move(m_loop);
        m_posted.clear();
    }
}

void IoThread::post(std::function<void(IoLoop &)> work)
{
    const std::lock_guard lock(m_mutex);
    if (!m_loop)
        return;
    m_posted.push_back(std::move(work));
    if (m_posted.size() == 1) // else the wake-up for the first one is still on its way
        QMetaObject::invokeMethod(m_loop.get(), [this] { runPosted(); }, Qt::QueuedConnection);
}

void IoThread::runPosted()
{
    std::vector<std::function<void(IoLoop &)>> work;
    IoLoop *loop = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        work.swap(m_posted);
        loop = m_loop.get();
    }
    for (const auto &step : work)
        step(*loop);
}

} // namespace mimamori
