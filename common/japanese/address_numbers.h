// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace mimamori {

/// The numbers at the end of an address: 六丁目五番一号, 4丁目1-2, 14番地の19. Input after NFKC; spaces kept.
struct AddressNumbers {
    qsizetype begin{};          ///< where the first number stands
    qsizetype end{};            ///< behind the last number and its unit
    std::optional<int> chome{};
    QString banchi{};           ///< without the chome, joined by "-"
};

/// Finds the first number at or after `from` that is one (not the 一番 of 一番町, the 5 of 北5条, the 二 of 二宮町). Nothing when
/// the text has none; numbers of rooms and floors are left alone.
std::optional<AddressNumbers> findAddressNumbers(const QString &text, qsizetype from);

/// A dash or the long mark that a Japanese keyboard gives for it.
bool isAddressDash(QChar c);

} // namespace mimamori
