// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/movement_view.h"

#include "services/whereabouts.h"

#include <algorithm>

namespace mimamori {

namespace {

/// What an official needs to see of a state; `isPlace`: tells where somebody lives.
struct ShownColumn {
    const char *name;
    bool isPlace;
};
constexpr ShownColumn shownColumns[] = {
    {"name", false}, {"kana", false}, {"alias", false}, {"old_name", false}, {"status", false}, {"setai_no", false}, {"relation_text", false},
    {"head_name", false}, {"address", true}, {"katagaki", true}, {"dest_addr_planned", true}, {"dest_addr_fixed", true}, {"prev_addr", true},
    {"suppress_kind", false}, {"suppress_to", false}, {"residence_status", false}, {"period_end", false},
};

constexpr Sql stateText{"movement_state",
    "select name, kana, alias, old_name, status, setai_no, relation_text, head_name, "
    "addr_town || case when addr_banchi = '' then '' else ' ' || addr_banchi end as address, katagaki, dest_addr_planned, dest_addr_fixed, prev_addr, "
    "suppress_kind, suppress_to, residence_status, period_end, birth_raw, sex from registry.resident_state where id = $1"};

std::optional<Row> stateRow(Context &context, qint64 state)
{
    return state ? context.db().queryOne(stateText, {state}) : std::nullopt;
}

/// Protected here, or by the register in one of the two states; revealed only to whoever gave a reason.
bool isMasked(Context &context, Ref<Person> person, const std::optional<Row> &before, const std::optional<Row> &after)
{
    if (person)
        return whereaboutsOf(context, person.id).masked;
    const auto suppressed = [](const std::optional<Row> &row) { return row && !row->text("suppress_kind").isEmpty(); };
    return suppressed(before) || suppressed(after);
}

QList<MovementChange> changesBetween(const std::optional<Row> &before, const std::optional<Row> &after, bool masked)
{
    QList<MovementChange> out;
    for (const ShownColumn &column : shownColumns) {
        MovementChange change;
        change.field = QString::fromLatin1(column.name);
        change.before = before ? before->text(column.name) : QString();
        change.after = after ? after->text(column.name) : QString();
        if (change.before.isEmpty() && change.after.isEmpty())
            continue;
        if (change.field == QLatin1String("prev_addr") && change.after.isEmpty())
            continue; // where somebody once came from is only left out of a later row: nothing has changed
        change.changed = change.before != change.after;
        change.masked = column.isPlace && masked;
        if (change.masked) {
            change.before = change.before.isEmpty() ? QString() : whereaboutsMask();
            change.after = change.after.isEmpty() ? QString() : whereaboutsMask();
        }
        out.append(change);
    }
    return out;
}

MovedPerson movedPerson(Context &context, const Movement &movement, const MovementPerson &moved)
{
    static constexpr Sql relation{"moved_relation",
        "select relation from family_member where child_file = $1 and person = $2 order by relation = 'SELF' desc, id limit 1"};
    const auto before = stateRow(context, moved.beforeState);
    const auto after = stateRow(context, moved.afterState);
    const auto &newest = after ? after : before;
    MovedPerson out;
    out.person = moved.person;
    out.via = moved.via;
    if (moved.person)
        out.relation.value = context.db().value(relation, {movement.childFile.id, moved.person.id}).toString();
    if (newest) {
        out.name = newest->text("name");
        out.kana = newest->text("kana");
        out.birth = newest->text("birth_raw");
        out.sex.value = newest->text("sex");
        out.registerRelation = newest->text("relation_text");
    }
    out.changes = changesBetween(before, after, isMasked(context, moved.person, before, after));
    return out;
}

} // namespace

QList<MovedPerson> movedPeople(Context &context, const Movement &movement)
{
    QList<MovedPerson> out;
    const auto people = context.records().where<MovementPerson>("movement = $1 order by id", {movement.id.id});
    for (const Stored<MovementPerson> &moved : people)
        out.append(movedPerson(context, movement, moved.record));
    return out;
}

QList<HouseholdMember> householdOf(Context &context, const Movement &movement)
{
    static constexpr Sql find{"movement_household",
        "select s.name, s.kana, s.birth_raw, s.sex, s.relation_text, "
        "(select p.id from person p where p.atena_no = r.atena_no limit 1) as person "
        "from registry.resident r join registry.resident_state s on s.id = r.state where not r.removed and s.status in ('', '1') and r.setai_no <> '' and r.setai_no in "
        "(select k.setai_no from search.resident_key k join person p on p.atena_no = k.atena_no join family_member m on m.person = p.id "
        "where m.child_file = $1 and (m.relation = 'SELF' or m.cohabiting)) order by r.setai_no, s.relation_text <> '世帯主', s.birth nulls last, r.atena_no limit 40"};
    QList<HouseholdMember> out;
    const Rows rows = context.db().query(find, {movement.childFile.id});
    for (const Row &row : rows)
        out.append({row.text(0), row.text(1), row.text(2), {row.text(3)}, row.text(4), {row.integer(5)}});
    return out;
}

} // namespace mimamori
