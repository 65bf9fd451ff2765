// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load_loop.h"

#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace mimamori::load {

LoadLoop::LoadLoop() : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    if (m_epoll < 0)
        throw std::system_error(errno, std::generic_category(), "epoll_create1");
    std::signal(SIGPIPE, SIG_IGN); // OpenSSL writes to a socket that the other side has closed
}

LoadLoop::~LoadLoop()
{
    ::close(m_epoll);
}

void LoadLoop::add(LoadConnection &connection)
{
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT;
    event.data.ptr = &connection;
    if (::epoll_ctl(m_epoll, EPOLL_CTL_ADD, connection.fd(), &event) != 0)
        throw std::system_error(errno, std::generic_category(), "epoll_ctl");
    m_entries[&connection] = {&connection, connection.fd(), true};
}

void LoadLoop::forget(LoadConnection &connection)
{
    const auto found = m_entries.find(&connection);
    if (found == m_entries.end())
        return;
    if (connection.fd() >= 0)
        ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, connection.fd(), nullptr);
    m_entries.erase(found);
}

void LoadLoop::update(LoadConnection &connection)
{
    const auto found = m_entries.find(&connection);
    if (found == m_entries.end() || connection.fd() < 0 || found->second.write == connection.wantsWrite())
        return;
    epoll_event event{};
    event.events = EPOLLIN | (connection.wantsWrite() ? EPOLLOUT : 0U);
    event.data.ptr = &connection;
    if (::epoll_ctl(m_epoll, EPOLL_CTL_MOD, connection.fd(), &event) == 0)
        found->second.write = connection.wantsWrite();
}

bool LoadLoop::run(const std::function<bool()> &done, double seconds, const std::function<Clock::time_point()> &next)
{
    const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
    while (!done()) {
        if (Clock::now() >= end)
            return false;
        turn(next ? std::min(end, next()) : end);
    }
    return true;
}

void LoadLoop::turn(Clock::time_point until)
{
    const auto left = std::max<qint64>(0, std::chrono::duration_cast<std::chrono::nanoseconds>(until - Clock::now()).count());
    const timespec wait{time_t(left / 1'000'000'000), long(left % 1'000'000'000)};
    std::array<epoll_event, 256> events;
    const int ready = ::epoll_pwait2(m_epoll, events.data(), int(events.size()), &wait, nullptr);
    for (int i = 0; i < ready; ++i) {
        auto *connection = static_cast<LoadConnection *>(events[size_t(i)].data.ptr);
        if (!m_entries.contains(connection)) // an earlier one of this turn took it away
            continue;
        connection->proceed();
        update(*connection);
    }
}

} // namespace mimamori::load
