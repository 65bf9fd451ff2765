// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/approval.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "features/platform/approval_lines.h"
#include "record/json_state.h"
#include "services/approvals.h"

namespace mimamori {

namespace {

constexpr auto lineColumns =
    "select a.id, a.kind, a.state, a.subject, a.subject_id, a.subject_version, a.child_file, "
    "coalesce(nullif(p.name, ''), p.label, '') as child_name, p.birth::text as birth, a.office, a.approver_role, "
    "u.name as drafted_name, a.drafted_at, a.drafted_by = $1 as own, ";
constexpr auto lineTables =
    "from approval a join app_user u on u.id = a.drafted_by left join child_file f on f.id = a.child_file "
    "left join person p on p.id = f.person ";

QList<ApprovalLine> linesOf(Context &context, const Rows &rows)
{
    QList<ApprovalLine> out;
    QList<qint64> ids;
    for (const Row &row : rows) {
        ApprovalLine line;
        line.approval = row.integer("id");
        line.kind.value = row.text("kind");
        line.state.value = row.text("state");
        line.subject = row.text("subject");
        line.subjectId = row.integer("subject_id");
        line.subjectVersion = row.integer("subject_version");
        line.childFile = row.integer("child_file");
        line.childName = row.text("child_name");
        line.birth = row.isNull("birth") ? FuzzyDate() : fuzzyFromJson(row.text("birth"));
        line.office.id = row.integer("office");
        line.approverRole.value = row.text("approver_role");
        line.draftedBy = row.text("drafted_name");
        line.draftedAt = row.dateTime("drafted_at");
        line.deputyFor = row.text("deputy_for");
        line.own = row.boolean("own");
        out << line;
        ids << line.approval;
    }
    context.audited("approval", ids);
    return out;
}

ApprovalLines listApprovals(Context &context, const ListApprovals &in)
{
    static const QString drafted = QLatin1String(lineColumns) + QStringLiteral("'' as deputy_for ") + QLatin1String(lineTables)
        + QStringLiteral("where a.state = 'WAITING' and a.drafted_by = $1 order by a.drafted_at, a.id limit 500");
    if (!in.drafted)
        return {waitingApprovals(context)};
    return {linesOf(context, context.db().query(SqlText{"approval_drafted", drafted}, {context.actor().userId}))};
}

ApprovalDecided decide(Context &context, const DecideApproval &in)
{
    if (!in.approve && in.comment.trimmed().isEmpty())
        throw Problem("required", "comment"); // 差戻し says why
    const ApprovalDecision decision = decideApproval(context, in.approval.id, in.approve, in.comment);
    continueApproval(context, decision);
    return {decision.id, {decision.approved ? QStringLiteral("APPROVED") : QStringLiteral("RETURNED")},
            QString::fromUtf8(decision.subject), decision.subjectId};
}

} // namespace

QList<ApprovalLine> waitingApprovals(Context &context)
{
    static const QString text = QStringLiteral(
        "with post as (select x.app_user, x.office, x.role from user_post x where x.valid_from <= $2 and (x.valid_to is null or x.valid_to >= $2) "
        "and (x.app_user = $1 or x.app_user in (select d.app_user from deputy d where d.deputy = $1 and d.valid_from <= $3 "
        "and (d.valid_to is null or d.valid_to > $3)))) ")
        + QLatin1String(lineColumns)
        + QStringLiteral("case when exists (select 1 from post x where x.app_user = $1 and x.office = a.office and x.role = a.approver_role) then '' "
        "else coalesce((select v.name from post x join app_user v on v.id = x.app_user where x.office = a.office and x.role = a.approver_role "
        "limit 1), '') end as deputy_for ") + QLatin1String(lineTables)
        + QStringLiteral("where a.state = 'WAITING' and (a.office, a.approver_role) in (select x.office, x.role from post x) "
        "order by a.drafted_at, a.id limit 500");
    return linesOf(context, context.db().query(SqlText{"approval_waiting", text}, {context.actor().userId, context.today(), context.now()}));
}

void registerApproval(Features &features)
{
    features.operation<&listApprovals>(reads);
    features.operation<&decide>(writes);
}

} // namespace mimamori
