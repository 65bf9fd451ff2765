// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace mimamori {

/// What a finding of doctor says, in English for the context "doctor", with places like {days}; first what is, then how to mend it.
/// Null for a code that is unknown.
const char *doctorWords(QByteArrayView finding);

} // namespace mimamori
