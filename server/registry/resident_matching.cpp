// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/resident_matching.h"

#include "services/addressees.h"
#include "record/json_state.h"
#include "services/tasks.h"

namespace mimamori {

namespace {

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
