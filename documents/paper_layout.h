// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/paper.h"

namespace mimamori {

class PageCanvas;

/// Draws a paper's head and blocks, page after page. A block's heading never stands alone at the foot of a page; a row that does
/// not fit is carried on line by line.
void layOutPaper(PageCanvas &canvas, const PaperJob &job);

} // namespace mimamori
