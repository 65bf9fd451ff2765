// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/handover.h"

namespace mimamori {

void Handover::describe(Describe &d)
{
    d.record("handover", QT_TRANSLATE_NOOP("record", "Data hand-over"));
    d.field<&Handover::number>("number", QT_TRANSLATE_NOOP("record", "Number")).setByServer().inList();
    d.field<&Handover::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().inList().length(400);
    d.field<&Handover::state>("state", QT_TRANSLATE_NOOP("record", "State")).setByServer().inList();
    d.field<&Handover::percent>("percent", QT_TRANSLATE_NOOP("record", "Made so far (%)")).setByServer().inList();
    d.field<&Handover::askedBy>("asked_by", QT_TRANSLATE_NOOP("record", "Asked for by")).setByServer().inList();
    d.field<&Handover::askedAt>("asked_at", QT_TRANSLATE_NOOP("record", "Asked for at")).setByServer().inList();
    d.field<&Handover::approvedBy>("approved_by", QT_TRANSLATE_NOOP("record", "Approved by")).setByServer().inList();
    d.field<&Handover::approvedAt>("approved_at", QT_TRANSLATE_NOOP("record", "Approved at")).setByServer();
    d.field<&Handover::madeAt>("made_at", QT_TRANSLATE_NOOP("record", "Made at")).setByServer().inList();
    d.field<&Handover::file>("file", QT_TRANSLATE_NOOP("record", "File of the hand-over")).setByServer();
    d.field<&Handover::bytes>("bytes", QT_TRANSLATE_NOOP("record", "Bytes")).setByServer();
    d.field<&Handover::sha256>("sha256", QT_TRANSLATE_NOOP("record", "SHA-256 of the file")).setByServer();
    d.field<&Handover::tables>("tables", QT_TRANSLATE_NOOP("record", "Tables handed over")).setByServer();
    d.field<&Handover::rows>("rows", QT_TRANSLATE_NOOP("record", "Rows handed over")).setByServer();
    d.field<&Handover::attachments>("attachments", QT_TRANSLATE_NOOP("record", "Attachments handed over")).setByServer();
    d.field<&Handover::why>("why", QT_TRANSLATE_NOOP("record", "Why it failed")).setByServer().inList();
    d.field<&Handover::attachment>("attachment", QT_TRANSLATE_NOOP("record", "Attachment that cannot be read")).setByServer();
}

void HandoverAsked::describe(Describe &d)
{
    d.record("handover_asked", QT_TRANSLATE_NOOP("record", "Data hand-over"));
    d.field<&HandoverAsked::handover>("handover", QT_TRANSLATE_NOOP("record", "Data hand-over"));
    d.field<&HandoverAsked::number>("number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&HandoverAsked::state>("state", QT_TRANSLATE_NOOP("record", "State"));
}

void AskHandover::describe(Describe &d)
{
    d.record("handover.ask", QT_TRANSLATE_NOOP("record", "Ask for a data hand-over"));
    d.field<&AskHandover::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().length(400);
}

} // namespace mimamori
