// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/incident.h"

#include "base/japan_time.h"

namespace mimamori {

namespace {

void describeStamps(Describe &d)
{
    d.section(QT_TRANSLATE_NOOP("record", "Times"));
    d.field<&Incident::occurredAt>("occurred_at", QT_TRANSLATE_NOOP("record", "Occurred")).required().setByServer().inList();
    d.field<&Incident::detectedAt>("detected_at", QT_TRANSLATE_NOOP("record", "Detected")).required().setByServer().inList();
    d.field<&Incident::interruptedAt>("interrupted_at", QT_TRANSLATE_NOOP("record", "Service stopped from")).setByServer();
    d.field<&Incident::contactedAt>("contacted_at", QT_TRANSLATE_NOOP("record", "Contact reached")).setByServer();
    d.field<&Incident::notifiedAt>("notified_at", QT_TRANSLATE_NOOP("record", "City notified")).setByServer().inList();
    d.field<&Incident::triagedAt>("triaged_at", QT_TRANSLATE_NOOP("record", "First triage")).setByServer();
    d.field<&Incident::plannedAt>("planned_at", QT_TRANSLATE_NOOP("record", "Fix planned")).setByServer();
    d.field<&Incident::restoredAt>("restored_at", QT_TRANSLATE_NOOP("record", "Restored")).setByServer().inList();
    d.field<&Incident::closedAt>("closed_at", QT_TRANSLATE_NOOP("record", "Incident closed")).setByServer();
    d.field<&Incident::falseAlarm>("false_alarm", QT_TRANSLATE_NOOP("record", "False alarm")).setByServer();
}

void describeTexts(Describe &d)
{
    d.section(QT_TRANSLATE_NOOP("record", "Cause and measures"));
    d.field<&Incident::causeClass>("cause_class", QT_TRANSLATE_NOOP("record", "Class of cause"));
    d.field<&Incident::impact>("impact", QT_TRANSLATE_NOOP("record", "Impact")).longText().length(4'000);
    d.field<&Incident::firstAid>("first_aid", QT_TRANSLATE_NOOP("record", "First aid")).longText().length(4'000);
    d.field<&Incident::fixPlan>("fix_plan", QT_TRANSLATE_NOOP("record", "Fix plan")).longText().length(4'000);
    d.field<&Incident::recovery>("recovery", QT_TRANSLATE_NOOP("record", "Recovery work")).longText().length(4'000);
    d.field<&Incident::cause>("cause", QT_TRANSLATE_NOOP("record", "Cause")).longText().length(4'000);
    d.field<&Incident::prevention>("prevention", QT_TRANSLATE_NOOP("record", "Prevention")).longText().length(4'000);
}

QVariantMap instantArg(const QDateTime &at)
{
    return {{QStringLiteral("at"), inJapan(at).toString(QStringLiteral("yyyy-MM-dd HH:mm"))}};
}

} // namespace

void Incident::describe(Describe &d)
{
    d.record("incident", QT_TRANSLATE_NOOP("record", "Incident"));
    d.field<&Incident::number>("number", QT_TRANSLATE_NOOP("record", "Number")).setByServer().inList().unique();
    d.field<&Incident::title>("title", QT_TRANSLATE_NOOP("record", "What happened")).required().inList().searchable().length(200);
    d.field<&Incident::target>("target", QT_TRANSLATE_NOOP("record", "Affected part")).required().inList().searchable().length(200);
    d.field<&Incident::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind of incident")).required().inList();
    d.field<&Incident::severity>("severity", QT_TRANSLATE_NOOP("record", "Severity")).required().inList();
    d.field<&Incident::source>("source", QT_TRANSLATE_NOOP("record", "Found by")).required();
    d.field<&Incident::state>("state", QT_TRANSLATE_NOOP("record", "State")).setByServer().inList();
    d.field<&Incident::office>("office", QT_TRANSLATE_NOOP("record", "Office")).setByServer();
    describeStamps(d);
    describeTexts(d);
    d.section(QT_TRANSLATE_NOOP("record", "Monitoring"));
    d.field<&Incident::fingerprint>("fingerprint", QT_TRANSLATE_NOOP("record", "Fingerprint of the signal")).setByServer().length(200);
    d.field<&Incident::occurrences>("occurrences", QT_TRANSLATE_NOOP("record", "Occurrences")).setByServer();
    d.field<&Incident::lastSeenAt>("last_seen_at", QT_TRANSLATE_NOOP("record", "Last seen")).setByServer();
    d.field<&Incident::recoveredAt>("recovered_at", QT_TRANSLATE_NOOP("record", "Recovery seen")).setByServer();
    d.field<&Incident::reopened>("reopened", QT_TRANSLATE_NOOP("record", "Times reopened")).setByServer();
    d.field<&Incident::openedBy>("opened_by", QT_TRANSLATE_NOOP("record", "Opened by")).setByServer();
}

void IncidentEntry::describe(Describe &d)
{
    d.record("incident_entry", QT_TRANSLATE_NOOP("record", "Course of an incident"));
    d.field<&IncidentEntry::incident>("incident", QT_TRANSLATE_NOOP("record", "Incident")).required();
    d.field<&IncidentEntry::at>("at", QT_TRANSLATE_NOOP("record", "At")).required().inList();
    d.field<&IncidentEntry::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind of entry")).required().inList();
    d.field<&IncidentEntry::text>("text", QT_TRANSLATE_NOOP("record", "Text")).inList().longText().length(4'000);
    d.field<&IncidentEntry::author>("author", QT_TRANSLATE_NOOP("record", "Entered by")).setByServer().inList();
    d.field<&IncidentEntry::enteredAt>("entered_at", QT_TRANSLATE_NOOP("record", "Entered at")).setByServer();
    d.partOf<&IncidentEntry::incident>();
}

void IncidentContact::describe(Describe &d)
{
    d.record("incident_contact", QT_TRANSLATE_NOOP("record", "Contact for incidents"));
    d.field<&IncidentContact::side>("side", QT_TRANSLATE_NOOP("record", "Side")).required().inList();
    d.field<&IncidentContact::rung>("rung", QT_TRANSLATE_NOOP("record", "Order")).required().inList().range(1, 20);
    d.field<&IncidentContact::afterMinutes>("after_minutes", QT_TRANSLATE_NOOP("record", "Minutes after detection")).inList().range(0, 2'880);
    d.field<&IncidentContact::hours>("hours", QT_TRANSLATE_NOOP("record", "Hours")).required().inList();
    d.field<&IncidentContact::appUser>("app_user", QT_TRANSLATE_NOOP("record", "User")).inList();
    d.field<&IncidentContact::person>("person", QT_TRANSLATE_NOOP("record", "Person without an account")).inList().length(100);
    d.field<&IncidentContact::phone>("phone", QT_TRANSLATE_NOOP("record", "Phone")).inList().length(40);
    d.field<&IncidentContact::note>("note", QT_TRANSLATE_NOOP("record", "Note")).length(400);
    d.field<&IncidentContact::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from")).required();
    d.field<&IncidentContact::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid to")).inList();
}

QList<IncidentClock> incidentClocks(const Incident &incident, bool contract)
{
    if (!contract)
        return {};
    // A false alarm ends what still runs; a fact that is there ends its own clock only.
    const auto ended = [&](const QDateTime &stamp) { return stamp.isValid() || !incident.falseAlarm ? stamp : incident.closedAt; };
    QList<IncidentClock> out{
        {"SLA_NOTIFY", incident.detectedAt, ended(incident.notifiedAt)},
        {"SLA_TRIAGE", incident.occurredAt, ended(incident.triagedAt)},
        {"INC_TRIAGE", incident.detectedAt, ended(incident.triagedAt)},
        {"SLA_PLAN", incident.occurredAt, ended(incident.plannedAt)}};
    if (incident.interruptedAt.isValid())
        out << IncidentClock{"SLA_RESTORE", incident.interruptedAt, ended(incident.restoredAt)};
    return out;
}

QDateTime *stampOf(Incident &incident, const QString &stamp)
{
    static const QHash<QString, QDateTime Incident::*> stamps{
        {QStringLiteral("OCCURRED"), &Incident::occurredAt}, {QStringLiteral("DETECTED"), &Incident::detectedAt},
        {QStringLiteral("INTERRUPTED"), &Incident::interruptedAt}, {QStringLiteral("CONTACTED"), &Incident::contactedAt},
        {QStringLiteral("NOTIFIED"), &Incident::notifiedAt}, {QStringLiteral("TRIAGED"), &Incident::triagedAt},
        {QStringLiteral("PLANNED"), &Incident::plannedAt}, {QStringLiteral("RESTORED"), &Incident::restoredAt},
        {QStringLiteral("CLOSED"), &Incident::closedAt}};
    const auto found = stamps.constFind(stamp);
    return found == stamps.cend() ? nullptr : &(incident.*found.value());
}

std::optional<Problem> stampsProblem(const Incident &incident, const QDateTime &now)
{
    const std::pair<const char *, QDateTime> after[] = {{"contacted_at", incident.contactedAt}, {"notified_at", incident.notifiedAt},
        {"triaged_at", incident.triagedAt}, {"planned_at", incident.plannedAt}};
    const std::pair<const char *, QDateTime> rest[] = {{"occurred_at", incident.occurredAt}, {"detected_at", incident.detectedAt},
        {"interrupted_at", incident.interruptedAt}, {"restored_at", incident.restoredAt}};
    for (const auto &[column, at] : rest) {
        if (at > now)
            return Problem("not_in_future", column);
    }
    if (incident.closedAt > now)
        return Problem("not_in_future", "closed_at");
    if (incident.detectedAt < incident.occurredAt)
        return Problem("before_occurrence", "detected_at", instantArg(incident.occurredAt));
    if (incident.interruptedAt.isValid() && incident.interruptedAt < incident.occurredAt)
        return Problem("before_occurrence", "interrupted_at", instantArg(incident.occurredAt));
    for (const auto &[column, at] : after) {
        if (at > now)
            return Problem("not_in_future", column);
        if (at.isValid() && at < incident.detectedAt)
            return Problem("before_detection", column, instantArg(incident.detectedAt));
    }
    const QDateTime began = incident.interruptedAt.isValid() ? incident.interruptedAt : incident.occurredAt;
    if (incident.restoredAt.isValid() && incident.restoredAt < began)
        return Problem("before_interruption", "restored_at", instantArg(began));
    if (!incident.closedAt.isValid())
        return std::nullopt;
    QDateTime last = incident.detectedAt;
    for (const QDateTime &at : {incident.contactedAt, incident.notifiedAt, incident.triagedAt, incident.plannedAt, incident.restoredAt})
        last = at.isValid() ? qMax(last, at) : last;
    return incident.closedAt < last ? std::optional(Problem("close_before_stamp", "closed_at", instantArg(last))) : std::nullopt;
}

QString incidentState(const Incident &incident)
{
    if (incident.closedAt.isValid())
        return QStringLiteral("CLOSED");
    return incident.restoredAt.isValid() ? QStringLiteral("RESTORED") : QStringLiteral("OPEN");
}

} // namespace mimamori
