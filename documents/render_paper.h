// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/paper.h"

#include <QImage>

namespace mimamori {

/// What one paper may cost.
struct RenderLimits {
    int pages{200};
};

/// Lays a paper out on A4 portrait pages and gives the PDF. Needs a QGuiApplication. The document's properties name the form and
/// nobody. Throws Problem{"paper_too_long"} (args.most) over the limit of pages, Problem{"no_fonts"} without the fonts of the product.
QByteArray renderPaper(const PaperJob &job, const RenderLimits &limits = {});

/// The same pages as pictures, for a screen; `dotsPerInch` of the pictures.
QList<QImage> paperImages(const PaperJob &job, int dotsPerInch, const RenderLimits &limits = {});

} // namespace mimamori
