// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform/export.h"
#include "model/servicedesk/incident.h"

namespace mimamori {

struct AnomalyDecision { static constexpr auto table = "anomaly_decision"; };

/// Something that was not as it should be (MON-02), whoever saw it; whether to act at once is decided, and by whom.
struct Anomaly {
    static constexpr auto recordName = "anomaly";
    Ref<Anomaly> id{};
    QString number{};
    QDateTime at{};
    Code<IncidentSource> source{};
    QString reporter{};        ///< office or post of whoever reported it
    QString what{};
    QString target{};
    Code<AnomalyDecision> decision{};
    QString reason{};
    Ref<AppUser> decidedBy{};
    QDateTime decidedAt{};
    QString done{};
    QDateTime doneAt{};
    Ref<Incident> incident{};  ///< that it became
    Ref<AppUser> enteredBy{};
    static void describe(Describe &d);
};

struct AnomalyDone {
    Ref<Anomaly> anomaly{};
    QString number{};
    Ref<Incident> incident{};
    static void describe(Describe &d);
};

struct RecordAnomaly {
    static constexpr auto operation = "anomaly.record";
    using Reply = AnomalyDone;
    QDateTime at{};
    Code<IncidentSource> source{};
    QString reporter{};
    QString what{};
    QString target{};
    static void describe(Describe &d);
};

/// Whether to act at once; acting at once makes it an incident of the given kind and severity.
struct DecideAnomaly {
    static constexpr auto operation = "anomaly.decide";
    using Reply = AnomalyDone;
    Ref<Anomaly> anomaly{};
    Code<AnomalyDecision> decision{};
    QString reason{};
    Code<IncidentKind> kind{};
    Code<IncidentSeverity> severity{};
    QDateTime interruptedAt{};
    static void describe(Describe &d);
};

struct FinishAnomaly {
    static constexpr auto operation = "anomaly.finish";
    using Reply = AnomalyDone;
    Ref<Anomaly> anomaly{};
    QDateTime at{};
    QString done{};
    static void describe(Describe &d);
};

/// The report of anomalies of a time, as a paper.
struct ReportAnomalies {
    static constexpr auto operation = "anomaly.report";
    using Reply = OutputView;
    QDate from{};
    QDate to{};
    static void describe(Describe &d);
};

/// 障害報告書兼復旧完了報告書 of one incident, as it stands now.
struct ReportIncident {
    static constexpr auto operation = "incident.report";
    using Reply = OutputView;
    Ref<Incident> incident{};
    static void describe(Describe &d);
};

} // namespace mimamori
