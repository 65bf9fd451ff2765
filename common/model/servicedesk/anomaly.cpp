// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/anomaly.h"

namespace mimamori {

namespace {

template <class T>
void describeSight(Describe &d)
{
    d.field<&T::at>("at", QT_TRANSLATE_NOOP("record", "At")).required().inList();
    d.field<&T::source>("source", QT_TRANSLATE_NOOP("record", "Found by")).required().inList();
    d.field<&T::reporter>("reporter", QT_TRANSLATE_NOOP("record", "Reported by")).length(100);
    d.field<&T::what>("what", QT_TRANSLATE_NOOP("record", "What happened")).required().inList().longText().length(2'000);
    d.field<&T::target>("target", QT_TRANSLATE_NOOP("record", "Affected part")).required().inList().length(200);
}

} // namespace

void Anomaly::describe(Describe &d)
{
    d.record("anomaly", QT_TRANSLATE_NOOP("record", "Anomaly"));
    d.field<&Anomaly::number>("number", QT_TRANSLATE_NOOP("record", "Number")).setByServer().inList().unique();
    describeSight<Anomaly>(d);
    d.field<&Anomaly::decision>("decision", QT_TRANSLATE_NOOP("record", "Decision")).setByServer().inList();
    d.field<&Anomaly::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).setByServer().length(1'000);
    d.field<&Anomaly::decidedBy>("decided_by", QT_TRANSLATE_NOOP("record", "Decided by")).setByServer();
    d.field<&Anomaly::decidedAt>("decided_at", QT_TRANSLATE_NOOP("record", "Decided at")).setByServer();
    d.field<&Anomaly::done>("done", QT_TRANSLATE_NOOP("record", "What was done")).setByServer().longText().length(2'000);
    d.field<&Anomaly::doneAt>("done_at", QT_TRANSLATE_NOOP("record", "Done at")).setByServer().inList();
    d.field<&Anomaly::incident>("incident", QT_TRANSLATE_NOOP("record", "Incident")).setByServer().inList();
    d.field<&Anomaly::enteredBy>("entered_by", QT_TRANSLATE_NOOP("record", "Entered by")).setByServer();
}

void AnomalyDone::describe(Describe &d)
{
    d.record("anomaly_done", QT_TRANSLATE_NOOP("record", "Anomaly"));
    d.field<&AnomalyDone::anomaly>("anomaly", QT_TRANSLATE_NOOP("record", "Anomaly"));
    d.field<&AnomalyDone::number>("number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&AnomalyDone::incident>("incident", QT_TRANSLATE_NOOP("record", "Incident"));
}

void RecordAnomaly::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "New anomaly"));
    describeSight<RecordAnomaly>(d);
}

void DecideAnomaly::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Decide about an anomaly"));
    d.field<&DecideAnomaly::anomaly>("anomaly", QT_TRANSLATE_NOOP("record", "Anomaly")).required();
    d.field<&DecideAnomaly::decision>("decision", QT_TRANSLATE_NOOP("record", "Decision")).required();
    d.field<&DecideAnomaly::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().length(1'000);
    d.field<&DecideAnomaly::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind of incident"));
    d.field<&DecideAnomaly::severity>("severity", QT_TRANSLATE_NOOP("record", "Severity"));
    d.field<&DecideAnomaly::interruptedAt>("interrupted_at", QT_TRANSLATE_NOOP("record", "Service stopped from"));
}

void FinishAnomaly::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Anomaly dealt with"));
    d.field<&FinishAnomaly::anomaly>("anomaly", QT_TRANSLATE_NOOP("record", "Anomaly")).required();
    d.field<&FinishAnomaly::at>("at", QT_TRANSLATE_NOOP("record", "At"));
    d.field<&FinishAnomaly::done>("done", QT_TRANSLATE_NOOP("record", "What was done")).required().longText().length(2'000);
}

void ReportAnomalies::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Report of anomalies"));
    d.field<&ReportAnomalies::from>("from", QT_TRANSLATE_NOOP("record", "From")).required();
    d.field<&ReportAnomalies::to>("to", QT_TRANSLATE_NOOP("record", "To")).required();
}

void ReportIncident::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Report of an incident"));
    d.field<&ReportIncident::incident>("incident", QT_TRANSLATE_NOOP("record", "Incident")).required();
}

} // namespace mimamori
