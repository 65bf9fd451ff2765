// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <span>

namespace mimamori {

/// What a problem's code means, as an English sentence of translation context "problem". `{field}` stands for the field's label,
/// `{most}`, `{min}`, `{seconds}` … for the problem's args. One list for the client's words and for the protocol's documentation.
struct ProblemCode {
    const char *code;
    const char *text;
};

/// Every code that this product knows. A feature adds its own codes as lines of this list.
std::span<const ProblemCode> problemCodes();

/// The English sentence of a code, or null for a code that is not in the list.
const char *problemSentence(QByteArrayView code);

} // namespace mimamori
