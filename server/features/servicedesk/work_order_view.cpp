// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/work_order.h"

#include "base/japan_time.h"
#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/clocks.h"
#include "services/codes.h"
#include "services/operation_paper.h"

namespace mimamori {

namespace {

QString nameOf(Context &context, Ref<AppUser> user)
{
    static constexpr Sql find{"work_person", "select name from app_user where id = $1"};
    return user ? context.db().value(find, {user.id}).toString() : QString();
}

QList<WorkArtefact> artefactsOf(Context &context, Ref<WorkOrder> order)
{
    static constexpr Sql find{"work_artefacts",
        "select a.id, case when a.subject = 'work_order_step' then a.subject_id else 0 end, a.name, a.bytes, encode(a.sha256, 'hex'), coalesce(u.name, ''), a.created_at "
        "from attachment a left join app_user u on u.id = a.created_by where a.complete_at is not null and a.withdrawn_at is null and "
        "((a.subject = 'work_order' and a.subject_id = $1) or (a.subject = 'work_order_step' and a.subject_id in (select id from work_order_step where work_order = $1))) "
        "order by a.created_at, a.id"};
    QList<WorkArtefact> out;
    const Rows rows = context.db().query(find, {order.id});
    for (const Row &row : rows)
        out << WorkArtefact{row.integer(0), {row.integer(1)}, row.text(2), row.integer(3), row.text(4), row.text(5), row.dateTime(6)};
    return out;
}

QList<WorkOrderStep> stepsOf(Context &context, Ref<WorkOrder> order)
{
    QList<WorkOrderStep> out;
    const auto steps = context.records().where<WorkOrderStep>("work_order = $1 order by place", {order.id});
    for (const Stored<WorkOrderStep> &step : steps)
        out << step.record;
    return out;
}

WorkOrderView show(Context &context, const ShowWorkOrder &in)
{
    const Stored<WorkOrder> stored = context.records().get(in.order, "work_order");
    WorkOrderView out;
    out.order = stored.record;
    out.version = stored.version;
    out.worker = nameOf(context, stored.record.worker);
    if (const auto clock = findClock(context, "WO_CHECK", WorkOrder::recordName, in.order.id); clock && !clock->stoppedAt.isValid())
        out.checkDueAt = clock->dueAt;
    out.steps = stepsOf(context, in.order);
    out.artefacts = artefactsOf(context, in.order);
    context.audited(WorkOrder::recordName, {in.order.id});
    return out;
}

/// The open ones by when they are due; with the closed ones, newest first behind them.
WorkOrderLines board(Context &context, const ListWorkOrders &in)
{
    static constexpr Sql find{"work_board",
        "select w.id, w.number, w.title, w.kind, w.state, w.received_at, "
        "case when w.state = 'RECEIVED' and c.due_at is not null then c.due_at else coalesce(d.due_at, (w.wanted_by + time '17:30') at time zone 'Asia/Tokyo') end, "
        "coalesce(u.name, ''), (select count(*) from work_order_step s where s.work_order = w.id and s.state in ('DONE', 'SKIPPED')), "
        "(select count(*) from work_order_step s where s.work_order = w.id) from work_order w left join app_user u on u.id = w.worker "
        "left join contract_duty d on d.id = w.contract_duty "
        "left join running_clock c on c.subject = 'work_order' and c.subject_id = w.id and c.rule = 'WO_CHECK' and c.stopped_at is null "
        "where w.state in ('RECEIVED', 'ACCEPTED', 'WORKING', 'DONE') or $1 "
        "order by w.state not in ('RECEIVED', 'ACCEPTED', 'WORKING', 'DONE'), 7 nulls last, w.id desc limit 1000"};
    WorkOrderLines out;
    QList<qint64> ids;
    const Rows rows = context.db().query(find, {in.closedToo});
    for (const Row &row : rows) {
        out.orders << WorkOrderLine{{row.integer(0)}, row.text(1), row.text(2), {row.text(3)}, {row.text(4)}, row.dateTime(5), row.dateTime(6), row.text(7), row.integer(8), row.integer(9)};
        ids << row.integer(0);
    }
    context.audited(WorkOrder::recordName, ids);
    return out;
}

PaperRow row(const QStringList &cells)
{
    PaperRow out;
    out.cells = cells;
    return out;
}

PaperBlock block(const char *layout, const QString &heading)
{
    PaperBlock out;
    out.layout = QLatin1String(layout);
    out.heading = heading;
    return out;
}

QString codeName(Context &context, const char *table, const QString &code)
{
    const auto found = code.isEmpty() ? std::nullopt : findCode(context, table, code, context.today());
    return found ? found->name : code.isEmpty() ? QStringLiteral("―") : code;
}

QString dash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("―") : text;
}

/// 令和8年11月20日(金), and under it 16:50～17:00; over midnight both with their day.
QString spanText(const QDateTime &from, const QDateTime &to)
{
    const QString begin = operationTime(from);
    if (!to.isValid() || inJapan(from).date() != inJapan(to).date())
        return begin + QLatin1Char('\n') + operationTime(to);
    return begin.section(QLatin1Char(' '), 0, 0) + QLatin1Char('\n') + begin.section(QLatin1Char(' '), 1) + QStringLiteral("～")
        + inJapan(to).toString(QStringLiteral("HH:mm"));
}

PaperBlock request(Context &context, const WorkOrder &order, const PaperText &out)
{
    const auto form = [&](const QString &text) { return out(FactClass::Form, text); };
    PaperBlock made = block("fields", QStringLiteral("1 依頼の内容"));
    made.rows << row({QStringLiteral("作業番号"), form(order.number), QStringLiteral("状態"), form(codeName(context, WorkOrderState::table, order.state.value))})
              << row({QStringLiteral("件名"), out(FactClass::FreeText, order.title)})
              << row({QStringLiteral("内容"), out(FactClass::FreeText, order.what)})
              << row({QStringLiteral("依頼者"), out(FactClass::FreeText, dash(order.requestedBy)), QStringLiteral("受付日時"), form(operationTime(order.receivedAt))})
              << row({QStringLiteral("受付者"), form(dash(nameOf(context, order.receivedBy))), QStringLiteral("希望期限"), form(order.wantedBy.isValid() ? operationTime(
                     QDateTime(order.wantedBy, QTime(17, 30), Qt::OffsetFromUTC, japanOffsetSeconds)) : QStringLiteral("―"))});
    return made;
}

PaperBlock plan(Context &context, const WorkOrder &order, const PaperText &out)
{
    const auto form = [&](const QString &text) { return out(FactClass::Form, text); };
    PaperBlock made = block("fields", QStringLiteral("2 受付時の確認と作業計画"));
    made.rows << row({QStringLiteral("確認日時"), form(operationTime(order.checkedAt)), QStringLiteral("確認者"), form(dash(nameOf(context, order.checkedBy)))})
              << row({QStringLiteral("確認結果"), out(FactClass::FreeText, dash(order.checkResult))})
              << row({QStringLiteral("作業担当"), form(dash(nameOf(context, order.worker))), QStringLiteral("手順書の版"),
                     form(order.procedureVersion ? QStringLiteral("第%1版").arg(order.procedureVersion) : QStringLiteral("―"))})
              << row({QStringLiteral("予定開始"), form(operationTime(order.plannedFrom)), QStringLiteral("予定終了"), form(operationTime(order.plannedTo))})
              << row({QStringLiteral("影響"), out(FactClass::FreeText, dash(order.impact))})
              << row({QStringLiteral("切戻し"), out(FactClass::FreeText, dash(order.fallback))});
    return made;
}

PaperBlock steps(Context &context, const QList<WorkOrderStep> &found, const PaperText &out)
{
    PaperBlock made = block("table", QStringLiteral("3 作業手順と結果"));
    made.columns = QStringList{QStringLiteral("順"), QStringLiteral("手順"), QStringLiteral("開始・終了"), QStringLiteral("結果"), QStringLiteral("証跡"), QStringLiteral("実施者")};
    made.widths = QStringLiteral("6,25,25,9,23,12");
    for (const WorkOrderStep &step : found) {
        const QString text = out(FactClass::FreeText, step.text);
        const QString times = out(FactClass::Form, spanText(step.startedAt, step.endedAt));
        const QString state = out(FactClass::Form, codeName(context, WorkStepState::table, step.state.value));
        const QString evidence = out(FactClass::FreeText, dash(step.evidence));
        made.rows << row({QString::number(step.place), text, times, state, evidence, out(FactClass::Form, dash(nameOf(context, step.doneBy)))});
    }
    if (made.rows.isEmpty())
        made.rows << row({QString(), QStringLiteral("手順はまだありません。")});
    return made;
}

PaperBlock artefacts(const QList<WorkArtefact> &found, const QList<WorkOrderStep> &steps, const PaperText &out)
{
    PaperBlock made = block("table", QStringLiteral("4 成果物・証跡ファイル"));
    made.columns = QStringList{QStringLiteral("手順"), QStringLiteral("ファイル名"), QStringLiteral("バイト"), QStringLiteral("SHA-256")};
    made.widths = QStringLiteral("8,30,14,48");
    for (const WorkArtefact &file : found) {
        const auto step = std::find_if(steps.begin(), steps.end(), [&](const WorkOrderStep &one) { return one.id == file.step; });
        const QString place = step == steps.end() ? QStringLiteral("成果物") : QString::number(step->place);
        const QString name = out(FactClass::FreeText, file.name);
        made.rows << row({place, name, QString::number(file.bytes), out(FactClass::Form, file.sha256)});
    }
    if (made.rows.isEmpty())
        made.rows << row({QStringLiteral("―"), QStringLiteral("ファイルはありません。")});
    return made;
}

PaperBlock result(Context &context, const WorkOrder &order, const PaperText &out)
{
    const auto form = [&](const QString &text) { return out(FactClass::Form, text); };
    PaperBlock made = block("fields", QStringLiteral("5 作業の結果"));
    made.rows << row({QStringLiteral("作業開始"), form(operationTime(order.startedAt)), QStringLiteral("作業終了"), form(operationTime(order.finishedAt))})
              << row({QStringLiteral("作業時間"), form(order.minutes ? QStringLiteral("%1分").arg(order.minutes) : QStringLiteral("―")), QStringLiteral("本市の確認"),
                     form(order.confirmedAt.isValid() ? nameOf(context, order.confirmedBy) + QLatin1Char(' ') + operationTime(order.confirmedAt) : QStringLiteral("―"))})
              << row({QStringLiteral("結果"), out(FactClass::FreeText, dash(order.result))});
    return made;
}

QList<PaperBlock> layOut(Context &context, const WorkOrder &order, const PaperText &out)
{
    const QList<WorkOrderStep> taken = stepsOf(context, order.id);
    PaperBlock stamps = block("stamps", {});
    stamps.columns = QStringList{QStringLiteral("本市"), QStringLiteral("責任者"), QStringLiteral("管理者"), QStringLiteral("担当")};
    QList<PaperBlock> blocks{stamps, request(context, order, out), plan(context, order, out), steps(context, taken, out)};
    blocks << artefacts(artefactsOf(context, order.id), taken, out) << result(context, order, out);
    return blocks;
}

OutputView report(Context &context, const ReportWorkOrder &in)
{
    const WorkOrder order = context.records().get(in.order, "work_order").record;
    const auto kind = findCode(context, WorkOrderKind::table, order.kind.value, context.today());
    OperationPaper paper;
    paper.kind = "work_report";
    paper.title = kind ? kind->attributes.value(QStringLiteral("paper")).toString(QStringLiteral("作業報告書")) : QStringLiteral("作業報告書");
    paper.about = order.number;
    paper.isDraft = order.state.value != QLatin1String("DONE") && order.state.value != QLatin1String("CONFIRMED");
    paper.layOut = [&](const PaperText &out) { return layOut(context, order, out); };
    context.audited(WorkOrder::recordName, {order.id.id});
    return issueOperationPaper(context, paper);
}

} // namespace

void registerWorkOrderView(Features &features)
{
    features.operation<&show>(reads);
    features.operation<&board>(reads);
    features.operation<&report>(writes);
}

} // namespace mimamori
