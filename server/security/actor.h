// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace mimamori {

/// Who acts in a request, as the database confirmed it in `sec.enter` (never as the client said).
struct Actor {
    qint64 userId{};       ///< 0 = a job
    qint64 sessionId{};
    QString terminal{};    ///< certificate fingerprint, 'local:<uid>' at the console, 'job:<name>'
    QList<qint64> offices{};
    QStringList roles{};

    bool isJob() const { return userId == 0; }
    bool hasRole(QStringView role) const { return roles.contains(role); }
    /// The office in whose name the person acts: the first post.
    qint64 office() const { return offices.isEmpty() ? 0 : offices.first(); }
};

} // namespace mimamori
