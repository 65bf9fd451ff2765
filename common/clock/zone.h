// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A time zone as a table of offsets made once, so that calendar arithmetic never asks the host and never guesses.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>

#include <memory>
#include <vector>

namespace mimamori {

/// Offsets of one IANA zone from 1900 to 2200, immutable and safe to share between threads. Instants are seconds since
/// 1970-01-01T00:00:00Z; "local" seconds are the same count for the wall clock read as if it were UTC.
class ZoneRules {
public:
    /// Throws Problem "zone" for a name that is no IANA zone of this machine.
    static std::shared_ptr<const ZoneRules> named(const QByteArray &ianaId);

    /// Japan. Also there when the machine has no zone database: Japan has had +09:00 throughout since 1952.
    static std::shared_ptr<const ZoneRules> tokyo();

    const QByteArray &id() const { return m_id; }
    int offsetAt(qint64 utc) const;

    /// Wall clock to instant. A time that happens twice is the first one; a time that is skipped keeps the offset from
    /// before the change, so it falls as long after the change as it was written after it.
    qint64 toUtc(qint64 local) const;
    qint64 toUtc(QDate date, int secondOfDay) const;

    QDate dateAt(qint64 utc) const;
    int secondOfDayAt(qint64 utc) const;

    /// The instant with this zone's offset at that moment.
    QDateTime at(qint64 utc) const;

private:
    struct Change {
        qint64 utc;
        int offset;
    };
    ZoneRules(QByteArray id, std::vector<Change> changes) : m_id(std::move(id)), m_changes(std::move(changes)) {}

    QByteArray m_id;
    std::vector<Change> m_changes; // ascending, never empty; the first one reaches back without end
};

} // namespace mimamori
