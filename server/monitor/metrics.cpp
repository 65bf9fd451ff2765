// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/metrics.h"

#include "db/connection.h"

namespace mimamori {

namespace {

QByteArray escaped(const QString &text)
{
    QByteArray out = text.toUtf8();
    out.replace('\\', "\\\\");
    out.replace('"', "\\\"");
    out.replace('\n', "\\n");
    return out;
}

QByteArray labels(const Row &row)
{
    return "{check=\"" + QByteArray::number(row.integer("id")) + "\",name=\"" + escaped(row.text("name")) + "\",group=\"" + escaped(row.text("check_group")) + "\"} ";
}

QByteArray family(const char *name, const char *help)
{
    return QByteArray("# TYPE ") + name + " gauge\n# HELP " + name + ' ' + help + '\n';
}

QByteArray number(qint64 value)
{
    return QByteArray::number(value) + '\n';
}

} // namespace

QByteArray renderMetrics(Connection &db, const QDateTime &now)
{
    static constexpr Sql checks{"metrics_checks",
        "select c.id, c.name, c.check_group, array_position(array['WARNING', 'CRITICAL'], s.level) as level, s.value, s.last_at, "
        "(s.acknowledged_at is not null)::int as acknowledged, s.flapping::int as flapping "
        "from monitor_check c join monitor_state s on s.monitor_check = c.id where c.enabled and s.last_at is not null order by c.id"};
    static constexpr Sql beat{"metrics_beat", "select at from monitor_beat where name = 'monitor'"};
    QByteArray state = family("mimamori_check_state", "0 well, 1 warning, 2 critical.");
    QByteArray value = family("mimamori_check_value", "Last measured value in the unit of the check.");
    QByteArray at = family("mimamori_check_measured_timestamp_seconds", "When it was measured last.");
    QByteArray taken = family("mimamori_check_acknowledged", "1 while somebody has it in hand.");
    QByteArray flapping = family("mimamori_check_flapping", "1 while it turns too often.");
    const Rows rows = db.query(checks);
    for (const Row &row : rows) {
        const QByteArray label = labels(row);
        state += "mimamori_check_state" + label + number(row.integer("level"));
        if (!row.isNull("value"))
            value += "mimamori_check_value" + label + number(row.integer("value"));
        at += "mimamori_check_measured_timestamp_seconds" + label + number(row.dateTime("last_at").toSecsSinceEpoch());
        taken += "mimamori_check_acknowledged" + label + number(row.integer("acknowledged"));
        flapping += "mimamori_check_flapping" + label + number(row.integer("flapping"));
    }
    QByteArray out = state + value + at + taken + flapping;
    const QDateTime beatAt = db.value(beat).toDateTime();
    out += family("mimamori_monitor_beat_timestamp_seconds", "Last whole round of the monitor; old means that it is dead.");
    out += "mimamori_monitor_beat_timestamp_seconds " + number(beatAt.isValid() ? beatAt.toSecsSinceEpoch() : 0);
    out += family("mimamori_server_timestamp_seconds", "The server's own clock.");
    return out + "mimamori_server_timestamp_seconds " + number(now.toSecsSinceEpoch()) + "# EOF\n";
}

} // namespace mimamori
