// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace mimamori {

/// What the watcher is told from outside (installer/watch.conf explains each line).
struct WatchConfig {
    QString source{};        ///< the monitor's sign of life: a file, or http://host:port/metrics
    QString beatFile{};      ///< the watcher's own
    int limitSeconds{90};
    int everySeconds{10};
    int againSeconds{1800};  ///< the alarm is repeated while nobody has mended it
    QString smtpUrl{};
    QString mailFrom{};
    QString mailTo{};
    QString command{};
    /// Throws std::runtime_error naming the key that is missing or wrong.
    static WatchConfig read(const QString &file);
};

/// Notices a dead monitor by its sign of life not changing, on a clock that nobody can set: neither clock of the two machines matters.
class WatchState {
public:
    enum class Notice { None, Dead, Alive };
    WatchState(int limitSeconds, int againSeconds) : m_limit(limitSeconds), m_again(againSeconds) {}

    /// What was seen (empty: nothing could be read) at a second of a steady clock. A notice is given again until told() was called.
    Notice look(const QByteArray &beat, qint64 second);
    /// The notice that look() gave went out.
    void told(qint64 second);
    bool isDead() const { return m_dead; }

private:
    qint64 m_limit;
    qint64 m_again;
    QByteArray m_beat{};
    qint64 m_changedAt{-1};
    qint64 m_toldAt{-1};
    bool m_dead{};
    bool m_owed{};
};

/// The sign of life as it stands now; empty when it cannot be read.
QByteArray readBeat(const QString &source);
/// Leaves the watcher's own sign of life; false when it cannot be written.
bool leaveWatchBeat(const QString &file);
/// Mail and command; true when at least one of those configured took it.
bool sendWatchNotice(const WatchConfig &config, WatchState::Notice notice);

} // namespace mimamori
