// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace mimamori {

/// Rows of a seed file built into the server (":/seed/…"): tab-separated UTF-8, a header line, lines beginning with '#' are
/// comments. Throws std::runtime_error naming file and line when a row has not `columns` cells: a broken build must not serve.
QList<QStringList> readSeedTable(const QString &path, qsizetype columns);

/// One column of such rows, for binding as an array.
QStringList columnOf(const QList<QStringList> &rows, qsizetype column);

} // namespace mimamori
