// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "gateway/peer.h"

#include <QReadWriteLock>
#include <QSet>

namespace mimamori {

/// The allow-list of terminals in memory: certificates that are enrolled, not struck off and not past their end. Replaced as a
/// whole whenever the table changes; the gateway asks it again for live connections every two seconds.
class TerminalList final : public AllowList {
public:
    bool allows(const QByteArray &fingerprint) override;
    bool isStruckOff(const QByteArray &fingerprint) override;
    void load(Connection &db);

private:
    QReadWriteLock m_lock;
    QSet<QByteArray> m_fingerprints;
    QSet<QByteArray> m_struckOff;
};

} // namespace mimamori
