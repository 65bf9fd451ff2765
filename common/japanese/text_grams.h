// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace mimamori {

/// Full text without words: Japanese is not written with spaces, so a text is found by the pairs of characters that stand side by
/// side in its folded form (kanjiKey: width, kana, old characters, spaces and small punctuation do not matter).

/// Each pair of UTF-16 units that follow each other, once, as one number (no two pairs share one). Of several words those of each.
QList<qint64> textGrams(const QStringList &foldedWords);

/// The words of a question, folded; those of one character are left out, they would fetch half of all texts.
QStringList textWords(const QString &typed);

/// Does a folded text contain all of the words? Pairs alone may lie apart.
bool containsWords(const QString &foldedText, const QStringList &words);

/// A piece of `text`, as it is written, with the first of the words in it and some characters around; its beginning when the word
/// cannot be placed. Line breaks become spaces, and "…" stands where something was left out.
QString textPiece(const QString &text, const QStringList &words, qsizetype length);

} // namespace mimamori
