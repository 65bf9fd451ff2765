// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/resident_row.h"
#include "sample/city/name_pool.h"

namespace mimamori {

/// A town of Kobe with the number of its 丁目 (invented; 0 = none).
struct SampleTown {
    QString ward{};   ///< six digits
    QString wardName{};
    QString zip{};
    QString name{};
    int code{};       ///< its place in the table of towns
    int chome{};
};

/// Where a household lives.
struct SampleAddress {
    const SampleTown *town{};
    int chome{};
    QString banchi{};
    QString katagaki{};
    bool operator==(const SampleAddress &) const = default;
};

/// The towns of Kobe and the houses in them: detached, apartment houses that many households share, homes for the old and for children.
class KobeTowns {
public:
    static const KobeTowns &all();

    /// A detached house; in the given ward (six digits) unless it is empty.
    SampleAddress house(Random &random, const QString &ward = {}) const;
    /// The apartment house of that number in the city of this seed, always the same one; the room is drawn.
    SampleAddress apartment(quint64 seed, quint32 building, Random &room) const;
    SampleAddress careHome(quint64 seed, quint32 number) const;
    SampleAddress childrensHome(quint64 seed, quint32 number) const;
    /// An address in another municipality, in one line.
    QString elsewhere(Random &random) const;

private:
    KobeTowns();
    SampleAddress place(Random &random, const QString &ward) const;

    QList<SampleTown> m_towns;
    WeightedList<int> m_byPeople;
    QStringList m_municipalities;
};

/// Writes the columns of an address.
void putAddress(ResidentRow &row, const SampleAddress &address);

/// １２３ for 123.
QString wideNumber(int number);

} // namespace mimamori
