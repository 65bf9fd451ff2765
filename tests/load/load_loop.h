// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load_connection.h"

#include <chrono>
#include <functional>
#include <unordered_map>

namespace mimamori::load {

using Clock = std::chrono::steady_clock;

inline double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// One thread's epoll over many LoadConnections. No Qt event loop: its cost would be part of what is measured.
class LoadLoop {
public:
    LoadLoop();
    ~LoadLoop();
    LoadLoop(const LoadLoop &) = delete;
    LoadLoop &operator=(const LoadLoop &) = delete;

    void add(LoadConnection &connection);
    void forget(LoadConnection &connection);
    /// To be called after send() outside of a callback of the connection itself.
    void update(LoadConnection &connection);

    /// Turns until `done` says so or the time is over; false when the time was over. `next`, where given, is asked before each
    /// wait for the moment it wants to be called at.
    bool run(const std::function<bool()> &done, double seconds, const std::function<Clock::time_point()> &next = {});

private:
    void turn(Clock::time_point until);

    int m_epoll{-1};
    struct Entry {
        LoadConnection *connection{};
        int fd{-1};
        bool write{};
    };
    std::unordered_map<LoadConnection *, Entry> m_entries;
};

} // namespace mimamori::load
