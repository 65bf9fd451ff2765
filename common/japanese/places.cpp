// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/places.h"

#include "japanese/search_key.h"
#include "japanese/table.h"

#include <algorithm>

namespace mimamori {

namespace {

const QString kobe = QStringLiteral("神戸市");
const QString hyogo = QStringLiteral("兵庫県");

} // namespace

char32_t foldAddressCharacter(char32_t c)
{
    switch (c) {
    case U'ヶ':
    case U'が':
    case U'ガ':
    case U'ヵ':
        return U'ケ';
    case U'の':
        return U'ノ';
    default:
        return foldKanji(c);
    }
}

QString foldAddressText(const QString &text)
{
    QString out;
    for (const uint c : text.toUcs4())
        out += QChar::fromUcs4(foldAddressCharacter(c));
    return out;
}

const Places &Places::all()
{
    static const Places one;
    return one;
}

Places::Places()
{
    for (const QByteArrayList &row : readJapaneseTable(QStringLiteral("municipality_codes.tsv"))) {
        Place place{QString::fromLatin1(row.value(0)), QString::fromUtf8(row.value(2)), QString::fromUtf8(row.value(3)),
                    QString::fromUtf8(row.value(4)), {}};
        const QByteArray kind = row.value(1);
        if (kind == "prefecture") {
            m_prefectures.append(place.pref);
            continue;
        }
        place.folded = foldAddressText(kind == "ward" ? place.ward : place.city);
        (kind == "ward" ? m_wards : m_cities).append(place);
    }
    for (const QByteArrayList &row : readJapaneseTable(QStringLiteral("kobe_addresses.tsv"))) {
        const QString name = QString::fromUtf8(row.value(4));
        if (!name.isEmpty())
            m_towns.append({QString::fromLatin1(row.value(1)), name, foldAddressText(name)});
    }
}

QString Places::prefectureAt(const QString &folded) const
{
    for (const QString &name : m_prefectures) {
        if (folded.startsWith(name))
            return name;
    }
    return {};
}

const Place *Places::cityAt(const QString &folded, const QString &pref, bool *ambiguous) const
{
    const Place *best = nullptr;
    *ambiguous = false;
    for (const Place &place : m_cities) {
        // NFKC and the folding leave one spelling of each name, so the longest prefix is the name that was meant.
        if (!folded.startsWith(place.folded) || (!pref.isEmpty() && place.pref != pref))
            continue;
        if (best && best->folded == place.folded)
            *ambiguous = true;
        if (!best || place.folded.size() > best->folded.size()) {
            best = &place;
            *ambiguous = false;
        }
    }
    // 中央区 alone may be Tokyo's or that of a dozen cities.
    if (best && pref.isEmpty() && isWardName(best->folded))
        *ambiguous = true;
    return best;
}

bool Places::isWardName(const QString &folded) const
{
    return std::any_of(m_wards.begin(), m_wards.end(), [&](const Place &place) { return place.folded == folded; });
}

const Place *Places::wardAt(const QString &folded, const QString &pref, const QString &city) const
{
    for (const Place &place : m_wards) {
        if (place.city == city && (pref.isEmpty() || place.pref == pref) && folded.startsWith(place.folded))
            return &place;
    }
    return nullptr;
}

const Place *Places::kobeWardAt(const QString &folded) const
{
    const Place *ward = wardAt(folded, hyogo, kobe);
    if (!ward || townAt(folded.mid(ward->folded.size()), ward->code6))
        return ward;
    const auto sameName = [&](const Place &place) { return place.folded == ward->folded; };
    const bool onlyHere = std::count_if(m_wards.begin(), m_wards.end(), sameName) == 1
        && std::none_of(m_cities.begin(), m_cities.end(), sameName);
    return onlyHere ? ward : nullptr;
}

const Town *Places::townAt(const QString &folded, const QString &wardCode) const
{
    const Town *best = nullptr;
    for (const Town &town : m_towns) {
        if (town.wardCode == wardCode && folded.startsWith(town.folded)
            && (!best || town.folded.size() > best->folded.size()))
            best = &town;
    }
    return best;
}

} // namespace mimamori
