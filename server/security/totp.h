// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace mimamori {

/// Time-based one-time codes (RFC 6238: SHA-1, six digits, thirty seconds). The sums are liboath's; which steps count is ours.
namespace totp {

constexpr int stepSeconds = 30;

qint64 stepOf(const QDateTime &time);
/// The six digits of a step.
QString codeAt(const QByteArray &secret, qint64 step);
/// The step a code belongs to, one before or after `now` at most and later than `lastStep`; every candidate is compared, in constant
/// time. Spaces in the code are no matter.
std::optional<qint64> matchingStep(const QByteArray &secret, const QString &code, const QDateTime &now, qint64 lastStep);

/// 160 random bits.
QByteArray newSecret();
QString toBase32(const QByteArray &secret);
/// Empty when the text is no base32.
QByteArray fromBase32(const QString &text);
/// otpauth://totp/Mimamori:NAME?secret=…, what the QR code holds.
QString uriOf(const QString &loginName, const QByteArray &secret);

} // namespace totp

} // namespace mimamori
