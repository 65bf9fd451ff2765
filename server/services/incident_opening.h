// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/servicedesk/incident.h"
#include "services/context.h"

namespace mimamori {

/// What a check, a job or a drill found wrong. Texts are for operators: never names, addresses or texts of cases.
struct IncidentSignal {
    QString fingerprint{};   ///< stable name of the trouble ("backup.drill/primary"); required
    QString kind{};          ///< code incident_kind
    QString severity{};      ///< code incident_severity
    QString source{QStringLiteral("MONITORING")}; ///< code incident_source
    QString title{};
    QString target{};
    QString detail{};
    QDateTime occurredAt{};  ///< since when; invalid = since it was detected
    QDateTime detectedAt{};  ///< the first failing sample; invalid = now
    QDateTime interruptedAt{}; ///< from when the online service stood; invalid = it does not
};

struct OpenedIncident {
    Ref<Incident> incident{};
    QString number{};
    bool opened{};           ///< false: an open one was extended
};

/// Opens an incident for a fingerprint, or extends the one that is open: occurrences, last seen, a louder severity, an earlier
/// detection, an interruption that began. One that had been restored runs again, on its old clocks. Two at once make one.
/// Throws Problem with the signal's field ("required", "unknown_code", "not_in_future", "before_occurrence").
OpenedIncident openOrExtendIncident(Context &context, const IncidentSignal &signal);

/// The trouble is over, as seen at an instant. An incident of the contract is restored, and a person closes it with its cause; a
/// warning closes by itself. Nothing when none is open.
std::optional<OpenedIncident> recoverIncident(Context &context, const QString &fingerprint, const QDateTime &at);

/// Writes a changed or new incident: checks the order of its stamps, derives its state, and brings every clock in line with them.
void storeIncident(Context &context, Stored<Incident> &incident);
/// Adds a line to the course of an incident.
void addIncidentEntry(Context &context, Ref<Incident> incident, const char *kind, const QDateTime &at, const QString &text);
/// Opens a new incident: number, first line, clocks, and whoever has to know.
void openIncident(Context &context, Stored<Incident> &incident, const QString &detail);
/// Is it an incident in the sense of the contract (attribute `contract` of its severity on the day it was detected)?
bool isContractIncident(Context &context, const Incident &incident);

} // namespace mimamori
