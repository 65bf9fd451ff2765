// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform/clock_view.h"
#include "model/servicedesk/incident.h"

namespace mimamori {

/// What every act on an incident answers: the incident as it stands, its version, its state.
struct IncidentDone {
    Ref<Incident> incident{};
    QString number{};
    qint64 version{};
    Code<IncidentState> state{};
    bool opened{};
    static void describe(Describe &d);
};

/// Opens an incident by hand: the city called, an operator saw it.
struct OpenIncident {
    static constexpr auto operation = "incident.open";
    using Reply = IncidentDone;
    QString title{};
    QString target{};
    Code<IncidentKind> kind{};
    Code<IncidentSeverity> severity{};
    Code<IncidentSource> source{};
    QDateTime occurredAt{};    ///< empty = when it was detected
    QDateTime detectedAt{};
    QDateTime interruptedAt{}; ///< a kind that stops the service asks for it
    QString detail{};
    static void describe(Describe &d);
};

/// For a monitoring that stands outside: one open incident for each fingerprint.
struct OpenOrExtendIncident {
    static constexpr auto operation = "incident.open_or_extend";
    using Reply = IncidentDone;
    QString fingerprint{};
    QString title{};
    QString target{};
    Code<IncidentKind> kind{};
    Code<IncidentSeverity> severity{};
    Code<IncidentSource> source{};
    QDateTime occurredAt{};
    QDateTime detectedAt{};
    QDateTime interruptedAt{};
    QString detail{};
    static void describe(Describe &d);
};

struct RecoverIncident {
    static constexpr auto operation = "incident.recovered";
    using Reply = IncidentDone; ///< without an incident when none was open
    QString fingerprint{};
    QDateTime at{};
    static void describe(Describe &d);
};

/// Somebody of the contact tree was reached.
struct ContactIncident {
    static constexpr auto operation = "incident.contact";
    using Reply = IncidentDone;
    Ref<Incident> incident{};
    QDateTime at{};
    QString text{};            ///< whom, by what means
    static void describe(Describe &d);
};

/// The city was told: ends the 3 hours.
struct NotifyIncident {
    static constexpr auto operation = "incident.notify";
    using Reply = IncidentDone;
    Ref<Incident> incident{};
    QDateTime at{};
    QString text{};
    static void describe(Describe &d);
};

/// First triage: whose fault it is, what was done at first. Ends both 12-hour clocks.
struct TriageIncident {
    static constexpr auto operation = "incident.triage";
    using Reply = IncidentDone;
    Ref<Incident> incident{};
    QDateTime at{};
    Code<IncidentCause> causeClass{};
    QString text{};            ///< first aid
    static void describe(Describe &d);
};

/// The fix plan: ends the 3 business days.
struct PlanIncident {
    static constexpr auto operation = "incident.plan";
    using Reply = IncidentDone;
    Ref<Incident> incident{};
    QDateTime at{};
    QString text{};
    static void describe(Describe &d);
};

/// The service runs again: ends the 6 hours.
struct RestoreIncident {
    static constexpr auto operation = "incident.restore";
    using Reply = IncidentDone;
    Ref<Incident> incident{};
    QDateTime at{};
    QString text{};
    static void describe(Describe &d);
};

/// Cause and prevention are known; every duty has its stamp. A false alarm needs a reason instead.
struct CloseIncident {
    static constexpr auto operation = "incident.close";
    using Reply = IncidentDone;
    Ref<Incident> incident{};
    QDateTime at{};
    bool falseAlarm{};
    Code<IncidentCause> causeClass{};
    QString cause{};
    QString prevention{};
    QString text{};            ///< reason of a false alarm
    static void describe(Describe &d);
};

struct ReopenIncident {
    static constexpr auto operation = "incident.reopen";
    using Reply = IncidentDone;
    Ref<Incident> incident{};
    bool stopsAgain{};         ///< the service stands again: the restoration did not hold
    QString text{};
    static void describe(Describe &d);
};

/// Corrects one stamp (an empty time takes it back); the history keeps what stood there.
struct CorrectIncident {
    static constexpr auto operation = "incident.correct";
    using Reply = IncidentDone;
    Ref<Incident> incident{};
    Code<IncidentStamp> stamp{};
    QDateTime at{};
    QString text{};            ///< why
    static void describe(Describe &d);
};

/// The texts of an incident, written as they become known.
struct WriteIncident {
    static constexpr auto operation = "incident.write";
    using Reply = IncidentDone;
    Ref<Incident> incident{};
    QString title{};
    QString target{};
    Code<IncidentKind> kind{};
    Code<IncidentSeverity> severity{};
    Code<IncidentCause> causeClass{};
    QString impact{};
    QString firstAid{};
    QString fixPlan{};
    QString recovery{};
    QString cause{};
    QString prevention{};
    static void describe(Describe &d);
};

/// A further line of the course.
struct NoteIncident {
    static constexpr auto operation = "incident.note";
    using Reply = IncidentDone;
    Ref<Incident> incident{};
    QDateTime at{};
    QString text{};
    static void describe(Describe &d);
};

/// One clock as a page shows it; what remains is counted from `dueAt` by the client.
struct IncidentClockLine {
    Ref<CaseClock> clock{};
    QString rule{};
    QString ruleName{};
    QDateTime startedAt{};
    QDateTime dueAt{};
    QDateTime stoppedAt{};
    Code<ClockStatus> status{};
    bool missed{};             ///< ended, or runs, beyond its due time
    static void describe(Describe &d);
};

struct IncidentLine {
    Incident incident{};
    qint64 version{};
    QList<IncidentClockLine> clocks{};
    static void describe(Describe &d);
};

struct IncidentCourseLine {
    QDateTime at{};
    Code<IncidentEntryKind> kind{};
    QString text{};
    QString author{};
    static void describe(Describe &d);
};

struct IncidentView {
    IncidentLine line{};
    QList<IncidentCourseLine> course{};
    static void describe(Describe &d);
};

struct ShowIncident {
    static constexpr auto operation = "incident.show";
    using Reply = IncidentView;
    Ref<Incident> incident{};
    static void describe(Describe &d);
};

struct IncidentLines {
    QList<IncidentLine> incidents{};
    qint64 total{};
    static void describe(Describe &d);
};

/// The board: open ones by what is due next, or all of a time by detection.
struct ListIncidents {
    static constexpr auto operation = "incident.board";
    using Reply = IncidentLines;
    bool closedToo{};
    QDate from{};              ///< detected on or after, in Japan
    QDate to{};
    qint64 limit{200};
    static void describe(Describe &d);
};

} // namespace mimamori
