// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheet_styles.h"
#include "sheets/spreadsheet_reader.h"

#include <QStringList>

namespace mimamori {

struct WorkbookSheet {
    QString name{};
    QString relation{};
    bool hidden{};
};

/// workbook.xml: which sheets there are and from which day their days count.
struct Workbook {
    QList<WorkbookSheet> sheets{};
    bool from1904{};
};

/// What cells of every sheet refer to.
struct SheetSources {
    QStringList strings{};
    QList<NumberStyle> styles{};
    bool from1904{};
};

/// Throws Problem "xlsx_strict", "xlsx_unknown", "xlsx_damaged".
Workbook readWorkbook(const QByteArray &xml);
QStringList readSharedStrings(const QByteArray &xml, const SheetLimits &limits);
Sheet readSheet(const QByteArray &xml, const WorkbookSheet &named, const SheetSources &sources, const SheetLimits &limits);

} // namespace mimamori
