// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/service_level.h"

namespace mimamori {

void PlannedStop::describe(Describe &d)
{
    d.record("planned_stop", QT_TRANSLATE_NOOP("record", "Planned stop"));
    d.field<&PlannedStop::fromAt>("from_at", QT_TRANSLATE_NOOP("record", "Begins")).required().inList();
    d.field<&PlannedStop::toAt>("to_at", QT_TRANSLATE_NOOP("record", "Ends")).required().inList();
    d.field<&PlannedStop::what>("what", QT_TRANSLATE_NOOP("record", "What stops")).required().inList().length(200);
    d.field<&PlannedStop::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().inList().length(1'000);
    d.field<&PlannedStop::state>("state", QT_TRANSLATE_NOOP("record", "State")).setByServer().inList();
    d.field<&PlannedStop::draftedBy>("drafted_by", QT_TRANSLATE_NOOP("record", "Drafted by")).setByServer().inList();
    d.field<&PlannedStop::draftedAt>("drafted_at", QT_TRANSLATE_NOOP("record", "Drafted at")).setByServer();
    d.field<&PlannedStop::approvedBy>("approved_by", QT_TRANSLATE_NOOP("record", "Approved by")).setByServer().inList();
    d.field<&PlannedStop::approvedAt>("approved_at", QT_TRANSLATE_NOOP("record", "Approved at")).setByServer();
}

void PlannedStopDone::describe(Describe &d)
{
    d.record("planned_stop_done", QT_TRANSLATE_NOOP("record", "Planned stop"));
    d.field<&PlannedStopDone::plannedStop>("planned_stop", QT_TRANSLATE_NOOP("record", "Planned stop"));
    d.field<&PlannedStopDone::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&PlannedStopDone::state>("state", QT_TRANSLATE_NOOP("record", "State"));
}

void DraftPlannedStop::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "New planned stop"));
    d.field<&DraftPlannedStop::fromAt>("from_at", QT_TRANSLATE_NOOP("record", "Begins")).required();
    d.field<&DraftPlannedStop::toAt>("to_at", QT_TRANSLATE_NOOP("record", "Ends")).required();
    d.field<&DraftPlannedStop::what>("what", QT_TRANSLATE_NOOP("record", "What stops")).required().length(200);
    d.field<&DraftPlannedStop::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().length(1'000);
}

void ServiceCell::describe(Describe &d)
{
    d.record("service_cell", QT_TRANSLATE_NOOP("record", "Figure"));
    d.field<&ServiceCell::period>("period", QT_TRANSLATE_NOOP("record", "Period"));
    d.field<&ServiceCell::verdict>("verdict", QT_TRANSLATE_NOOP("record", "Verdict"));
    d.field<&ServiceCell::amount>("amount", QT_TRANSLATE_NOOP("record", "Figure"));
    d.field<&ServiceCell::of>("of", QT_TRANSLATE_NOOP("record", "Made of"));
    d.field<&ServiceCell::allowanceSeconds>("allowance_seconds", QT_TRANSLATE_NOOP("record", "Allowance in seconds"));
    d.field<&ServiceCell::leftSeconds>("left_seconds", QT_TRANSLATE_NOOP("record", "Left in seconds"));
}

void ServiceRow::describe(Describe &d)
{
    d.record("service_row", QT_TRANSLATE_NOOP("record", "Service level"));
    d.field<&ServiceRow::measure>("measure", QT_TRANSLATE_NOOP("record", "Service level"));
    d.group<&ServiceRow::cells>("cells", QT_TRANSLATE_NOOP("record", "Figure"));
}

void ServiceLevels::describe(Describe &d)
{
    d.record("service_levels", QT_TRANSLATE_NOOP("record", "Service levels"));
    d.field<&ServiceLevels::fiscalYear>("fiscal_year", QT_TRANSLATE_NOOP("record", "Fiscal year"));
    d.field<&ServiceLevels::measuredFrom>("measured_from", QT_TRANSLATE_NOOP("record", "Measured since"));
    d.field<&ServiceLevels::at>("at", QT_TRANSLATE_NOOP("record", "At"));
    d.group<&ServiceLevels::rows>("rows", QT_TRANSLATE_NOOP("record", "Service levels"));
}

void ShowServiceLevels::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Service levels"));
    d.field<&ShowServiceLevels::fiscalYear>("fiscal_year", QT_TRANSLATE_NOOP("record", "Fiscal year")).range(0, 9'000);
}

void ServiceRecord::describe(Describe &d)
{
    d.record("service_record", QT_TRANSLATE_NOOP("record", "Record behind a figure"));
    d.field<&ServiceRecord::from>("from", QT_TRANSLATE_NOOP("record", "From"));
    d.field<&ServiceRecord::to>("to", QT_TRANSLATE_NOOP("record", "To"));
    d.field<&ServiceRecord::amount>("amount", QT_TRANSLATE_NOOP("record", "Figure"));
    d.field<&ServiceRecord::of>("of", QT_TRANSLATE_NOOP("record", "Made of"));
    d.field<&ServiceRecord::state>("state", QT_TRANSLATE_NOOP("record", "State"));
    d.field<&ServiceRecord::verdict>("verdict", QT_TRANSLATE_NOOP("record", "Verdict"));
    d.field<&ServiceRecord::what>("what", QT_TRANSLATE_NOOP("record", "What happened"));
    d.field<&ServiceRecord::record>("record", QT_TRANSLATE_NOOP("record", "Kind of record"));
    d.field<&ServiceRecord::recordId>("record_number", QT_TRANSLATE_NOOP("record", "Number"));
}

void ServiceRecords::describe(Describe &d)
{
    d.record("service_records", QT_TRANSLATE_NOOP("record", "Records behind a figure"));
    d.group<&ServiceRecords::records>("records", QT_TRANSLATE_NOOP("record", "Records behind a figure"));
}

void ListServiceRecords::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Records behind a figure"));
    d.field<&ListServiceRecords::measure>("measure", QT_TRANSLATE_NOOP("record", "Service level")).required();
    d.field<&ListServiceRecords::period>("period", QT_TRANSLATE_NOOP("record", "Period")).required().length(7);
}

void ScreenTimes::describe(Describe &d)
{
    d.record("screen_times", QT_TRANSLATE_NOOP("record", "Waiting for screens"));
    d.field<&ScreenTimes::transition>("transition", QT_TRANSLATE_NOOP("record", "Screen")).required().length(120);
    d.field<&ScreenTimes::databaseWork>("database_work", QT_TRANSLATE_NOOP("record", "Asks the database"));
    d.field<&ScreenTimes::counts>("counts", QT_TRANSLATE_NOOP("record", "Counts")).required().length(400);
}

void ReportScreenTimes::Taken::describe(Describe &d)
{
    d.record("screen_times_taken", QT_TRANSLATE_NOOP("record", "Waiting for screens"));
    d.field<&Taken::screens>("screens", QT_TRANSLATE_NOOP("record", "Screens"));
}

void ReportScreenTimes::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Waiting for screens"));
    d.group<&ReportScreenTimes::times>("times", QT_TRANSLATE_NOOP("record", "Waiting for screens"));
}

} // namespace mimamori
