// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/access/factor.h"

namespace mimamori {

namespace {

constexpr auto codeLabel = QT_TRANSLATE_NOOP("record", "One-time code");

template <class T>
void describeProof(Describe &d)
{
    d.field<&T::loginName>("login_name", QT_TRANSLATE_NOOP("record", "Login name")).required().length(40);
    d.field<&T::password>("password", QT_TRANSLATE_NOOP("record", "Password")).required().sensitive().length(128);
}

} // namespace

void FactorPolicy::describe(Describe &d)
{
    d.record("factor_policy", QT_TRANSLATE_NOOP("record", "Second factor by role"));
    d.field<&FactorPolicy::role>("role", QT_TRANSLATE_NOOP("record", "Role")).required().inList().unique();
    d.field<&FactorPolicy::atClient>("at_client", QT_TRANSLATE_NOOP("record", "One-time code at the terminal")).inList();
}

void FactorOffer::describe(Describe &d)
{
    d.record("factor_offer", QT_TRANSLATE_NOOP("record", "New second factor"));
    d.field<&FactorOffer::secret>("secret", QT_TRANSLATE_NOOP("record", "Secret")).sensitive();
    d.field<&FactorOffer::uri>("uri", QT_TRANSLATE_NOOP("record", "Secret as an address")).sensitive();
}

void BeginFactor::describe(Describe &d)
{
    d.record("factor.begin", QT_TRANSLATE_NOOP("record", "Set up the second factor"));
    describeProof<BeginFactor>(d);
    d.field<&BeginFactor::code>("code", codeLabel).sensitive().length(16);
}

void ConfirmFactor::describe(Describe &d)
{
    d.record("factor.confirm", QT_TRANSLATE_NOOP("record", "Confirm the second factor"));
    describeProof<ConfirmFactor>(d);
    d.field<&ConfirmFactor::code>("code", codeLabel).required().sensitive().length(16);
}

void ResetFactor::describe(Describe &d)
{
    d.record("factor.reset", QT_TRANSLATE_NOOP("record", "Take the second factor away"));
    d.field<&ResetFactor::user>("app_user", QT_TRANSLATE_NOOP("record", "User")).required();
}

} // namespace mimamori
