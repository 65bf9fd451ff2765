// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/person_find.h"
#include "shell/search_box.h"

namespace mimamori {

class Page;

/// What the search box offers for one found person: who, in which file, and why it was found.
SearchHit personHit(ClientContext &context, const PersonHit &hit, const std::function<void(Page *)> &open);

/// Asks the server for people and cases while somebody types into the search box (CASE-18); `open` shows the file that was chosen.
SearchBox::Provider makePersonSearch(ClientContext &context, std::function<void(Page *)> open);

} // namespace mimamori
