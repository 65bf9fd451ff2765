// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace mimamori {

/// What a second person's confirmation becomes where no database can be asked: a restore into place needs the server stopped. Sealed with a
/// key that comes from the store's, so whoever reads it on the machine can check it and nobody outside can write one.
struct RestoreVoucher {
    qint64 confirmation{};
    QString detail{};       ///< what was confirmed: "to 2026-04-01T00:30:00Z" or "set 20260401-213000F"
    QString reason{};
    QString askedBy{};      ///< login names
    QString confirmedBy{};
    QDateTime expiresAt{};

    /// One line of text.
    QByteArray sealed(const QByteArray &storeKey) const;
    /// Throws Problem "voucher_wrong" for what was not sealed with this key, "confirmation_over" after its time.
    static RestoreVoucher opened(const QByteArray &text, const QByteArray &storeKey, const QDateTime &now);
};

} // namespace mimamori
