// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assets/configuration.h"

namespace mimamori {

const QString &registeredFor(const ConfigItem &item, const QString &environment)
{
    return environment == QLatin1String("PRODUCTION") ? item.productionVersion : item.maintenanceVersion;
}

void ConfigItem::describe(Describe &d)
{
    d.record("config_item", QT_TRANSLATE_NOOP("record", "Configuration item"));
    d.field<&ConfigItem::code>("code", QT_TRANSLATE_NOOP("record", "Code")).required().unique().inList().length(40);
    d.field<&ConfigItem::name>("name", QT_TRANSLATE_NOOP("record", "Item name")).required().inList().searchable().length(200);
    d.field<&ConfigItem::category>("category", QT_TRANSLATE_NOOP("record", "Item class")).required().inList();
    d.field<&ConfigItem::component>("component", QT_TRANSLATE_NOOP("record", "Measured component")).inList().length(100);
    d.field<&ConfigItem::productionVersion>("production_version", QT_TRANSLATE_NOOP("record", "Version in production")).inList().length(200);
    d.field<&ConfigItem::maintenanceVersion>("maintenance_version", QT_TRANSLATE_NOOP("record", "Version in maintenance")).inList().length(200);
    d.field<&ConfigItem::place>("place", QT_TRANSLATE_NOOP("record", "Installed at")).inList().length(200);
    d.field<&ConfigItem::supplier>("supplier", QT_TRANSLATE_NOOP("record", "Supplier")).length(200);
    d.field<&ConfigItem::definition>("definition", QT_TRANSLATE_NOOP("record", "Definition")).longText().length(4'000);
    d.field<&ConfigItem::retiredOn>("retired_on", QT_TRANSLATE_NOOP("record", "Out of use since"));
}

void ConfigRelation::describe(Describe &d)
{
    d.record("config_relation", QT_TRANSLATE_NOOP("record", "Relation of items"));
    d.field<&ConfigRelation::item>("item", QT_TRANSLATE_NOOP("record", "Configuration item")).required().inList();
    d.field<&ConfigRelation::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind of relation")).required().inList();
    d.field<&ConfigRelation::dependsOn>("depends_on", QT_TRANSLATE_NOOP("record", "Depends on")).required().inList();
    d.field<&ConfigRelation::note>("note", QT_TRANSLATE_NOOP("record", "Note")).inList().length(400);
}

void MeasuredVersion::describe(Describe &d)
{
    d.record("measured_version", QT_TRANSLATE_NOOP("record", "Measured version"));
    d.field<&MeasuredVersion::component>("component", QT_TRANSLATE_NOOP("record", "Measured component")).setByServer().inList().searchable();
    d.field<&MeasuredVersion::environment>("environment", QT_TRANSLATE_NOOP("record", "Environment")).setByServer().inList();
    d.field<&MeasuredVersion::host>("host", QT_TRANSLATE_NOOP("record", "Server or terminal")).setByServer().inList().searchable();
    d.field<&MeasuredVersion::installed>("installed", QT_TRANSLATE_NOOP("record", "Installed version")).setByServer().inList();
    d.field<&MeasuredVersion::measuredAt>("measured_at", QT_TRANSLATE_NOOP("record", "Measured at")).setByServer().inList();
}

void ConfigDrift::describe(Describe &d)
{
    d.record("config_drift", QT_TRANSLATE_NOOP("record", "Difference from the register"));
    d.field<&ConfigDrift::item>("item", QT_TRANSLATE_NOOP("record", "Configuration item")).setByServer().inList();
    d.field<&ConfigDrift::component>("component", QT_TRANSLATE_NOOP("record", "Measured component")).setByServer().inList().searchable();
    d.field<&ConfigDrift::environment>("environment", QT_TRANSLATE_NOOP("record", "Environment")).setByServer().inList();
    d.field<&ConfigDrift::host>("host", QT_TRANSLATE_NOOP("record", "Server or terminal")).setByServer().inList();
    d.field<&ConfigDrift::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind of difference")).setByServer().inList();
    d.field<&ConfigDrift::registered>("registered", QT_TRANSLATE_NOOP("record", "In the register")).setByServer().inList();
    d.field<&ConfigDrift::measured>("measured", QT_TRANSLATE_NOOP("record", "As measured")).setByServer().inList();
    d.field<&ConfigDrift::foundAt>("found_at", QT_TRANSLATE_NOOP("record", "Found at")).setByServer().inList();
    d.field<&ConfigDrift::endedAt>("ended_at", QT_TRANSLATE_NOOP("record", "Difference ended")).setByServer().inList();
    d.field<&ConfigDrift::ended>("ended", QT_TRANSLATE_NOOP("record", "How it ended")).setByServer();
    d.field<&ConfigDrift::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).setByServer().longText().length(4'000);
    d.field<&ConfigDrift::endedBy>("ended_by", QT_TRANSLATE_NOOP("record", "Taken over by")).setByServer();
}

void IncidentItem::describe(Describe &d)
{
    d.record("incident_item", QT_TRANSLATE_NOOP("record", "Item hit by an incident"));
    d.field<&IncidentItem::incident>("incident", QT_TRANSLATE_NOOP("record", "Incident")).required().inList();
    d.field<&IncidentItem::item>("item", QT_TRANSLATE_NOOP("record", "Configuration item")).required().inList();
    d.field<&IncidentItem::note>("note", QT_TRANSLATE_NOOP("record", "Note")).inList().length(400);
    d.field<&IncidentItem::linkedBy>("linked_by", QT_TRANSLATE_NOOP("record", "Entered by")).setByServer();
    d.field<&IncidentItem::linkedAt>("linked_at", QT_TRANSLATE_NOOP("record", "Entered at")).setByServer();
    d.partOf<&IncidentItem::incident>();
}

void DriftAccepted::describe(Describe &d)
{
    d.record("drift_accepted", QT_TRANSLATE_NOOP("record", "Taken into the register"));
    d.field<&DriftAccepted::item>("item", QT_TRANSLATE_NOOP("record", "Configuration item"));
    d.field<&DriftAccepted::drifts>("drifts", QT_TRANSLATE_NOOP("record", "Differences ended"));
}

void AcceptDrift::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Take the measured version over"));
    d.field<&AcceptDrift::drift>("drift", QT_TRANSLATE_NOOP("record", "Difference from the register")).required();
    d.field<&AcceptDrift::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().longText().length(4'000);
}

void ReportedVersion::describe(Describe &d)
{
    d.record("reported_version", QT_TRANSLATE_NOOP("record", "Measured version"));
    d.field<&ReportedVersion::component>("component", QT_TRANSLATE_NOOP("record", "Measured component")).required().length(100);
    d.field<&ReportedVersion::installed>("installed", QT_TRANSLATE_NOOP("record", "Installed version")).required().length(200);
}

void VersionsTaken::describe(Describe &d)
{
    d.record("versions_taken", QT_TRANSLATE_NOOP("record", "Measured version"));
    d.field<&VersionsTaken::taken>("taken", QT_TRANSLATE_NOOP("record", "Versions taken"));
}

void ReportVersions::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Versions of another environment"));
    d.field<&ReportVersions::environment>("environment", QT_TRANSLATE_NOOP("record", "Environment")).required();
    d.field<&ReportVersions::host>("host", QT_TRANSLATE_NOOP("record", "Server or terminal")).required().length(100);
    d.field<&ReportVersions::measuredAt>("measured_at", QT_TRANSLATE_NOOP("record", "Measured at")).required();
    d.group<&ReportVersions::versions>("versions", QT_TRANSLATE_NOOP("record", "Measured versions"));
}

void IncidentItemLinked::describe(Describe &d)
{
    d.record("incident_item_linked", QT_TRANSLATE_NOOP("record", "Item hit by an incident"));
    d.field<&IncidentItemLinked::link>("link", QT_TRANSLATE_NOOP("record", "Item hit by an incident"));
    d.field<&IncidentItemLinked::dependents>("dependents", QT_TRANSLATE_NOOP("record", "Items that depend on it"));
}

void LinkIncidentItem::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Item hit by an incident"));
    d.field<&LinkIncidentItem::incident>("incident", QT_TRANSLATE_NOOP("record", "Incident")).required();
    d.field<&LinkIncidentItem::item>("item", QT_TRANSLATE_NOOP("record", "Configuration item")).required();
    d.field<&LinkIncidentItem::note>("note", QT_TRANSLATE_NOOP("record", "Note")).length(400);
}

void ImpactLine::describe(Describe &d)
{
    d.record("impact_line", QT_TRANSLATE_NOOP("record", "Impact of an item"));
    d.field<&ImpactLine::item>("item", QT_TRANSLATE_NOOP("record", "Configuration item"));
    d.field<&ImpactLine::code>("code", QT_TRANSLATE_NOOP("record", "Code"));
    d.field<&ImpactLine::name>("name", QT_TRANSLATE_NOOP("record", "Item name"));
    d.field<&ImpactLine::category>("category", QT_TRANSLATE_NOOP("record", "Item class"));
    d.field<&ImpactLine::distance>("distance", QT_TRANSLATE_NOOP("record", "Steps away"));
    d.field<&ImpactLine::via>("via", QT_TRANSLATE_NOOP("record", "By way of"));
}

void Impact::describe(Describe &d)
{
    d.record("impact", QT_TRANSLATE_NOOP("record", "Impact of an item"));
    d.group<&Impact::lines>("lines", QT_TRANSLATE_NOOP("record", "Impact of an item"));
}

void ShowImpact::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Impact of an item"));
    d.field<&ShowImpact::item>("item", QT_TRANSLATE_NOOP("record", "Configuration item"));
    d.field<&ShowImpact::incident>("incident", QT_TRANSLATE_NOOP("record", "Incident"));
}

void UsageLine::describe(Describe &d)
{
    d.record("usage_line", QT_TRANSLATE_NOOP("record", "Use of the system"));
    d.field<&UsageLine::what>("what", QT_TRANSLATE_NOOP("record", "User, office or function")).inList();
    d.field<&UsageLine::acts>("acts", QT_TRANSLATE_NOOP("record", "Number of acts")).inList();
    d.field<&UsageLine::users>("users", QT_TRANSLATE_NOOP("record", "Number of users")).inList();
    d.field<&UsageLine::lastAt>("last_at", QT_TRANSLATE_NOOP("record", "Last used")).inList();
}

void Usage::describe(Describe &d)
{
    d.record("usage", QT_TRANSLATE_NOOP("record", "Use of the system"));
    d.group<&Usage::lines>("lines", QT_TRANSLATE_NOOP("record", "Use of the system"));
}

void ShowUsage::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Use of the system"));
    d.field<&ShowUsage::by>("by", QT_TRANSLATE_NOOP("record", "Counted by"));
    d.field<&ShowUsage::from>("from", QT_TRANSLATE_NOOP("record", "From"));
    d.field<&ShowUsage::to>("to", QT_TRANSLATE_NOOP("record", "To"));
}

} // namespace mimamori
