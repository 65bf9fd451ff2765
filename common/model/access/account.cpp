// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/access/account.h"

namespace mimamori {

namespace {

constexpr auto userLabel = QT_TRANSLATE_NOOP("record", "User");
constexpr auto terminalLabel = QT_TRANSLATE_NOOP("record", "Terminal");
constexpr auto actLabel = QT_TRANSLATE_NOOP("record", "Operation");
constexpr auto aboutLabel = QT_TRANSLATE_NOOP("record", "Number of the child file");
constexpr auto resultLabel = QT_TRANSLATE_NOOP("record", "Result");
constexpr auto actionLabel = QT_TRANSLATE_NOOP("record", "Kind of act");

} // namespace

void OpenSessionView::describe(Describe &d)
{
    d.record("open_session_view", QT_TRANSLATE_NOOP("record", "Open session"));
    d.field<&OpenSessionView::session>("session", QT_TRANSLATE_NOOP("record", "Session"));
    d.field<&OpenSessionView::user>("app_user", userLabel);
    d.field<&OpenSessionView::loginName>("login_name", QT_TRANSLATE_NOOP("record", "Login name"));
    d.field<&OpenSessionView::userName>("user_name", QT_TRANSLATE_NOOP("record", "Name"));
    d.field<&OpenSessionView::terminal>("terminal", terminalLabel);
    d.field<&OpenSessionView::createdAt>("created_at", QT_TRANSLATE_NOOP("record", "Since"));
    d.field<&OpenSessionView::seenAt>("seen_at", QT_TRANSLATE_NOOP("record", "Last seen"));
}

void OpenSessions::describe(Describe &d)
{
    d.record("open_sessions", QT_TRANSLATE_NOOP("record", "Open sessions"));
    d.group<&OpenSessions::sessions>("sessions", QT_TRANSLATE_NOOP("record", "Open sessions"));
}

void ListSessions::describe(Describe &d)
{
    d.record("user.sessions", QT_TRANSLATE_NOOP("record", "Open sessions"));
    d.field<&ListSessions::user>("app_user", userLabel);
}

void StopSession::describe(Describe &d)
{
    d.record("user.end_session", QT_TRANSLATE_NOOP("record", "End a session"));
    d.field<&StopSession::session>("session", QT_TRANSLATE_NOOP("record", "Session"));
    d.field<&StopSession::user>("app_user", userLabel);
}

void SetPassword::describe(Describe &d)
{
    d.record("user.set_password", QT_TRANSLATE_NOOP("record", "Set a password"));
    d.field<&SetPassword::user>("app_user", userLabel).required();
    d.field<&SetPassword::newPassword>("new_password", QT_TRANSLATE_NOOP("record", "New password")).required().sensitive().length(128);
}

void DeactivateUser::describe(Describe &d)
{
    d.record("user.deactivate", QT_TRANSLATE_NOOP("record", "Close an account"));
    d.field<&DeactivateUser::user>("app_user", userLabel).required();
}

void UserRights::describe(Describe &d)
{
    d.record("user_rights", QT_TRANSLATE_NOOP("record", "Rights of a user"));
    d.field<&UserRights::user>("app_user", userLabel);
    d.field<&UserRights::loginName>("login_name", QT_TRANSLATE_NOOP("record", "Login name"));
    d.field<&UserRights::userName>("user_name", QT_TRANSLATE_NOOP("record", "Name"));
    d.field<&UserRights::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid to"));
    d.field<&UserRights::hasPassword>("has_password", QT_TRANSLATE_NOOP("record", "Has a password"));
    d.field<&UserRights::mustChangePassword>("must_change_password", QT_TRANSLATE_NOOP("record", "Password must be changed"));
    d.field<&UserRights::hasFactor>("has_factor", QT_TRANSLATE_NOOP("record", "Has a second factor"));
    d.group<&UserRights::posts>("posts", QT_TRANSLATE_NOOP("record", "Posts"));
    d.field<&UserRights::operations>("operations", QT_TRANSLATE_NOOP("record", "Operations"));
}

void ShowRights::describe(Describe &d)
{
    d.record("user.rights", QT_TRANSLATE_NOOP("record", "Rights of a user"));
    d.field<&ShowRights::user>("app_user", userLabel).required();
}

void AuditLine::describe(Describe &d)
{
    d.record("audit_line", QT_TRANSLATE_NOOP("record", "Audit line"));
    d.field<&AuditLine::number>("number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&AuditLine::at>("at", QT_TRANSLATE_NOOP("record", "At"));
    d.field<&AuditLine::user>("app_user", userLabel);
    d.field<&AuditLine::loginName>("login_name", QT_TRANSLATE_NOOP("record", "Login name"));
    d.field<&AuditLine::terminal>("terminal", terminalLabel);
    d.field<&AuditLine::act>("act", actLabel);
    d.field<&AuditLine::action>("action", actionLabel);
    d.field<&AuditLine::object>("object", QT_TRANSLATE_NOOP("record", "Record"));
    d.field<&AuditLine::ids>("ids", QT_TRANSLATE_NOOP("record", "Numbers of the records"));
    d.field<&AuditLine::about>("about", aboutLabel);
    d.field<&AuditLine::result>("result", resultLabel);
    d.field<&AuditLine::purpose>("purpose", QT_TRANSLATE_NOOP("record", "Purpose"));
    d.field<&AuditLine::requestId>("request", QT_TRANSLATE_NOOP("record", "Request"));
}

void AuditLines::describe(Describe &d)
{
    d.record("audit_lines", QT_TRANSLATE_NOOP("record", "Audit"));
    d.group<&AuditLines::lines>("lines", QT_TRANSLATE_NOOP("record", "Audit"));
    d.field<&AuditLines::more>("more", QT_TRANSLATE_NOOP("record", "There are more"));
}

void SearchAudit::describe(Describe &d)
{
    d.record("audit.search", QT_TRANSLATE_NOOP("record", "Search the audit"));
    d.field<&SearchAudit::since>("since", QT_TRANSLATE_NOOP("record", "Since"));
    d.field<&SearchAudit::until>("until", QT_TRANSLATE_NOOP("record", "Until"));
    d.field<&SearchAudit::user>("app_user", userLabel);
    d.field<&SearchAudit::act>("act", actLabel).length(80);
    d.field<&SearchAudit::action>("action", actionLabel).length(20);
    d.field<&SearchAudit::result>("result", resultLabel).length(60);
    d.field<&SearchAudit::about>("about", aboutLabel);
    d.field<&SearchAudit::before>("before", QT_TRANSLATE_NOOP("record", "Before number"));
    d.field<&SearchAudit::limit>("limit", QT_TRANSLATE_NOOP("record", "At most")).range(1, 1000);
}

void DoctorFinding::describe(Describe &d)
{
    d.record("doctor_finding", QT_TRANSLATE_NOOP("record", "Finding"));
    d.field<&DoctorFinding::check>("check", QT_TRANSLATE_NOOP("record", "Looked at"));
    d.field<&DoctorFinding::state>("state", QT_TRANSLATE_NOOP("record", "State"));
    d.field<&DoctorFinding::finding>("finding", QT_TRANSLATE_NOOP("record", "Finding"));
    d.field<&DoctorFinding::args>("args", QT_TRANSLATE_NOOP("record", "Details"));
}

void Diagnosis::describe(Describe &d)
{
    d.record("diagnosis", QT_TRANSLATE_NOOP("record", "Diagnosis"));
    d.group<&Diagnosis::findings>("findings", QT_TRANSLATE_NOOP("record", "Findings"));
}

void AskDoctor::describe(Describe &d)
{
    d.record("server.doctor", QT_TRANSLATE_NOOP("record", "What is wrong here"));
}

} // namespace mimamori
