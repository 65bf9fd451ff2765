// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp_sink.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace mimamori {

namespace {

void say(int socket, const QByteArray &line)
{
    const QByteArray text = line + "\r\n";
    ::send(socket, text.constData(), size_t(text.size()), MSG_NOSIGNAL);
}

/// One line without its end; false when the other side has gone.
bool hear(int socket, QByteArray &line)
{
    line.clear();
    char c = 0;
    while (::recv(socket, &c, 1, 0) == 1) {
        if (c == '\n') {
            if (line.endsWith('\r'))
                line.chop(1);
            return true;
        }
        line += c;
    }
    return false;
}

} // namespace

SmtpSink::SmtpSink()
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof address);
    ::listen(m_listener, 4);
    socklen_t size = sizeof address;
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { loop(); });
}

SmtpSink::~SmtpSink()
{
    m_stopping = true;
    m_thread.join();
    ::close(m_listener);
}

QList<QByteArray> SmtpSink::messages() const
{
    const std::lock_guard lock(m_mutex);
    return m_messages;
}

void SmtpSink::loop()
{
    while (!m_stopping) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, 50) != 1)
            continue;
        const int socket = ::accept(m_listener, nullptr, nullptr);
        if (socket < 0)
            continue;
        talk(socket);
        ::close(socket);
    }
}

void SmtpSink::talk(int socket)
{
    say(socket, "220 sink");
    QByteArray line;
    while (hear(socket, line)) {
        const QByteArray verb = line.left(4).toUpper();
        if (verb == "QUIT") {
            say(socket, "221 bye");
            return;
        }
        if (verb == "MAIL" && refusing) {
            say(socket, "451 try later");
        } else if (verb == "DATA") {
            say(socket, "354 go on");
            QByteArray message;
            while (hear(socket, line) && line != ".")
                message += line + '\n';
            const std::lock_guard lock(m_mutex);
            m_messages << message;
            say(socket, "250 taken");
        } else {
            say(socket, "250 ok");
        }
    }
}

} // namespace mimamori
