// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault_proxy.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace mimamori::fault {

struct FaultProxy::Pairs {
    std::vector<Pair> all;
};

namespace {

constexpr int kPollMs = 20; // how soon cutAll() is noticed

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void noDelay(int fd)
{
    const int one = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
}

bool writeAll(int fd, const char *bytes, size_t count)
{
    while (count > 0) {
        const ssize_t written = ::send(fd, bytes, count, MSG_NOSIGNAL);
        if (written <= 0)
            return false;
        bytes += written;
        count -= size_t(written);
    }
    return true;
}

} // namespace

FaultProxy::FaultProxy() : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)), m_pairs(new Pairs)
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (m_listener < 0 || ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_listener, 64) != 0
        || ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0 || ::pipe2(m_stop, O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "proxy");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { loop(); });
}

FaultProxy::~FaultProxy()
{
    ::close(m_stop[1]); // nobody else holds it: the end is seen
    m_thread.join();
    ::close(m_stop[0]);
    ::close(m_listener);
    for (const Pair &pair : m_pairs->all) {
        ::close(pair.terminal);
        ::close(pair.server);
    }
    delete m_pairs;
}

void FaultProxy::acceptOne()
{
    const int terminal = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (terminal < 0)
        return;
    const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(m_target);
    if (server < 0 || ::connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(server);
        ::close(terminal); // nobody there: the terminal sees its connection end
        return;
    }
    noDelay(terminal);
    noDelay(server);
    m_pairs->all.push_back({terminal, server});
}

/// Carries what has come; false when the pair is to be cut.
bool FaultProxy::pass(int from, int to, std::atomic<qint64> &left)
{
    char buffer[16 * 1024];
    const ssize_t got = ::recv(from, buffer, sizeof buffer, 0);
    if (got <= 0)
        return false;
    const qint64 allowed = left;
    if (allowed < 0)
        return writeAll(to, buffer, size_t(got));
    if (got < allowed) {
        left = allowed - got;
        return writeAll(to, buffer, size_t(got));
    }
    left = -1;
    writeAll(to, buffer, size_t(allowed));
    ++m_cuts;
    return false;
}

void FaultProxy::loop()
{
    for (;;) {
        std::vector<pollfd> watched{{m_stop[0], POLLIN, 0}, {m_listener, POLLIN, 0}};
        for (const Pair &pair : m_pairs->all) {
            watched.push_back({pair.terminal, POLLIN, 0});
            watched.push_back({pair.server, POLLIN, 0});
        }
        ::poll(watched.data(), watched.size(), kPollMs);
        if (watched[0].revents)
            return;
        const bool all = m_cutAll.exchange(false);
        std::vector<Pair> kept;
        for (size_t i = 0; i < m_pairs->all.size(); ++i) {
            const Pair pair = m_pairs->all[i];
            bool whole = !all;
            m_cuts += all ? 1 : 0;
            if (whole && watched[2 + 2 * i].revents)
                whole = pass(pair.terminal, pair.server, m_requestLeft);
            if (whole && watched[3 + 2 * i].revents)
                whole = pass(pair.server, pair.terminal, m_replyLeft);
            if (whole) {
                kept.push_back(pair);
            } else {
                ::close(pair.terminal);
                ::close(pair.server);
            }
        }
        m_pairs->all = std::move(kept);
        if (watched[1].revents)
            acceptOne();
    }
}

} // namespace mimamori::fault
