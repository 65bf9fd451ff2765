// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace mimamori {

/// One sheet as .xlsx: a heading row that stays in sight, every cell a text and never a formula, the trace in the page's footer.
/// Nothing is written to a disk. Throws Problem{"store"} when there is no memory for it.
QByteArray spreadsheet(const QStringList &headings, const QList<QStringList> &rows, const QString &trace);

} // namespace mimamori
