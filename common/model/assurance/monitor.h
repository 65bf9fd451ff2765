// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/session.h"
#include "model/servicedesk/incident.h"

namespace mimamori {

struct MonitorKind { static constexpr auto table = "monitor_kind"; };
struct MonitorGroup { static constexpr auto table = "monitor_group"; };
struct MonitorUnit { static constexpr auto table = "monitor_unit"; };
struct MonitorLevel { static constexpr auto table = "monitor_level"; };
struct MonitorChain { static constexpr auto table = "monitor_chain"; };
struct MonitorEventKind { static constexpr auto table = "monitor_event_kind"; };
struct MonitorPeriod { static constexpr auto table = "monitor_period"; };

/// One thing that is watched: what, how often, when it is bad, what it depends on and whom it is told to (MON-01).
struct MonitorCheck {
    static constexpr auto recordName = "monitor_check";
    static constexpr qint64 none = -1;   ///< of a threshold: there is none
    Ref<MonitorCheck> id{};
    QString name{};
    Code<MonitorGroup> group{};
    Code<MonitorKind> kind{};
    QString target{};                    ///< measure, host:port, address, unit, process, command, "host OID"
    Code<MonitorUnit> unit{};
    bool enabled{true};
    qint64 everySeconds{60};
    qint64 timeoutSeconds{10};
    bool lowIsBad{};
    qint64 warning{none};
    qint64 warningClears{none};
    qint64 critical{none};
    qint64 criticalClears{none};
    qint64 forSeconds{};
    qint64 clearSeconds{};
    Ref<MonitorCheck> dependsOn{};
    bool opensIncident{true};
    Code<IncidentKind> incidentKind{};
    Code<IncidentSeverity> severity{};   ///< of the incident while it is critical; a warning is a warning
    Code<MonitorChain> chain{};          ///< empty: the operators on duty
    QString advice{};                    ///< what to do when it is bad
    static void describe(Describe &d);
};

/// One rung of an escalation chain: who is told after how long without an acknowledgement, in which hours.
struct MonitorRung {
    static constexpr auto recordName = "monitor_rung";
    Ref<MonitorRung> id{};
    Code<MonitorChain> chain{};
    qint64 afterMinutes{};
    Code<ContactHours> hours{};
    Ref<AppUser> appUser{};
    QDate validFrom{};
    QDate validTo{};
    static void describe(Describe &d);
};

/// A check as it stands now.
struct MonitorLine {
    Ref<MonitorCheck> check{};
    QString name{};
    Code<MonitorGroup> group{};
    Code<MonitorKind> kind{};
    Code<MonitorUnit> unit{};
    Code<MonitorLevel> level{};
    Code<MonitorLevel> seen{};           ///< what the last sample showed, before it persisted
    QDateTime since{};
    QDateTime measuredAt{};
    bool hasValue{};
    qint64 value{};
    QString reason{};                    ///< why it could not be measured
    bool flapping{}, held{}, acknowledged{}, enabled{};
    QDateTime silencedUntil{};
    QString incident{};                  ///< number of its open incident
    QString advice{};
    static void describe(Describe &d);
};

struct MonitorBoard {
    QDateTime at{};
    QDateTime beatAt{};                  ///< last whole round of the monitor; old = it is dead
    bool stale{};
    QList<MonitorLine> checks{};         ///< the worst first
    static void describe(Describe &d);
};

struct ShowMonitor {
    static constexpr auto operation = "monitor.board";
    using Reply = MonitorBoard;
    static void describe(Describe &d);
};

/// One point of a chart: raw, or the extent of a slot.
struct MonitorPoint {
    QDateTime at{};
    qint64 count{}, average{}, least{}, most{};
    qint64 unmeasured{};
    static void describe(Describe &d);
};
struct MonitorEvent {
    QDateTime at{};
    Code<MonitorEventKind> kind{};
    Code<MonitorLevel> level{};
    QString author{};
    QString text{};
    static void describe(Describe &d);
};
struct MonitorCourse {
    MonitorCheck check{};
    qint64 stepSeconds{};                ///< width of a slot, 0 = single samples
    QDateTime from{};
    QDateTime to{};
    QList<MonitorPoint> points{};
    QList<MonitorEvent> events{};        ///< newest first
    static void describe(Describe &d);
};
/// What was measured: DAY, MONTH, YEAR or ALL, each in slots that fit a chart.
struct ShowMonitorCourse {
    static constexpr auto operation = "monitor.course";
    using Reply = MonitorCourse;
    Ref<MonitorCheck> check{};
    Code<MonitorPeriod> period{};
    static void describe(Describe &d);
};

/// Somebody has it in hand: nobody else is told until it is over.
struct AcknowledgeMonitor {
    static constexpr auto operation = "monitor.acknowledge";
    using Reply = Done;
    Ref<MonitorCheck> check{};
    QString note{};
    static void describe(Describe &d);
};
/// Keeps a check from raising anything until a time, at most seven days; without one it speaks again.
struct SilenceMonitor {
    static constexpr auto operation = "monitor.silence";
    using Reply = Done;
    Ref<MonitorCheck> check{};
    QDateTime until{};
    QString reason{};
    static void describe(Describe &d);
};
/// Measures a check in the monitor's next round, whatever its interval.
struct RunMonitor {
    static constexpr auto operation = "monitor.run";
    using Reply = Done;
    Ref<MonitorCheck> check{};
    static void describe(Describe &d);
};

} // namespace mimamori
