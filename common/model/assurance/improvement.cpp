// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/improvement.h"

namespace mimamori {

namespace {

template <class T>
void describeStep(Describe &d, const char *label, const char *text)
{
    d.record(T::operation, label);
    d.field<&T::improvement>("improvement", QT_TRANSLATE_NOOP("record", "Improvement")).required();
    d.field<&T::at>("at", QT_TRANSLATE_NOOP("record", "At"));
    d.field<&T::text>("text", text).required().longText().length(4'000);
}

} // namespace

void Improvement::describe(Describe &d)
{
    d.record("improvement", QT_TRANSLATE_NOOP("record", "Improvement"));
    d.field<&Improvement::number>("number", QT_TRANSLATE_NOOP("record", "Number")).setByServer().inList().unique();
    d.field<&Improvement::title>("title", QT_TRANSLATE_NOOP("record", "Title")).required().inList().searchable().length(200);
    d.field<&Improvement::origin>("origin", QT_TRANSLATE_NOOP("record", "Origin")).setByServer().inList();
    d.field<&Improvement::measure>("measure", QT_TRANSLATE_NOOP("record", "Service level")).setByServer();
    d.field<&Improvement::period>("period", QT_TRANSLATE_NOOP("record", "Period")).setByServer().inList();
    d.field<&Improvement::periodEnd>("period_end", QT_TRANSLATE_NOOP("record", "End of the period")).setByServer();
    d.field<&Improvement::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().longText().length(4'000);
    d.field<&Improvement::policy>("policy", QT_TRANSLATE_NOOP("record", "Policy")).setByServer().longText().length(4'000);
    d.field<&Improvement::policyAt>("policy_at", QT_TRANSLATE_NOOP("record", "Policy set at")).setByServer().inList();
    d.field<&Improvement::done>("done", QT_TRANSLATE_NOOP("record", "What was done")).setByServer().longText().length(4'000);
    d.field<&Improvement::doneAt>("done_at", QT_TRANSLATE_NOOP("record", "Done at")).setByServer().inList();
    d.field<&Improvement::state>("state", QT_TRANSLATE_NOOP("record", "State")).setByServer().inList();
    d.field<&Improvement::office>("office", QT_TRANSLATE_NOOP("record", "Office")).setByServer();
    d.field<&Improvement::openedBy>("opened_by", QT_TRANSLATE_NOOP("record", "Opened by")).setByServer();
    d.field<&Improvement::openedAt>("opened_at", QT_TRANSLATE_NOOP("record", "Opened at")).setByServer();
}

void ImprovementDone::describe(Describe &d)
{
    d.record("improvement_done", QT_TRANSLATE_NOOP("record", "Improvement"));
    d.field<&ImprovementDone::improvement>("improvement", QT_TRANSLATE_NOOP("record", "Improvement"));
    d.field<&ImprovementDone::number>("number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&ImprovementDone::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&ImprovementDone::state>("state", QT_TRANSLATE_NOOP("record", "State"));
}

void ProposeImprovement::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "New proposal"));
    d.field<&ProposeImprovement::title>("title", QT_TRANSLATE_NOOP("record", "Title")).required().length(200);
    d.field<&ProposeImprovement::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().longText().length(4'000);
}

void SetImprovementPolicy::describe(Describe &d)
{
    describeStep<SetImprovementPolicy>(d, QT_TRANSLATE_NOOP("record", "Policy of an improvement"), QT_TRANSLATE_NOOP("record", "Policy"));
}

void FinishImprovement::describe(Describe &d)
{
    describeStep<FinishImprovement>(d, QT_TRANSLATE_NOOP("record", "Improvement done"), QT_TRANSLATE_NOOP("record", "What was done"));
}

} // namespace mimamori
