// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QList>
#include <QString>

namespace mimamori {

/// Reads one of the tables of resources/japanese that are built into app_base ("kanji_fold.tsv"): rows of cells without the
/// header line. UTF-8, tab-separated. A table that is not there is a broken build and ends the program at once.
QList<QByteArrayList> readJapaneseTable(const QString &name);

/// "U+FA19" as its code point; 0 when it is none.
char32_t codePointOf(const QByteArray &notation);

} // namespace mimamori
