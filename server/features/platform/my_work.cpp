// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/my_work.h"

#include "base/japan_time.h"
#include "dispatch/features.h"
#include "features/features_list.h"
#include "features/platform/approval_lines.h"
#include "features/platform/clock_lines.h"
#include "features/platform/task_lines.h"
#include "services/settings.h"

#include <algorithm>

namespace mimamori {

namespace {

/// The cases of the user, found by index before any clock is looked at: own ones, those of a led office, and those of an own office
/// where nobody is assigned yet. $1 the user, $2 now, $3 the end of the day, $4 today, $5 the user's offices.
constexpr auto casesOfUser =
    "with led as (select x.office from user_post x where x.app_user = $1 and x.role in ('SV', 'WMG', 'DIR') and x.valid_from <= $4 "
    "and (x.valid_to is null or x.valid_to >= $4)), "
    "own as materialized (select e.id, e.child_file from case_staff s join case_episode e on e.id = s.episode "
    "where s.app_user = $1 and s.valid_to is null and e.closed_at is null "
    "union select e.id, e.child_file from case_episode e where e.closed_at is null and e.office in (select office from led) "
    "union select e.id, e.child_file from case_episode e where e.closed_at is null and e.office = any ($5::bigint[]) "
    "and not exists (select 1 from case_staff s where s.episode = e.id and s.valid_to is null)), "
    "clock as materialized (select c.id from own o join running_clock c on c.episode = o.id and c.stopped_at is null "
    "union select c.id from own o join running_clock c on c.child_file = o.child_file and c.episode is null and c.stopped_at is null) ";

// Nothing overdue may scroll out unseen; the counts are those of all.
constexpr auto clocksByDue =
    "from clock k join running_clock c on c.id = k.id left join case_episode e on e.id = c.episode "
    "left join child_file f on f.id = c.child_file left join person p on p.id = f.person order by c.due_at, c.id limit 1000";

void addClocks(Context &context, MyWork &work)
{
    static const SqlText text = clockLinesSql("my_work_clocks", casesOfUser, clocksByDue);
    const int soonDays = settingOn(context, "clock.soon_days", 3).toInt();
    QList<qint64> ids;
    const Rows rows = context.db().query(text, clockBinds(context) << context.today() << QVariant::fromValue(context.actor().offices));
    for (const Row &row : rows) {
        work.clocks << clockLine(context, row, soonDays);
        ids << work.clocks.last().clock;
        work.overdue = row.integer("overdue");
        work.today = row.integer("today");
    }
    context.audited("running_clock", ids);
}

/// A task about a clock is not counted again: its clock is in the list.
void addTasks(Context &context, MyWork &work)
{
    OpenTasks found = openTasks(context, "my_work_tasks", tasksOfUser);
    work.tasks = std::move(found.tasks);
    work.changes = std::move(found.changes);
    const QDateTime midnight(context.today().addDays(1), QTime(0, 0), Qt::OffsetFromUTC, japanOffsetSeconds);
    for (const TaskLine &task : std::as_const(work.tasks)) {
        if (!task.dueAt.isValid() || task.subject == QLatin1String("running_clock"))
            continue;
        work.overdue += task.dueAt <= context.now() ? 1 : 0;
        work.today += task.dueAt > context.now() && task.dueAt <= midnight ? 1 : 0;
    }
}

/// Visits planned for today at the last meeting about a case the user works on.
void addAppointments(Context &context, MyWork &work)
{
    static constexpr Sql planned{"my_work_planned",
        "select * from (select distinct on (i.episode) i.plan_when, i.plan_where, i.plan_who, e.child_file, e.id, e.number, "
        "coalesce(nullif(p.name, ''), p.label, '') from case_staff s join meeting_item i on i.episode = s.episode "
        "join case_episode e on e.id = i.episode join child_file f on f.id = e.child_file join person p on p.id = f.person "
        "where s.app_user = $1 and s.valid_to is null and e.closed_at is null order by i.episode, i.id desc) x "
        "where plan_when >= $2 and plan_when < $3 order by plan_when"};
    const QDateTime begin(context.today(), QTime(0, 0), Qt::OffsetFromUTC, japanOffsetSeconds);
    const Rows rows = context.db().query(planned, {context.actor().userId, begin.toUTC(), begin.addDays(1).toUTC()});
    for (const Row &row : rows) {
        work.appointments.append({row.dateTime(0), QStringLiteral("safety_check"), row.text(1), row.text(2), row.integer(3), row.integer(4),
                                  row.text(5), row.text(6)});
    }
}

MyWork getMyWork(Context &context, const GetMyWork &)
{
    MyWork work;
    work.asOf = context.now();
    addClocks(context, work);
    addTasks(context, work);
    work.approvals = waitingApprovals(context);
    addAppointments(context, work);
    return work;
}

} // namespace

void registerMyWork(Features &features)
{
    features.operation<&getMyWork>(reads);
}

} // namespace mimamori
