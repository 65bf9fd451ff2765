// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace mimamori {

/// The names of prefectures, municipalities, designated cities' wards and Kobe's towns, ready for reading an address.
struct Place {
    QString code6{};
    QString pref{};
    QString city{};
    QString ward{};   ///< empty for a city
    QString folded{}; ///< what is looked for: the last name in comparable form
};

struct Town {
    QString wardCode{};
    QString name{};
    QString folded{};
};

/// Built from the tables once, at the first question; safe from any thread.
class Places {
public:
    static const Places &all();

    /// The prefecture whose name the folded text begins with; empty when there is none.
    QString prefectureAt(const QString &folded) const;
    /// The municipality that the folded text begins with (the longest name), in `pref` when that is not empty. Null when there is
    /// none, or several prefectures have it; then `ambiguous` is set and its `pref` and `code6` do not count.
    const Place *cityAt(const QString &folded, const QString &pref, bool *ambiguous) const;
    const Place *wardAt(const QString &folded, const QString &pref, const QString &city) const;
    /// The ward of Kobe that an address without a city begins with: null unless the town behind it is Kobe's or no other city
    /// has a ward of that name.
    const Place *kobeWardAt(const QString &folded) const;
    /// The longest of a Kobe ward's towns that the folded text begins with.
    const Town *townAt(const QString &folded, const QString &wardCode) const;

private:
    Places();
    bool isWardName(const QString &folded) const;

    QStringList m_prefectures;
    QList<Place> m_cities;
    QList<Place> m_wards;
    QList<Town> m_towns;
};

/// One comparable character for each code point of an address: old characters by kanji_fold.tsv, ヶ ケ が ガ ヵ as ケ, の as ノ.
char32_t foldAddressCharacter(char32_t c);
QString foldAddressText(const QString &text);

} // namespace mimamori
