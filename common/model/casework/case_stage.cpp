// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/case_stage.h"

#include <algorithm>

namespace mimamori {

namespace {

struct Missing {
    const char *code;
    const char *field;
};

std::optional<Missing> none() { return std::nullopt; }

std::optional<Missing> forAcceptance(const StageFacts &f)
{
    if (!f.meetingHeld)
        return Missing{"meeting_missing", ""};
    if (!f.hasMainWorker)
        return Missing{"required_for_acceptance", "main_worker"};
    if (!f.hasCategory)
        return Missing{"required_for_acceptance", "category"};
    if (!f.hasNextReview)
        return Missing{"required_for_acceptance", "next_review"};
    return none();
}

// Even advice given once by phone is confirmed by the office as a whole (児童相談所運営指針 3章1節).
std::optional<Missing> forReferral(const StageFacts &f)
{
    return f.meetingHeld ? none() : Missing{"meeting_missing", ""};
}

// A notified child must have been seen before the matter ends as information; a referral leaves the clock running.
std::optional<Missing> forInformation(const StageFacts &f)
{
    if (f.abuse && f.safetyClockRuns)
        return Missing{"safety_check_open", "decision"};
    return forReferral(f);
}

std::optional<Missing> forVoiding(const StageFacts &f)
{
    return f.hasReason ? none() : Missing{"required", "reason"};
}

std::optional<Missing> forInvestigation(const StageFacts &f)
{
    return !f.abuse || f.hasSafetyTask ? none() : Missing{"safety_check_open", ""};
}

std::optional<Missing> forAssessment(const StageFacts &f)
{
    return !f.abuse || f.hasSafetyResult ? none() : Missing{"safety_check_open", ""};
}

std::optional<Missing> forPolicy(const StageFacts &f)
{
    return f.hasDiagnosis ? none() : Missing{"diagnosis_missing", ""};
}

std::optional<Missing> forSupport(const StageFacts &f)
{
    return f.hasPolicy ? none() : Missing{"policy_missing", ""};
}

std::optional<Missing> forClosing(const StageFacts &f)
{
    if (f.hasOpenMeasure)
        return Missing{"measure_open", ""};
    return f.meetingHeld && f.hasReason ? none() : Missing{"closing_decision_missing", ""};
}

std::optional<Missing> forTransfer(const StageFacts &f)
{
    return f.hasReason ? none() : Missing{"required", "reason"};
}

std::optional<Missing> forHandOver(const StageFacts &f)
{
    return f.handshakeDone ? none() : Missing{"transfer_not_accepted", ""};
}

std::optional<Missing> always(const StageFacts &) { return none(); }

struct Move {
    QLatin1StringView from, to;
    const char *who; ///< roles, or "system"
    std::optional<Missing> (*guard)(const StageFacts &);
};

// domain.md 1.2, row by row; the ward's roles stand beside the center's.
constexpr Move moves[] = {
    {stage::received, stage::accepted, "SV DIR WMG", forAcceptance},
    {stage::received, stage::referredOut, "SV DIR WMG", forReferral},
    {stage::received, stage::infoOnly, "SV DIR WMG", forInformation},
    {stage::received, stage::voided, "SV WMG", forVoiding},
    {stage::accepted, stage::investigating, "system", forInvestigation},
    {stage::investigating, stage::assessing, "CW SV DIR WCW WMG", forAssessment},
    {stage::assessing, stage::policyPending, "CW CP SV WCW WMG", forPolicy},
    {stage::policyPending, stage::supporting, "DIR WMG", forSupport},
    {stage::supporting, stage::assessing, "CW SV WCW WMG", always},
    {stage::supporting, stage::closed, "SV DIR WMG", forClosing},
    {stage::received, stage::transferring, "SV WMG", forTransfer},
    {stage::investigating, stage::transferring, "SV WMG", forTransfer},
    {stage::assessing, stage::transferring, "SV WMG", forTransfer},
    {stage::policyPending, stage::transferring, "SV WMG", forTransfer},
    {stage::supporting, stage::transferring, "SV WMG", forTransfer},
    {stage::transferring, stage::transferred, "SV WMG", forHandOver},
};

bool isAllowed(const Move &move, const StageMover &mover)
{
    const QStringList who = QString::fromLatin1(move.who).split(QLatin1Char(' '));
    if (who.first() == QLatin1String("system"))
        return mover.system;
    return std::any_of(who.begin(), who.end(), [&](const QString &role) { return mover.roles.contains(role); });
}

} // namespace

std::optional<Problem> stageProblem(const QString &from, const QString &to, const StageFacts &facts, const StageMover &mover)
{
    const auto found = std::find_if(std::begin(moves), std::end(moves), [&](const Move &m) { return m.from == from && m.to == to; });
    const QVariantMap args{{QStringLiteral("from"), from}, {QStringLiteral("to"), to}};
    if (found == std::end(moves))
        return Problem("stage_not_allowed", {}, args);
    if (!isAllowed(*found, mover))
        return Problem("stage_role", {}, args);
    if (const auto missing = found->guard(facts))
        return Problem(missing->code, missing->field, args);
    return std::nullopt;
}

QStringList nextStages(const QString &from)
{
    QStringList out;
    for (const Move &move : moves) {
        if (move.from == from)
            out << move.to;
    }
    return out;
}

bool isFinalStage(const QString &name)
{
    return nextStages(name).isEmpty();
}

QStringList decidingRoles()
{
    return {QStringLiteral("SV"), QStringLiteral("DIR"), QStringLiteral("WMG")};
}

QStringList workingRoles()
{
    return {QStringLiteral("CW"), QStringLiteral("CP"), QStringLiteral("SV"), QStringLiteral("WCW"), QStringLiteral("WMG"), QStringLiteral("DR")};
}

QString chiefRole(const QString &officeKind)
{
    return officeKind == QLatin1String("WARD_BASE") ? QStringLiteral("WMG") : QStringLiteral("SV");
}

QStringList receptionRoles(const QString &officeKind)
{
    if (officeKind == QLatin1String("WARD_BASE"))
        return {QStringLiteral("WMG"), QStringLiteral("WCW")};
    return {QStringLiteral("SV"), QStringLiteral("IN")};
}

void MovedEpisode::describe(Describe &d)
{
    d.record("moved_episode", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&MovedEpisode::episode>("episode", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&MovedEpisode::stage>("stage", QT_TRANSLATE_NOOP("record", "Stage"));
    d.field<&MovedEpisode::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
}

void MoveStage::describe(Describe &d)
{
    d.record("case_stage.move", QT_TRANSLATE_NOOP("record", "Change of stage"));
    d.field<&MoveStage::episode>("episode", QT_TRANSLATE_NOOP("record", "Case")).required();
    d.field<&MoveStage::to>("to", QT_TRANSLATE_NOOP("record", "To")).required();
    d.field<&MoveStage::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).length(400);
}

} // namespace mimamori
