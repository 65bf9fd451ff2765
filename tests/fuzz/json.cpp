// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"

#include "base/problem.h"
#include "record/strict_cbor.h"

#include <QCborValue>
#include <QJsonDocument>
#include <QJsonObject>

using namespace mimamori;

/// A text frame from a stranger: refused as "frame", or one object that keeps its keys.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    try {
        const QCborMap map = readStrictJson(inputOf(data, size));
        const QByteArray again = QJsonDocument(map.toJsonObject()).toJson(QJsonDocument::Compact);
        mustHold(readStrictJson(again).keys() == map.keys(), "what is accepted is accepted again with the same keys");
    } catch (const Problem &problem) {
        mustHold(problem.code() == "frame" && !problem.args().value(QStringLiteral("why")).toString().isEmpty(), "a refusal says why");
    }
    return 0;
}
