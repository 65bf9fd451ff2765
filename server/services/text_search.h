// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "model/casework/search_find.h"

namespace mimamori {

/// Folds a text into search.text_key, for each file that it concerns. `source`: note, safety_check, meeting, reception. Called after every
/// change of one.
void refreshTextKey(Context &context, const char *source, qint64 id);

/// Texts with all of the words, the newest first: candidates from the key table, read and compared through row-level security. At most one
/// more than are shown.
QList<TextHit> findTexts(Context &context, const FindKeys &keys);

} // namespace mimamori
