// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mimamori {

/// A name folded for comparing (domain.md 9.3), whole and in its parts as far as a space sets them apart.
struct NameKeys {
    QString written{};               ///< as it stands there
    QString kana{}, kanaGiven{};     ///< L1
    QString text{}, textGiven{};     ///< kanji, old characters folded
    QString kanaFamily() const { return kana.chopped(kanaGiven.size()); }
    QString textFamily() const { return text.chopped(textGiven.size()); }
    bool isEmpty() const { return kana.isEmpty() && text.isEmpty(); }
};
NameKeys nameKeys(const QString &name, const QString &kana);
/// What follows the first space, folded as kanji.
QString givenText(const QString &name);

/// How a part of a name agrees, reading and writing taken together.
enum class PartAgreement {
    Unknown,   ///< not to be compared: missing on one side
    Same,      ///< in every way in which both are known
    Loose,     ///< the readings differ in dakuten or long vowels only
    Near,      ///< one kana apart
    Homophone, ///< read alike, written with other characters
    Written,   ///< written alike, read otherwise (or the reading was misheard)
    Differs,
};
struct NameAgreement {
    PartAgreement family{};
    PartAgreement given{};
    bool byKana{};                   ///< the whole reading agrees
    bool byText{};                   ///< the whole writing agrees
    bool givenByText{};              ///< the given name's writing agrees
    bool isShort{};                  ///< a near given name of two kana: many names are that near
};
/// `written` as somebody typed it, perhaps without its space or the given name alone; `known` as a register has it, in two parts.
NameAgreement compareNames(const NameKeys &written, const NameKeys &known);

/// One insertion, deletion, replacement or exchange of neighbours apart.
bool isOneSlipApart(const QString &a, const QString &b);

} // namespace mimamori
