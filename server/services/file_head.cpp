// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/file_head.h"

#include "record/json_state.h"
#include "services/server_services.h"
#include "services/whereabouts.h"

namespace mimamori {

namespace {

FuzzyDate birthOf(const Row &row)
{
    return row.isNull("birth") ? FuzzyDate() : fuzzyFromJson(row.text("birth"));
}

QList<StaffLine> staffOf(Context &context, qint64 episode)
{
    static constexpr Sql find{"head_staff",
        "select s.app_user, u.name, s.role from case_staff s join app_user u on u.id = s.app_user where s.episode = $1 "
        "and (s.valid_to is null or s.valid_to >= $2) order by case s.role when 'MAIN' then 0 when 'SUB' then 1 else 2 end, s.id"};
    QList<StaffLine> staff;
    const Rows rows = context.db().query(find, {episode, context.today()});
    for (const Row &row : rows)
        staff.append({{row.integer(0)}, row.text(1), {row.text(2)}});
    return staff;
}

} // namespace

QList<EpisodeLine> episodesOfFile(Context &context, qint64 childFile)
{
    static constexpr Sql officeName{"head_office", "select case when short_name = '' then name else short_name end from office where id = $1"};
    const auto found = context.records().where<CaseEpisode>("child_file = $1 order by closed_at is null desc, opened_at desc, id desc", {childFile});
    QList<EpisodeLine> lines;
    for (const auto &[episode, version] : found) {
        EpisodeLine line{episode.id, version, episode.number, episode.stage, episode.kind, episode.category, episode.urgency, episode.reception,
            episode.office, context.db().value(officeName, {episode.office.id}).toString(), episode.nextReview, episode.openedAt, episode.closedAt, {}};
        line.staff = staffOf(context, episode.id.id);
        lines.append(line);
    }
    return lines;
}

QList<FileOfficeLine> officesOfFile(Context &context, qint64 childFile)
{
    static constexpr Sql find{"head_offices",
        "select o.id, o.name, c.role from case_office c join office o on o.id = c.office where c.child_file = $1 "
        "and (c.valid_to is null or c.valid_to >= $2) order by case c.role when 'MAIN' then 0 when 'SUB' then 1 else 2 end, c.id"};
    QList<FileOfficeLine> lines;
    const Rows rows = context.db().query(find, {childFile, context.today()});
    for (const Row &row : rows)
        lines.append({{row.integer(0)}, row.text(1), {row.text(2)}});
    return lines;
}

QList<AlertLine> alertsOfFile(Context &context, qint64 childFile)
{
    static constexpr Sql find{"head_alerts",
        "select a.id, a.version, a.kind, coalesce(a.person, 0) as person, coalesce(p.name, '') as name, coalesce(p.label, '') as label, a.note, "
        "coalesce((select m.relation from family_member m where m.child_file = a.child_file and m.person = a.person limit 1), '') as relation "
        "from file_alert a left join person p on p.id = a.person where a.child_file = $1 and a.valid_from <= $2 "
        "and (a.valid_to is null or a.valid_to >= $2) order by a.id"};
    QList<AlertLine> lines;
    const Rows rows = context.db().query(find, {childFile, context.today()});
    for (const Row &row : rows) {
        const qint64 person = row.integer("person");
        lines.append({{row.integer("id")}, row.integer("version"), {row.text("kind")}, {person},
            person ? calledName(row.text("name"), row.text("label")) : QString(), {row.text("relation")}, row.text("note")});
    }
    return lines;
}

QList<FileClock> clocksOfFile(Context &context, qint64 childFile)
{
    static constexpr Sql find{"head_clocks",
        "select id, rule, due_at, due_on, started_at, coalesce(episode, 0) as episode from running_clock "
        "where child_file = $1 and stopped_at is null order by due_at nulls last, id"};
    const auto book = context.services().clockBook();
    QList<FileClock> lines;
    const Rows rows = context.db().query(find, {childFile});
    for (const Row &row : rows) {
        FileClock line;
        line.clock = row.integer("id");
        line.rule = row.text("rule");
        const ClockRule *rule = book ? book->rules.findOrNearest(line.rule, context.today()) : nullptr;
        line.ruleName = rule ? rule->name : line.rule;
        line.dueAt = row.dateTime("due_at");
        line.dueOn = row.date("due_on");
        line.startedAt = row.dateTime("started_at");
        line.episode.id = row.integer("episode");
        line.overdue = line.dueAt.isValid() && line.dueAt < context.now();
        lines.append(line);
    }
    return lines;
}

QList<FamilyLine> familyOfFile(Context &context, qint64 childFile)
{
    static constexpr Sql find{"head_family",
        "select m.id, m.version, m.person, p.version as person_version, p.name, p.label, p.kana, m.relation, m.custody, p.birth::text as birth, p.sex, "
        "m.cohabiting, m.guardian, m.occupation from family_member m join person p on p.id = m.person where m.child_file = $1 "
        "and (m.valid_to is null or m.valid_to >= $2) order by m.relation = 'SELF' desc, m.guardian desc, p.birth_sort nulls last, m.id"};
    QList<FamilyLine> lines;
    const Rows rows = context.db().query(find, {childFile, context.today()});
    for (const Row &row : rows) {
        FamilyLine line;
        line.member.id = row.integer("id");
        line.version = row.integer("version");
        line.person.id = row.integer("person");
        line.personVersion = row.integer("person_version");
        line.name = calledName(row.text("name"), row.text("label"));
        line.kana = row.text("kana");
        line.relation.value = row.text("relation");
        line.custody.value = row.text("custody");
        line.birth = birthOf(row);
        line.sex.value = row.text("sex");
        line.cohabiting = row.boolean("cohabiting");
        line.guardian = row.boolean("guardian");
        line.occupation = row.text("occupation");
        line.whereabouts = whereaboutsOf(context, line.person.id);
        lines.append(line);
    }
    return lines;
}

QList<SiblingLine> siblingsOfFile(Context &context, qint64 childFile)
{
    // A child of the same family, or one that came in with the same report.
    static constexpr Sql find{"head_siblings",
        "select f.id, f.number, p.name, p.label, p.birth::text as birth, coalesce(e.id, 0) as episode, coalesce(e.number, '') as episode_number "
        "from child_file f join person p on p.id = f.person "
        "left join lateral (select x.id, x.number from case_episode x where x.child_file = f.id and x.closed_at is null order by x.id desc limit 1) e on true "
        "where f.id <> $1 and f.merged_into is null and (f.person in (select m.person from family_member m where m.child_file = $1) "
        "or f.id in (select o.child_file from reception_child c join reception_child o on o.reception = c.reception where c.child_file = $1)) "
        "order by p.birth_sort nulls last, f.id"};
    QList<SiblingLine> lines;
    const Rows rows = context.db().query(find, {childFile});
    for (const Row &row : rows)
        lines.append({{row.integer("id")}, row.text("number"), calledName(row.text("name"), row.text("label")), birthOf(row),
            {row.integer("episode")}, row.text("episode_number")});
    return lines;
}

} // namespace mimamori
