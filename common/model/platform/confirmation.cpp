// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/confirmation.h"

namespace mimamori {

void Confirmation::describe(Describe &d)
{
    d.record("confirmation", QT_TRANSLATE_NOOP("record", "Confirmation by a second person"));
    d.field<&Confirmation::kind>("kind", QT_TRANSLATE_NOOP("record", "Act")).inList();
    d.field<&Confirmation::state>("state", QT_TRANSLATE_NOOP("record", "State")).inList();
    d.field<&Confirmation::detail>("detail", QT_TRANSLATE_NOOP("record", "What will be done")).inList();
    d.field<&Confirmation::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).inList();
    d.field<&Confirmation::askedBy>("asked_by", QT_TRANSLATE_NOOP("record", "Asked by")).inList();
    d.field<&Confirmation::askedAt>("asked_at", QT_TRANSLATE_NOOP("record", "Asked at")).inList();
    d.field<&Confirmation::confirmedBy>("confirmed_by", QT_TRANSLATE_NOOP("record", "Second person")).inList();
    d.field<&Confirmation::confirmedAt>("confirmed_at", QT_TRANSLATE_NOOP("record", "Decided by the second person at"));
    d.field<&Confirmation::expiresAt>("expires_at", QT_TRANSLATE_NOOP("record", "Good until")).inList();
    d.field<&Confirmation::usedAt>("used_at", QT_TRANSLATE_NOOP("record", "Used at"));
}

void ConfirmationAsked::describe(Describe &d)
{
    d.record("confirmation_asked", QT_TRANSLATE_NOOP("record", "Confirmation by a second person"));
    d.field<&ConfirmationAsked::confirmation>("confirmation", QT_TRANSLATE_NOOP("record", "Confirmation"));
    d.field<&ConfirmationAsked::expiresAt>("expires_at", QT_TRANSLATE_NOOP("record", "Good until"));
}

void AskRestore::describe(Describe &d)
{
    d.record("confirmation.ask_restore", QT_TRANSLATE_NOOP("record", "Restore with a second person"));
    d.field<&AskRestore::detail>("detail", QT_TRANSLATE_NOOP("record", "What will be done")).required().length(200);
    d.field<&AskRestore::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().length(400);
}

void Voucher::describe(Describe &d)
{
    d.record("voucher", QT_TRANSLATE_NOOP("record", "Voucher"));
    d.field<&Voucher::voucher>("voucher", QT_TRANSLATE_NOOP("record", "Voucher"));
    d.field<&Voucher::expiresAt>("expires_at", QT_TRANSLATE_NOOP("record", "Good until"));
}

void TakeVoucher::describe(Describe &d)
{
    d.record("confirmation.voucher", QT_TRANSLATE_NOOP("record", "Voucher for a restore"));
    d.field<&TakeVoucher::confirmation>("confirmation", QT_TRANSLATE_NOOP("record", "Confirmation")).required();
}

void DecideConfirmation::describe(Describe &d)
{
    d.record("confirmation.decide", QT_TRANSLATE_NOOP("record", "Decide as the second person"));
    d.field<&DecideConfirmation::confirmation>("confirmation", QT_TRANSLATE_NOOP("record", "Confirmation")).required();
    d.field<&DecideConfirmation::confirm>("confirm", QT_TRANSLATE_NOOP("record", "I confirm"));
    d.field<&DecideConfirmation::comment>("comment", QT_TRANSLATE_NOOP("record", "Comment")).length(400);
}

} // namespace mimamori
