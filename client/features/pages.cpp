// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/pages.h"
#include "shell/open_subject.h"

#include "features/access/user_update_page.h"
#include "features/assurance/duty_page.h"
#include "features/assurance/plan_page.h"
#include "features/servicedesk/consultation_page.h"
#include "features/servicedesk/work_order_pages.h"
#include "features/assurance/monitor_page.h"
#include "features/assets/asset_pages.h"
#include "features/assets/usage_page.h"
#include "features/assurance/service_level_page.h"
#include "features/assurance/work_pages.h"
#include "features/servicedesk/incident_board_page.h"
#include "features/servicedesk/incident_page.h"
#include "features/casework/break_glass_page.h"
#include "features/casework/child_file_list_page.h"
#include "features/casework/intake_page.h"
#include "features/casework/later_note_page.h"
#include "features/casework/urgent_meeting_page.h"
#include "features/platform/approval_page.h"
#include "features/platform/code_page.h"
#include "features/platform/job_page.h"
#include "features/platform/my_work_page.h"
#include "features/platform/operations_page.h"
#include "features/registry/match_page.h"
#include "features/registry/movement_page.h"
#include "features/servicedesk/faq_edit_page.h"
#include "features/servicedesk/faq_page.h"
#include "features/servicedesk/inquiry_desk_page.h"
#include "features/servicedesk/inquiry_mine_page.h"
#include "features/servicedesk/inquiry_receive_page.h"
#include "features/servicedesk/inquiry_report_page.h"
#include "model/access/account.h"
#include "model/access/deputy.h"
#include "model/assets/life_cycle.h"
#include "model/assurance/backup.h"
#include "model/casework/file_access.h"
#include "model/casework/reception.h"
#include "shell/outbox_page.h"
#include "model/platform/confirmation.h"
#include "model/platform/export.h"
#include "model/registry/registry_file.h"
#include "core/session.h"
#include "model/model.h"
#include "shell/record_pages.h"
#include "shell/reply_list_page.h"

#include <QCoreApplication>

namespace mimamori {

namespace {

// Headings of the modules with many pages.
constexpr const char *desk = QT_TRANSLATE_NOOP("page", "Inquiries and FAQ");
constexpr const char *contract = QT_TRANSLATE_NOOP("page", "Contract and work");
constexpr const char *service = QT_TRANSLATE_NOOP("page", "Service");
constexpr const char *people = QT_TRANSLATE_NOOP("page", "Users and terminals");
constexpr const char *data = QT_TRANSLATE_NOOP("page", "Jobs and data");
constexpr const char *registers = QT_TRANSLATE_NOOP("page", "Configuration and upkeep");

constexpr PageEntry entries[] = {
    {1, "home", QT_TRANSLATE_NOOP("page", "My work"), "my_work.get", &myWorkPage},
    {1, "clock", QT_TRANSLATE_NOOP("page", "Unsent"), "", &makeOutboxPage},
    {1, "check", QT_TRANSLATE_NOOP("page", "Approvals"), "approval.list", &approvalPage},
    {2, "phone", QT_TRANSLATE_NOOP("page", "Intake"), "intake.register", &makeIntakePage},
    {2, "list", QT_TRANSLATE_NOOP("page", "Receptions"), "reception.list", &recordListPage<Reception>},
    {3, "users", QT_TRANSLATE_NOOP("page", "Cases"), "child_file.list", &childFileListPage},
    {3, "edit", QT_TRANSLATE_NOOP("page", "Record for later"), "note.write", &laterNotePage},
    {3, "lock", QT_TRANSLATE_NOOP("page", "Emergency access"), "file_access.break_glass", &breakGlassPage},
    {4, "calendar", QT_TRANSLATE_NOOP("page", "Reception meeting"), "urgent_meeting.hold", &makeUrgentMeetingPage},
    {6, "map-pin", QT_TRANSLATE_NOOP("page", "Resident changes"), "movement.board", &movementPage},
    {6, "users", QT_TRANSLATE_NOOP("page", "Compare with the register"), "match.queue", &matchPage},
    {6, "list", QT_TRANSLATE_NOOP("page", "Register files"), "registry_file.list", &recordListPage<RegistryFile>},
    {8, "message-circle", QT_TRANSLATE_NOOP("page", "Inquiry desk"), "inquiry.board", &inquiryDeskPage, desk},
    {8, "phone", QT_TRANSLATE_NOOP("page", "Receive an inquiry"), "inquiry.receive", &inquiryReceivePage, desk},
    {8, "user", QT_TRANSLATE_NOOP("page", "My inquiries"), "inquiry.mine", &inquiryMinePage, desk},
    {8, "list", QT_TRANSLATE_NOOP("page", "FAQ"), "faq.published", &faqPage, desk},
    {8, "edit", QT_TRANSLATE_NOOP("page", "FAQ in work"), "faq.drafts", &faqEditPage, desk},
    {8, "chart-bar", QT_TRANSLATE_NOOP("page", "Inquiry report"), "inquiry.report", &inquiryReportPage, desk},
    {8, "calendar", QT_TRANSLATE_NOOP("page", "Calendar of the contract"), "duty.calendar", &dutyPage, contract},
    {8, "list", QT_TRANSLATE_NOOP("page", "Rules of duties"), "duty_rule.list", &recordListPage<DutyRule>, contract},
    {8, "file-text", QT_TRANSLATE_NOOP("page", "Plans of the operation"), "operation_plan.drift", &planPage, contract},
    {8, "clipboard-list", QT_TRANSLATE_NOOP("page", "Work orders"), "work_order.board", &workOrderBoardPage, contract},
    {8, "list", QT_TRANSLATE_NOOP("page", "Work procedures"), "work_procedure.list", &recordListPage<WorkProcedure>, contract},
    {8, "message-circle", QT_TRANSLATE_NOOP("page", "Doubts and consultations"), "consultation.list", &consultationPage, contract},
    {9, "chart-bar", QT_TRANSLATE_NOOP("page", "Operations board"), "operations.board", &operationsPage, service},
    {9, "device-desktop", QT_TRANSLATE_NOOP("page", "Monitoring"), "monitor.board", &monitorPage, service},
    {9, "alert-triangle", QT_TRANSLATE_NOOP("page", "Incidents"), "incident.board", &incidentBoardPage, service},
    {9, "list", QT_TRANSLATE_NOOP("page", "Anomalies"), "anomaly.list", &anomalyPage, service},
    {9, "chart-bar", QT_TRANSLATE_NOOP("page", "Service levels"), "service_level.show", &serviceLevelPage, service},
    {9, "calendar", QT_TRANSLATE_NOOP("page", "Planned stops"), "planned_stop.list", &plannedStopPage, service},
    {9, "check", QT_TRANSLATE_NOOP("page", "Improvement"), "improvement.list", &improvementPage, service},
    {9, "phone", QT_TRANSLATE_NOOP("page", "Contacts for incidents"), "incident_contact.list", &recordListPage<IncidentContact>, service},
    {9, "settings", QT_TRANSLATE_NOOP("page", "Watched checks"), "monitor_check.list", &recordListPage<MonitorCheck>, service},
    {9, "users", QT_TRANSLATE_NOOP("page", "Escalation chains"), "monitor_rung.list", &recordListPage<MonitorRung>, service},
    {9, "building", QT_TRANSLATE_NOOP("page", "Offices"), "office.list", &recordListPage<Office>, people},
    {9, "users", QT_TRANSLATE_NOOP("page", "Users"), "app_user.list", &recordListPage<AppUser>, people},
    {9, "user-plus", QT_TRANSLATE_NOOP("page", "Yearly user update"), "user_update.show", &userUpdatePage, people},
    {9, "id", QT_TRANSLATE_NOOP("page", "Posts"), "user_post.list", &recordListPage<UserPost>, people},
    {9, "user", QT_TRANSLATE_NOOP("page", "Deputies"), "deputy.list", &recordListPage<Deputy>, people},
    {9, "device-desktop", QT_TRANSLATE_NOOP("page", "Terminals"), "terminal.list", &recordListPage<Terminal>, people},
    {9, "users", QT_TRANSLATE_NOOP("page", "Who is signed in"), "user.sessions", &replyListPage<ListSessions>, people},
    {9, "check", QT_TRANSLATE_NOOP("page", "Second person"), "confirmation.list", &recordListPage<Confirmation>, people},
    {9, "clock", QT_TRANSLATE_NOOP("page", "Jobs"), "job.list", &jobPage, data},
    {9, "history", QT_TRANSLATE_NOOP("page", "Backup"), "backup_set.list", &recordListPage<BackupSet>, data},
    {9, "check", QT_TRANSLATE_NOOP("page", "Restore drills"), "restore_drill.list", &recordListPage<RestoreDrill>, data},
    {9, "list", QT_TRANSLATE_NOOP("page", "Code tables"), "code.list", &codePage, data},
    {9, "file-text", QT_TRANSLATE_NOOP("page", "Register of outputs"), "export.register", &replyListPage<ListExports>, data},
    {9, "shield-lock", QT_TRANSLATE_NOOP("page", "Emergency accesses"), "file_access.break_glass_list", &replyListPage<ListBrokenGlass>, data},
    {9, "file-text", QT_TRANSLATE_NOOP("page", "Data hand-over"), "handover.list", &handoverPage, data},
    {9, "shield-lock", QT_TRANSLATE_NOOP("page", "Taken out of the building"), "carried_out.list", &carriedOutPage, data},
    {9, "users", QT_TRANSLATE_NOOP("page", "Work on the premises"), "site_work.list", &siteWorkPage, data},
    {9, "settings", QT_TRANSLATE_NOOP("page", "Configuration"), "config_item.list", &configItemPage, registers},
    {9, "arrow-right", QT_TRANSLATE_NOOP("page", "Relations of items"), "config_relation.list", &recordListPage<ConfigRelation>, registers},
    {9, "search", QT_TRANSLATE_NOOP("page", "Measured versions"), "measured_version.list", &recordListPage<MeasuredVersion>, registers},
    {9, "alert-triangle", QT_TRANSLATE_NOOP("page", "Differences"), "config_drift.list", &configDriftPage, registers},
    {9, "chart-bar", QT_TRANSLATE_NOOP("page", "Use of the system"), "config.usage", &usagePage, registers},
    {9, "calendar", QT_TRANSLATE_NOOP("page", "Ends of support"), "life_cycle.list", &recordListPage<LifeCycle>, registers},
    {9, "clipboard-list", QT_TRANSLATE_NOOP("page", "Maintenance plans"), "maintenance_plan.list", &maintenancePlanPage, registers},
};

struct Module {
    const char *icon;
    const char *title;
};
constexpr Module modules[] = {
    {"home", QT_TRANSLATE_NOOP("page", "My work")}, {"phone", QT_TRANSLATE_NOOP("page", "Intake")},
    {"users", QT_TRANSLATE_NOOP("page", "Cases")}, {"calendar", QT_TRANSLATE_NOOP("page", "Meetings")},
    {"bed", QT_TRANSLATE_NOOP("page", "Temporary custody")}, {"map-pin", QT_TRANSLATE_NOOP("page", "Resident changes")},
    {"chart-bar", QT_TRANSLATE_NOOP("page", "Statistics")}, {"message-circle", QT_TRANSLATE_NOOP("page", "Inquiries")},
    {"settings", QT_TRANSLATE_NOOP("page", "Operations")},
};

} // namespace

Page *openSubject(ClientContext &context, const QString &record, qint64 id)
{
    const auto may = [&](const QString &operation) { return id && context.session.may(operation); };
    if (record == QLatin1String("work_order") && may(QStringLiteral("work_order.show")))
        return new WorkOrderPage(context, id);
    if (record == QLatin1String("incident") && may(QStringLiteral("incident.show")))
        return new IncidentPage(context, id);
    if (record == QLatin1String("operation_plan") && may(QStringLiteral("operation_plan.show")))
        return new PlanPage(context, id);
    const RecordType *type = storedRecordType(record.toLatin1());
    return type && may(record + QStringLiteral(".get")) ? new RecordFormPage(*type, context, id) : nullptr;
}

std::span<const PageEntry> pageEntries()
{
    return entries;
}

QString pageTitle(const PageEntry &entry)
{
    return QCoreApplication::translate("page", entry.title);
}

QString pageGroup(const PageEntry &entry)
{
    return *entry.group ? QCoreApplication::translate("page", entry.group) : QString();
}

QString moduleTitle(int module)
{
    return QCoreApplication::translate("page", modules[module - 1].title);
}

QByteArray moduleIcon(int module)
{
    return modules[module - 1].icon;
}

} // namespace mimamori
