// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/local_listener.h"

#include "gateway/gateway_error.h"

#include <QFile>
#include <QLocalSocket>
#include <QtEndian>

#include <array>
#include <cerrno>
#include <cstring>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

namespace mimamori {

namespace {

constexpr int kBacklog = 64;
constexpr qint64 kHeader = 4;

[[noreturn]] void fail(const QString &path, const QString &reason)
{
    throw GatewayError(QStringLiteral("Cannot listen on the local socket \"%1\": %2.").arg(path, reason));
}

UniqueFd unixSocket(const QString &path)
{
    UniqueFd fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!fd.isValid())
        fail(path, QString::fromLocal8Bit(std::strerror(errno)));
    return fd;
}

} // namespace

UniqueFd openLocalListener(const QString &path, uint mode)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (size_t(name.size()) >= sizeof address.sun_path)
        fail(path, QStringLiteral("the path is longer than %1 bytes").arg(sizeof address.sun_path - 1));
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    const auto *target = reinterpret_cast<const sockaddr *>(&address);

    struct stat found{};
    if (::lstat(name.constData(), &found) == 0) {
        if (!S_ISSOCK(found.st_mode))
            fail(path, QStringLiteral("there is a file of that name"));
        const UniqueFd probe = unixSocket(path);
        if (::connect(probe.get(), target, sizeof address) == 0 || errno == EAGAIN)
            fail(path, QStringLiteral("another server is running there"));
        ::unlink(name.constData());
    }
    UniqueFd fd = unixSocket(path);
    // Nobody can connect before listen(), so the permission bits are set in time.
    if (::bind(fd.get(), target, sizeof address) != 0 || ::chmod(name.constData(), mode_t(mode)) != 0
        || ::listen(fd.get(), kBacklog) != 0)
        fail(path, QString::fromLocal8Bit(std::strerror(errno)));
    return fd;
}

LocalConnection::LocalConnection(ConnectionId id, GatewayContext &context, Gone gone)
    : Channel(id, context, std::move(gone))
{
}

LocalConnection::~LocalConnection()
{
    if (m_socket)
        m_socket->disconnect(this);
    delete m_socket;
}

void LocalConnection::start(UniqueFd fd)
{
    ucred credentials{};
    socklen_t length = sizeof credentials;
    m_socket = new QLocalSocket(this);
    if (::getsockopt(fd.get(), SOL_SOCKET, SO_PEERCRED, &credentials, &length) != 0
        || !m_socket->setSocketDescriptor(fd.get())) {
        ended();
        return;
    }
    fd.release();
    mutablePeer().local = true;
    mutablePeer().uid = credentials.uid;
    connect(m_socket, &QLocalSocket::disconnected, this, &LocalConnection::ended);
    connect(m_socket, &QLocalSocket::readyRead, this, &LocalConnection::read);
    connect(m_socket, &QLocalSocket::bytesWritten, this, &LocalConnection::written);
    setAuthenticated(false);
    if (opened())
        read();
}

void LocalConnection::setAuthenticated(bool on)
{
    Channel::setAuthenticated(on);
    m_most = on ? context().limits.frameBytes : context().limits.preAuthFrameBytes;
}

void LocalConnection::read()
{
    while (state() == State::Open && readOne()) { }
    if (state() != State::Open)
        m_socket->readAll(); // what comes after the end is nobody's
}

bool LocalConnection::readOne()
{
    std::array<char, kHeader> header{};
    if (m_socket->peek(header.data(), kHeader) < kHeader) {
        m_partialSince = m_socket->bytesAvailable() > 0 ? monotonicNow() : 0;
        return false;
    }
    const qint64 size = qFromBigEndian<quint32>(header.data());
    if (size == 0 || size > m_most) {
        refuse(size == 0 ? Refusal::ProtocolError : Refusal::Oversize);
        return false;
    }
    if (m_socket->bytesAvailable() < kHeader + size) {
        if (m_partialSince == 0)
            m_partialSince = monotonicNow();
        return false;
    }
    m_partialSince = 0;
    m_socket->skip(kHeader);
    QByteArray payload = m_socket->read(size);
    if (!countFrame())
        return false;
    const bool text = payload.startsWith('{');
    deliver(std::move(payload), text);
    return true;
}

void LocalConnection::transmit(const QByteArray &payload, bool text)
{
    Q_UNUSED(text) // told by the content
    std::array<char, kHeader> header{};
    qToBigEndian(quint32(payload.size()), header.data());
    m_socket->write(header.data(), kHeader);
    m_socket->write(payload);
}

qint64 LocalConnection::queuedOut() const
{
    return m_socket ? m_socket->bytesToWrite() : 0;
}

void LocalConnection::shut(quint16 code, const QByteArray &word)
{
    Q_UNUSED(code) // this framing has no place for them: the console sees the end of the stream
    Q_UNUSED(word)
    if (m_socket)
        m_socket->disconnectFromServer();
    if (!m_socket || m_socket->state() == QLocalSocket::UnconnectedState)
        ended();
}

void LocalConnection::cut()
{
    if (m_socket && m_socket->state() != QLocalSocket::UnconnectedState)
        m_socket->abort();
    ended();
}

void LocalConnection::check(qint64 now)
{
    if (m_partialSince != 0 && now - m_partialSince >= context().limits.localFrameMs)
        refuse(Refusal::SlowMessage);
}

} // namespace mimamori
