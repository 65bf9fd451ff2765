// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"

#include "base/problem.h"
#include "record/strict_cbor.h"

#include <QCborValue>

using namespace mimamori;

/// Bytes from a stranger: refused as "frame", or a map that says the same when it is written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    try {
        const QCborMap map = readStrictCbor(inputOf(data, size));
        const QByteArray again = map.toCborValue().toCbor();
        mustHold(readStrictCbor(again).toCborValue().toCbor() == again, "what is accepted is accepted again and stays the same");
    } catch (const Problem &problem) {
        mustHold(problem.code() == "frame" && !problem.args().value(QStringLiteral("why")).toString().isEmpty(), "a refusal says why");
    }
    return 0;
}
