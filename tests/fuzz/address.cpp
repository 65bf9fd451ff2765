// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"

#include "japanese/address.h"

using namespace mimamori;

/// An address never fails, and is the same place as itself.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(inputOf(data, size));
    const Address parts = parseAddress(text);
    mustHold(parts.zip.isEmpty() || parts.zip.size() == 7, "a zip has seven digits");
    mustHold(!parts.chome || *parts.chome >= 0, "a chome is a number");
    const QString key = addressKey(text);
    mustHold(addressKey(text) == key, "a key is always the same");
    mustHold(addressMatch(text, text) != key.isEmpty(), "an address with content is itself");
    return 0;
}
