// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/incident_opening.h"

#include "base/japan_time.h"
#include "services/addressees.h"
#include "services/clocks.h"
#include "services/codes.h"
#include "services/job_wake.h"
#include "services/numbers.h"
#include "services/tasks.h"

namespace mimamori {

namespace {

/// Two signals about the same trouble go one after the other: one incident, however many servers see it.
void lockFingerprint(Context &context, const QString &fingerprint)
{
    static constexpr Sql lock{"incident_lock", "select pg_advisory_xact_lock(hashtextextended($1, 75))"};
    context.db().query(lock, {fingerprint});
}

std::optional<Stored<Incident>> openOne(Context &context, const QString &fingerprint)
{
    const auto found = context.records().where<Incident>("fingerprint = $1 and state <> 'CLOSED' for update", {fingerprint});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

qint64 rankOf(Context &context, const Incident &incident)
{
    const auto code = findCode(context, IncidentSeverity::table, incident.severity.value, civilDateInJapan(incident.detectedAt));
    return code ? code->attributes.value(QLatin1String("rank")).toInteger() : 0;
}

/// A moved start is a new clock; the old one stays in the books as corrected.
void settleClock(Context &context, const Incident &incident, const IncidentClock &wanted)
{
    const auto clock = findClock(context, wanted.rule, Incident::recordName, incident.id.id);
    const bool runs = clock && !clock->stoppedAt.isValid();
    if (clock && clock->startedAt == wanted.start && clock->stoppedAt == wanted.stop)
        return;
    if (clock && clock->startedAt != wanted.start && runs)
        stopClock(context, wanted.rule, Incident::recordName, incident.id.id, context.now(), QStringLiteral("CORRECTED"));
    if (!clock || clock->startedAt != wanted.start)
        startClock(context, wanted.rule, Incident::recordName, incident.id.id, 0, 0, wanted.start);
    else if (!runs)
        restartClock(context, wanted.rule, Incident::recordName, incident.id.id);
    if (wanted.stop.isValid())
        stopClock(context, wanted.rule, Incident::recordName, incident.id.id, wanted.stop,
            incident.falseAlarm ? QStringLiteral("FALSE_ALARM") : QStringLiteral("STAMP"));
}

void settleClocks(Context &context, const Incident &incident)
{
    const QList<IncidentClock> clocks = incidentClocks(incident, isContractIncident(context, incident));
    for (const char *rule : {"SLA_NOTIFY", "SLA_TRIAGE", "INC_TRIAGE", "SLA_PLAN", "SLA_RESTORE"}) {
        const auto wanted = std::find_if(clocks.begin(), clocks.end(), [&](const IncidentClock &clock) { return clock.rule == rule; });
        if (wanted != clocks.end())
            settleClock(context, incident, *wanted);
        else
            stopClock(context, rule, Incident::recordName, incident.id.id, context.now(), QStringLiteral("CORRECTED"));
    }
}

/// Whoever works on incidents hears of it at once; the ladder of the contact tree goes on from there.
void tellOperators(Context &context, const Incident &incident)
{
    static const QStringList roles{QStringLiteral("OPS"), QStringLiteral("OPM")};
    const qint64 rank = rankOf(context, incident);
    const QList<Addressee> addressees = addresseesOf(context, roles, 0, incident.office.id);
    for (const Addressee &who : addressees) {
        addTask(context, {.kind = "incident.new", .user = who.user, .office = who.office, .role = who.role, .subject = Incident::recordName,
            .subjectId = incident.id.id, .args = {{QStringLiteral("number"), incident.number}, {QStringLiteral("severity"), incident.severity.value}},
            .importance = rank >= 2 ? 2 : rank >= 1 ? 1 : 0,
            .dedupe = QStringLiteral("incident/%1/%2/%3").arg(incident.id.id).arg(incident.reopened).arg(who.role),
            .popup = true, .mail = rank >= 1});
    }
}

qint64 operationsOffice(Context &context)
{
    static constexpr Sql find{"incident_office", "select id from office where kind = 'HQ' order by id limit 1"};
    const qint64 office = context.db().value(find).toLongLong();
    if (!office)
        throw Problem("not_found", "office");
    return office;
}

void tellLive(Context &context, const Incident &incident)
{
    context.publish(QStringLiteral("office/%1").arg(incident.office.id),
        {{QStringLiteral("record"), QStringLiteral("incident")}, {QStringLiteral("id"), incident.id.id}});
    wakeJobsAtCommit(context.db());
}

Incident incidentFrom(Context &context, const IncidentSignal &signal)
{
    Incident out;
    out.fingerprint = signal.fingerprint;
    out.kind.value = signal.kind;
    out.severity.value = signal.severity;
    out.source.value = signal.source;
    out.title = signal.title;
    out.target = signal.target;
    out.detectedAt = signal.detectedAt.isValid() ? signal.detectedAt : context.now();
    out.occurredAt = signal.occurredAt.isValid() ? signal.occurredAt : out.detectedAt;
    out.interruptedAt = signal.interruptedAt;
    return out;
}

void extend(Context &context, Stored<Incident> &open, const Incident &seen, const QString &detail)
{
    Incident &incident = open.record;
    const bool louder = rankOf(context, seen) > rankOf(context, incident);
    const bool again = incident.restoredAt.isValid() || incident.recoveredAt.isValid();
    ++incident.occurrences;
    incident.lastSeenAt = qMax(incident.lastSeenAt, seen.detectedAt);
    incident.detectedAt = qMin(incident.detectedAt, seen.detectedAt);
    incident.occurredAt = qMin(incident.occurredAt, seen.occurredAt);
    if (louder) {
        incident.severity = seen.severity;
        incident.kind = seen.kind;
    }
    const bool stops = seen.interruptedAt.isValid() && !incident.interruptedAt.isValid();
    if (stops)
        incident.interruptedAt = seen.interruptedAt;
    if (again) {
        incident.restoredAt = QDateTime();
        incident.recoveredAt = QDateTime();
        ++incident.reopened;
    }
    storeIncident(context, open);
    if (again || louder || stops) {
        addIncidentEntry(context, incident.id, again ? "REOPEN" : "SEEN", seen.detectedAt, detail.isEmpty() ? seen.title : detail);
        tellOperators(context, incident);
    }
}

} // namespace

bool isContractIncident(Context &context, const Incident &incident)
{
    const auto code = findCode(context, IncidentSeverity::table, incident.severity.value, civilDateInJapan(incident.detectedAt));
    return code && code->attributes.value(QLatin1String("contract")).toBool();
}

void addIncidentEntry(Context &context, Ref<Incident> incident, const char *kind, const QDateTime &at, const QString &text)
{
    IncidentEntry entry;
    entry.incident = incident;
    entry.kind.value = QLatin1String(kind);
    entry.at = at;
    entry.text = text;
    entry.author.id = context.actor().userId;
    entry.enteredAt = context.now();
    context.records().insert(entry);
}

void storeIncident(Context &context, Stored<Incident> &incident)
{
    if (const auto wrong = stampsProblem(incident.record, context.now()))
        throw *wrong;
    requireCodes(context, recordType<Incident>(), &incident.record, context.today());
    incident.record.state.value = incidentState(incident.record);
    incident.version = context.records().update(incident.record, incident.version);
    settleClocks(context, incident.record);
    if (incident.record.closedAt.isValid())
        finishTasks(context, {"incident.new", "incident.contact"}, Incident::recordName, incident.record.id.id);
    tellLive(context, incident.record);
}

void openIncident(Context &context, Stored<Incident> &incident, const QString &detail)
{
    Incident &made = incident.record;
    if (const auto wrong = stampsProblem(made, context.now()))
        throw *wrong;
    requireCodes(context, recordType<Incident>(), &made, context.today());
    made.office.id = operationsOffice(context);
    made.number = nextNumber(context, Incident::recordName, made.office.id, context.today());
    made.state.value = incidentState(made);
    made.lastSeenAt = made.detectedAt;
    made.openedBy.id = context.actor().userId;
    context.records().insert(made);
    incident.version = 1;
    addIncidentEntry(context, made.id, "OPENED", made.detectedAt, detail.isEmpty() ? made.title : detail);
    settleClocks(context, made);
    tellOperators(context, made);
    tellLive(context, made);
}

OpenedIncident openOrExtendIncident(Context &context, const IncidentSignal &signal)
{
    for (const auto &[column, value] : {std::pair("fingerprint", signal.fingerprint), {"title", signal.title}, {"target", signal.target},
             {"kind", signal.kind}, {"severity", signal.severity}, {"source", signal.source}}) {
        if (value.trimmed().isEmpty())
            throw Problem("required", column);
    }
    lockFingerprint(context, signal.fingerprint);
    const Incident seen = incidentFrom(context, signal);
    if (const auto wrong = stampsProblem(seen, context.now()))
        throw *wrong;
    requireCodes(context, recordType<Incident>(), &seen, context.today());
    if (auto open = openOne(context, signal.fingerprint)) {
        extend(context, *open, seen, signal.detail);
        return {open->record.id, open->record.number, false};
    }
    Stored<Incident> made{seen, 0};
    openIncident(context, made, signal.detail);
    return {made.record.id, made.record.number, true};
}

std::optional<OpenedIncident> recoverIncident(Context &context, const QString &fingerprint, const QDateTime &at)
{
    if (fingerprint.trimmed().isEmpty())
        throw Problem("required", "fingerprint");
    lockFingerprint(context, fingerprint);
    auto open = openOne(context, fingerprint);
    if (!open)
        return std::nullopt;
    Incident &incident = open->record;
    const OpenedIncident out{incident.id, incident.number, false};
    if (incident.recoveredAt.isValid())
        return out;
    incident.recoveredAt = at;
    if (!incident.restoredAt.isValid())
        incident.restoredAt = at;
    if (!isContractIncident(context, incident))
        incident.closedAt = qMax(at, incident.detectedAt);
    storeIncident(context, *open);
    addIncidentEntry(context, incident.id, "RECOVERED", at, {});
    return out;
}

} // namespace mimamori
