// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/person_find.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "record/json_state.h"

#include <algorithm>

namespace mimamori {

namespace {

constexpr int mostRead = 400;

/// Through the actor's own eyes: person, family, file and case are all behind row-level security, the keys hold no content.
Rows visibleRows(Context &context, const FindKeys &keys)
{
    static constexpr Sql find{"person_find",
        "with hit as materialized ("
        "(select k.person from search.person_key k where $1 <> '' and k.name_key >= $1 and k.name_key < $1 || chr(65535)) "
        "union (select k.person from search.person_key k where $2 <> '' and k.kana_l1 >= $2 and k.kana_l1 < $2 || chr(65535)) "
        "union (select k.person from search.person_key k where $2 <> '' and k.given_l1 >= $2 and k.given_l1 < $2 || chr(65535)) "
        "union (select k.person from search.person_key k where $3::date is not null and k.birth = $3::date) "
        "union (select k.person from search.person_key k where $4 <> '' and search.last_four(k.phones) @> array[right($4, 4)] "
        "and exists (select 1 from unnest(k.phones) d where right(d, length($4)) = $4) "
        "and not exists (select 1 from family_member m join family_member w on w.child_file = m.child_file "
        "join address_restriction r on r.person = w.person where m.person = k.person and r.lifted_at is null)) "
        "union (select f.person from child_file f where $5 <> '' and f.number like $5 || '%') "
        "union (select f.person from case_episode e join child_file f on f.id = e.child_file where $5 <> '' and e.number like $5 || '%') "
        "union (select c.person from reception r join reception_child c on c.reception = r.id where $5 <> '' and r.number like $5 || '%')) "
        "select p.id, p.name, p.label, p.kana, p.birth::text as birth, p.sex, m.relation, f.id as file, f.number as file_number, "
        "case when c.name <> '' then c.name else c.label end as child_name, coalesce(e.number, '') as episode_number, coalesce(e.stage, '') as stage, "
        "coalesce(o.short_name, '') as office_name, count(*) over () as total "
        "from hit h join person p on p.id = h.person join family_member m on m.person = p.id and (m.valid_to is null or m.valid_to >= $6) "
        "and ($5 = '' or m.relation = 'SELF') join child_file f on f.id = m.child_file and f.merged_into is null join person c on c.id = f.person "
        "left join lateral (select x.* from case_episode x where x.child_file = f.id order by x.closed_at is null desc, x.opened_at desc limit 1) e on true "
        "left join office o on o.id = e.office order by m.relation = 'SELF' desc, p.kana, p.id, f.id limit $7"};
    return context.db().query(find, {keys.name, keys.kana, keys.birth.isValid() ? QVariant(keys.birth) : QVariant(), keys.phone, keys.number,
        context.today(), mostRead});
}

PersonHit hitOf(const Row &row)
{
    PersonHit hit;
    hit.person.id = row.integer("id");
    hit.name = row.text("name").isEmpty() ? row.text("label") : row.text("name");
    hit.kana = row.text("kana");
    hit.birth = row.isNull("birth") ? FuzzyDate() : fuzzyFromJson(row.text("birth"));
    hit.sex.value = row.text("sex");
    hit.relation.value = row.text("relation");
    hit.childFile.id = row.integer("file");
    hit.fileNumber = row.text("file_number");
    hit.childName = row.text("child_name");
    hit.episodeNumber = row.text("episode_number");
    hit.stage.value = row.text("stage");
    hit.officeName = row.text("office_name");
    return hit;
}

CandidateReason reasonOf(const FindKeys &keys, const PersonHit &hit)
{
    if (!keys.number.isEmpty()) { // a case and a reception may have the same number
        const bool own = hit.fileNumber.startsWith(keys.number) || hit.episodeNumber.startsWith(keys.number);
        return {{own ? QStringLiteral("number_equal") : QStringLiteral("reception_equal")}, {}, 0};
    }
    if (const CandidateReason named = nameReason(keys, hit.name, hit.kana); !named.reason.isEmpty())
        return named;
    const bool born = keys.birth.isValid() && hit.birth.sortKey() == keys.birth;
    return {{born ? QStringLiteral("birth_equal") : QStringLiteral("phone_equal")}, {}, 0};
}

/// The best agreement first; the rest keeps its order.
int rankOf(const PersonHit &hit)
{
    static const QStringList order{QStringLiteral("number_equal"), QStringLiteral("name_equal"), QStringLiteral("name_variant"), QStringLiteral("kana_equal"),
        QStringLiteral("birth_equal"), QStringLiteral("phone_equal"), QStringLiteral("reception_equal"), QStringLiteral("name_begins"), QStringLiteral("kana_begins"), QStringLiteral("given_equal")};
    return int(order.indexOf(hit.reason.reason.value));
}

PersonHits findPeopleOfFiles(Context &context, const FindPeople &in)
{
    const FindKeys keys = findKeys(in.text, context.today());
    PersonHits out;
    if (keys.isEmpty())
        return out;
    QList<qint64> shown;
    const Rows rows = visibleRows(context, keys);
    for (const Row &row : rows) {
        out.total = row.integer("total");
        PersonHit hit = hitOf(row);
        hit.reason = reasonOf(keys, hit);
        out.hits.append(hit);
    }
    std::stable_sort(out.hits.begin(), out.hits.end(), [](const PersonHit &a, const PersonHit &b) { return rankOf(a) < rankOf(b); });
    out.hits = out.hits.mid(0, mostPersonHits);
    for (const PersonHit &hit : std::as_const(out.hits))
        shown << hit.person.id;
    context.audited("person", shown);
    return out;
}

} // namespace

void registerPersonFind(Features &features)
{
    features.operation<&findPeopleOfFiles>(reads);
}

} // namespace mimamori
