// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>
#include <QHash>
#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <set>
#include <utility>
#include <vector>

namespace mimamori {

/// The event loop of an I/O thread, whose cost does not grow with the number of open connections: Qt's own dispatchers
/// poll() every socket at each wake-up. Public Qt API only; everything but wakeUp() and interrupt() belongs to its thread.
class EpollDispatcher : public QAbstractEventDispatcher {
public:
    /// Throws std::system_error when the kernel gives no epoll or event descriptor.
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;

    void wakeUp() override;
    void interrupt() override;

private:
    struct Watch {
        std::array<QSocketNotifier *, 3> notifiers{}; // by QSocketNotifier::Type
        quint32 generation{}; // tells a descriptor from its successor with the same number
    };
    struct Timer {
        qint64 due{}; // ms of the monotonic clock
        qint64 interval{};
        Qt::TimerType type{};
        QObject *object{};
        bool firing{};
    };

    void watch(int fd, Watch &entry, bool known);
    int waitTime(QEventLoop::ProcessEventsFlags flags) const;
    int fireSockets(int timeout, bool excluded);
    void notify(int fd, quint32 generation, QSocketNotifier::Type type);
    int fireTimers();
    void schedule(int timerId, Timer &timer, qint64 due);

    int m_epoll{-1};
    int m_wake{-1};
    std::atomic<bool> m_woken{false};
    std::atomic<bool> m_interrupted{false};
    quint32 m_generation{};
    QHash<int, Watch> m_watches;
    QHash<int, Timer> m_timers;
    std::set<std::pair<qint64, int>> m_schedule; // (due, timer id): the earliest first
};

} // namespace mimamori
