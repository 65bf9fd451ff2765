// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QString>

namespace mimamori {

/// "mimamori.security": who was refused or thrown out, one line each, without personal data.
Q_DECLARE_LOGGING_CATEGORY(securityLog)

/// What a line tells. Words are ours ("refused", "wrong_purpose"); `peer` is an address and port or "uid:1000".
struct SecurityEvent {
    QByteArray event{};
    QByteArray reason{};
    QString peer{};
    QByteArray fingerprint{}; // only its first 16 digits are written
};

/// The line itself: one JSON object in printable ASCII, so that nothing a peer sends can end the line, forge another or
/// move the cursor of a terminal.
QByteArray securityLine(const SecurityEvent &event, quint64 suppressed = 0);

/// Writes the line as a warning. Thread-safe. A flood is thinned (200 at once, then 20 a second) and the next line says
/// how many were left out, so that refusals cannot fill the disk.
void logSecurity(const SecurityEvent &event);

} // namespace mimamori
