// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace mimamori {

/// The id of a stored T: a number that cannot be mistaken for the id of something else. 0 = not set.
template <class T>
struct Ref {
    qint64 id{};

    explicit operator bool() const { return id != 0; }
    bool operator==(const Ref &) const = default;
    auto operator<=>(const Ref &) const = default;
};

} // namespace mimamori
