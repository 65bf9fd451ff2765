// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/office.h"
#include "record/describe.h"

namespace mimamori {

struct ServiceState { static constexpr auto table = "service_state"; };
struct ServiceMeasure { static constexpr auto table = "service_measure"; };
struct ServiceVerdict { static constexpr auto table = "service_verdict"; };
struct PlannedStopState { static constexpr auto table = "approval_state"; };

/// A stop of the service that was announced and approved before it began; only then it leaves the availability alone.
struct PlannedStop {
    static constexpr auto recordName = "planned_stop";
    Ref<PlannedStop> id{};
    QDateTime fromAt{};
    QDateTime toAt{};
    QString what{};
    QString reason{};
    Code<PlannedStopState> state{};
    Ref<AppUser> draftedBy{};
    QDateTime draftedAt{};
    Ref<AppUser> approvedBy{};
    QDateTime approvedAt{};
    static void describe(Describe &d);
};

struct PlannedStopDone {
    Ref<PlannedStop> plannedStop{};
    qint64 version{};
    Code<PlannedStopState> state{};
    static void describe(Describe &d);
};

/// Asks the city's approver for a stop that lies ahead.
struct DraftPlannedStop {
    static constexpr auto operation = "planned_stop.draft";
    using Reply = PlannedStopDone;
    QDateTime fromAt{};
    QDateTime toAt{};
    QString what{};
    QString reason{};
    static void describe(Describe &d);
};

/// One figure of one period: what it is, whether the promise is kept, and how much of it is left.
struct ServiceCell {
    QString period{};          ///< "2026-05", or "2026" for the fiscal year
    Code<ServiceVerdict> verdict{};
    qint64 amount{};           ///< thousandths of a per cent, seconds, missed promises, or milliseconds: by the measure's unit
    qint64 of{};               ///< how many incidents, stops or screens it is made of
    qint64 allowanceSeconds{}; ///< availability only
    qint64 leftSeconds{};
    static void describe(Describe &d);
};

struct ServiceRow {
    Code<ServiceMeasure> measure{};
    QList<ServiceCell> cells{}; ///< April to March, then the year
    static void describe(Describe &d);
};

struct ServiceLevels {
    qint64 fiscalYear{};
    QDateTime measuredFrom{};
    QDateTime at{};
    QList<ServiceRow> rows{};
    static void describe(Describe &d);
};

struct ShowServiceLevels {
    static constexpr auto operation = "service_level.show";
    using Reply = ServiceLevels;
    qint64 fiscalYear{};       ///< 0 = the running one
    static void describe(Describe &d);
};

/// One record behind a figure.
struct ServiceRecord {
    QDateTime from{};
    QDateTime to{};
    qint64 amount{};           ///< seconds, or milliseconds for screens
    qint64 of{};               ///< counted screens
    Code<ServiceState> state{};
    Code<ServiceVerdict> verdict{};
    QString what{};
    QString record{};          ///< incident, planned_stop, or empty
    qint64 recordId{};
    static void describe(Describe &d);
};

struct ServiceRecords {
    QList<ServiceRecord> records{};
    static void describe(Describe &d);
};

/// Every cell opens its records.
struct ListServiceRecords {
    static constexpr auto operation = "service_level.records";
    using Reply = ServiceRecords;
    Code<ServiceMeasure> measure{};
    QString period{};          ///< "2026-05" or "2026"
    static void describe(Describe &d);
};

/// How long one terminal waited for one screen, as counts of the histogram.
struct ScreenTimes {
    QString transition{};      ///< "my_work>child_file"; names of screens, never of people
    bool databaseWork{};
    QString counts{};          ///< sixteen whole numbers, "0,12,3,…"
    static void describe(Describe &d);
};

struct ReportScreenTimes {
    static constexpr auto operation = "screen_time.report";
    struct Taken {
        qint64 screens{};
        static void describe(Describe &d);
    };
    using Reply = Taken;
    QList<ScreenTimes> times{};
    static void describe(Describe &d);
};

} // namespace mimamori
