// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/registry/movement.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "record/json_state.h"
#include "registry/movement_finding.h"
#include "registry/movement_view.h"
#include "services/case_file.h"
#include "services/clocks.h"
#include "services/codes.h"
#include "services/tasks.h"

namespace mimamori {

namespace {

constexpr int longestBoard = 300;

MovementLine lineOf(const Row &row)
{
    MovementLine line;
    line.movement.id = row.integer("id");
    line.version = row.integer("version");
    line.childFile.id = row.integer("child_file");
    line.episode.id = row.integer("episode");
    line.episodeNumber = row.text("number");
    line.childName = row.text("child_name");
    if (!row.isNull("birth"))
        line.birth = fuzzyFromJson(row.text("birth"));
    line.eventCode.value = row.text("event_code");
    line.eventDate = row.date("event_date");
    line.proposal.value = row.text("proposal");
    line.importance = row.integer("importance");
    line.planned = row.boolean("planned");
    line.state.value = row.text("state");
    const QStringList relations = row.textList("relations");
    for (const QString &relation : relations)
        line.relations.append({relation});
    line.others = row.integer("others");
    line.workerName = row.text("worker");
    line.mine = row.boolean("mine");
    line.foundAt = row.dateTime("found_at");
    line.dueAt = row.dateTime("due_at");
    return line;
}

/// Alerts where a condition holds; `t` is the movement, $1 the user, $2 the user's offices, $3 the day.
QList<MovementLine> linesWhere(Context &context, const QByteArray &name, const QString &condition, const QVariantList &more = {})
{
    static const QString select = QStringLiteral(
        "select t.id, t.version, t.child_file, t.episode, e.number, coalesce(nullif(p.name, ''), p.label, '') as child_name, p.birth::text as birth, "
        "t.event_code, t.event_date, t.proposal, t.importance, t.planned, t.state, t.found_at, "
        "coalesce((select array_agg(distinct m.relation) from movement_person x join family_member m on m.person = x.person and m.child_file = t.child_file "
        "where x.movement = t.id and x.person is not null), '{}') as relations, "
        "(select count(*) from movement_person x where x.movement = t.id and x.person is null) as others, "
        "coalesce(w.name, '') as worker, coalesce(w.id = $1, false) as mine, "
        "(select c.due_at from running_clock c where c.subject = 'movement' and c.subject_id = t.id and c.stopped_at is null limit 1) as due_at "
        "from movement t join case_episode e on e.id = t.episode join child_file f on f.id = t.child_file join person p on p.id = f.person "
        "left join lateral (select u.id, u.name from case_staff s join app_user u on u.id = s.app_user where s.episode = e.id and s.role = 'MAIN' "
        "and (s.valid_to is null or s.valid_to >= $3) order by s.id desc limit 1) w on true "
        "where (e.office = any ($2::bigint[]) or w.id = $1) and %1 "
        "order by t.state in ('NEW', 'IN_PROGRESS') desc, t.importance desc, due_at nulls last, t.id limit %2");
    QList<MovementLine> out;
    QList<qint64> ids;
    const Rows rows = context.db().query(SqlText{name, select.arg(condition).arg(longestBoard)},
        QVariantList{context.actor().userId, QVariant::fromValue(context.actor().offices), context.today()} + more);
    for (const Row &row : rows) {
        out.append(lineOf(row));
        ids << row.integer("id");
    }
    context.audited(Movement::recordName, ids);
    return out;
}

MovementBoard showBoard(Context &context, const ShowMovementBoard &in)
{
    static constexpr Sql count{"movement_open",
        "select count(*) from movement t join case_episode e on e.id = t.episode where t.state in ('NEW', 'IN_PROGRESS') and e.office = any ($1::bigint[])"};
    const QString condition = in.handled ? QStringLiteral("(t.state in ('NEW', 'IN_PROGRESS') or t.handled_at > now() - interval '90 days')")
                                         : QStringLiteral("t.state in ('NEW', 'IN_PROGRESS')");
    MovementBoard board;
    board.movements = linesWhere(context, in.handled ? "movement_board_all" : "movement_board", condition);
    board.open = context.db().value(count, {QVariant::fromValue(context.actor().offices)}).toLongLong();
    return board;
}

/// One alert, also for somebody of another office who may read the file.
MovementLine lineById(Context &context, qint64 movement)
{
    static const QString text = QStringLiteral(
        "select t.id, t.version, t.child_file, t.episode, e.number, coalesce(nullif(p.name, ''), p.label, '') as child_name, p.birth::text as birth, "
        "t.event_code, t.event_date, t.proposal, t.importance, t.planned, t.state, t.found_at, '{}'::text[] as relations, 0 as others, '' as worker, "
        "false as mine, (select c.due_at from running_clock c where c.subject = 'movement' and c.subject_id = t.id and c.stopped_at is null limit 1) as due_at "
        "from movement t join case_episode e on e.id = t.episode join child_file f on f.id = t.child_file join person p on p.id = f.person where t.id = $1");
    const auto row = context.db().queryOne(SqlText{"movement_line", text}, {movement});
    if (!row)
        throw Problem("not_found", "movement");
    return lineOf(*row);
}

MovementView showMovement(Context &context, const ShowMovement &in)
{
    static constexpr Sql user{"movement_user", "select name from app_user where id = $1"};
    const Stored<Movement> stored = context.records().get(in.movement, "movement");
    MovementView view;
    view.movement = in.movement;
    view.version = stored.version;
    view.line = lineById(context, in.movement.id);
    view.people = movedPeople(context, stored.record);
    view.household = householdOf(context, stored.record);
    view.comment = stored.record.comment;
    view.way = stored.record.way;
    view.handledAt = stored.record.handledAt;
    if (stored.record.handledBy)
        view.handledBy = context.db().value(user, {stored.record.handledBy.id}).toString();
    context.audited(Movement::recordName, {in.movement.id}, stored.record.childFile.id);
    return view;
}

MovementLine handleMovement(Context &context, const HandleMovement &in)
{
    requireCodes(context, recordType<HandleMovement>(), &in, context.today());
    Stored<Movement> stored = context.records().lock(in.movement, "movement");
    if (const auto problem = handleMovementProblem(in, stored.record.state.value))
        throw *problem;
    Movement &movement = stored.record;
    movement.state = in.state;
    movement.way = in.way;
    movement.comment = in.comment;
    movement.handledBy.id = context.actor().userId;
    movement.handledAt = context.now();
    context.records().update(movement, context.baseVersion());
    if (in.state.value != QLatin1String("IN_PROGRESS"))
        finishTasks(context, {"movement"}, Movement::recordName, movement.id.id);
    stopClock(context, movementRule(int(movement.importance)), Movement::recordName, movement.id.id, context.now(), in.state.value);
    tellFile(context, movement.childFile.id, Movement::recordName, movement.id.id);
    context.audited(Movement::recordName, {movement.id.id}, movement.childFile.id);
    return lineById(context, movement.id.id);
}

} // namespace

void registerMovement(Features &features)
{
    features.record<Movement>();
    features.record<MovementPerson>();
    features.operation<&showBoard>(reads);
    features.operation<&showMovement>(reads);
    features.operation<&handleMovement>(changesVersion);
}

} // namespace mimamori
