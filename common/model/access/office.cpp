// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/access/office.h"

namespace mimamori {

void Office::describe(Describe &d)
{
    d.record("office", QT_TRANSLATE_NOOP("record", "Office"));
    d.field<&Office::code>("code", QT_TRANSLATE_NOOP("record", "Code")).required().unique().inList().length(10);
    d.field<&Office::name>("name", QT_TRANSLATE_NOOP("record", "Name")).required().inList().searchable();
    d.field<&Office::shortName>("short_name", QT_TRANSLATE_NOOP("record", "Short name")).inList();
    d.field<&Office::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).required().inList();
    d.field<&Office::wardCode>("ward_code", QT_TRANSLATE_NOOP("record", "Ward code")).length(6);
    d.field<&Office::legalOffice>("legal_office", QT_TRANSLATE_NOOP("record", "Legal office"));
    d.field<&Office::phone>("phone", QT_TRANSLATE_NOOP("record", "Phone")).inList();
    d.field<&Office::activeFrom>("active_from", QT_TRANSLATE_NOOP("record", "Active from")).required();
    d.field<&Office::activeTo>("active_to", QT_TRANSLATE_NOOP("record", "Active until")).inList();
}

void AppUser::describe(Describe &d)
{
    d.record("app_user", QT_TRANSLATE_NOOP("record", "User"));
    d.field<&AppUser::loginName>("login_name", QT_TRANSLATE_NOOP("record", "Login name")).required().unique().inList().length(40);
    d.field<&AppUser::name>("name", QT_TRANSLATE_NOOP("record", "Name")).required().inList().searchable();
    d.field<&AppUser::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana")).inList().searchable();
    d.field<&AppUser::mail>("mail", QT_TRANSLATE_NOOP("record", "Mail"));
    d.field<&AppUser::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from")).required().inList();
    d.field<&AppUser::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until")).inList();
}

void UserPost::describe(Describe &d)
{
    d.record("user_post", QT_TRANSLATE_NOOP("record", "Post"));
    d.field<&UserPost::appUser>("app_user", QT_TRANSLATE_NOOP("record", "User")).required().inList();
    d.field<&UserPost::office>("office", QT_TRANSLATE_NOOP("record", "Office")).required().inList();
    d.field<&UserPost::role>("role", QT_TRANSLATE_NOOP("record", "Role")).required().inList();
    d.field<&UserPost::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from")).required().inList();
    d.field<&UserPost::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until")).inList();
    d.partOf<&UserPost::appUser>();
}

void Terminal::describe(Describe &d)
{
    d.record("terminal", QT_TRANSLATE_NOOP("record", "Terminal"));
    d.field<&Terminal::name>("name", QT_TRANSLATE_NOOP("record", "Name")).required().unique().inList();
    d.field<&Terminal::office>("office", QT_TRANSLATE_NOOP("record", "Office")).inList();
    d.field<&Terminal::fingerprint>("fingerprint", QT_TRANSLATE_NOOP("record", "Fingerprint")).required().unique().length(64);
    d.field<&Terminal::notAfter>("not_after", QT_TRANSLATE_NOOP("record", "Certificate valid until")).inList();
    d.field<&Terminal::enrolledAt>("enrolled_at", QT_TRANSLATE_NOOP("record", "Enrolled at")).required().setByServer();
    d.field<&Terminal::revokedAt>("revoked_at", QT_TRANSLATE_NOOP("record", "Revoked at")).inList();
}

} // namespace mimamori
