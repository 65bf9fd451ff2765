// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/city/random.h"

namespace mimamori {

/// What a caller says, with the codes that go with it. UTF-8.
struct CallText {
    const char *method, *route, *category, *abuseType, *organisation, *complaint, *situation;
};
struct NoteText {
    const char *kind, *counterpart, *body;
};

/// Invented texts of the training system.
CallText abuseCall(Random &random);
CallText consultCall(Random &random);
const char *planText(Random &random);
const char *sightText(Random &random);
NoteText noteText(Random &random);

} // namespace mimamori
