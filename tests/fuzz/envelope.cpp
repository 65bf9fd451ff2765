// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"

#include "base/problem.h"
#include "model/casework/intake.h"
#include "protocol/envelope.h"
#include "record/check.h"
#include "record/codec.h"

#include <QCborValue>

using namespace mimamori;

namespace {

/// The content goes on into the largest request there is: its decoding and its checks see every kind of field.
void decodeContent(const QCborMap &in)
{
    try {
        const RegisterIntake sheet = fromCbor<RegisterIntake>(in);
        if (problemsOf(sheet).isEmpty()) {
            const QCborMap written = toCbor(sheet);
            mustHold(toCbor(fromCbor<RegisterIntake>(written)) == written, "a sheet that is right is the same after the way");
        }
    } catch (const Problem &problem) {
        mustHold(!problem.field().isEmpty(), "a refusal names its field");
    }
}

void request(const QByteArray &bytes, WireFormat format)
{
    try {
        const RequestFrame frame = decodeRequest(bytes, format);
        const RequestFrame again = decodeRequest(encode(frame, WireFormat::Cbor), WireFormat::Cbor);
        mustHold(again.id == frame.id && again.op == frame.op && again.key == frame.key && again.baseVersion == frame.baseVersion, "a request is the same after the way");
        decodeContent(frame.in);
    } catch (const Problem &problem) {
        mustHold(problem.code() == "frame", "a request that is none is a problem of the frame");
    }
}

void answer(const QByteArray &bytes, WireFormat format)
{
    try {
        decodeServerFrame(bytes, format);
    } catch (const Problem &problem) {
        mustHold(problem.code() == "frame", "an answer that is none is a problem of the frame");
    }
}

} // namespace

/// Requests and answers in both formats, and the content of a request. The first byte chooses.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = inputOf(data + 1, size - 1);
    const WireFormat format = data[0] & 1 ? WireFormat::Json : WireFormat::Cbor;
    data[0] & 2 ? answer(bytes, format) : request(bytes, format);
    return 0;
}
