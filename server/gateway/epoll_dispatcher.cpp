// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/epoll_dispatcher.h"

#include <QCoreApplication>
#include <QTimerEvent>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <system_error>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace mimamori {

namespace {

constexpr int kBatch = 256;
constexpr quint64 kWakeMark = ~quint64(0);
constexpr int kMaxWaitMs = 60 * 60 * 1000;

qint64 monotonicMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

quint32 maskOf(const std::array<QSocketNotifier *, 3> &notifiers)
{
    return (notifiers[QSocketNotifier::Read] ? quint32(EPOLLIN) : 0U)
        | (notifiers[QSocketNotifier::Write] ? quint32(EPOLLOUT) : 0U)
        | (notifiers[QSocketNotifier::Exception] ? quint32(EPOLLPRI) : 0U);
}

} // namespace

EpollDispatcher::EpollDispatcher(QObject *parent) : QAbstractEventDispatcher(parent)
{
    m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
    if (m_epoll < 0)
        throw std::system_error(errno, std::generic_category(), "epoll_create1");
    m_wake = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (m_wake < 0) {
        const int error = errno;
        ::close(m_epoll);
        throw std::system_error(error, std::generic_category(), "eventfd");
    }
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = kWakeMark;
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wake, &event);
}

EpollDispatcher::~EpollDispatcher()
{
    ::close(m_wake);
    ::close(m_epoll);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted = false;
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();
    if (m_interrupted)
        return false;

    const int timeout = waitTime(flags);
    if (timeout != 0)
        Q_EMIT aboutToBlock();
    const int handled = fireSockets(timeout, flags.testFlag(QEventLoop::ExcludeSocketNotifiers));
    return handled + fireTimers() > 0;
}

int EpollDispatcher::waitTime(QEventLoop::ProcessEventsFlags flags) const
{
    if (!flags.testFlag(QEventLoop::WaitForMoreEvents))
        return 0;
    if (m_schedule.empty())
        return kMaxWaitMs;
    return int(std::clamp<qint64>(m_schedule.begin()->first - monotonicMs(), 0, kMaxWaitMs));
}

int EpollDispatcher::fireSockets(int timeout, bool excluded)
{
    std::array<epoll_event, kBatch> events;
    const int ready = ::epoll_wait(m_epoll, events.data(), int(events.size()), timeout);
    if (timeout != 0)
        Q_EMIT awake();
    int handled = 0;
    for (int i = 0; i < ready; ++i) {
        const epoll_event &event = events[size_t(i)];
        if (event.data.u64 == kWakeMark) {
            // First emptied, then cleared, and only then are the posted events looked at: the other way round a wake-up in
            // between would be emptied with its mark left set, and no later one would ring again.
            quint64 count = 0;
            [[maybe_unused]] const auto drained = ::read(m_wake, &count, sizeof count);
            m_woken = false;
            ++handled;
        } else if (!excluded) {
            const int fd = int(event.data.u64 & 0xffffffffU);
            const auto generation = quint32(event.data.u64 >> 32);
            const quint32 broken = event.events & (EPOLLHUP | EPOLLERR);
            if (broken || (event.events & EPOLLIN))
                notify(fd, generation, QSocketNotifier::Read);
            if (broken || (event.events & EPOLLOUT))
                notify(fd, generation, QSocketNotifier::Write);
            if (broken || (event.events & EPOLLPRI))
                notify(fd, generation, QSocketNotifier::Exception);
            ++handled;
        }
    }
    return handled;
}

void EpollDispatcher::notify(int fd, quint32 generation, QSocketNotifier::Type type)
{
    // Looked up afresh each time: what an earlier notification of the batch closed must not be told any more.
    const auto found = m_watches.constFind(fd);
    if (found == m_watches.constEnd() || found->generation != generation)
        return;
    QSocketNotifier *const notifier = found->notifiers[size_t(type)];
    if (!notifier)
        return;
    QEvent event(QEvent::SockAct);
    QCoreApplication::sendEvent(notifier, &event);
}

void EpollDispatcher::watch(int fd, Watch &entry, bool known)
{
    epoll_event event{};
    event.events = maskOf(entry.notifiers);
    event.data.u64 = quint64(quint32(fd)) | (quint64(entry.generation) << 32);
    if (event.events == 0) {
        ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, fd, nullptr); // a descriptor already closed has left by itself
        m_watches.remove(fd);
        return;
    }
    if (::epoll_ctl(m_epoll, known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, fd, &event) == 0)
        return;
    // The descriptor was closed and its number given out again (or the reverse) behind our back.
    if (::epoll_ctl(m_epoll, errno == ENOENT ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, fd, &event) != 0)
        qWarning("epoll: descriptor cannot be watched");
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int fd = int(notifier->socket());
    auto found = m_watches.find(fd);
    const bool known = found != m_watches.end();
    if (!known) {
        found = m_watches.insert(fd, Watch{});
        found->generation = ++m_generation & 0x7fffffffU; // the top bit stays clear of the wake mark
    }
    found->notifiers[size_t(notifier->type())] = notifier;
    watch(fd, *found, known);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int fd = int(notifier->socket());
    const auto found = m_watches.find(fd);
    if (found == m_watches.end() || found->notifiers[size_t(notifier->type())] != notifier)
        return;
    found->notifiers[size_t(notifier->type())] = nullptr;
    watch(fd, *found, true);
}

void EpollDispatcher::schedule(int timerId, Timer &timer, qint64 due)
{
    m_schedule.erase({timer.due, timerId});
    timer.due = due;
    m_schedule.insert({due, timerId});
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object)
{
    Timer &timer = m_timers[timerId];
    timer = Timer{0, qMax<qint64>(interval, 0), timerType, object, false};
    schedule(timerId, timer, monotonicMs() + timer.interval);
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    const auto found = m_timers.find(timerId);
    if (found == m_timers.end())
        return false;
    m_schedule.erase({found->due, timerId});
    m_timers.erase(found);
    return true;
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    const QList<TimerInfo> timers = registeredTimers(object);
    for (const TimerInfo &timer : timers)
        unregisterTimer(timer.timerId);
    return !timers.isEmpty();
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> timers;
    for (auto it = m_timers.constBegin(); it != m_timers.constEnd(); ++it) {
        if (it->object == object)
            timers.append(TimerInfo(it.key(), int(it->interval), it->type));
    }
    return timers;
}

int EpollDispatcher::remainingTime(int timerId)
{
    const auto found = m_timers.constFind(timerId);
    return found == m_timers.constEnd() ? -1 : int(qMax<qint64>(0, found->due - monotonicMs()));
}

int EpollDispatcher::fireTimers()
{
    const qint64 now = monotonicMs();
    // Collected first: a timer that is started, stopped or due again while we fire waits for the next round.
    std::vector<int> due;
    for (auto it = m_schedule.begin(); it != m_schedule.end() && it->first <= now; ++it)
        due.push_back(it->second);
    int fired = 0;
    for (const int timerId : due) {
        const auto found = m_timers.find(timerId);
        if (found == m_timers.end() || found->firing || found->due > now)
            continue;
        schedule(timerId, *found, now + found->interval);
        found->firing = true;
        QTimerEvent event(timerId);
        QCoreApplication::sendEvent(found->object, &event);
        const auto after = m_timers.find(timerId);
        if (after != m_timers.end())
            after->firing = false;
        ++fired;
    }
    return fired;
}

void EpollDispatcher::wakeUp()
{
    if (m_woken.exchange(true))
        return;
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof one);
}

void EpollDispatcher::interrupt()
{
    m_interrupted = true;
    wakeUp();
}

} // namespace mimamori
