// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/operation_plan.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/codes.h"
#include "services/operation_paper.h"
#include "services/plan_sources.h"

namespace mimamori {

namespace {

PaperRow row(const QStringList &cells)
{
    PaperRow out;
    out.cells = cells;
    return out;
}

QString nameOf(Context &context, Ref<AppUser> user)
{
    static constexpr Sql find{"plan_paper_person", "select name from app_user where id = $1"};
    return user ? context.db().value(find, {user.id}).toString() : QStringLiteral("―");
}

PaperBlock head(Context &context, const OperationPlan &plan, const PaperText &out)
{
    const auto form = [&](const QString &text) { return out(FactClass::Form, text); };
    const auto state = findCode(context, PlanState::table, plan.state.value, context.today());
    PaperBlock made;
    made.layout = QStringLiteral("fields");
    made.rows << row({QStringLiteral("計画番号"), form(plan.number), QStringLiteral("状態"), form(state ? state->name : plan.state.value)})
              << row({QStringLiteral("対象年度"), form(QStringLiteral("%1年度").arg(plan.fiscalYear)), QStringLiteral("版"), form(QStringLiteral("第%1版").arg(plan.edition))})
              << row({QStringLiteral("作成"), form(nameOf(context, plan.draftedBy) + QLatin1Char(' ') + operationTime(plan.draftedAt)), QStringLiteral("本市の承認"),
                     form(plan.approvedAt.isValid() ? nameOf(context, plan.approvedBy) + QLatin1Char(' ') + operationTime(plan.approvedAt) : QStringLiteral("―"))});
    if (!plan.preface.isEmpty())
        made.rows << row({QStringLiteral("まえがき"), out(FactClass::FreeText, plan.preface)});
    return made;
}

/// One table a chapter, in the order of the lines.
QList<PaperBlock> chapters(const QList<PlanLine> &lines, const PaperText &out)
{
    QList<PaperBlock> blocks;
    for (const PlanLine &line : lines) {
        if (blocks.isEmpty() || !blocks.last().heading.endsWith(QLatin1Char(' ') + line.section)) {
            PaperBlock made;
            made.layout = QStringLiteral("table");
            made.heading = QStringLiteral("%1 %2").arg(blocks.size() + 1).arg(line.section);
            made.columns = QStringList{QStringLiteral("項目"), QStringLiteral("内容")};
            made.widths = QStringLiteral("38,62");
            blocks << made;
        }
        const QString label = out(FactClass::Form, line.label);
        blocks.last().rows << row({label, out(FactClass::FreeText, line.value)});
    }
    return blocks;
}

OutputView report(Context &context, const ReportPlan &in)
{
    const OperationPlan plan = context.records().get(in.plan, "operation_plan").record;
    const auto kind = findCode(context, PlanKind::table, plan.kind.value, context.today());
    const QList<PlanLine> lines = linesOf(context, plan.id);
    OperationPaper paper;
    paper.kind = "operation_plan";
    paper.title = kind ? kind->name : plan.kind.value;
    paper.about = plan.number;
    paper.isDraft = plan.state.value != QLatin1String("APPROVED") && plan.state.value != QLatin1String("REPLACED");
    paper.layOut = [&](const PaperText &out) {
        PaperBlock stamps;
        stamps.layout = QStringLiteral("stamps");
        stamps.columns = QStringList{QStringLiteral("本市"), QStringLiteral("責任者"), QStringLiteral("管理者")};
        QList<PaperBlock> blocks{stamps, head(context, plan, out)};
        return blocks + chapters(lines, out);
    };
    context.audited(OperationPlan::recordName, {plan.id.id});
    return issueOperationPaper(context, paper);
}

} // namespace

void registerPlanPaper(Features &features)
{
    features.operation<&report>(writes);
}

} // namespace mimamori
