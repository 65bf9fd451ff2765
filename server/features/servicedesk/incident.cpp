// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/incident_ops.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/codes.h"
#include "services/incident_opening.h"

namespace mimamori {

namespace {

IncidentDone answer(Context &context, const Stored<Incident> &stored, bool opened = false)
{
    context.audited(Incident::recordName, {stored.record.id.id});
    return {stored.record.id, stored.record.number, stored.version, stored.record.state, opened};
}

/// One that is still being worked on, locked.
Stored<Incident> lockOpen(Context &context, Ref<Incident> id)
{
    Stored<Incident> stored = context.records().lock(id, "incident");
    if (stored.record.closedAt.isValid())
        throw Problem("incident_closed", "incident");
    return stored;
}

/// The time of an act: as told, else now.
QDateTime timeOf(Context &context, const QDateTime &told)
{
    return told.isValid() ? told : context.now();
}

/// Sets a stamp once. What stands there already is corrected, not set again; what is wrong is said of the act's own field.
void stamp(Context &context, Stored<Incident> &stored, QDateTime Incident::*member, const QDateTime &at)
{
    if ((stored.record.*member).isValid())
        throw Problem("stamp_there", "at");
    stored.record.*member = at;
    if (const auto wrong = stampsProblem(stored.record, context.now()))
        throw Problem(wrong->code(), "at", wrong->args());
    storeIncident(context, stored);
}

IncidentDone act(Context &context, Stored<Incident> &stored, QDateTime Incident::*member, const QDateTime &told, const char *kind, const QString &text)
{
    const QDateTime at = timeOf(context, told);
    stamp(context, stored, member, at);
    addIncidentEntry(context, stored.record.id, kind, at, text);
    return answer(context, stored);
}

IncidentDone open(Context &context, const OpenIncident &in)
{
    requireCodes(context, recordType<OpenIncident>(), &in, context.today());
    const CodeRow kind = requireCode(context, IncidentKind::table, in.kind.value, context.today(), "kind");
    if (kind.attributes.value(QLatin1String("interrupts")).toBool() && !in.interruptedAt.isValid())
        throw Problem("required", "interrupted_at");
    Stored<Incident> made;
    made.record.title = in.title;
    made.record.target = in.target;
    made.record.kind = in.kind;
    made.record.severity = in.severity;
    made.record.source = in.source;
    made.record.detectedAt = in.detectedAt;
    made.record.occurredAt = in.occurredAt.isValid() ? in.occurredAt : in.detectedAt;
    made.record.interruptedAt = in.interruptedAt;
    openIncident(context, made, in.detail);
    return answer(context, made, true);
}

IncidentDone openOrExtend(Context &context, const OpenOrExtendIncident &in)
{
    const OpenedIncident out = openOrExtendIncident(context, {in.fingerprint, in.kind.value, in.severity.value, in.source.value, in.title, in.target,
        in.detail, in.occurredAt, in.detectedAt, in.interruptedAt});
    return answer(context, context.records().get(out.incident), out.opened);
}

IncidentDone recovered(Context &context, const RecoverIncident &in)
{
    const auto out = recoverIncident(context, in.fingerprint, in.at);
    return out ? answer(context, context.records().get(out->incident)) : IncidentDone{};
}

IncidentDone contact(Context &context, const ContactIncident &in)
{
    Stored<Incident> stored = lockOpen(context, in.incident);
    return act(context, stored, &Incident::contactedAt, in.at, "CONTACT", in.text);
}

IncidentDone notify(Context &context, const NotifyIncident &in)
{
    Stored<Incident> stored = lockOpen(context, in.incident);
    return act(context, stored, &Incident::notifiedAt, in.at, "NOTIFY", in.text);
}

IncidentDone triage(Context &context, const TriageIncident &in)
{
    Stored<Incident> stored = lockOpen(context, in.incident);
    stored.record.causeClass = in.causeClass;
    stored.record.firstAid = in.text;
    return act(context, stored, &Incident::triagedAt, in.at, "TRIAGE", in.text);
}

IncidentDone plan(Context &context, const PlanIncident &in)
{
    Stored<Incident> stored = lockOpen(context, in.incident);
    stored.record.fixPlan = in.text;
    return act(context, stored, &Incident::plannedAt, in.at, "PLAN", in.text);
}

IncidentDone restore(Context &context, const RestoreIncident &in)
{
    Stored<Incident> stored = lockOpen(context, in.incident);
    stored.record.recovery = in.text;
    return act(context, stored, &Incident::restoredAt, in.at, "RESTORE", in.text);
}

/// The duties of the contract leave their stamps before the books are closed.
void requireWhole(Context &context, const Incident &incident)
{
    if (incident.causeClass.isEmpty() || incident.causeClass.value == QLatin1String("UNKNOWN"))
        throw Problem("required", "cause_class");
    if (incident.cause.trimmed().isEmpty())
        throw Problem("required", "cause");
    if (incident.prevention.trimmed().isEmpty())
        throw Problem("required", "prevention");
    if (!incident.restoredAt.isValid())
        throw Problem("stamp_missing", "restored_at");
    if (!isContractIncident(context, incident))
        return;
    for (const auto &[column, at] : {std::pair("notified_at", incident.notifiedAt), {"triaged_at", incident.triagedAt}, {"planned_at", incident.plannedAt}}) {
        if (!at.isValid())
            throw Problem("stamp_missing", column);
    }
}

IncidentDone close(Context &context, const CloseIncident &in)
{
    Stored<Incident> stored = lockOpen(context, in.incident);
    Incident &incident = stored.record;
    if (in.falseAlarm && in.text.trimmed().isEmpty())
        throw Problem("required", "text");
    incident.falseAlarm = in.falseAlarm;
    if (!in.causeClass.isEmpty())
        incident.causeClass = in.causeClass;
    if (!in.cause.isEmpty())
        incident.cause = in.cause;
    if (!in.prevention.isEmpty())
        incident.prevention = in.prevention;
    if (!in.falseAlarm)
        requireWhole(context, incident);
    return act(context, stored, &Incident::closedAt, in.at, "CLOSE", in.text);
}

/// The clocks go on from their first start: a reopened incident keeps its earliest detection.
IncidentDone reopen(Context &context, const ReopenIncident &in)
{
    Stored<Incident> stored = context.records().lock(in.incident, "incident");
    if (!stored.record.closedAt.isValid() && !stored.record.restoredAt.isValid())
        throw Problem("incident_open", "incident");
    stored.record.closedAt = QDateTime();
    stored.record.falseAlarm = false;
    if (in.stopsAgain)
        stored.record.restoredAt = QDateTime();
    ++stored.record.reopened;
    if (!stored.record.fingerprint.isEmpty()) {
        const auto other = context.records().where<Incident>("fingerprint = $1 and state <> 'CLOSED' and id <> $2",
            {stored.record.fingerprint, stored.record.id.id});
        if (!other.isEmpty())
            throw Problem("incident_elsewhere", "incident", {{QStringLiteral("number"), other.first().record.number}});
    }
    storeIncident(context, stored);
    addIncidentEntry(context, stored.record.id, "REOPEN", context.now(), in.text);
    return answer(context, stored);
}

IncidentDone correct(Context &context, const CorrectIncident &in)
{
    const CodeRow code = requireCode(context, IncidentStamp::table, in.stamp.value, context.today(), "stamp");
    Stored<Incident> stored = context.records().lock(in.incident, "incident");
    QDateTime *at = stampOf(stored.record, in.stamp.value);
    if (!at)
        throw Problem("unknown_code", "stamp");
    const bool mustStay = in.stamp.value == QLatin1String("OCCURRED") || in.stamp.value == QLatin1String("DETECTED")
        || in.stamp.value == QLatin1String("CLOSED");
    if (!in.at.isValid() && mustStay)
        throw Problem("required", "at");
    if (in.stamp.value == QLatin1String("CLOSED") && !at->isValid())
        throw Problem("incident_open", "incident");
    *at = in.at;
    storeIncident(context, stored);
    addIncidentEntry(context, stored.record.id, "CORRECTION", context.now(), code.name + QStringLiteral(": ") + in.text);
    return answer(context, stored);
}

IncidentDone write(Context &context, const WriteIncident &in)
{
    Stored<Incident> stored = context.records().lock(in.incident, "incident");
    if (stored.version != context.baseVersion())
        throw Problem("conflict", {}, {{QStringLiteral("version"), stored.version}});
    Incident &incident = stored.record;
    incident.title = in.title;
    incident.target = in.target;
    incident.kind = in.kind;
    incident.severity = in.severity;
    incident.causeClass = in.causeClass;
    incident.impact = in.impact;
    incident.firstAid = in.firstAid;
    incident.fixPlan = in.fixPlan;
    incident.recovery = in.recovery;
    incident.cause = in.cause;
    incident.prevention = in.prevention;
    storeIncident(context, stored);
    return answer(context, stored);
}

IncidentDone note(Context &context, const NoteIncident &in)
{
    const Stored<Incident> stored = context.records().get(in.incident, "incident");
    const QDateTime at = timeOf(context, in.at);
    if (at > context.now())
        throw Problem("not_in_future", "at");
    addIncidentEntry(context, in.incident, "NOTE", at, in.text);
    return answer(context, stored);
}

} // namespace

void registerIncident(Features &features)
{
    features.record<Incident>();
    features.record<IncidentEntry>();
    features.operation<&open>(writes);
    features.operation<&openOrExtend>(writes);
    features.operation<&recovered>(writes);
    features.operation<&contact>(writes);
    features.operation<&notify>(writes);
    features.operation<&triage>(writes);
    features.operation<&plan>(writes);
    features.operation<&restore>(writes);
    features.operation<&close>(writes);
    features.operation<&reopen>(writes);
    features.operation<&correct>(writes);
    features.operation<&write>(changesVersion);
    features.operation<&note>(writes);
}

} // namespace mimamori
