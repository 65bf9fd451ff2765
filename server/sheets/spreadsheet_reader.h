// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/sheet.h"
#include "sheets/zip_parts.h"

namespace mimamori {

struct SheetLimits {
    ZipLimits zip{};
    int rows{20'000};
    int columns{256};
    int cells{1'000'000};
    int textLength{32'767};
};

/// Does the file begin like a workbook of any kind (.xlsx, .xls), so that it is no CSV?
bool looksLikeWorkbook(const QByteArray &bytes);

/// Reads an .xlsx of today's kind into plain cells: shared strings with their runs put together and without the furigana that Excel
/// keeps beside them (rPh), inline strings, days by their format and by the 1904 flag, merged areas filled with their value. What a
/// formula had reckoned last is taken and marked; nothing is ever computed. Hidden sheets and rows come with their mark.
/// Throws Problem on `file`: "xlsx_old" (.xls), "xlsx_locked", "xlsx_strict", "xlsx_unknown", "xlsx_damaged", "xlsx_too_big", and with
/// sheet, row and column "xlsx_cell", "xlsx_too_many_cells".
QList<Sheet> readSpreadsheet(const QByteArray &bytes, const SheetLimits &limits = {});

} // namespace mimamori
