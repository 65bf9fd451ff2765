// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load_connection.h"

#include <QtEndian>

#include <openssl/ssl.h>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace mimamori::load {

namespace {

constexpr quint8 kBinary = 0x2;
constexpr quint8 kClose = 0x8;
constexpr quint8 kPing = 0x9;
constexpr quint8 kPong = 0xa;
// Any mask but zero will do: it is there against caches, not against readers.
constexpr char kMask[4] = {0x55, 0x2a, 0x33, 0x4c};

int openSocket(quint16 port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        throw std::system_error(errno, std::generic_category(), "socket");
    const int one = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 && errno != EINPROGRESS) {
        const int error = errno;
        ::close(fd);
        throw std::system_error(error, std::generic_category(), "connect");
    }
    return fd;
}

} // namespace

SSL_CTX *terminalContext(const QByteArray &directory, const QByteArray &name)
{
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    const QByteArray own = directory + '/' + name;
    const bool good = SSL_CTX_load_verify_locations(context, QByteArray(directory + "/ca.crt").constData(), nullptr) == 1
        && SSL_CTX_use_certificate_chain_file(context, QByteArray(own + ".crt").constData()) == 1
        && SSL_CTX_use_PrivateKey_file(context, QByteArray(own + ".key").constData(), SSL_FILETYPE_PEM) == 1;
    if (!good) {
        SSL_CTX_free(context);
        throw std::runtime_error("certificate or key cannot be used: " + own.toStdString());
    }
    return context;
}

void freeContext(SSL_CTX *context)
{
    SSL_CTX_free(context);
}

LoadConnection::LoadConnection(SSL_CTX *context, quint16 port, int terminal)
    : m_fd(openSocket(port)), m_terminal(terminal), m_port(port), m_ssl(SSL_new(context))
{
    SSL_set_fd(m_ssl, m_fd);
    SSL_set_connect_state(m_ssl);
    SSL_set_tlsext_host_name(m_ssl, "localhost");
}

LoadConnection::~LoadConnection()
{
    SSL_free(m_ssl);
    if (m_fd >= 0)
        ::close(m_fd);
}

void LoadConnection::cut()
{
    if (m_fd >= 0)
        ::close(m_fd); // epoll forgets it by itself
    m_fd = -1;
    m_state = State::Lost;
}

void LoadConnection::lose()
{
    if (m_state == State::Lost)
        return;
    cut();
    if (onLost)
        onLost();
}

void LoadConnection::proceed()
{
    if (m_state == State::Connecting) {
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(m_fd, SOL_SOCKET, SO_ERROR, &error, &size);
        if (error) {
            lose();
            return;
        }
        m_state = State::Handshake;
    }
    if (m_state == State::Handshake)
        handshake();
    if (m_state == State::Upgrade || m_state == State::Open) {
        flush();
        readAll();
    }
}

void LoadConnection::handshake()
{
    const int result = SSL_do_handshake(m_ssl);
    if (result != 1) {
        const int reason = SSL_get_error(m_ssl, result);
        m_wantsWrite = reason == SSL_ERROR_WANT_WRITE;
        if (reason != SSL_ERROR_WANT_WRITE && reason != SSL_ERROR_WANT_READ)
            lose();
        return;
    }
    m_state = State::Upgrade;
    m_out = "GET /v1 HTTP/1.1\r\nHost: localhost:" + QByteArray::number(m_port)
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: mimamori.v1\r\n\r\n";
}

void LoadConnection::flush()
{
    while (!m_out.isEmpty() && m_state != State::Lost) {
        const int written = SSL_write(m_ssl, m_out.constData(), int(m_out.size()));
        if (written > 0) {
            m_out = written == m_out.size() ? QByteArray() : m_out.mid(written);
            continue;
        }
        const int reason = SSL_get_error(m_ssl, written);
        if (reason != SSL_ERROR_WANT_WRITE && reason != SSL_ERROR_WANT_READ)
            lose();
        break;
    }
    m_wantsWrite = !m_out.isEmpty();
}

void LoadConnection::readAll()
{
    char buffer[16 * 1024];
    while (m_state != State::Lost) {
        const int got = SSL_read(m_ssl, buffer, sizeof buffer);
        if (got > 0) {
            m_in.append(buffer, got);
            take();
            continue;
        }
        const int reason = SSL_get_error(m_ssl, got);
        if (reason != SSL_ERROR_WANT_READ && reason != SSL_ERROR_WANT_WRITE)
            lose();
        return;
    }
}

void LoadConnection::take()
{
    if (m_state == State::Upgrade && !takeUpgrade())
        return;
    while (m_state == State::Open && takeFrame()) { }
    if (m_inAt == m_in.size()) {
        m_in = {};
        m_inAt = 0;
    }
}

bool LoadConnection::takeUpgrade()
{
    const qsizetype end = m_in.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    if (!m_in.startsWith("HTTP/1.1 101")) {
        lose();
        return false;
    }
    m_inAt = end + 4;
    m_state = State::Open;
    return true;
}

bool LoadConnection::takeFrame()
{
    const auto *bytes = reinterpret_cast<const uchar *>(m_in.constData()) + m_inAt;
    const qsizetype left = m_in.size() - m_inAt;
    if (left < 2)
        return false;
    qsizetype head = 2;
    quint64 size = bytes[1] & 0x7f;
    if (size == 126)
        head = 4;
    else if (size == 127)
        head = 10;
    if (left < head)
        return false;
    if (head == 4)
        size = qFromBigEndian<quint16>(bytes + 2);
    else if (head == 10)
        size = qFromBigEndian<quint64>(bytes + 2);
    if (quint64(left - head) < size)
        return false;
    const QByteArray payload = m_in.mid(m_inAt + head, qsizetype(size));
    const quint8 opcode = bytes[0] & 0xf;
    m_inAt += head + qsizetype(size);
    onFrame(opcode, payload);
    return true;
}

void LoadConnection::onFrame(quint8 opcode, QByteArrayView payload)
{
    if (opcode == kClose) {
        lose();
    } else if (opcode == kPing) {
        frame(kPong, payload);
    } else if (opcode != kPong) {
        if (std::exchange(m_welcomed, true)) {
            if (onMessage)
                onMessage(payload);
        } else if (onOpen) {
            onOpen();
        }
    }
}

void LoadConnection::send(QByteArrayView payload)
{
    frame(kBinary, payload);
}

void LoadConnection::frame(quint8 opcode, QByteArrayView payload)
{
    if (m_state != State::Open)
        return;
    const qsizetype size = payload.size();
    m_out.append(char(0x80 | opcode));
    if (size < 126) {
        m_out.append(char(0x80 | size));
    } else if (size < 0x10000) {
        char length[2];
        qToBigEndian(quint16(size), length);
        m_out.append(char(0x80 | 126)).append(length, 2);
    } else {
        char length[8];
        qToBigEndian(quint64(size), length);
        m_out.append(char(0x80 | 127)).append(length, 8);
    }
    m_out.append(kMask, 4);
    for (qsizetype i = 0; i < size; ++i)
        m_out.append(char(payload[i] ^ kMask[i & 3]));
    flush();
}

} // namespace mimamori::load
