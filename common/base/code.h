// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mimamori {

/// A value of an effective-dated code table (domain.md 2). The tag names the table:
/// `struct SightMethod { static constexpr auto table = "sight_method"; };`
/// Which values exist, what they are called and what they mean on a given day is data (table `code`), never a literal list.
template <class Tag>
struct Code {
    QString value{};

    bool isEmpty() const { return value.isEmpty(); }
    bool operator==(const Code &) const = default;
};

} // namespace mimamori
