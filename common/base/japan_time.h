// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace mimamori {

/// Japan is nine hours ahead of UTC and has kept no summer time since 1951; what the product stores is younger.
constexpr int japanOffsetSeconds = 9 * 3600;

/// The instant as the wall clock in Japan shows it.
inline QDateTime inJapan(const QDateTime &at) { return at.toOffsetFromUtc(japanOffsetSeconds); }

/// The civil date in Japan at an instant: what "today" means for codes, rules, ages and posts.
inline QDate civilDateInJapan(const QDateTime &at) { return inJapan(at).date(); }

} // namespace mimamori
