// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/candidates.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "japanese/search_key.h"
#include "record/json_state.h"
#include "services/person_search.h"

#include <algorithm>
#include <tuple>

namespace mimamori {

namespace {

/// What the actor may see of a found person.
struct Seen {
    Candidate shown{};
    QString address{};
    bool restricted{}; ///< somebody of the family has restricted whereabouts
    QStringList familyKeys{};
    QStringList otherNames{}; ///< former names, 通称, as written; each with its reading behind a tab
};

QHash<qint64, Seen> seenPeople(Context &context, const QList<FoundPerson> &found)
{
    static constexpr Sql people{"candidate_people",
        "select p.id, p.name, p.kana, p.birth::text, p.sex, f.id as file, e.id as episode, e.number, e.stage, "
        "coalesce(o.name, '') as office_name, coalesce(o.phone, '') as office_phone, "
        "coalesce((select u.name from case_staff s join app_user u on u.id = s.app_user where s.episode = e.id and s.role = 'MAIN' "
        "and s.valid_to is null order by s.id desc limit 1), '') as worker, "
        "coalesce((select a.address from person_address a where a.person = p.id and a.valid_to is null "
        "order by a.kind = 'ACTUAL' desc, a.id desc limit 1), '') as address, "
        "exists (select 1 from family_member m join family_member w on w.child_file = m.child_file "
        "join address_restriction r on r.person = w.person where m.person = p.id and r.lifted_at is null) as restricted "
        "from person p left join child_file f on f.person = p.id and f.merged_into is null "
        "left join lateral (select x.* from case_episode x where x.child_file = f.id and x.closed_at is null order by x.opened_at desc limit 1) e on "
        "true "
        "left join office o on o.id = e.office where p.id = any ($1::bigint[])"};
    QList<qint64> ids;
    for (const FoundPerson &person : found)
        ids << person.person;
    QHash<qint64, Seen> out;
    const Rows rows = context.db().query(people, {QVariant::fromValue(ids)});
    for (const Row &row : rows) {
        Seen seen;
        seen.shown.person.id = row.integer("id");
        seen.shown.name = row.text("name");
        seen.shown.kana = row.text("kana");
        if (!row.isNull("birth"))
            seen.shown.birth = fuzzyFromJson(row.text("birth"));
        seen.shown.sex.value = row.text("sex");
        seen.shown.childFile.id = row.integer("file");
        seen.shown.episode.id = row.integer("episode");
        seen.shown.episodeNumber = row.text("number");
        seen.shown.stage.value = row.text("stage");
        seen.shown.officeName = row.text("office_name");
        seen.shown.officePhone = row.text("office_phone");
        seen.shown.workerName = row.text("worker");
        seen.address = row.text("address");
        seen.restricted = row.boolean("restricted");
        out.insert(seen.shown.person.id, seen);
    }
    return out;
}

void addOtherNames(Context &context, QHash<qint64, Seen> &people)
{
    static constexpr Sql find{"candidate_other_names", "select person, name, kana from person_name where person = any ($1::bigint[]) and not withdrawn order by id"};
    const Rows rows = context.db().query(find, {QVariant::fromValue(people.keys())});
    for (const Row &row : rows)
        people[row.integer(0)].otherNames << row.text(1) + QLatin1Char('\t') + row.text(2);
}

/// The other name whose keys these are.
QString otherNameOf(const Seen &seen, const KnownKeys &keys)
{
    for (const QString &other : seen.otherNames) {
        const QString name = other.section(QLatin1Char('\t'), 0, 0);
        const QString kana = other.section(QLatin1Char('\t'), 1);
        if (kanjiKey(name) == keys.nameKey && l1Key(kana) == keys.kanaL1)
            return name.isEmpty() ? kana : name;
    }
    return {};
}

/// The family of each child found: their relations to show, their names to compare.
void addFamilies(Context &context, QHash<qint64, Seen> &people)
{
    static constexpr Sql families{"candidate_families",
        "select f.person as child, m.relation, p.name, p.kana from child_file f join family_member m on m.child_file = f.id "
        "join person p on p.id = m.person where f.id = any ($1::bigint[]) and m.relation <> 'SELF' and m.valid_to is null order by m.id"};
    QList<qint64> files;
    for (const Seen &seen : std::as_const(people)) {
        if (seen.shown.childFile)
            files << seen.shown.childFile.id;
    }
    const Rows rows = context.db().query(families, {QVariant::fromValue(files)});
    for (const Row &row : rows) {
        Seen &seen = people[row.integer("child")];
        seen.shown.family.append(Code<Relation>{row.text("relation")});
        seen.familyKeys << familyKeys(row.text("name"), row.text("kana"));
    }
}

/// Scored with all that the actor may see; where whereabouts are restricted neither address nor phone may tell anything.
std::optional<Candidate> visibleCandidate(const TypedKeys &typed, FoundPerson found, const Seen &seen)
{
    const QString otherName = found.byOtherName ? otherNameOf(seen, found.keys) : QString();
    found.keys.name = found.byOtherName ? otherName : seen.shown.name;
    found.keys.family = seen.familyKeys;
    if (seen.restricted) {
        found.keys.town.clear();
        found.keys.phones.clear();
    }
    const CandidateScore score = scoreCandidate(typed, found.keys);
    if (score.band.isEmpty())
        return std::nullopt;
    Candidate out = seen.shown;
    if (!seen.restricted)
        out.town = townText(seen.address);
    out.score = score.points;
    out.band.value = score.band;
    out.reasons = score.reasons;
    if (found.byOtherName)
        out.reasons.prepend({{QStringLiteral("other_name_equal")}, otherName, 0});
    return out;
}

/// Of somebody else's case: that it exists, who is in charge, the phone; and only when name, birth and sex alone say so.
std::optional<Candidate> caseElsewhere(Context &context, const TypedKeys &typed, FoundPerson found)
{
    static constexpr Sql minimum{"minimal_hit", "select episode_number, office_name, office_phone, worker_name from search.minimal_hit($1) limit 1"};
    found.keys.town.clear();
    found.keys.phones.clear();
    const CandidateScore score = scoreCandidate(typed, found.keys);
    if (score.points < 60)
        return std::nullopt;
    const auto row = context.db().queryOne(minimum, {found.person});
    if (!row)
        return std::nullopt;
    Candidate out;
    out.episodeNumber = row->text("episode_number");
    out.officeName = row->text("office_name");
    out.officePhone = row->text("office_phone");
    out.workerName = row->text("worker_name");
    out.score = score.points;
    out.band.value = QStringLiteral("ELSEWHERE");
    return out;
}

Candidates findCandidates(Context &context, const FindCandidates &in)
{
    const TypedKeys typed = typedKeys(in, context.today());
    const QList<FoundPerson> found = findPeople(context, typed);
    QHash<qint64, Seen> people = seenPeople(context, found);
    addFamilies(context, people);
    addOtherNames(context, people);
    QHash<qint64, Candidate> best; // somebody found under two names is shown once, under the likelier
    for (const FoundPerson &person : found) {
        const auto seen = people.constFind(person.person);
        const auto candidate = seen != people.cend() ? visibleCandidate(typed, person, *seen) : caseElsewhere(context, typed, person);
        const auto known = best.constFind(person.person);
        if (candidate && (known == best.cend() || candidate->score > known->score))
            best.insert(person.person, *candidate);
    }
    Candidates out;
    out.candidates = best.values();
    QList<qint64> shown;
    std::stable_sort(out.candidates.begin(), out.candidates.end(),
        [](const Candidate &a, const Candidate &b) {
            return std::tuple(a.score, a.episode.id, a.episodeNumber, a.person.id) > std::tuple(b.score, b.episode.id, b.episodeNumber, b.person.id);
        });
    out.candidates = out.candidates.mid(0, mostCandidates);
    for (const Candidate &candidate : std::as_const(out.candidates))
        shown << candidate.person.id;
    shown.removeAll(0);
    context.audited("person", shown);
    return out;
}

} // namespace

void registerCandidates(Features &features) { features.operation<&findCandidates>(reads); }

} // namespace mimamori
