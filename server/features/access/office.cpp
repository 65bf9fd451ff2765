// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/access/deputy.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/server_services.h"

#include <QRegularExpression>

namespace mimamori {

namespace {

/// A change of rights counts at once: every server reads them anew when it hears this.
void tellAccessChanged(Context &context)
{
    static constexpr Sql tell{"notify_access", "select pg_notify('mimamori_access', '')"};
    context.db().query(tell);
}

void checkPost(Context &context, const void *record, const void *)
{
    const auto &post = *static_cast<const UserPost *>(record);
    if (post.validTo.isValid() && post.validFrom.isValid() && post.validTo < post.validFrom)
        throw Problem("end_before_start", "valid_to");
    static constexpr Sql known{"role_known", "select 1 from role where code = $1"};
    if (!context.db().value(known, {post.role.value}).isValid())
        throw Problem("unknown_code", "role");
    tellAccessChanged(context);
}

void checkUser(Context &context, const void *record, const void *)
{
    const auto &user = *static_cast<const AppUser *>(record);
    if (user.validTo.isValid() && user.validTo < user.validFrom)
        throw Problem("end_before_start", "valid_to");
    tellAccessChanged(context);
}

/// A terminal is known by the SHA-256 of its certificate, in 64 lower-case hexadecimal digits.
void checkTerminal(Context &context, const void *record, const void *)
{
    const auto &terminal = *static_cast<const Terminal *>(record);
    static const QRegularExpression hex(QStringLiteral("^[0-9a-f]{64}$"));
    if (!hex.match(terminal.fingerprint).hasMatch())
        throw Problem("fingerprint", "fingerprint");
    tellAccessChanged(context);
}

/// One names a deputy for oneself; for somebody else only headquarters and the administrator do. What was named once for one person
/// is not turned into something for another.
void checkDeputy(Context &context, const void *record, const void *before)
{
    const auto &entry = *static_cast<const Deputy *>(record);
    const Actor &actor = context.actor();
    const bool forOthers = actor.hasRole(u"HQ") || actor.hasRole(u"ADM");
    const auto *was = static_cast<const Deputy *>(before);
    if (!forOthers && (entry.appUser.id != actor.userId || (was && was->appUser.id != actor.userId)))
        throw Problem("only_for_yourself", "app_user");
    if (entry.deputy == entry.appUser)
        throw Problem("own_deputy", "deputy");
    if (entry.validTo.isValid() && entry.validTo <= entry.validFrom)
        throw Problem("end_before_start", "valid_to");
}

} // namespace

void registerOffice(Features &features)
{
    features.record<Office>({.saved = true, .check = [](Context &context, const void *, const void *) { tellAccessChanged(context); }});
    features.record<AppUser>({.saved = true, .check = checkUser});
    features.record<UserPost>({.saved = true, .check = checkPost});
    features.record<Deputy>({.saved = true, .check = checkDeputy});
    features.record<Terminal>({.saved = true, .check = checkTerminal});
}

} // namespace mimamori
