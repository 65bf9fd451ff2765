// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <utility>

namespace mimamori {

/// What a reading gives while somebody types: a value, or a short error code ("no-such-day"); it never throws.
template <class T>
struct Parsed {
    std::optional<T> value{};
    QByteArray error{}; ///< empty when there is a value

    static Parsed good(T v) { return {std::move(v), {}}; }
    static Parsed bad(const char *code) { return {std::nullopt, QByteArray(code)}; }
    explicit operator bool() const { return value.has_value(); }
    const T &operator*() const { return *value; }
    const T *operator->() const { return &*value; }
};

} // namespace mimamori
