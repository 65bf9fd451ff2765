// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/urgency_assessment.h"

#include <QSet>

namespace mimamori {

namespace {

/// The answers, in the record and in the request that makes it.
template <class T>
void describeAnswers(Describe &d)
{
    d.field<&T::yes>("yes", QT_TRANSLATE_NOOP("record", "Answered yes"));
    d.field<&T::no>("no", QT_TRANSLATE_NOOP("record", "Answered no"));
    d.field<&T::unknown>("unknown", QT_TRANSLATE_NOOP("record", "Not known (counts as yes)"));
    d.field<&T::evidence>("evidence", QT_TRANSLATE_NOOP("record", "Evidence"));
    d.field<&T::overrideReason>("override_reason", QT_TRANSLATE_NOOP("record", "Why another grade than the chart's")).length(400);
}

QStringList codesOf(const QList<Code<UrgencyQuestion>> &list)
{
    QStringList codes;
    for (const Code<UrgencyQuestion> &code : list)
        codes << code.value;
    return codes;
}

} // namespace

void UrgencyAnswers::describe(Describe &d)
{
    d.record("urgency_answers", QT_TRANSLATE_NOOP("record", "Urgency flow chart"));
    describeAnswers<UrgencyAnswers>(d);
}

void UrgencyAssessment::describe(Describe &d)
{
    d.record("urgency_assessment", QT_TRANSLATE_NOOP("record", "Urgency assessment"));
    d.field<&UrgencyAssessment::episode>("episode", QT_TRANSLATE_NOOP("record", "Case")).required();
    d.field<&UrgencyAssessment::at>("at", QT_TRANSLATE_NOOP("record", "At")).setByServer().inList();
    describeAnswers<UrgencyAssessment>(d);
    d.field<&UrgencyAssessment::chartRank>("chart_rank", QT_TRANSLATE_NOOP("record", "Grade by the chart")).setByServer().inList();
    d.field<&UrgencyAssessment::rank>("rank", QT_TRANSLATE_NOOP("record", "Grade given")).inList();
    d.field<&UrgencyAssessment::assessedBy>("assessed_by", QT_TRANSLATE_NOOP("record", "Assessed by")).setByServer().inList();
    d.field<&UrgencyAssessment::confirmedBy>("confirmed_by", QT_TRANSLATE_NOOP("record", "Confirmed by")).setByServer().inList();
    d.field<&UrgencyAssessment::confirmedAt>("confirmed_at", QT_TRANSLATE_NOOP("record", "Confirmed at")).setByServer().inList();
    d.partOf<&UrgencyAssessment::episode>();
}

void AssessedUrgency::describe(Describe &d)
{
    d.record("assessed_urgency", QT_TRANSLATE_NOOP("record", "Urgency assessment"));
    d.field<&AssessedUrgency::assessment>("assessment", QT_TRANSLATE_NOOP("record", "Urgency assessment"));
    d.field<&AssessedUrgency::chartRank>("chart_rank", QT_TRANSLATE_NOOP("record", "Grade by the chart"));
    d.field<&AssessedUrgency::rank>("rank", QT_TRANSLATE_NOOP("record", "Grade given"));
}

void AssessUrgency::describe(Describe &d)
{
    d.record("urgency.assess", QT_TRANSLATE_NOOP("record", "Assess the urgency"));
    d.field<&AssessUrgency::episode>("episode", QT_TRANSLATE_NOOP("record", "Case")).required();
    d.group<&AssessUrgency::answers>("answers", QT_TRANSLATE_NOOP("record", "Urgency flow chart"));
    d.field<&AssessUrgency::rank>("rank", QT_TRANSLATE_NOOP("record", "Grade given"));
}

void ConfirmUrgency::describe(Describe &d)
{
    d.record("urgency.confirm", QT_TRANSLATE_NOOP("record", "Confirm the urgency"));
    d.field<&ConfirmUrgency::assessment>("assessment", QT_TRANSLATE_NOOP("record", "Urgency assessment")).required();
}

void UrgencyLine::describe(Describe &d)
{
    d.record("urgency_line", QT_TRANSLATE_NOOP("record", "Urgency assessment"));
    d.group<&UrgencyLine::assessment>("assessment", QT_TRANSLATE_NOOP("record", "Urgency assessment"));
    d.field<&UrgencyLine::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&UrgencyLine::assessedByName>("assessed_by_name", QT_TRANSLATE_NOOP("record", "Assessed by"));
    d.field<&UrgencyLine::confirmedByName>("confirmed_by_name", QT_TRANSLATE_NOOP("record", "Confirmed by"));
    d.field<&UrgencyLine::mayConfirm>("may_confirm", QT_TRANSLATE_NOOP("record", "May be confirmed by you"));
}

void UrgencyAssessments::describe(Describe &d)
{
    d.record("urgency_assessments", QT_TRANSLATE_NOOP("record", "Urgency assessments"));
    d.group<&UrgencyAssessments::lines>("lines", QT_TRANSLATE_NOOP("record", "Urgency assessments"));
}

void ShowUrgency::describe(Describe &d)
{
    d.record("urgency.state", QT_TRANSLATE_NOOP("record", "Urgency assessments"));
    d.field<&ShowUrgency::episode>("episode", QT_TRANSLATE_NOOP("record", "Case")).required();
}

ChartAnswers chartAnswers(const UrgencyAnswers &answers)
{
    return {codesOf(answers.yes), codesOf(answers.no), codesOf(answers.unknown)};
}

std::optional<Problem> urgencyProblem(const UrgencyAnswers &answers, const ChartOutcome &outcome, const Code<Urgency> &rank, const QByteArray &path)
{
    const ChartAnswers given = chartAnswers(answers);
    QSet<QString> seen;
    for (const auto &[column, codes] : {std::pair("yes", given.yes), {"no", given.no}, {"unknown", given.unknown}}) {
        for (const QString &code : codes) {
            if (seen.contains(code))
                return Problem("answered_twice", path + column);
            seen.insert(code);
        }
    }
    const bool differs = !outcome.rank.isEmpty() && !rank.isEmpty() && rank.value != outcome.rank;
    if (differs && answers.overrideReason.trimmed().isEmpty())
        return Problem("override_reason_required", path + "override_reason");
    return std::nullopt;
}

} // namespace mimamori
