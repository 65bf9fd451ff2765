// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCborMap>

#include <optional>

namespace mimamori {

/// What a frame may be at most; checked while walking the bytes, before anything of the claimed size is allocated.
struct CborLimits {
    int depth{16};
    qint64 items{200'000};      ///< values in the whole frame
    qint64 textBytes{8'000'000}; ///< one text or byte string
};

/// One CBOR map from bytes that a stranger sent. Throws Problem{"frame"} with args.why for anything that is not exactly one
/// well-formed map with text keys: indefinite lengths, duplicate keys, tags, trailing bytes, invalid UTF-8, over a limit.
QCborMap readStrictCbor(const QByteArray &bytes, const CborLimits &limits = {});

/// The same for a JSON text frame (one object), with the same limits.
QCborMap readStrictJson(const QByteArray &bytes, const CborLimits &limits = {});

/// The whole number a value is, also where JSON made a double of it; nothing for everything else (1.5, 1e300, "1").
std::optional<qint64> wholeNumber(const QCborValue &value);

} // namespace mimamori
