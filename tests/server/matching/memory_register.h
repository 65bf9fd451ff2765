// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/registry/resident_lookup.h"
#include "sample/city/typing.h"

#include <QHash>

namespace mimamori {

/// A sample city's residents in memory, found by the keys that the database finds them by.
class MemoryRegister {
public:
    explicit MemoryRegister(const SampleCity &city);
    qint64 size() const { return m_people.size(); }

    struct Found {
        QString atenaNo{};
        ResidentScore score{};
        CandidateScore old{};      ///< by the point table of domain.md 5.5
    };
    /// Everybody whom lookupFor() finds, compared and ranked.
    QList<Found> find(const FindCandidates &who) const;
    /// Whether lookupFor() finds this resident at all.
    bool reaches(const FindCandidates &who, const QString &atenaNo) const;

private:
    struct Resident {
        QString atenaNo{};
        QString setaiNo{};
        QString kanaL2{};
        ResidentKeys keys{};
    };
    static bool isNamedLike(const ResidentLookup &by, const Resident &resident);
    static bool isBornWithin(const ResidentLookup &by, const Resident &resident);
    QList<int> lookUp(const ResidentLookup &by) const;
    void index(int at);

    QDate m_today;
    QList<Resident> m_people;
    QHash<QString, int> m_counts;
    QMultiHash<QString, int> m_by;   ///< "l1/…", "l2/…", "text/…", "birth/…", "given/…", "town/…", "setai/…"
};

/// What was typed, as the operations take it.
FindCandidates asSought(const TypedPerson &typed);

} // namespace mimamori
