// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/config_register.h"

#include "services/addressees.h"
#include "services/settings.h"
#include "services/tasks.h"

namespace mimamori {

namespace {

constexpr int measuredDays = 7;          ///< what was not measured for longer is not there
constexpr int defaultDefinitionDays = 7; ///< setting config.definition_days

QString keyOf(const ConfigDrift &drift)
{
    return QStringList{drift.component, drift.environment.value, drift.host, drift.kind.value}.join(QChar(0x1f));
}

class Comparison {
public:
    explicit Comparison(Context &context) : m_context(context)
    {
        for (const auto &item : context.records().where<ConfigItem>("component <> '' and retired_on is null order by id"))
            m_items.insert(item.record.component, item.record);
        m_definitionDays = settingOn(context, "config.definition_days", defaultDefinitionDays).toInt(defaultDefinitionDays);
    }

    QHash<QString, ConfigDrift> differences()
    {
        const QDateTime since = m_context.now().addDays(-measuredDays);
        const auto measured = m_context.records().where<MeasuredVersion>("measured_at >= $1 order by id", {since});
        for (const auto &one : measured)
            compare(one.record);
        for (const ConfigItem &item : std::as_const(m_items)) {
            for (const char *environment : {"PRODUCTION", "MAINTENANCE", "TRAINING"})
                lookFor(item, QLatin1String(environment));
        }
        return m_found;
    }

private:
    void add(const char *kind, const MeasuredVersion &measured, const ConfigItem *item, const QString &registered)
    {
        ConfigDrift drift;
        drift.item = item ? item->id : Ref<ConfigItem>{};
        drift.component = measured.component;
        drift.environment = measured.environment;
        drift.host = measured.host;
        drift.kind.value = QLatin1String(kind);
        drift.registered = registered;
        drift.measured = measured.installed;
        drift.foundAt = m_context.now();
        m_found.insert(keyOf(drift), drift);
    }
    void compare(const MeasuredVersion &measured)
    {
        m_measuredIn.insert(measured.environment.value);
        m_seen.insert(measured.component + QChar(0x1f) + measured.environment.value);
        const auto found = m_items.constFind(measured.component);
        if (found == m_items.cend()) {
            add("UNREGISTERED", measured, nullptr, {});
            return;
        }
        if (found->category.value == QLatin1String("DEFINITION")) {
            const QDate day = QDate::fromString(measured.installed.section(QLatin1Char(' '), -1), Qt::ISODate);
            if (!day.isValid() || day.addDays(m_definitionDays) < m_context.today())
                add("STALE", measured, &*found, {});
            return;
        }
        const QString &registered = registeredFor(*found, measured.environment.value);
        if (registered.isEmpty())
            add("UNREGISTERED", measured, &*found, {});
        else if (registered != measured.installed)
            add("VERSION", measured, &*found, registered);
    }
    /// What should be there, where an environment measures at all.
    void lookFor(const ConfigItem &item, const QString &environment)
    {
        const QString &registered = registeredFor(item, environment);
        if (registered.isEmpty() || !m_measuredIn.contains(environment) || m_seen.contains(item.component + QChar(0x1f) + environment))
            return;
        MeasuredVersion nothing;
        nothing.component = item.component;
        nothing.environment.value = environment;
        add("NOT_FOUND", nothing, &item, registered);
    }

    Context &m_context;
    QHash<QString, ConfigItem> m_items;
    QHash<QString, ConfigDrift> m_found;
    QSet<QString> m_measuredIn;
    QSet<QString> m_seen;
    int m_definitionDays{};
};

/// One task for all that is new, to whoever operates and whoever decides.
void tellOperators(Context &context, Ref<ConfigDrift> first, qint64 found)
{
    static constexpr Sql office{"drift_office", "select id from office where kind = 'HQ' order by id limit 1"};
    const QList<Addressee> addressees = addresseesOf(context, {QStringLiteral("OPS"), QStringLiteral("OPM")}, 0, context.db().value(office).toLongLong());
    for (const Addressee &who : addressees) {
        addTask(context, {.kind = "config.drift", .user = who.user, .office = who.office, .role = who.role, .subject = ConfigDrift::recordName,
            .subjectId = first.id, .args = {{QStringLiteral("count"), found}}, .importance = 1,
            .dedupe = QStringLiteral("config.drift/%1/%2/%3").arg(first.id).arg(who.user).arg(who.role)});
    }
}

void stillOpen(Context &context, Stored<ConfigDrift> &open, const ConfigDrift &now)
{
    if (open.record.measured == now.measured && open.record.registered == now.registered && open.record.item == now.item)
        return;
    open.record.measured = now.measured;
    open.record.registered = now.registered;
    open.record.item = now.item;
    context.records().update(open.record, open.version);
}

} // namespace

void keepMeasured(Context &context, const QString &environment, const QList<ProbedVersion> &versions, const QDateTime &at)
{
    for (const ProbedVersion &version : versions) {
        auto kept = context.records().where<MeasuredVersion>("component = $1 and environment = $2 and host = $3 for update",
            {version.component, environment, version.host});
        if (kept.isEmpty()) {
            context.records().insert(MeasuredVersion{{}, version.component, {environment}, version.host, version.installed, at});
            continue;
        }
        MeasuredVersion &record = kept.first().record;
        if (record.measuredAt >= at)
            continue;
        record.measuredAt = at;
        record.installed = version.installed;
        context.records().update(record, kept.first().version);
    }
}

void finishDriftTasks(Context &context)
{
    static constexpr Sql open{"drift_open", "select count(*) from config_drift where ended_at is null"};
    static constexpr Sql asked{"drift_asked", "select distinct subject_id from task where kind = 'config.drift' and done_at is null"};
    if (context.db().value(open).toLongLong() > 0)
        return;
    const Rows rows = context.db().query(asked);
    for (const Row &row : rows)
        finishTasks(context, {"config.drift"}, ConfigDrift::recordName, row.integer(0));
}

void endDrift(Context &context, Stored<ConfigDrift> &drift, const char *how, const QString &reason)
{
    drift.record.endedAt = context.now();
    drift.record.ended.value = QLatin1String(how);
    drift.record.reason = reason;
    drift.record.endedBy.id = context.actor().userId;
    drift.version = context.records().update(drift.record, drift.version);
}

Compared compareRegister(Context &context)
{
    QHash<QString, ConfigDrift> now = Comparison(context).differences();
    Compared out;
    auto open = context.records().where<ConfigDrift>("ended_at is null order by id for update");
    for (auto &drift : open) {
        const auto still = now.constFind(keyOf(drift.record));
        if (still == now.cend()) {
            endDrift(context, drift, "MATCHED", {});
            ++out.ended;
            continue;
        }
        stillOpen(context, drift, *still);
        now.remove(keyOf(drift.record));
        ++out.open;
    }
    Ref<ConfigDrift> first;
    for (ConfigDrift &drift : now) {
        const Ref<ConfigDrift> made = context.records().insert(drift);
        first = !first || made.id < first.id ? made : first;
        ++out.found;
    }
    out.open += out.found;
    if (out.found > 0)
        tellOperators(context, first, out.found);
    finishDriftTasks(context);
    return out;
}

} // namespace mimamori
