// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/person_search.h"

#include "japanese/search_key.h"
#include "model/casework/family.h"
#include "services/match_due.h"
#include "services/name_asks.h"

namespace mimamori {

namespace {

/// From here on a hidden file's supervisor is told: the reading alone is enough, a false alarm costs them a glance.
constexpr int hiddenFrom = 35;

QVariantList bindsOf(const TypedKeys &typed)
{
    // One letter would fetch half the city.
    const auto searchable = [](const QString &key) { return key.size() > 1 ? key : QString(); };
    return {searchable(typed.kanaL1), searchable(typed.kanaL2), searchable(typed.nameKey), typed.birthDay, typed.phone};
}

KnownKeys keysOf(const Row &row)
{
    KnownKeys keys;
    keys.kanaL1 = row.text("kana_l1");
    keys.kanaL2 = row.text("kana_l2");
    keys.nameKey = row.text("name_key");
    keys.birth = row.date("birth");
    keys.sex = row.text("sex");
    keys.town = row.text("town_key");
    keys.phones = row.textList("phones");
    return keys;
}

/// Every other name of a person as keys: all that have ever been, so that nobody is lost by a marriage.
void foldOtherNames(Context &context, qint64 person)
{
    static constexpr Sql write{"write_other_names", "select search.call_person($1, $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])"};
    QStringList l1, l2, names, given, givenNames;
    const auto others = context.records().where<PersonName>("person = $1 and not withdrawn order by id", {person});
    for (const Stored<PersonName> &other : others) {
        const QString &name = other.record.name;
        const QString &kana = other.record.kana;
        l1 << l1Key(kana);
        l2 << l2Key(kana);
        names << kanjiKey(name);
        given << givenKey(kana);
        givenNames << givenNameKey(name);
        keepNameParts(context, name, kana);
    }
    context.db().query(write, {person, l1, l2, names, given, givenNames});
}

} // namespace

QList<FoundPerson> findPeople(Context &context, const TypedKeys &typed)
{
    static constexpr Sql find{"search_candidates",
        "select person, kana_l1, kana_l2, name_key, birth, sex, town_key, phones, other from search.candidates($1, $2, $3, $4::date, $5)"};
    QList<FoundPerson> out;
    if (typed.isEmpty())
        return out;
    const Rows rows = context.db().query(find, bindsOf(typed));
    for (const Row &row : rows)
        out.append({row.integer("person"), keysOf(row), row.boolean("other")});
    return out;
}

QList<qint64> hiddenFilesLike(Context &context, const TypedKeys &typed)
{
    static constexpr Sql find{"search_hidden",
        "select child_file, kana_l1, kana_l2, name_key, birth, sex, town_key, phones from search.hidden_matches($1, $2, $3, $4::date, $5)"};
    QList<qint64> out;
    const Rows rows = context.db().query(find, bindsOf(typed));
    for (const Row &row : rows) {
        if (scoreCandidate(typed, keysOf(row)).points >= hiddenFrom && !out.contains(row.integer("child_file")))
            out << row.integer("child_file");
    }
    return out;
}

Person foldPersonKey(Context &context, qint64 person)
{
    static constexpr Sql address{"newest_address", "select address from person_address where person = $1 and (valid_to is null or valid_to >= $2) "
        "order by kind = 'ACTUAL' desc, id desc limit 1"};
    static constexpr Sql phones{"all_phones", "select digits from person_phone where person = $1 and digits <> '' order by id"};
    static constexpr Sql write{"write_person_key",
        "insert into search.person_key as k (person, kana_n0, kana_l1, kana_l2, name_key, given_l1, given_name, birth, sex, town_key, phones, key_version) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::text[], $12) on conflict (person) do update set kana_n0 = excluded.kana_n0, "
        "kana_l1 = excluded.kana_l1, kana_l2 = excluded.kana_l2, name_key = excluded.name_key, given_l1 = excluded.given_l1, given_name = excluded.given_name, "
        "birth = excluded.birth, sex = excluded.sex, town_key = excluded.town_key, phones = excluded.phones, key_version = excluded.key_version"};
    const Person p = context.records().get(Ref<Person>{person}).record;
    const QString town = townKey(context.db().value(address, {person, context.today()}).toString());
    QStringList digits;
    const Rows rows = context.db().query(phones, {person});
    for (const Row &row : rows)
        digits << row.text(0);
    foldOtherNames(context, person);
    const bool wholeDay = p.birth.quality == FuzzyDate::Quality::Exact;
    context.db().execute(write, {person, n0Key(p.kana), l1Key(p.kana), l2Key(p.kana), kanjiKey(p.name),
        givenKey(p.kana), givenNameKey(p.name), wholeDay ? QVariant(p.birth.sortKey()) : QVariant(), p.sex.value, town,
        QVariant::fromValue(digits), searchKeyVersion});
    keepNameParts(context, p.name, p.kana);
    return p;
}

void refreshPersonKey(Context &context, qint64 person)
{
    if (foldPersonKey(context, person).atenaNo.isEmpty())
        matchLater(context, person);
}

} // namespace mimamori
