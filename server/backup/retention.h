// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace mimamori {

/// A set that a repository holds, as far as keeping it is concerned.
struct HeldSet {
    QString label{};
    QString kind{};
    QDateTime started{};
    bool proven{};
    bool failed{};
};

/// At least that many proven sets stay, whatever their kind.
constexpr int leastProven = 2;

/// The sets to remove before one more of `kind` is taken, so that there are never more than `most` of it, not for a moment: failed ones
/// first, then the oldest, but never a proven one when no more than two are left. Throws Problem "retention_small" when `most` is below 3
/// (with fewer, two proven ones would leave no room).
QList<HeldSet> toExpire(const QList<HeldSet> &held, const QString &kind, int most);

} // namespace mimamori
