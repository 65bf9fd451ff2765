// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/city/random.h"

#include <QByteArrayList>
#include <QHash>
#include <QList>
#include <QString>

#include <algorithm>
#include <vector>

namespace mimamori {

/// A name and its reading.
struct NamePair {
    QString text{};
    QString kana{};
};

/// Things to be drawn by weight.
template <class Thing>
class WeightedList {
public:
    void add(const Thing &thing, quint32 weight)
    {
        m_things << thing;
        m_sums.push_back((m_sums.empty() ? 0 : m_sums.back()) + weight);
    }
    const Thing &draw(Random &random) const
    {
        const quint32 at = random.below(m_sums.back());
        return m_things[std::upper_bound(m_sums.begin(), m_sums.end(), at) - m_sums.begin()];
    }
    const QList<Thing> &things() const { return m_things; }

private:
    QList<Thing> m_things;
    std::vector<quint32> m_sums;
};

/// A part of a foreign name; `kanji` is empty where it has none.
struct ForeignPart {
    QString alphabet{};
    QString kana{};
    QString kanji{};
};

/// The names of one nationality.
struct ForeignNames {
    QString nationality{};
    QList<ForeignPart> family{}, male{}, female{};
};

/// The names of resources/names, read once; safe from any thread.
class NamePool {
public:
    static const NamePool &all();

    const NamePair &surname(Random &random) const { return m_surnames.draw(random); }
    /// Names go with the year of birth: what today's children are called differs from their grandparents' names.
    const NamePair &given(Random &random, bool female, int birthYear) const;
    const ForeignNames &foreign(Random &random) const;

private:
    NamePool();
    void readForeign();

    WeightedList<NamePair> m_surnames;
    WeightedList<NamePair> m_young[2], m_old[2]; ///< [female]
    QList<ForeignNames> m_foreign;
};

/// Rows of a table that is built in, without its header line.
QList<QByteArrayList> readSampleTable(const QString &path);

/// The text with one of its characters in an old or rare form (髙 﨑 邊 𠮷, or a base with its variation selector), or as it was
/// where none of them has such a form.
QString withOldForm(const QString &text, Random &random);

} // namespace mimamori
