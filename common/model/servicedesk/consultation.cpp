// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/consultation.h"

namespace mimamori {

namespace {

/// What it concerns; the same columns in the record and in the act that raises it.
template <class T>
void describeSubject(Describe &d)
{
    d.section(QT_TRANSLATE_NOOP("record", "What it concerns"));
    d.field<&T::incident>("incident", QT_TRANSLATE_NOOP("record", "Incident"));
    d.field<&T::order>("work_order", QT_TRANSLATE_NOOP("record", "Work order"));
    d.field<&T::plan>("operation_plan", QT_TRANSLATE_NOOP("record", "Plan of the operation"));
    d.field<&T::improvement>("improvement", QT_TRANSLATE_NOOP("record", "Improvement"));
}

} // namespace

void Consultation::describe(Describe &d)
{
    d.record("consultation", QT_TRANSLATE_NOOP("record", "Doubt or consultation"));
    d.field<&Consultation::number>("number", QT_TRANSLATE_NOOP("record", "Number")).setByServer().inList().unique();
    d.field<&Consultation::title>("title", QT_TRANSLATE_NOOP("record", "Title")).setByServer().inList().searchable();
    d.field<&Consultation::kind>("kind", QT_TRANSLATE_NOOP("record", "Doubt or matter to settle")).setByServer().inList();
    d.field<&Consultation::state>("state", QT_TRANSLATE_NOOP("record", "State")).setByServer().inList();
    d.field<&Consultation::section>("section", QT_TRANSLATE_NOOP("record", "Section of the specification")).setByServer().inList();
    d.field<&Consultation::question>("question", QT_TRANSLATE_NOOP("record", "What is in doubt")).setByServer().longText().length(8'000).searchable();
    d.field<&Consultation::wantedBy>("wanted_by", QT_TRANSLATE_NOOP("record", "Answer wanted by")).setByServer().inList();
    d.field<&Consultation::raisedBy>("raised_by", QT_TRANSLATE_NOOP("record", "Raised by")).setByServer().inList();
    d.field<&Consultation::raisedAt>("raised_at", QT_TRANSLATE_NOOP("record", "Raised at")).setByServer().inList();
    describeSubject<Consultation>(d);
    d.section(QT_TRANSLATE_NOOP("record", "Answer of the city"));
    d.field<&Consultation::answer>("answer", QT_TRANSLATE_NOOP("record", "Answer of the city")).setByServer().longText().length(8'000).searchable();
    d.field<&Consultation::answeredBy>("answered_by", QT_TRANSLATE_NOOP("record", "Answer drafted by")).setByServer();
    d.field<&Consultation::answeredAt>("answered_at", QT_TRANSLATE_NOOP("record", "Answer drafted at")).setByServer();
    d.field<&Consultation::agreedBy>("agreed_by", QT_TRANSLATE_NOOP("record", "Approved by")).setByServer();
    d.field<&Consultation::agreedAt>("agreed_at", QT_TRANSLATE_NOOP("record", "Approved at")).setByServer().inList();
    d.field<&Consultation::office>("office", QT_TRANSLATE_NOOP("record", "Office")).setByServer();
}

void ConsultationDone::describe(Describe &d)
{
    d.record("consultation_done", QT_TRANSLATE_NOOP("record", "Doubt or consultation"));
    d.field<&ConsultationDone::consultation>("consultation", QT_TRANSLATE_NOOP("record", "Doubt or consultation"));
    d.field<&ConsultationDone::number>("number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&ConsultationDone::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&ConsultationDone::state>("state", QT_TRANSLATE_NOOP("record", "State"));
}

void RaiseConsultation::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Raise a doubt or consultation"));
    d.field<&RaiseConsultation::title>("title", QT_TRANSLATE_NOOP("record", "Title")).required().length(200);
    d.field<&RaiseConsultation::kind>("kind", QT_TRANSLATE_NOOP("record", "Doubt or matter to settle")).required();
    d.field<&RaiseConsultation::section>("section", QT_TRANSLATE_NOOP("record", "Section of the specification")).length(40);
    d.field<&RaiseConsultation::question>("question", QT_TRANSLATE_NOOP("record", "What is in doubt")).required().longText().length(8'000);
    d.field<&RaiseConsultation::wantedBy>("wanted_by", QT_TRANSLATE_NOOP("record", "Answer wanted by"));
    describeSubject<RaiseConsultation>(d);
}

void AnswerConsultation::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Answer a doubt or consultation"));
    d.field<&AnswerConsultation::consultation>("consultation", QT_TRANSLATE_NOOP("record", "Doubt or consultation")).required();
    d.field<&AnswerConsultation::answer>("answer", QT_TRANSLATE_NOOP("record", "Answer of the city")).required().longText().length(8'000);
}

void WithdrawConsultation::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Withdraw a doubt or consultation"));
    d.field<&WithdrawConsultation::consultation>("consultation", QT_TRANSLATE_NOOP("record", "Doubt or consultation")).required();
    d.field<&WithdrawConsultation::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().length(1'000);
}

} // namespace mimamori
