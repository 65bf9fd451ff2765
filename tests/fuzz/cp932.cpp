// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"

#include "japanese/cp932.h"

using namespace mimamori;

/// A file of an old tool: its text, or the first bad byte; a text in the code page: itself again, unless it says what did not fit.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = inputOf(data, size);
    const Cp932Decoded read = decodeCp932(bytes);
    mustHold(read.firstBad >= -1 && read.firstBad < bytes.size(), "the bad byte is one of them");
    const Cp932Encoded written = encodeCp932(read.text);
    mustHold(written.complete(), "what was read can be written");
    mustHold(decodeCp932(written.bytes).text == read.text, "and is the same text");
    const Cp932Encoded any = encodeCp932(QString::fromUtf8(bytes));
    mustHold(decodeCp932(any.bytes).complete(), "what is written can be read");
    return 0;
}
