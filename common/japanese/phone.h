// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "japanese/parsed.h"

#include <QString>

namespace mimamori {

/// The digits of a telephone number for searching and comparing, whatever width and separators it was typed with: spaces,
/// dashes, dots and parentheses are dropped, +81 and +81-(0) become 0, other countries keep their "+".
/// Errors: "empty" (no digit), "not-phone" (anything else in the text, an extension for example). The text itself is never changed.
Parsed<QString> phoneDigits(const QString &text);

} // namespace mimamori
