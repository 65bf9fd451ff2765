// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/acceptor.h"

#include "gateway/gateway_error.h"

#include <QSocketNotifier>
#include <QTimer>

#include <cerrno>
#include <cstring>

#include <netinet/in.h>
#include <sys/socket.h>

namespace mimamori {

namespace {

constexpr int kBacklog = 4096; // Qt's 50 stalls a morning's reconnect by a second (SYN retransmission)
constexpr int kAcceptsPerWake = 64; // then the connections already there get their turn
constexpr int kRestMs = 200; // when the process is out of descriptors

struct SocketAddress {
    sockaddr_storage storage{};
    socklen_t length{};
};

SocketAddress socketAddress(const QHostAddress &address, quint16 port)
{
    SocketAddress result;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        auto *v4 = reinterpret_cast<sockaddr_in *>(&result.storage);
        v4->sin_family = AF_INET;
        v4->sin_port = htons(port);
        v4->sin_addr.s_addr = htonl(address.toIPv4Address());
        result.length = sizeof(sockaddr_in);
    } else {
        auto *v6 = reinterpret_cast<sockaddr_in6 *>(&result.storage);
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(port);
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(&v6->sin6_addr, &bytes, sizeof bytes);
        result.length = sizeof(sockaddr_in6);
    }
    return result;
}

[[noreturn]] void fail(const QHostAddress &address, quint16 port, int error)
{
    const QString where = QStringLiteral("%1 port %2").arg(address.toString()).arg(port);
    if (error == EADDRINUSE)
        throw GatewayError(QStringLiteral("The address %1 is already in use by another program.").arg(where));
    throw GatewayError(QStringLiteral("Cannot listen on %1: %2.").arg(where, QString::fromLocal8Bit(std::strerror(error))));
}

UniqueFd bindSocket(const QHostAddress &address, quint16 port, bool shared)
{
    const bool v6 = address.protocol() != QAbstractSocket::IPv4Protocol;
    UniqueFd fd(::socket(v6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!fd.isValid())
        fail(address, port, errno);
    const int on = 1;
    const int dual = address == QHostAddress(QHostAddress::Any) ? 0 : 1;
    ::setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (shared)
        ::setsockopt(fd.get(), SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
    if (v6)
        ::setsockopt(fd.get(), IPPROTO_IPV6, IPV6_V6ONLY, &dual, sizeof dual);
    const SocketAddress target = socketAddress(address, port);
    if (::bind(fd.get(), reinterpret_cast<const sockaddr *>(&target.storage), target.length) != 0)
        fail(address, port, errno);
    return fd;
}

} // namespace

quint16 boundPort(int fd)
{
    sockaddr_storage storage{};
    socklen_t length = sizeof storage;
    if (::getsockname(fd, reinterpret_cast<sockaddr *>(&storage), &length) != 0)
        return 0;
    if (storage.ss_family == AF_INET)
        return ntohs(reinterpret_cast<const sockaddr_in *>(&storage)->sin_port);
    if (storage.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6 *>(&storage)->sin6_port);
    return 0;
}

std::vector<UniqueFd> openTcpListeners(const QHostAddress &address, quint16 port, int count)
{
    // SO_REUSEPORT would let two servers share a port in silence and split the city's terminals between them: a bind
    // without it first tells whether somebody is there.
    if (port != 0)
        bindSocket(address, port, false);
    std::vector<UniqueFd> listeners;
    for (int i = 0; i < count; ++i) {
        UniqueFd fd = bindSocket(address, port, true);
        if (::listen(fd.get(), kBacklog) != 0)
            fail(address, port, errno);
        port = boundPort(fd.get());
        listeners.push_back(std::move(fd));
    }
    return listeners;
}

Acceptor::Acceptor(UniqueFd fd, Accept accept, QObject *parent)
    : QObject(parent), m_fd(std::move(fd)), m_accept(std::move(accept)),
      m_notifier(std::make_unique<QSocketNotifier>(m_fd.get(), QSocketNotifier::Read))
{
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { acceptWaiting(); });
}

Acceptor::~Acceptor()
{
    m_notifier.reset(); // before the descriptor it watches
}

void Acceptor::acceptWaiting()
{
    for (int i = 0; i < kAcceptsPerWake; ++i) {
        UniqueFd fd(::accept4(m_fd.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (fd.isValid()) {
            m_accept(std::move(fd));
            continue;
        }
        const int error = errno;
        if (error == EINTR || error == ECONNABORTED)
            continue;
        if (error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM) {
            // The waiting connection stays readable: without a rest the thread would spin on it.
            m_notifier->setEnabled(false);
            QTimer::singleShot(kRestMs, this, [this] { m_notifier->setEnabled(true); });
        }
        return;
    }
}

} // namespace mimamori
