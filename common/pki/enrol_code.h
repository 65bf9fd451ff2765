// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace mimamori {

/// A one-time code for a new terminal: a secret that opens the door once, and the beginning of the hash of the CA's certificate, so
/// that a terminal that knows nobody yet can tell our server from another.
struct EnrolCode {
    QByteArray secret{}; ///< 10 bytes
    QByteArray trust{};  ///< 10 bytes of SHA-256 over the CA's certificate (DER)

    /// Eight groups of four characters without I, L, O, U.
    QString toText() const;
    /// Small letters, spaces, hyphens and the letters that look like digits are no matter. Nothing when it is no code.
    static std::optional<EnrolCode> fromText(const QString &text);
};

} // namespace mimamori
