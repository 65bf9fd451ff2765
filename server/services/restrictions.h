// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "model/casework/address_restriction.h"

namespace mimamori {

/// The address restrictions of a file's family with the names of people, running ones first; with `lifted` also those of the past.
QList<RestrictionLine> restrictionsOfFile(Context &context, qint64 childFile, bool lifted);

/// What the resident register says of somebody's protection (支援措置).
struct RegisterProtection {
    QString kind{};          ///< code table restriction_kind
    bool isProvisional{};
    QDate from{};
    QDate to{};
};
/// Sets a restriction of source REGISTER unless one of this kind runs for the person (then a later review day is noted). True when one was
/// set. Nothing here ever lifts one: the register's end is a reminder only (PLT-11).
bool protectFromRegister(Context &context, Ref<Person> person, const RegisterProtection &protection, Ref<AppUser> setBy);
/// The same for a person who was just linked to a resident.
bool protectAsResident(Context &context, Ref<Person> person, const QString &atenaNo, Ref<AppUser> setBy);

} // namespace mimamori
