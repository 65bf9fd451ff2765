// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/registry/registry_match.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "record/json_state.h"
#include "registry/register_staging.h"
#include "registry/resident_matching.h"
#include "services/case_file.h"
#include "services/match_due.h"
#include "services/restrictions.h"
#include "services/tasks.h"
#include "services/whereabouts.h"

namespace mimamori {

namespace {

/// People with open offers in the user's cases and offices: who, in which case, how sure the best offer is.
constexpr auto waiting =
    "from (select m.person, max(m.score) as score from registry_match m where m.state = 'OPEN' group by m.person) w "
    "join lateral (select f.child_file, f.relation, e.number, e.id as episode, e.office, "
    "exists (select 1 from case_staff s where s.episode = e.id and s.app_user = $2 and (s.valid_to is null or s.valid_to >= $3)) as own "
    "from family_member f join case_episode e on e.child_file = f.child_file and e.closed_at is null where f.person = w.person and (e.office = any ($1::bigint[]) or exists (select 1 from case_staff s where s.episode = e.id "
    "and s.app_user = $2 and (s.valid_to is null or s.valid_to >= $3))) order by own desc, f.relation = 'SELF' desc, e.id limit 1) c on true";

QList<MatchLine> residentsFor(Context &context, qint64 person)
{
    static constexpr Sql find{"match_residents",
        "select s.name, s.kana, s.birth_raw, s.sex, s.ward_code, s.addr_town, s.addr_banchi, s.suppress_kind <> '' as suppressed, s.head_name, s.relation_text "
        "from registry.resident r join registry.resident_state s on s.id = r.state where r.atena_no = $1"};
    QList<MatchLine> out;
    const auto matches = context.records().where<RegistryMatch>("person = $1 and state = 'OPEN' order by score desc, id limit 10", {person});
    for (const auto &[match, version] : matches) {
        MatchLine line;
        line.match = match.id;
        line.version = version;
        line.score = match.score;
        line.band = match.band;
        line.state = match.state;
        line.reasons = reasonsFromJson(match.reasons);
        if (const auto row = context.db().queryOne(find, {match.atenaNo})) {
            line.name = row->text("name");
            line.kana = row->text("kana");
            line.birth = row->text("birth_raw");
            line.sex.value = row->text("sex");
            line.suppressed = row->boolean("suppressed");
            line.headName = row->text("head_name");
            line.registerRelation = row->text("relation_text");
            if (!line.suppressed)
                line.address = residentAddress(row->text("ward_code"), row->text("addr_town"), row->text("addr_banchi"));
        }
        out.append(line);
    }
    return out;
}

MatchCase caseOf(Context &context, const Row &row)
{
    static constexpr Sql family{"match_relatives",
        "select coalesce(nullif(p.name, ''), p.label) from family_member m join person p on p.id = m.person where m.child_file = $1 and m.person <> $2 "
        "and (m.valid_to is null or m.valid_to >= $3) order by m.guardian desc, m.id limit 8"};
    MatchCase out;
    const Person person = context.records().get(Ref<Person>{row.integer("person")}).record;
    out.person = person.id;
    out.name = calledName(person.name, person.label);
    out.kana = person.kana;
    out.birth = person.birth;
    out.sex = person.sex;
    out.address = whereaboutsOf(context, person.id.id).address;
    out.relation.value = row.text("relation");
    out.childFile.id = row.integer("child_file");
    out.episodeNumber = row.text("number");
    out.childName = row.text("child_name");
    const Rows relatives = context.db().query(family, {out.childFile.id, person.id.id, context.today()});
    for (const Row &relative : relatives)
        out.guardians << relative.text(0);
    out.residents = residentsFor(context, person.id.id);
    return out;
}

MatchQueue showQueue(Context &context, const ShowMatchQueue &in)
{
    static const QString select = QStringLiteral("select w.person, c.child_file, c.relation, c.number, coalesce(nullif(p.name, ''), p.label, '') as child_name %1 "
        "join child_file f on f.id = c.child_file join person p on p.id = f.person order by c.own desc, w.score desc, w.person limit $4").arg(QLatin1String(waiting));
    static const QString count = QStringLiteral("select count(*) %1").arg(QLatin1String(waiting));
    const QVariantList mine{QVariant::fromValue(context.actor().offices), context.actor().userId, context.today()};
    MatchQueue queue;
    QList<qint64> people;
    const Rows rows = context.db().query(SqlText{"match_queue", select}, mine + QVariantList{in.limit});
    for (const Row &row : rows) {
        queue.cases.append(caseOf(context, row));
        people << row.integer("person");
    }
    queue.open = context.db().value(SqlText{"match_count", count}, mine).toLongLong();
    context.audited(Person::recordName, people);
    return queue;
}

/// The offer as the user saw it, locked, still waiting.
Stored<RegistryMatch> openMatch(Context &context, Ref<RegistryMatch> id)
{
    const Stored<RegistryMatch> stored = context.records().lock(id, "match");
    if (stored.record.state.value != QLatin1String("OPEN"))
        throw Problem("not_again", "match");
    return stored;
}

int decide(Context &context, RegistryMatch &match, const char *state)
{
    match.state.value = QString::fromLatin1(state);
    match.decidedBy.id = context.actor().userId;
    match.decidedAt = context.now();
    return context.records().update(match, context.baseVersion());
}

void tellFiles(Context &context, Ref<Person> person)
{
    const QList<qint64> files = filesOfPerson(context, person.id);
    for (qint64 file : files)
        tellFile(context, file, Person::recordName, person.id);
    context.audited(Person::recordName, {person.id}, files.value(0));
}

/// Whoever lives with the linked person stands in a new light: a sibling in the household counts.
void lookAtFamilyAgain(Context &context, Ref<Person> person)
{
    static constexpr Sql family{"match_family_again",
        "select distinct f.person from family_member m join family_member f on f.child_file = m.child_file join person p on p.id = f.person "
        "where m.person = $1 and f.person <> $1 and p.atena_no = ''"};
    const Rows rows = context.db().query(family, {person.id});
    for (const Row &row : rows)
        matchLater(context, row.integer(0));
}

/// One household file must not have one resident twice.
void requireFree(Context &context, const RegistryMatch &match)
{
    static constexpr Sql taken{"match_taken",
        "select 1 from family_member m join family_member f on f.child_file = m.child_file join person p on p.id = f.person "
        "where m.person = $1 and f.person <> $1 and p.atena_no = $2 limit 1"};
    if (context.db().value(taken, {match.person.id, match.atenaNo}).isValid())
        throw Problem("resident_taken", "match");
}

void setResident(Context &context, Ref<Person> id, const QString &atenaNo)
{
    Stored<Person> person = context.records().lock(id, "person");
    if (!atenaNo.isEmpty() && !person.record.atenaNo.isEmpty())
        throw Problem("not_again", "match");
    person.record.atenaNo = atenaNo;
    context.records().update(person.record, person.version);
}

/// The other offers of a person are put aside with an accepted one, and wait again when it is taken back.
void moveOthers(Context &context, const RegistryMatch &match, const char *from, const char *to)
{
    const auto others = context.records().where<RegistryMatch>("person = $1 and id <> $2 and state = $3 order by id for update",
        {match.person.id, match.id.id, QString::fromLatin1(from)});
    for (const Stored<RegistryMatch> &other : others) {
        RegistryMatch moved = other.record;
        moved.state.value = QString::fromLatin1(to);
        context.records().update(moved, other.version);
    }
}

DecidedMatch acceptMatch(Context &context, const AcceptMatch &in)
{
    Stored<RegistryMatch> stored = openMatch(context, in.match);
    RegistryMatch &match = stored.record;
    requireFree(context, match);
    const int version = decide(context, match, "ACCEPTED");
    setResident(context, match.person, match.atenaNo);
    context.records().insert(PersonLink{{}, match.person, match.atenaNo, {QStringLiteral("REVIEW")}, context.now(), {context.actor().userId}, {}, {}, {}});
    moveOthers(context, match, "OPEN", "SUPERSEDED");
    finishTasks(context, {"match.review"}, Person::recordName, match.person.id);
    const bool restricted = protectAsResident(context, match.person, match.atenaNo, {context.actor().userId});
    lookAtFamilyAgain(context, match.person);
    tellFiles(context, match.person);
    return {match.id, version, restricted};
}

DecidedMatch refuseMatch(Context &context, const RefuseMatch &in)
{
    static constexpr Sql left{"match_left", "select 1 from registry_match where person = $1 and state = 'OPEN' limit 1"};
    Stored<RegistryMatch> stored = openMatch(context, in.match);
    const int version = decide(context, stored.record, "REFUSED");
    if (!context.db().value(left, {stored.record.person.id}).isValid())
        finishTasks(context, {"match.review"}, Person::recordName, stored.record.person.id);
    tellFiles(context, stored.record.person);
    return {stored.record.id, version, false};
}

void endLink(Context &context, const RegistryMatch &match, const QString &reason)
{
    const auto links = context.records().where<PersonLink>("person = $1 and unlinked_at is null for update", {match.person.id});
    for (const Stored<PersonLink> &link : links) {
        PersonLink ended = link.record;
        ended.unlinkedAt = context.now();
        ended.unlinkedBy.id = context.actor().userId;
        ended.unlinkReason = reason;
        context.records().update(ended, link.version);
    }
    setResident(context, match.person, {});
}

DecidedMatch undoMatch(Context &context, const UndoMatch &in)
{
    Stored<RegistryMatch> stored = context.records().lock(in.match, "match");
    RegistryMatch &match = stored.record;
    const bool accepted = match.state.value == QLatin1String("ACCEPTED");
    if (!accepted && match.state.value != QLatin1String("REFUSED"))
        throw Problem("not_again", "match");
    const int version = decide(context, match, "OPEN");
    if (accepted) {
        endLink(context, match, in.reason);
        moveOthers(context, match, "SUPERSEDED", "OPEN");
        lookAtFamilyAgain(context, match.person);
    }
    tellFiles(context, match.person);
    return {match.id, version, false};
}

/// The wards whose residents the actor may look for: the own ones, or (for those who see every file) the whole city.
QStringList wardsOf(Context &context)
{
    static constexpr Sql whole{"sees_city", "select (select sec.all_files())"};
    static constexpr Sql own{"own_wards", "select distinct ward_code from office where id = any ($1::bigint[]) and ward_code <> ''"};
    if (context.db().value(whole).toBool())
        return {};
    QStringList out;
    const Rows rows = context.db().query(own, {QVariant::fromValue(context.actor().offices)});
    for (const Row &row : rows)
        out << row.text(0);
    return out.isEmpty() ? QStringList{QStringLiteral("-")} : out;
}

Candidates findSimilarResidents(Context &context, const FindResidents &in)
{
    static constexpr Sql shown{"resident_shown",
        "select atena_no, name, kana, birth_raw, sex, town, suppressed, exists (select 1 from person p where p.atena_no = r.atena_no) as known "
        "from search.residents_shown($1::text[]) r"};
    const QList<FoundResident> found = findResidents(context, in.typed, wardsOf(context));
    QHash<QString, Candidate> residents;
    QStringList numbers;
    for (const FoundResident &resident : found)
        numbers << resident.atenaNo;
    const Rows rows = context.db().query(shown, {numbers});
    for (const Row &row : rows) {
        if (row.boolean("known"))
            continue; // stands among the known people already
        Candidate resident;
        resident.atenaNo = row.text("atena_no");
        resident.name = row.text("name");
        resident.kana = row.text("kana");
        resident.birth = registerBirth(row.text("birth_raw"));
        resident.sex.value = row.text("sex");
        resident.isProtected = row.boolean("suppressed");
        resident.town = row.text("town");
        residents.insert(resident.atenaNo, resident);
    }
    Candidates out;
    QList<qint64> ids;
    for (const FoundResident &resident : found) {
        if (!residents.contains(resident.atenaNo))
            continue;
        Candidate &one = residents[resident.atenaNo];
        one.score = resident.score.points;
        one.band.value = resident.score.band;
        one.reasons = resident.score.reasons;
        out.candidates.append(one);
        ids << resident.atenaNo.toLongLong();
    }
    context.audited("resident", ids);
    context.auditedPurpose(QStringLiteral("INTAKE"));
    return out;
}

} // namespace

void registerRegistryMatch(Features &features)
{
    features.record<RegistryMatch>();
    features.record<PersonLink>();
    features.operation<&showQueue>(reads);
    features.operation<&acceptMatch>(changesVersion);
    features.operation<&refuseMatch>(changesVersion);
    features.operation<&undoMatch>(changesVersion);
    features.operation<&findSimilarResidents>(reads);
}

} // namespace mimamori
