// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assets/configuration.h"

#include "base/japan_time.h"
#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/codes.h"
#include "services/config_register.h"

namespace mimamori {

namespace {

constexpr int longestWay = 20; ///< of relations: beyond, something is wrong with the register
constexpr int mostVersions = 500;

/// Nothing needs itself, not even by way of others: an impact would never end.
void checkRelation(Context &context, const void *record, const void *)
{
    static constexpr Sql back{"relation_back",
        "with recursive needed (item, step) as (select $1::bigint, 0 union select r.depends_on, n.step + 1 from needed n join config_relation r "
        "on r.item = n.item where n.step < 20 and r.id <> $3) select 1 from needed where item = $2 limit 1"};
    static constexpr Sql twice{"relation_twice", "select 1 from config_relation where item = $1 and depends_on = $2 and id <> $3"};
    const auto &relation = *static_cast<const ConfigRelation *>(record);
    if (context.db().value(twice, {relation.item.id, relation.dependsOn.id, relation.id.id}).isValid())
        throw Problem("relation_there", "depends_on");
    if (context.db().value(back, {relation.dependsOn.id, relation.item.id, relation.id.id}).isValid())
        throw Problem("depends_on_itself", "depends_on");
}

/// One piece for each measured component, or nobody could say which version counts.
void checkItem(Context &context, const void *record, const void *)
{
    static constexpr Sql taken{"item_component", "select code from config_item where component = $1 and id <> $2 and retired_on is null"};
    const auto &item = *static_cast<const ConfigItem *>(record);
    if (item.component.isEmpty() || item.retiredOn.isValid())
        return;
    const QVariant other = context.db().value(taken, {item.component, item.id.id});
    if (other.isValid())
        throw Problem("component_taken", "component", {{QStringLiteral("code"), other.toString()}});
}

DriftAccepted accept(Context &context, const AcceptDrift &in)
{
    Stored<ConfigDrift> drift = context.records().lock(in.drift, "drift");
    if (drift.record.endedAt.isValid())
        throw Problem("not_again", "drift");
    if (!drift.record.item || drift.record.kind.value == QLatin1String("STALE"))
        throw Problem(drift.record.item ? "drift_not_acceptable" : "item_first", "drift", {{QStringLiteral("component"), drift.record.component}});
    Stored<ConfigItem> item = context.records().lock(drift.record.item, "drift");
    QString &registered = drift.record.environment.value == QLatin1String("PRODUCTION") ? item.record.productionVersion : item.record.maintenanceVersion;
    registered = drift.record.measured;
    context.records().update(item.record, item.version);
    endDrift(context, drift, "ACCEPTED", in.reason);
    const Compared after = compareRegister(context);
    context.audited(ConfigItem::recordName, {item.record.id.id});
    return {item.record.id, after.ended + 1};
}

VersionsTaken report(Context &context, const ReportVersions &in)
{
    requireCode(context, ConfigEnvironment::table, in.environment.value, context.today(), "environment");
    if (in.environment.value == ownEnvironment(context))
        throw Problem("own_environment", "environment");
    if (in.measuredAt > context.now())
        throw Problem("not_in_future", "measured_at");
    if (in.versions.isEmpty())
        throw Problem("required", "versions");
    if (in.versions.size() > mostVersions)
        throw Problem("too_many", "versions", {{QStringLiteral("most"), mostVersions}});
    QList<ProbedVersion> versions;
    for (const ReportedVersion &one : in.versions)
        versions << ProbedVersion{one.component, in.host, one.installed};
    keepMeasured(context, in.environment.value, versions, in.measuredAt);
    compareRegister(context);
    context.audited(MeasuredVersion::recordName, {});
    return {versions.size()};
}

/// Every piece that needs one of these, the nearest way first.
QList<ImpactLine> dependentsOf(Context &context, const QList<qint64> &items)
{
    static constexpr Sql find{"impact",
        "with recursive hit (item, distance, via) as (select i.id, 0, i.code from config_item i where i.id = any ($1::bigint[]) "
        "union all select r.item, h.distance + 1, h.via || ' > ' || i.code from hit h join config_relation r on r.depends_on = h.item "
        "join config_item i on i.id = r.item and i.retired_on is null where h.distance < $2) "
        "select distinct on (h.item) h.item, i.code, i.name, i.category, h.distance, h.via from hit h join config_item i on i.id = h.item "
        "order by h.item, h.distance, h.via"};
    QList<ImpactLine> out;
    const Rows rows = context.db().query(find, {QVariant::fromValue(items), longestWay});
    for (const Row &row : rows)
        out << ImpactLine{{row.integer(0)}, row.text(1), row.text(2), {row.text(3)}, row.integer(4), row.text(5)};
    std::sort(out.begin(), out.end(), [](const ImpactLine &a, const ImpactLine &b) { return std::tie(a.distance, a.code) < std::tie(b.distance, b.code); });
    return out;
}

Impact impact(Context &context, const ShowImpact &in)
{
    QList<qint64> items;
    if (in.item)
        items << context.records().get(in.item, "item").record.id.id;
    if (in.incident) {
        context.records().get(in.incident, "incident");
        for (const auto &link : context.records().where<IncidentItem>("incident = $1", {in.incident.id}))
            items << link.record.item.id;
    }
    if (!in.item && !in.incident)
        throw Problem("required", "item");
    context.audited(ConfigItem::recordName, items);
    return {dependentsOf(context, items)};
}

IncidentItemLinked link(Context &context, const LinkIncidentItem &in)
{
    context.records().get(in.incident, "incident");
    context.records().get(in.item, "item");
    if (!context.records().where<IncidentItem>("incident = $1 and item = $2", {in.incident.id, in.item.id}).isEmpty())
        throw Problem("not_again", "item");
    IncidentItem made{{}, in.incident, in.item, in.note, {context.actor().userId}, context.now()};
    context.records().insert(made);
    context.audited(IncidentItem::recordName, {made.id.id});
    return {made.id, dependentsOf(context, {in.item.id}).size() - 1};
}

const char *groupedBy(const QString &by)
{
    if (by == QLatin1String("USER"))
        return "coalesce(u.name, '')";
    return by == QLatin1String("OFFICE") ? "coalesce(o.name, '')" : "split_part(e.operation, '.', 1)";
}

Usage usage(Context &context, const ShowUsage &in)
{
    const QString by = in.by.isEmpty() ? QStringLiteral("FUNCTION") : in.by.value;
    requireCode(context, UsageBy::table, by, context.today(), "by");
    const QDate to = in.to.isValid() ? in.to : context.today();
    const QDate from = in.from.isValid() ? in.from : to.addDays(-30);
    if (to < from)
        throw Problem("end_before_start", "to");
    const QString text = QStringLiteral("select %1 as what, count(*), count(distinct e.app_user), max(e.at) from audit.event e "
        "left join app_user u on u.id = e.app_user left join office o on o.id = e.office where e.at >= $1 and e.at < $2 and e.app_user > 0 "
        "and e.result = 'ok' group by 1 order by 2 desc, 1 limit 1000").arg(QLatin1String(groupedBy(by)));
    const auto midnight = [](QDate day) { return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, japanOffsetSeconds).toUTC(); };
    Usage out;
    const Rows rows = context.db().query(SqlText{"usage_" + by.toLower().toUtf8(), text}, {midnight(from), midnight(to.addDays(1))});
    for (const Row &row : rows)
        out.lines << UsageLine{row.text(0), row.integer(1), row.integer(2), row.dateTime(3)};
    context.audited("usage_line", {});
    return out;
}

} // namespace

void registerConfiguration(Features &features)
{
    features.record<ConfigItem>({.saved = true, .check = checkItem});
    features.record<ConfigRelation>({.saved = true, .check = checkRelation});
    features.record<MeasuredVersion>();
    features.record<ConfigDrift>();
    features.record<IncidentItem>();
    features.operation<&accept>(writes);
    features.operation<&report>(writes);
    features.operation<&impact>(reads);
    features.operation<&link>(writes);
    features.operation<&usage>(reads);
}

} // namespace mimamori
