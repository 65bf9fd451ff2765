// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"

#include "gateway/upgrade_request.h"

using namespace mimamori;

/// The first bytes of a peer: a verdict that more bytes only turn into a refusal, and never an acceptance of what is too long.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = inputOf(data, size);
    const UpgradeVerdict verdict = inspectUpgrade(bytes);
    if (verdict == UpgradeVerdict::Accept) {
        mustHold(bytes.startsWith("GET /v1 HTTP/1.1\r\n") && bytes.endsWith("\r\n\r\n") && bytes.size() <= kMaxUpgradeHead + 4, "what is accepted is an upgrade");
        mustHold(inspectUpgrade(QByteArray(bytes).append('x')) == UpgradeVerdict::BadRequest, "nothing may follow it");
        mustHold(inspectUpgrade(bytes.chopped(1)) == UpgradeVerdict::Incomplete, "and it ends where it ends");
    } else if (verdict != UpgradeVerdict::Incomplete) {
        mustHold(refusalResponse(verdict).startsWith("HTTP/1.1 4"), "a refusal is answered");
    }
    return 0;
}
