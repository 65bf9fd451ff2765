// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/pages.h"

#include "features/access/user_update_page.h"
#include "features/assurance/service_level_page.h"
#include "features/assurance/work_pages.h"
#include "features/servicedesk/incident_board_page.h"
#include "features/casework/break_glass_page.h"
#include "features/casework/child_file_list_page.h"
#include "features/casework/intake_page.h"
#include "features/casework/urgent_meeting_page.h"
#include "features/platform/approval_page.h"
#include "features/platform/code_page.h"
#include "features/platform/job_page.h"
#include "features/platform/my_work_page.h"
#include "features/registry/match_page.h"
#include "features/registry/movement_page.h"
#include "features/servicedesk/faq_edit_page.h"
#include "features/servicedesk/faq_page.h"
#include "features/servicedesk/inquiry_desk_page.h"
#include "features/servicedesk/inquiry_mine_page.h"
#include "features/servicedesk/inquiry_receive_page.h"
#include "features/servicedesk/inquiry_report_page.h"
#include "model/access/deputy.h"
#include "model/assurance/backup.h"
#include "model/casework/file_access.h"
#include "model/casework/reception.h"
#include "shell/outbox_page.h"
#include "model/platform/export.h"
#include "model/registry/registry_file.h"
#include "shell/record_pages.h"
#include "shell/reply_list_page.h"

#include <QCoreApplication>

namespace mimamori {

namespace {

constexpr PageEntry entries[] = {
    {1, "home", QT_TRANSLATE_NOOP("page", "My work"), "my_work.get", &myWorkPage},
    {1, "clock", QT_TRANSLATE_NOOP("page", "Unsent"), "", &makeOutboxPage},
    {1, "check", QT_TRANSLATE_NOOP("page", "Approvals"), "approval.list", &approvalPage},
    {2, "phone", QT_TRANSLATE_NOOP("page", "Intake"), "intake.register", &makeIntakePage},
    {2, "list", QT_TRANSLATE_NOOP("page", "Receptions"), "reception.list", &recordListPage<Reception>},
    {3, "users", QT_TRANSLATE_NOOP("page", "Cases"), "child_file.list", &childFileListPage},
    {3, "lock", QT_TRANSLATE_NOOP("page", "Emergency access"), "file_access.break_glass", &breakGlassPage},
    {4, "calendar", QT_TRANSLATE_NOOP("page", "Reception meeting"), "urgent_meeting.hold", &makeUrgentMeetingPage},
    {6, "map-pin", QT_TRANSLATE_NOOP("page", "Resident changes"), "movement.board", &movementPage},
    {6, "users", QT_TRANSLATE_NOOP("page", "Compare with the register"), "match.queue", &matchPage},
    {6, "list", QT_TRANSLATE_NOOP("page", "Register files"), "registry_file.list", &recordListPage<RegistryFile>},
    {8, "message-circle", QT_TRANSLATE_NOOP("page", "Inquiry desk"), "inquiry.board", &inquiryDeskPage},
    {8, "phone", QT_TRANSLATE_NOOP("page", "Receive an inquiry"), "inquiry.receive", &inquiryReceivePage},
    {8, "user", QT_TRANSLATE_NOOP("page", "My inquiries"), "inquiry.mine", &inquiryMinePage},
    {8, "list", QT_TRANSLATE_NOOP("page", "FAQ"), "faq.published", &faqPage},
    {8, "edit", QT_TRANSLATE_NOOP("page", "FAQ in work"), "faq.drafts", &faqEditPage},
    {8, "chart-bar", QT_TRANSLATE_NOOP("page", "Inquiry report"), "inquiry.report", &inquiryReportPage},
    {9, "building", QT_TRANSLATE_NOOP("page", "Offices"), "office.list", &recordListPage<Office>},
    {9, "users", QT_TRANSLATE_NOOP("page", "Users"), "app_user.list", &recordListPage<AppUser>},
    {9, "user-plus", QT_TRANSLATE_NOOP("page", "Yearly user update"), "user_update.show", &userUpdatePage},
    {9, "id", QT_TRANSLATE_NOOP("page", "Posts"), "user_post.list", &recordListPage<UserPost>},
    {9, "user", QT_TRANSLATE_NOOP("page", "Deputies"), "deputy.list", &recordListPage<Deputy>},
    {9, "device-desktop", QT_TRANSLATE_NOOP("page", "Terminals"), "terminal.list", &recordListPage<Terminal>},
    {9, "clock", QT_TRANSLATE_NOOP("page", "Jobs"), "job.list", &jobPage},
    {9, "history", QT_TRANSLATE_NOOP("page", "Backup"), "backup_set.list", &recordListPage<BackupSet>},
    {9, "check", QT_TRANSLATE_NOOP("page", "Restore drills"), "restore_drill.list", &recordListPage<RestoreDrill>},
    {9, "list", QT_TRANSLATE_NOOP("page", "Code tables"), "code.list", &codePage},
    {9, "file-text", QT_TRANSLATE_NOOP("page", "Register of outputs"), "export.register", &replyListPage<ListExports>},
    {9, "shield-lock", QT_TRANSLATE_NOOP("page", "Emergency accesses"), "file_access.break_glass_list", &replyListPage<ListBrokenGlass>},
    {9, "alert-triangle", QT_TRANSLATE_NOOP("page", "Incidents"), "incident.board", &incidentBoardPage},
    {9, "list", QT_TRANSLATE_NOOP("page", "Anomalies"), "anomaly.list", &anomalyPage},
    {9, "chart-bar", QT_TRANSLATE_NOOP("page", "Service levels"), "service_level.show", &serviceLevelPage},
    {9, "calendar", QT_TRANSLATE_NOOP("page", "Planned stops"), "planned_stop.list", &plannedStopPage},
    {9, "check", QT_TRANSLATE_NOOP("page", "Improvement"), "improvement.list", &improvementPage},
    {9, "file-text", QT_TRANSLATE_NOOP("page", "Data hand-over"), "handover.list", &handoverPage},
    {9, "shield-lock", QT_TRANSLATE_NOOP("page", "Taken out of the building"), "carried_out.list", &carriedOutPage},
    {9, "users", QT_TRANSLATE_NOOP("page", "Work on the premises"), "site_work.list", &siteWorkPage},
    {9, "phone", QT_TRANSLATE_NOOP("page", "Contacts for incidents"), "incident_contact.list", &recordListPage<IncidentContact>},
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

std::span<const PageEntry> pageEntries()
{
    return entries;
}

QString pageTitle(const PageEntry &entry)
{
    return QCoreApplication::translate("page", entry.title);
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
