// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/platform/clock_lines.h"

#include "base/japan_time.h"
#include "record/json_state.h"
#include "services/server_services.h"

namespace mimamori {

SqlText clockLinesSql(const QByteArray &name, const QByteArray &with, const QByteArray &tail)
{
    static const QString columns = QStringLiteral(
        "select c.id, c.rule, c.started_at, c.due_at, c.due_on, c.stopped_at, c.subject, c.subject_id, c.child_file, c.episode, "
        "coalesce(e.number, '') as number, coalesce(nullif(p.name, ''), p.label, '') as child_name, p.birth::text as birth, e.office, "
        "coalesce((select u.name from case_staff s join app_user u on u.id = s.app_user where s.episode = c.episode and s.role = 'MAIN' "
        "and s.valid_to is null order by s.id desc limit 1), '') as worker, "
        "exists (select 1 from case_staff s where s.episode = c.episode and s.app_user = $1 and s.valid_to is null) as mine, "
        "exists (select 1 from jsonb_array_elements(c.pauses) x where not x ? 'to') as paused, "
        "count(*) over () as total, count(*) filter (where c.due_at <= $2) over () as overdue, "
        "count(*) filter (where c.due_at > $2 and c.due_at <= $3) over () as today ");
    return {name, QString(QLatin1String(with) + columns + QLatin1String(tail))};
}

QVariantList clockBinds(Context &context)
{
    const QDateTime midnight(context.today().addDays(1), QTime(0, 0), Qt::OffsetFromUTC, japanOffsetSeconds);
    return {context.actor().userId, context.now(), midnight.toUTC()};
}

QString clockStatus(const QDateTime &dueAt, const QDateTime &now, int soonDays)
{
    if (dueAt <= now)
        return QStringLiteral("OVERDUE");
    // Midnight after a last day belongs to that day.
    const qint64 days = civilDateInJapan(now).daysTo(civilDateInJapan(dueAt.addSecs(-1)));
    if (days <= 0)
        return QStringLiteral("TODAY");
    return days <= soonDays ? QStringLiteral("SOON") : QStringLiteral("LATER");
}

ClockLine clockLine(Context &context, const Row &row, int soonDays)
{
    ClockLine line;
    line.clock = row.integer("id");
    line.rule = row.text("rule");
    line.startedAt = row.dateTime("started_at");
    line.dueAt = row.dateTime("due_at");
    line.dueOn = row.date("due_on");
    line.stoppedAt = row.dateTime("stopped_at");
    if (const ClockRule *rule = context.services().clockBook()->rules.findOrNearest(line.rule, civilDateInJapan(line.startedAt)))
        line.ruleName = rule->name;
    line.status.value = line.stoppedAt.isValid() ? QStringLiteral("STOPPED")
        : row.boolean("paused") ? QStringLiteral("PAUSED") : clockStatus(line.dueAt, context.now(), soonDays);
    line.subject = row.text("subject");
    line.subjectId = row.integer("subject_id");
    line.childFile = row.integer("child_file");
    line.episode = row.integer("episode");
    line.episodeNumber = row.text("number");
    line.childName = row.text("child_name");
    line.birth = row.isNull("birth") ? FuzzyDate() : fuzzyFromJson(row.text("birth"));
    line.office.id = row.integer("office");
    line.worker = row.text("worker");
    line.mine = row.boolean("mine");
    return line;
}

} // namespace mimamori
