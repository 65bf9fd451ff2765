// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where "now" comes from, so that a deadline can be tested at any moment of any year.
#pragma once

#include <QDateTime>

namespace mimamori {

/// The present moment. Pass one in; never ask the operating system from a rule.
class TimeSource {
public:
    virtual ~TimeSource() = default;

    /// Now, in UTC, cut to the whole second (the resolution of every clock of the product).
    virtual QDateTime nowUtc() const = 0;
};

/// The machine's clock.
class SystemTime final : public TimeSource {
public:
    QDateTime nowUtc() const override
    {
        return QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
    }
};

/// A clock that stands where it was put; for tests and for "as if today were".
class FakeTime final : public TimeSource {
public:
    explicit FakeTime(const QDateTime &now) : m_now(now.toUTC()) {}

    QDateTime nowUtc() const override { return m_now; }
    void set(const QDateTime &now) { m_now = now.toUTC(); }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now;
};

} // namespace mimamori
