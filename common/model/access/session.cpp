// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/access/session.h"

namespace mimamori {

void PostView::describe(Describe &d)
{
    d.record("post_view", QT_TRANSLATE_NOOP("record", "Post"));
    d.field<&PostView::office>("office", QT_TRANSLATE_NOOP("record", "Office"));
    d.field<&PostView::officeName>("office_name", QT_TRANSLATE_NOOP("record", "Office"));
    d.field<&PostView::officeCode>("office_code", QT_TRANSLATE_NOOP("record", "Code"));
    d.field<&PostView::role>("role", QT_TRANSLATE_NOOP("record", "Role"));
    d.field<&PostView::roleName>("role_name", QT_TRANSLATE_NOOP("record", "Role"));
}

void SessionView::describe(Describe &d)
{
    d.record("session_view", QT_TRANSLATE_NOOP("record", "Session"));
    d.field<&SessionView::token>("token", QT_TRANSLATE_NOOP("record", "Token")).sensitive();
    d.field<&SessionView::user>("app_user", QT_TRANSLATE_NOOP("record", "User"));
    d.field<&SessionView::loginName>("login_name", QT_TRANSLATE_NOOP("record", "Login name"));
    d.field<&SessionView::userName>("user_name", QT_TRANSLATE_NOOP("record", "Name"));
    d.group<&SessionView::posts>("posts", QT_TRANSLATE_NOOP("record", "Posts"));
    d.field<&SessionView::operations>("operations", QT_TRANSLATE_NOOP("record", "Operations"));
    d.field<&SessionView::mustChangePassword>("must_change_password", QT_TRANSLATE_NOOP("record", "Password must be changed"));
    d.field<&SessionView::lockAfterSeconds>("lock_after_seconds", QT_TRANSLATE_NOOP("record", "Screen lock (seconds)"));
    d.field<&SessionView::expiresAt>("expires_at", QT_TRANSLATE_NOOP("record", "Expires at"));
}

void Login::describe(Describe &d)
{
    d.record("session.login", QT_TRANSLATE_NOOP("record", "Sign in"));
    d.field<&Login::loginName>("login_name", QT_TRANSLATE_NOOP("record", "Login name")).required().length(40);
    d.field<&Login::password>("password", QT_TRANSLATE_NOOP("record", "Password")).required().sensitive().length(128);
    d.field<&Login::clientVersion>("client_version", QT_TRANSLATE_NOOP("record", "Client version")).length(40);
    d.field<&Login::seenAuditHead>("seen_audit_head", QT_TRANSLATE_NOOP("record", "Audit head")).length(64);
    d.field<&Login::seenAuditSeal>("seen_audit_seal", QT_TRANSLATE_NOOP("record", "Audit seal"));
    d.field<&Login::code>("code", QT_TRANSLATE_NOOP("record", "One-time code")).sensitive().length(16);
}

void ResumeSession::describe(Describe &d)
{
    d.record("session.resume", QT_TRANSLATE_NOOP("record", "Resume session"));
    d.field<&ResumeSession::token>("token", QT_TRANSLATE_NOOP("record", "Token")).required().sensitive().length(64);
}

void Done::describe(Describe &d)
{
    d.record("done", QT_TRANSLATE_NOOP("record", "Done"));
    d.field<&Done::done>("done", QT_TRANSLATE_NOOP("record", "Done"));
}

void EndSession::describe(Describe &d)
{
    d.record("session.end", QT_TRANSLATE_NOOP("record", "Sign out"));
}

void ChangePassword::describe(Describe &d)
{
    d.record("session.change_password", QT_TRANSLATE_NOOP("record", "Change password"));
    d.field<&ChangePassword::oldPassword>("old_password", QT_TRANSLATE_NOOP("record", "Old password")).required().sensitive().length(128);
    d.field<&ChangePassword::newPassword>("new_password", QT_TRANSLATE_NOOP("record", "New password")).required().sensitive().length(128);
}

void FirstUser::describe(Describe &d)
{
    d.record("user.first", QT_TRANSLATE_NOOP("record", "First administrator"));
    d.field<&FirstUser::loginName>("login_name", QT_TRANSLATE_NOOP("record", "Login name")).required().length(40);
    d.field<&FirstUser::name>("name", QT_TRANSLATE_NOOP("record", "Name")).required();
    d.field<&FirstUser::password>("password", QT_TRANSLATE_NOOP("record", "Password")).required().sensitive().length(128);
}

void Subscribe::describe(Describe &d)
{
    d.record("events.subscribe", QT_TRANSLATE_NOOP("record", "Live events"));
    d.field<&Subscribe::topics>("topics", QT_TRANSLATE_NOOP("record", "Topics"));
    d.field<&Subscribe::writing>("writing", QT_TRANSLATE_NOOP("record", "Being written in"));
}

} // namespace mimamori
