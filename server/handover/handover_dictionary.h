// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "handover/handover_tables.h"

namespace mimamori {

/// What has to be known to read the hand-over without the system, in Japanese: every table and column with its label, type, code table and
/// relation, from the registered descriptions and the database's catalogue.
QByteArray dictionaryCsv(const QList<HandoverTable> &tables);
/// The same for people: one heading a table.
QByteArray dictionaryText(const QList<HandoverTable> &tables);
/// README.txt: what is in it, what is not and why, how to read, check and re-import it.
QByteArray handoverReadme(const QString &number, const QDateTime &at);

} // namespace mimamori
