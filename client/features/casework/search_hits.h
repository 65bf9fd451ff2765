// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/search_find.h"
#include "shell/search_box.h"

namespace mimamori {

class Page;

using OpenPage = std::function<void(Page *)>;

/// What the search box offers for one found person: who, in which file, and why it was found.
SearchHit personHit(ClientContext &context, const PersonHit &hit, const OpenPage &open);
/// For a resident who is no person of a file; opens the resident's card.
SearchHit residentHit(ClientContext &context, const ResidentHit &hit, const OpenPage &open);
/// For a text; opens the file it stands in.
SearchHit textHit(ClientContext &context, const TextHit &hit, const OpenPage &open);
/// All rows of an answer in their groups, with a sentence where there is more and where nothing was found.
QList<SearchHit> rowsOf(ClientContext &context, const SearchHits &found, const OpenPage &open);

/// Asks the server while somebody types into the search box (CASE-18); `open` shows what was chosen. What cannot be looked for, and a broken
/// connection, are said in the list.
SearchBox::Provider makeSearch(ClientContext &context, OpenPage open);

} // namespace mimamori
