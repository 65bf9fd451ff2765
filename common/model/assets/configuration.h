// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/servicedesk/incident.h"

namespace mimamori {

struct ConfigCategory { static constexpr auto table = "config_category"; };
struct ConfigRelationKind { static constexpr auto table = "config_relation_kind"; };
struct ConfigEnvironment { static constexpr auto table = "config_environment"; };
struct DriftKind { static constexpr auto table = "config_drift_kind"; };
struct DriftEnd { static constexpr auto table = "config_drift_end"; };
struct UsageBy { static constexpr auto table = "config_usage_by"; };

/// A piece of the configuration (CFG-01): software, setting, interface, hardware, patch or definition file, and the version that
/// each environment should have.
struct ConfigItem {
    static constexpr auto recordName = "config_item";
    Ref<ConfigItem> id{};
    QString code{};
    QString name{};
    Code<ConfigCategory> category{};
    QString component{};           ///< what measuring knows it by; empty = nothing of it can be measured
    QString productionVersion{};   ///< as it should be; empty = not laid down yet
    QString maintenanceVersion{};
    QString place{};
    QString supplier{};
    QString definition{};          ///< of an interface: who sends what to whom, and where it is laid down
    QDate retiredOn{};
    static void describe(Describe &d);
};

/// That one piece needs another: what stops when the other does.
struct ConfigRelation {
    static constexpr auto recordName = "config_relation";
    Ref<ConfigRelation> id{};
    Ref<ConfigItem> item{};
    Code<ConfigRelationKind> kind{};
    Ref<ConfigItem> dependsOn{};
    QString note{};
    static void describe(Describe &d);
};

/// What a running server or terminal said it is, newest first.
struct MeasuredVersion {
    static constexpr auto recordName = "measured_version";
    Ref<MeasuredVersion> id{};
    QString component{};
    Code<ConfigEnvironment> environment{};
    QString host{};                ///< server or terminal
    QString installed{};
    QDateTime measuredAt{};
    static void describe(Describe &d);
};

/// Where what runs is not what the register says. Never deleted: it ends when both agree again, or when the measured is taken over.
struct ConfigDrift {
    static constexpr auto recordName = "config_drift";
    Ref<ConfigDrift> id{};
    Ref<ConfigItem> item{};        ///< empty: the register has no such piece
    QString component{};
    Code<ConfigEnvironment> environment{};
    QString host{};
    Code<DriftKind> kind{};
    QString registered{};
    QString measured{};
    QDateTime foundAt{};
    QDateTime endedAt{};
    Code<DriftEnd> ended{};
    QString reason{};
    Ref<AppUser> endedBy{};
    static void describe(Describe &d);
};

/// That an incident hit a piece of the configuration.
struct IncidentItem {
    static constexpr auto recordName = "incident_item";
    Ref<IncidentItem> id{};
    Ref<Incident> incident{};
    Ref<ConfigItem> item{};
    QString note{};
    Ref<AppUser> linkedBy{};
    QDateTime linkedAt{};
    static void describe(Describe &d);
};

/// Takes what was measured into the register: it was meant to be so.
struct DriftAccepted {
    Ref<ConfigItem> item{};
    qint64 drifts{};               ///< lines that ended with it
    static void describe(Describe &d);
};
struct AcceptDrift {
    static constexpr auto operation = "config.accept";
    using Reply = DriftAccepted;
    Ref<ConfigDrift> drift{};
    QString reason{};
    static void describe(Describe &d);
};

/// What another environment measured of itself (`mimamorictl config list --measured --json` there), taken over here.
struct ReportedVersion {
    QString component{};
    QString installed{};
    static void describe(Describe &d);
};
struct VersionsTaken {
    qint64 taken{};
    static void describe(Describe &d);
};
struct ReportVersions {
    static constexpr auto operation = "config.report";
    using Reply = VersionsTaken;
    Code<ConfigEnvironment> environment{};
    QString host{};
    QDateTime measuredAt{};
    QList<ReportedVersion> versions{};
    static void describe(Describe &d);
};

struct IncidentItemLinked {
    Ref<IncidentItem> link{};
    qint64 dependents{};
    static void describe(Describe &d);
};
struct LinkIncidentItem {
    static constexpr auto operation = "config.link_incident";
    using Reply = IncidentItemLinked;
    Ref<Incident> incident{};
    Ref<ConfigItem> item{};
    QString note{};
    static void describe(Describe &d);
};

/// What depends on a piece, or on the pieces an incident hit; each with the nearest way to it.
struct ImpactLine {
    Ref<ConfigItem> item{};
    QString code{};
    QString name{};
    Code<ConfigCategory> category{};
    qint64 distance{};             ///< 0: hit itself
    QString via{};                 ///< codes from the piece that was hit
    static void describe(Describe &d);
};
struct Impact {
    QList<ImpactLine> lines{};
    static void describe(Describe &d);
};
struct ShowImpact {
    static constexpr auto operation = "config.impact";
    using Reply = Impact;
    Ref<ConfigItem> item{};
    Ref<Incident> incident{};
    static void describe(Describe &d);
};

/// How much the system is used: counts of acts by user, office or function; never what was looked at.
struct UsageLine {
    QString what{};
    qint64 acts{};
    qint64 users{};
    QDateTime lastAt{};
    static void describe(Describe &d);
};
struct Usage {
    QList<UsageLine> lines{};
    static void describe(Describe &d);
};
struct ShowUsage {
    static constexpr auto operation = "config.usage";
    using Reply = Usage;
    Code<UsageBy> by{};
    QDate from{};
    QDate to{};
    static void describe(Describe &d);
};

/// Which version an environment should have, by the register.
const QString &registeredFor(const ConfigItem &item, const QString &environment);

} // namespace mimamori
