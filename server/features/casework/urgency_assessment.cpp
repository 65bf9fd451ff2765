// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/urgency_assessment.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "model/casework/case_stage.h"
#include "services/case_moves.h"
#include "services/codes.h"
#include "services/tasks.h"

namespace mimamori {

namespace {

const QByteArray subject = "urgency_assessment";

void tellLooking(Context &context, const CaseEpisode &episode, qint64 assessment)
{
    context.publish(QStringLiteral("child_file/%1").arg(episode.childFile.id),
        {{QStringLiteral("record"), QStringLiteral("urgency_assessment")}, {QStringLiteral("id"), assessment}});
    context.audited("urgency_assessment", {assessment}, episode.childFile.id);
}

/// Whoever leads the office sees it at once when the rank is the highest or the next.
void askToConfirm(Context &context, const CaseEpisode &episode, const UrgencyAssessment &assessment)
{
    const auto rank = findCode(context, Urgency::table, assessment.rank.value, context.today());
    const bool now = rank && rank->attributes.value(QLatin1String("at_once")).toBool();
    addTask(context,
        {.kind = "urgency.confirm",
            .office = episode.office.id,
            .role = chiefRole(officeKind(context, episode.office.id)),
            .childFile = episode.childFile.id,
            .episode = episode.id.id,
            .subject = subject,
            .subjectId = assessment.id.id,
            .args = {{QStringLiteral("number"), episode.number}, {QStringLiteral("urgency"), assessment.rank.value}},
            .importance = now ? 2 : 0,
            .popup = now});
}

AssessedUrgency assessUrgency(Context &context, const AssessUrgency &in)
{
    Stored<CaseEpisode> episode = context.records().lock(in.episode, "episode");
    if (episode.record.closedAt.isValid())
        throw Problem("case_closed", "episode");
    requireCodes(context, recordType<AssessUrgency>(), &in, context.today());
    const ChartOutcome outcome = goThrough(urgencyChart(context, context.today()), chartAnswers(in.answers));
    if (const auto problem = urgencyProblem(in.answers, outcome, in.rank, "answers."))
        throw *problem;
    if (outcome.rank.isEmpty())
        throw Problem("chart_open", "answers.yes");
    const AssessedUrgency out = keepAssessment(context, episode.record, in.answers, outcome, in.rank);
    if (episode.record.urgency != out.rank) {
        episode.record.urgency = out.rank;
        context.records().update(episode.record, episode.version);
    }
    return out;
}

AssessedUrgency confirmUrgency(Context &context, const ConfirmUrgency &in)
{
    Stored<UrgencyAssessment> stored = context.records().lock(in.assessment, "assessment");
    UrgencyAssessment &assessment = stored.record;
    if (assessment.confirmedAt.isValid())
        throw Problem("confirmed_already", "assessment");
    if (assessment.assessedBy.id == context.actor().userId)
        throw Problem("own_assessment", "assessment");
    assessment.confirmedBy.id = context.actor().userId;
    assessment.confirmedAt = context.now();
    context.records().update(assessment, stored.version);
    finishTasks(context, {"urgency.confirm"}, subject, assessment.id.id);
    tellLooking(context, context.records().get(assessment.episode, "episode").record, assessment.id.id);
    return {assessment.id, assessment.chartRank, assessment.rank};
}

UrgencyAssessments showUrgency(Context &context, const ShowUrgency &in)
{
    static constexpr Sql names{"urgency_names", "select id, name from app_user where id = any ($1::bigint[])"};
    const CaseEpisode episode = context.records().get(in.episode, "episode").record;
    const auto stored = context.records().where<UrgencyAssessment>("episode = $1 order by at desc, id desc", {in.episode.id});
    QHash<qint64, QString> people;
    QList<qint64> ids;
    for (const auto &one : stored)
        ids << one.record.assessedBy.id << one.record.confirmedBy.id;
    const Rows rows = context.db().query(names, {QVariant::fromValue(ids)});
    for (const Row &row : rows)
        people.insert(row.integer(0), row.text(1));
    UrgencyAssessments out;
    for (const auto &one : stored) {
        const UrgencyAssessment &assessment = one.record;
        const bool open = !assessment.confirmedAt.isValid() && assessment.assessedBy.id != context.actor().userId;
        out.lines.append({assessment, one.version, people.value(assessment.assessedBy.id), people.value(assessment.confirmedBy.id), open});
    }
    context.audited("case_episode", {in.episode.id}, episode.childFile.id);
    return out;
}

} // namespace

UrgencyChart urgencyChart(Context &context, QDate on)
{
    static constexpr Sql questions{"urgency_questions",
        "select distinct on (sort, code) code, attributes::text from code where code_table = 'urgency_question' "
        "and valid_from <= $1 and (valid_to is null or valid_to >= $1) order by sort, code, valid_from desc"};
    UrgencyChart chart;
    const Rows rows = context.db().query(questions, {on});
    for (const Row &row : rows)
        addQuestion(chart, row.text(0), row.bytes(1));
    return chart;
}

AssessedUrgency keepAssessment(
    Context &context, const CaseEpisode &episode, const UrgencyAnswers &answers, const ChartOutcome &outcome, Code<Urgency> rank)
{
    UrgencyAssessment assessment;
    assessment.episode = episode.id;
    assessment.at = context.now();
    assessment.yes = answers.yes;
    assessment.no = answers.no;
    assessment.unknown = answers.unknown;
    assessment.evidence = answers.evidence;
    assessment.chartRank.value = outcome.rank;
    assessment.rank = rank.isEmpty() ? assessment.chartRank : rank;
    assessment.overrideReason = answers.overrideReason;
    assessment.assessedBy.id = context.actor().userId;
    context.records().insert(assessment);
    askToConfirm(context, episode, assessment);
    tellLooking(context, episode, assessment.id.id);
    return {assessment.id, assessment.chartRank, assessment.rank};
}

void registerUrgencyAssessment(Features &features)
{
    features.record<UrgencyAssessment>();
    features.operation<&assessUrgency>(writes);
    features.operation<&confirmUrgency>(writes);
    features.operation<&showUrgency>(reads);
}

} // namespace mimamori
