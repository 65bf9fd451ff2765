// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/access/factor.h"

#include "dispatch/features.h"
#include "features/features_list.h"

namespace mimamori {

namespace {

void checkPolicy(Context &context, const void *record, const void *)
{
    static constexpr Sql known{"policy_role_known", "select 1 from role where code = $1"};
    if (!context.db().value(known, {static_cast<const FactorPolicy *>(record)->role.value}).isValid())
        throw Problem("unknown_code", "role");
}

Done resetFactor(Context &context, const ResetFactor &in)
{
    static constexpr Sql reset{"factor_reset", "select sec.reset_factor($1)"};
    static constexpr Sql end{"factor_reset_sessions", "select sec.end_sessions_of($1, 'second factor reset')"};
    static constexpr Sql tell{"factor_reset_tell", "select pg_notify('mimamori_access', '')"};
    if (in.user.id == context.actor().userId)
        throw Problem("own_factor", "app_user");
    context.db().query(reset, {in.user.id});
    context.db().query(end, {in.user.id});
    context.db().query(tell);
    context.audited("app_user", {in.user.id});
    return {};
}

} // namespace

void registerFactor(Features &features)
{
    features.record<FactorPolicy>({.saved = true, .check = checkPolicy});
    features.operation<&resetFactor>(writes);
}

} // namespace mimamori
