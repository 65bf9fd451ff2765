// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "model/access/office.h"
#include "record/describe.h"

namespace mimamori {

/// The dated attributes: `interrupts` (the online service stands: the 6-hour clock runs).
struct IncidentKind { static constexpr auto table = "incident_kind"; };
/// `contract` (the clocks of the contract run; else it is a warning that ends with the recovery), `rank` (1 is the least).
struct IncidentSeverity { static constexpr auto table = "incident_severity"; };
/// `excluded` (a fault of the platform or the network, which the service levels leave out).
struct IncidentCause { static constexpr auto table = "incident_cause"; };
struct IncidentSource { static constexpr auto table = "incident_source"; };
struct IncidentState { static constexpr auto table = "incident_state"; };
struct IncidentStamp { static constexpr auto table = "incident_stamp"; };
struct IncidentEntryKind { static constexpr auto table = "incident_entry_kind"; };
struct ContactSide { static constexpr auto table = "contact_side"; };
struct ContactHours { static constexpr auto table = "contact_hours"; };

/// Something that went wrong in the service (INC-01): every stamp is a fact of its own, every clock has its own start.
struct Incident {
    static constexpr auto recordName = "incident";
    Ref<Incident> id{};
    QString number{};
    QString title{};               ///< what happened
    QString target{};              ///< machine, program or work it happened to
    Code<IncidentKind> kind{};
    Code<IncidentSeverity> severity{};
    Code<IncidentSource> source{};
    Code<IncidentState> state{};
    Ref<Office> office{};
    QDateTime occurredAt{};
    QDateTime detectedAt{};        ///< first failing sample or the city's call, never the acknowledgement
    QDateTime interruptedAt{};     ///< from when the online service stood; invalid = it never did
    QDateTime contactedAt{};       ///< the contact tree was reached
    QDateTime notifiedAt{};        ///< the city was told
    QDateTime triagedAt{};
    QDateTime plannedAt{};
    QDateTime restoredAt{};
    QDateTime closedAt{};
    bool falseAlarm{};
    Code<IncidentCause> causeClass{};
    QString impact{};
    QString firstAid{};
    QString fixPlan{};
    QString recovery{};
    QString cause{};
    QString prevention{};
    QString fingerprint{};         ///< what monitoring knows it by; one open incident for each
    qint64 occurrences{1};
    QDateTime lastSeenAt{};
    QDateTime recoveredAt{};       ///< monitoring saw it well again
    qint64 reopened{};
    Ref<AppUser> openedBy{};       ///< empty: the system itself
    static void describe(Describe &d);
};

/// A line of an incident's course. Nothing is changed or deleted; a correction is a further line.
struct IncidentEntry {
    static constexpr auto recordName = "incident_entry";
    Ref<IncidentEntry> id{};
    Ref<Incident> incident{};
    QDateTime at{};
    Code<IncidentEntryKind> kind{};
    QString text{};
    Ref<AppUser> author{};
    QDateTime enteredAt{};
    static void describe(Describe &d);
};

/// One rung of the contact tree (緊急連絡体制): who is told how long after detection, on which side, in which hours.
struct IncidentContact {
    static constexpr auto recordName = "incident_contact";
    Ref<IncidentContact> id{};
    Code<ContactSide> side{};
    qint64 rung{1};
    qint64 afterMinutes{};         ///< since detection, while nobody has been reached
    Code<ContactHours> hours{};
    Ref<AppUser> appUser{};        ///< told by the system itself
    QString person{};              ///< somebody without an account, called by phone
    QString phone{};
    QString note{};
    QDate validFrom{};
    QDate validTo{};
    static void describe(Describe &d);
};

/// One clock of an incident: the rule, from which fact, until which fact. Pure; the same for clocks, reports and service levels.
struct IncidentClock {
    QByteArray rule{};
    QDateTime start{};
    QDateTime stop{};              ///< invalid = runs
    bool operator==(const IncidentClock &) const = default;
};
/// Each on its own base: notice and chapter's triage from detection, service level's triage and plan from occurrence, interruption
/// from its start. None for what is no incident in the sense of the contract.
QList<IncidentClock> incidentClocks(const Incident &incident, bool contract);

/// A stamp's field by its code ("NOTIFIED"), or null.
QDateTime *stampOf(Incident &incident, const QString &stamp);
/// What is wrong with the facts' order, named by the column that breaks it; nothing when all is well.
std::optional<Problem> stampsProblem(const Incident &incident, const QDateTime &now);
/// The state that follows from the stamps: OPEN, RESTORED, CLOSED.
QString incidentState(const Incident &incident);

} // namespace mimamori
