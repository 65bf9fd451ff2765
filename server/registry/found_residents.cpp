// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/found_residents.h"

#include "registry/register_staging.h"

#include <algorithm>

namespace mimamori {

namespace {

constexpr int mostEach = 24;
constexpr int mostInside = 6;
constexpr int enough = 4;

/// Looks for residents in one search, each at most once.
class ResidentSearch {
public:
    ResidentSearch(Context &context, const FindKeys &keys, NameAsks &names) : m_context(context), m_keys(keys), m_names(names) {}

    QList<ResidentHit> run()
    {
        const bool byName = m_keys.hasName() && !m_keys.from.isValid();
        ask(m_keys.from.isValid() ? NameAsk() : m_names.beginning(), mostEach, true);
        if (byName && m_hits.size() < mostResidentHits)
            ask(m_names.inside(), mostInside, false);
        if (byName && m_hits.size() < enough)
            ask(m_names.near(), mostInside, false);
        leaveOutKnown();
        std::stable_sort(m_hits.begin(), m_hits.end(), [](const ResidentHit &a, const ResidentHit &b) {
            const int first = reasonRank(a.reason);
            const int second = reasonRank(b.reason);
            return first != second ? first < second : a.kana != b.kana ? a.kana < b.kana : a.atenaNo < b.atenaNo;
        });
        return m_hits;
    }

private:
    void ask(const NameAsk &names, int each, bool first)
    {
        static constexpr Sql find{"search_residents",
            "select atena_no, name, kana, birth_raw, sex, town, sheltered, via from search.residents_found($1::text[], $2::text[], $3, $4::text[], $5::text[], "
            "$6::date, $7::date, $8::text[], $9::text[], $10)"};
        const auto listOf = [first](const QString &key) { return first && !key.isEmpty() ? QStringList{key} : QStringList(); };
        if (names.isEmpty() && !m_keys.from.isValid() && m_keys.town.isEmpty() && m_keys.townOnly.isEmpty())
            return;
        const Rows rows = m_context.db().query(find, {names.names, names.kana, names.loose, names.given, names.givenNames,
            m_keys.from.isValid() ? QVariant(m_keys.from) : QVariant(), m_keys.to.isValid() ? QVariant(m_keys.to) : QVariant(), listOf(m_keys.town),
            listOf(m_keys.townOnly), each});
        for (const Row &row : rows)
            take(row);
    }

    void take(const Row &row)
    {
        ResidentHit hit;
        hit.atenaNo = row.text("atena_no");
        hit.name = row.text("name");
        hit.kana = row.text("kana");
        hit.birth = registerBirth(row.text("birth_raw"));
        hit.sex.value = row.text("sex");
        hit.isProtected = row.boolean("sheltered");
        hit.town = row.text("town");
        hit.reason = reasonOf(hit, row.text("via") == u"town");
        if (hit.reason.reason.isEmpty() || m_seen.contains(hit.atenaNo))
            return;
        m_seen.insert(hit.atenaNo);
        m_hits.append(hit);
    }

    CandidateReason reasonOf(const ResidentHit &hit, bool byPlace) const
    {
        const CandidateReason named = nameReason(m_keys, hit.name, hit.kana);
        if (m_keys.from.isValid()) {
            const CandidateReason born = birthReason(m_keys, hit.birth);
            if (born.reason.isEmpty() || (m_keys.hasName() && named.reason.isEmpty()))
                return {};
            return named.reason.isEmpty() ? born : named;
        }
        if (!named.reason.isEmpty() || !byPlace)
            return named;
        const QString place = m_keys.town + m_keys.townOnly;
        const bool house = place.count(QLatin1Char('|')) >= (m_keys.town.isEmpty() ? 2 : 3);
        return {{house ? QStringLiteral("address_equal") : QStringLiteral("town_equal")}, {}, 0};
    }

    /// Asked with the actor's own eyes: somebody of a hidden file stays a resident like any other.
    void leaveOutKnown()
    {
        static constexpr Sql find{"search_known_residents", "select atena_no from person where atena_no = any ($1::text[]) and atena_no <> ''"};
        if (m_hits.isEmpty())
            return;
        QStringList numbers;
        for (const ResidentHit &hit : std::as_const(m_hits))
            numbers << hit.atenaNo;
        QSet<QString> known;
        const Rows rows = m_context.db().query(find, {numbers});
        for (const Row &row : rows)
            known.insert(row.text(0));
        m_hits.removeIf([&](const ResidentHit &hit) { return known.contains(hit.atenaNo); });
    }

    Context &m_context;
    const FindKeys &m_keys;
    NameAsks &m_names;
    QList<ResidentHit> m_hits;
    QSet<QString> m_seen;
};

} // namespace

QList<ResidentHit> findResidentsLike(Context &context, const FindKeys &keys, NameAsks &names)
{
    return ResidentSearch(context, keys, names).run();
}

ResidentCard openResident(Context &context, const QString &atenaNo)
{
    static constexpr Sql find{"resident_household",
        "select atena_no, name, kana, birth_raw, sex, relation_text, ward_code, town, banchi, sheltered from search.resident_household($1)"};
    const Rows rows = context.db().query(find, {atenaNo});
    if (rows.isEmpty() || rows.first().text("atena_no") != atenaNo)
        throw Problem("not_found", "atena_no");
    ResidentCard out;
    const Row &asked = rows.first();
    out.resident.atenaNo = atenaNo;
    out.resident.name = asked.text("name");
    out.resident.kana = asked.text("kana");
    out.resident.birth = registerBirth(asked.text("birth_raw"));
    out.resident.sex.value = asked.text("sex");
    out.resident.isProtected = asked.boolean("sheltered");
    out.resident.town = asked.text("town");
    if (!out.resident.isProtected)
        out.address = residentAddress(asked.text("ward_code"), asked.text("town"), asked.text("banchi"));
    for (const Row &row : rows)
        out.household.append({row.text("atena_no"), row.text("name"), row.text("kana"), row.text("birth_raw"), {row.text("sex")}, row.text("relation_text")});
    return out;
}

} // namespace mimamori
