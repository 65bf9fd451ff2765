// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/resident_matching.h"

#include "services/addressees.h"
#include "record/json_state.h"
#include "services/tasks.h"

#include <QHash>

#include <algorithm>

namespace mimamori {

namespace {

QVariant binding(const QString &key)
{
    return key.size() > 1 ? key : QString();
}

struct Hit {
    FoundResident resident{};
    KnownKeys keys{};
};

QList<Hit> hitsFor(Context &context, const TypedKeys &typed, const QStringList &wards)
{
    static constexpr Sql find{"residents_like",
        "select atena_no, setai_no, kana_l1, kana_l2, name_key, birth, sex, town_key from search.residents($1, $2, $3, $4::date, $5::text[])"};
    QList<Hit> out;
    const Rows rows = context.db().query(find, {binding(typed.kanaL1), binding(typed.kanaL2), binding(typed.nameKey), typed.birthDay,
        wards.isEmpty() ? QVariant() : QVariant(wards)});
    for (const Row &row : rows) {
        Hit hit;
        hit.resident.atenaNo = row.text("atena_no");
        hit.resident.setaiNo = row.text("setai_no");
        hit.resident.birth = row.date("birth");
        hit.keys.kanaL1 = row.text("kana_l1");
        hit.keys.kanaL2 = row.text("kana_l2");
        hit.keys.nameKey = row.text("name_key");
        hit.keys.birth = row.date("birth");
        hit.keys.sex = row.text("sex");
        hit.keys.town = row.text("town_key");
        out.append(hit);
    }
    return out;
}

/// Who lives with a resident tells strangers of one name apart: their names stand for the family.
void addHouseholds(Context &context, QList<Hit> &hits)
{
    static constexpr Sql find{"resident_households",
        "select setai_no, atena_no, kana_l1, name_key from search.resident_key where setai_no = any ($1::text[]) and status = '1'"};
    QStringList households;
    for (const Hit &hit : std::as_const(hits)) {
        if (!hit.resident.setaiNo.isEmpty())
            households << hit.resident.setaiNo;
    }
    QMultiHash<QString, std::pair<QString, QStringList>> members;
    const Rows rows = context.db().query(find, {households});
    for (const Row &row : rows)
        members.insert(row.text(0), {row.text(1), {QStringLiteral("k:") + row.text(2), QStringLiteral("n:") + row.text(3)}});
    for (Hit &hit : hits) {
        const auto [begin, end] = members.equal_range(hit.resident.setaiNo);
        for (auto it = begin; it != end; ++it) {
            if (it->first != hit.resident.atenaNo)
                hit.keys.family << it->second;
        }
    }
}

/// The names as the register writes them, so that 髙=高 can be said; only of those who were found.
void addNames(Context &context, QList<Hit> &hits)
{
    static constexpr Sql find{"resident_names", "select atena_no, name from search.residents_shown($1::text[])"};
    QStringList numbers;
    for (const Hit &hit : std::as_const(hits))
        numbers << hit.resident.atenaNo;
    QHash<QString, QString> names;
    const Rows rows = context.db().query(find, {numbers});
    for (const Row &row : rows)
        names.insert(row.text(0), row.text(1));
    for (Hit &hit : hits)
        hit.keys.name = names.value(hit.resident.atenaNo);
}

/// A person of a case as the matching compares it: with phone, newest address and the rest of the family.
std::optional<FindCandidates> describedPerson(Context &context, qint64 person)
{
    static constexpr Sql find{"match_person",
        "select p.name, p.kana, p.birth::text as birth, p.sex, "
        "coalesce((select a.address from person_address a where a.person = p.id and (a.valid_to is null or a.valid_to >= $2) "
        "order by a.kind = 'ACTUAL' desc, a.id desc limit 1), "
        "(select a.address from family_member m join family_member c on c.child_file = m.child_file and c.relation = 'SELF' "
        "join person_address a on a.person = c.person and (a.valid_to is null or a.valid_to >= $2) where m.person = p.id and m.cohabiting order by a.id desc limit 1), '') "
        "as address from person p where p.id = $1 and p.atena_no = ''"};
    static constexpr Sql family{"match_family",
        "select distinct o.id, o.name, o.kana from family_member m join family_member f on f.child_file = m.child_file and f.person <> m.person "
        "join person o on o.id = f.person where m.person = $1 and (f.valid_to is null or f.valid_to >= $2) order by o.id limit 30"};
    const auto row = context.db().queryOne(find, {person, context.today()});
    if (!row)
        return std::nullopt;
    FindCandidates who;
    who.name = row->text("name");
    who.kana = row->text("kana");
    if (!row->isNull("birth"))
        who.birth = fuzzyFromJson(row->text("birth"));
    who.sex.value = row->text("sex");
    who.address = row->text("address");
    const Rows rows = context.db().query(family, {person, context.today()});
    for (const Row &relative : rows)
        who.family.append({relative.text(1), relative.text(2)});
    return who;
}

QStringList linkedHouseholds(Context &context, qint64 person)
{
    static constexpr Sql find{"match_households",
        "select distinct r.setai_no from family_member m join family_member f on f.child_file = m.child_file and f.person <> m.person "
        "join person o on o.id = f.person and o.atena_no <> '' join registry.resident r on r.atena_no = o.atena_no "
        "where m.person = $1 and r.setai_no <> ''"};
    QStringList out;
    const Rows rows = context.db().query(find, {person});
    for (const Row &row : rows)
        out << row.text(0);
    return out;
}

/// Worth a decision: what is merely similar is shown while typing only.
bool isOffer(const FoundResident &found)
{
    return found.score.band == QLatin1String("HIGH") || found.score.band == QLatin1String("CANDIDATE") || found.score.band == QLatin1String("TWIN");
}

void tellWorker(Context &context, qint64 person, const RegistryMatch &best)
{
    static constexpr Sql episodes{"match_episodes",
        "select e.id, e.child_file, e.office from family_member m join case_episode e on e.child_file = m.child_file and e.closed_at is null "
        "where m.person = $1 order by e.id limit 5"};
    const Rows rows = context.db().query(episodes, {person});
    for (const Row &row : rows) {
        const QList<Addressee> addressees = addresseesOf(context, {QStringLiteral("owner")}, row.integer(0), row.integer(2));
        for (const Addressee &who : addressees) {
            addTask(context, {.kind = "match.review", .user = who.user, .office = who.office, .role = who.role, .childFile = row.integer(1),
                .episode = row.integer(0), .subject = Person::recordName, .subjectId = person,
                .args = {{QStringLiteral("band"), best.band.value}, {QStringLiteral("score"), best.score}},
                .dedupe = QStringLiteral("match.review/%1/%2/%3").arg(person).arg(row.integer(0)).arg(best.atenaNo)});
        }
    }
}

} // namespace

QList<FoundResident> findResidents(Context &context, const FindCandidates &who, const QStringList &wards, const QStringList &linkedHouseholds, int limit)
{
    const TypedKeys typed = typedKeys(who, context.today());
    QList<Hit> hits = hitsFor(context, typed, wards);
    addHouseholds(context, hits);
    addNames(context, hits);
    QList<FoundResident> out;
    for (Hit &hit : hits) {
        hit.keys.siblingLinked = linkedHouseholds.contains(hit.resident.setaiNo);
        hit.resident.score = scoreCandidate(typed, hit.keys);
        if (!hit.resident.score.band.isEmpty())
            out.append(hit.resident);
    }
    std::sort(out.begin(), out.end(), [](const FoundResident &a, const FoundResident &b) {
        return a.score.points != b.score.points ? a.score.points > b.score.points : a.atenaNo < b.atenaNo;
    });
    return out.mid(0, limit);
}

int offerMatches(Context &context, qint64 person)
{
    const auto who = describedPerson(context, person);
    if (!who)
        return 0;
    int made = 0;
    RegistryMatch best;
    const QList<FoundResident> found = findResidents(context, *who, {}, linkedHouseholds(context, person));
    for (const FoundResident &resident : found) {
        if (!isOffer(resident))
            continue;
        const auto known = context.records().where<RegistryMatch>("person = $1 and atena_no = $2 limit 1", {person, resident.atenaNo});
        RegistryMatch match = known.isEmpty() ? RegistryMatch() : known.first().record;
        const bool same = match.score == resident.score.points && match.band.value == resident.score.band;
        if (!known.isEmpty() && (same || match.state.value != QLatin1String("OPEN")))
            continue; // a decision stands until somebody takes it back
        match.person.id = person;
        match.atenaNo = resident.atenaNo;
        match.score = resident.score.points;
        match.band.value = resident.score.band;
        match.reasons = reasonsToJson(resident.score.reasons);
        match.state.value = QStringLiteral("OPEN");
        match.foundAt = context.now();
        if (known.isEmpty()) {
            context.records().insert(match);
            ++made;
            if (match.band.value != QLatin1String("TWIN") && match.score > best.score)
                best = match;
        } else {
            context.records().update(match, known.first().version);
        }
    }
    if (best.score > 0)
        tellWorker(context, person, best);
    return made;
}

} // namespace mimamori
