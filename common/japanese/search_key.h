// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace mimamori {

/// Keys by which names are found in spite of width, kana spelling and old characters (domain.md 9.3). A key is for searching
/// and comparing only: it is kept beside the text and never replaces it.

/// To be stored beside the keys; raised whenever a rule or a table changes, so that stored keys are folded again.
/// 2: given names in characters are set apart.
constexpr int searchKeyVersion = 2;

/// n0: NFKC, katakana, no spaces and small punctuation, one long mark, Latin letters casefolded.
QString n0Key(const QString &text);
/// L1: n0 and the ways one reading is written (ヂ=ジ, コウ=コオ=コー as far as the rule goes). For exact and prefix search.
QString l1Key(const QString &text);
/// L2: L1 without dakuten, ワ=ハ, without drawn-out vowels. The loose key.
QString l2Key(const QString &text);
/// The same from an L1 key that is at hand.
QString l2KeyOfL1(const QString &l1);
/// n0 without variation selectors, compatibility forms and old characters, by the one-to-one table kanji_fold.tsv alone
/// (﨑 = 崎, but 斉 ≠ 斎 and 埼 ≠ 崎).
QString kanjiKey(const QString &text);
/// Names in Latin letters: no diacritics, spaces, hyphens; kunrei and hepburn spelling and long vowels alike.
QString romajiKey(const QString &text);

enum class FoldLevel { L1, L2, Kanji };
QString searchKey(const QString &text, FoldLevel level);
bool foldMatch(const QString &a, const QString &b, FoldLevel level);
bool romajiMatch(const QString &a, const QString &b);

/// How good a hit is, best first.
enum class MatchRank { Same, Variant, N0, L1, L2, None };
/// `Variant`: only the characters' forms differ (show 異体字一致).
MatchRank matchRank(const QString &a, const QString &b);

/// The everyday form of one character by kanji_fold.tsv; the character itself when it has none.
char32_t foldKanji(char32_t c);
/// Look-alikes and variants of a character to offer (many to many: 斉 斎 齊 齋; wider than what the search key folds), without itself.
QList<char32_t> kanjiCandidates(char32_t c);

} // namespace mimamori
