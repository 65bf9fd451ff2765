// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/anomaly.h"

#include "base/japan_time.h"
#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/clocks.h"
#include "services/codes.h"
#include "services/incident_opening.h"
#include "services/operation_paper.h"

namespace mimamori {

namespace {

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

QString nameOf(Context &context, const char *table, const QString &code)
{
    const auto found = code.isEmpty() ? std::nullopt : findCode(context, table, code, context.today());
    return found ? found->name : code.isEmpty() ? QStringLiteral("―") : code;
}

PaperBlock overview(Context &context, const Incident &incident, const PaperText &out)
{
    const auto form = [&](const QString &text) { return out(FactClass::Form, text); };
    PaperBlock made = block("fields", QStringLiteral("1 障害の概要"));
    made.rows << row({QStringLiteral("障害番号"), form(incident.number), QStringLiteral("状態"), form(nameOf(context, IncidentState::table, incident.state.value))})
              << row({QStringLiteral("事象"), out(FactClass::FreeText, incident.title)})
              << row({QStringLiteral("対象"), out(FactClass::FreeText, incident.target)})
              << row({QStringLiteral("種別"), form(nameOf(context, IncidentKind::table, incident.kind.value)), QStringLiteral("重大度"),
                     form(nameOf(context, IncidentSeverity::table, incident.severity.value))})
              << row({QStringLiteral("発見"), form(nameOf(context, IncidentSource::table, incident.source.value)), QStringLiteral("原因区分"),
                     form(nameOf(context, IncidentCause::table, incident.causeClass.value))});
    return made;
}

PaperBlock times(const Incident &incident, const PaperText &out)
{
    const auto at = [&](const QDateTime &time) { return out(FactClass::Form, operationTime(time)); };
    PaperBlock made = block("fields", QStringLiteral("2 対応の時刻"));
    made.rows << row({QStringLiteral("発生"), at(incident.occurredAt), QStringLiteral("検知"), at(incident.detectedAt)})
              << row({QStringLiteral("停止開始"), at(incident.interruptedAt), QStringLiteral("連絡"), at(incident.contactedAt)})
              << row({QStringLiteral("本市への通知"), at(incident.notifiedAt), QStringLiteral("一次切り分け"), at(incident.triagedAt)})
              << row({QStringLiteral("修正計画"), at(incident.plannedAt), QStringLiteral("復旧"), at(incident.restoredAt)})
              << row({QStringLiteral("完了"), at(incident.closedAt)});
    return made;
}

QString keptText(const QDateTime &due, const QDateTime &stopped, const QDateTime &now)
{
    if (stopped.isValid())
        return stopped <= due ? QStringLiteral("期限内") : QStringLiteral("超過");
    return now <= due ? QStringLiteral("進行中") : QStringLiteral("超過中");
}

/// Each promise with its own start: the two triages side by side.
PaperBlock promises(Context &context, const Incident &incident, const PaperText &out)
{
    static const QList<std::pair<QByteArray, QString>> rules{{"SLA_NOTIFY", QStringLiteral("本市への通知（検知から3時間）")},
        {"SLA_TRIAGE", QStringLiteral("一次切り分け（発生から12時間・サービスレベル）")}, {"INC_TRIAGE", QStringLiteral("一次切り分け（検知から12時間・障害対応）")},
        {"SLA_PLAN", QStringLiteral("修正計画（発生から3営業日）")}, {"SLA_RESTORE", QStringLiteral("復旧（停止開始から6時間）")}};
    PaperBlock made = block("table", QStringLiteral("3 期限と結果"));
    made.columns = QStringList{QStringLiteral("期限"), QStringLiteral("起点"), QStringLiteral("期限日時"), QStringLiteral("実施"), QStringLiteral("結果")};
    made.widths = QStringLiteral("30,20,20,20,10");
    for (const auto &[rule, name] : rules) {
        const auto clock = findClock(context, rule, Incident::recordName, incident.id.id);
        if (!clock)
            continue;
        const auto at = [&](const QDateTime &time) { return out(FactClass::Form, operationTime(time)); };
        const QString start = at(clock->startedAt);
        const QString due = at(clock->dueAt);
        const QString stop = at(clock->stoppedAt);
        made.rows << row({name, start, due, stop, out(FactClass::Form, keptText(clock->dueAt, clock->stoppedAt, context.now()))});
    }
    if (made.rows.isEmpty())
        made.rows << row({QStringLiteral("契約上の期限の対象ではありません。")});
    return made;
}

PaperBlock course(Context &context, const Incident &incident, const PaperText &out)
{
    static constexpr Sql find{"report_course",
        "select e.at, e.kind, e.text, coalesce(u.name, '') from incident_entry e left join app_user u on u.id = e.author where e.incident = $1 order by e.at, e.id"};
    PaperBlock made = block("table", QStringLiteral("5 経過"));
    made.columns = QStringList{QStringLiteral("日時"), QStringLiteral("区分"), QStringLiteral("内容"), QStringLiteral("記録者")};
    made.widths = QStringLiteral("22,14,48,16");
    const Rows rows = context.db().query(find, {incident.id.id});
    for (const Row &line : rows) {
        const QString at = out(FactClass::Form, operationTime(line.dateTime(0)));
        const QString kind = out(FactClass::Form, nameOf(context, IncidentEntryKind::table, line.text(1)));
        const QString text = out(FactClass::FreeText, line.text(2));
        made.rows << row({at, kind, text, out(FactClass::Form, line.text(3).isEmpty() ? QStringLiteral("自動") : line.text(3))});
    }
    return made;
}

QList<PaperBlock> layOut(Context &context, const Incident &incident, const PaperText &out)
{
    PaperBlock stamps = block("stamps", {});
    stamps.columns = QStringList{QStringLiteral("責任者"), QStringLiteral("管理者"), QStringLiteral("担当")};
    QList<PaperBlock> blocks{stamps, overview(context, incident, out), times(incident, out), promises(context, incident, out)};
    PaperBlock measures = block("fields", QStringLiteral("4 原因と対処"));
    const std::pair<QString, QString> texts[] = {{QStringLiteral("影響"), incident.impact}, {QStringLiteral("応急処置"), incident.firstAid},
        {QStringLiteral("修正計画"), incident.fixPlan}, {QStringLiteral("復旧の内容"), incident.recovery}, {QStringLiteral("原因"), incident.cause},
        {QStringLiteral("再発防止策"), incident.prevention}};
    for (const auto &[label, text] : texts)
        measures.rows << row({label, out(FactClass::FreeText, text.isEmpty() ? QStringLiteral("―") : text)});
    blocks << measures << course(context, incident, out);
    return blocks;
}

OutputView report(Context &context, const ReportIncident &in)
{
    const Incident incident = context.records().get(in.incident, "incident").record;
    OperationPaper paper;
    paper.kind = "incident_report";
    paper.title = QStringLiteral("障害報告書兼復旧完了報告書");
    paper.about = incident.number;
    paper.isDraft = !incident.closedAt.isValid();
    paper.layOut = [&](const PaperText &out) { return layOut(context, incident, out); };
    return issueOperationPaper(context, paper);
}

QList<PaperBlock> layOutAnomalies(Context &context, const QList<Stored<Anomaly>> &found, const PaperText &out)
{
    PaperBlock made = block("table", QStringLiteral("異常の記録"));
    made.columns = QStringList{QStringLiteral("番号・日時"), QStringLiteral("発見"), QStringLiteral("対象"), QStringLiteral("内容"), QStringLiteral("判断・対応")};
    made.widths = QStringLiteral("20,14,18,26,22");
    for (const Stored<Anomaly> &stored : found) {
        const Anomaly &one = stored.record;
        const QString head = out(FactClass::Form, one.number + QLatin1Char('\n') + operationTime(one.at));
        const QString source = out(FactClass::Form, nameOf(context, IncidentSource::table, one.source.value));
        const QString target = out(FactClass::FreeText, one.target);
        const QString what = out(FactClass::FreeText, one.what);
        made.rows << row({head, source, target, what, out(FactClass::FreeText, nameOf(context, AnomalyDecision::table, one.decision.value)
            + (one.done.isEmpty() ? QString() : QLatin1Char('\n') + one.done))});
    }
    return {made};
}

OutputView reportAnomalies(Context &context, const ReportAnomalies &in)
{
    if (in.to < in.from)
        throw Problem("end_before_start", "to");
    const auto midnight = [](QDate day) { return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, japanOffsetSeconds).toUTC(); };
    const auto found = context.records().where<Anomaly>("at >= $1 and at < $2 order by at, id", {midnight(in.from), midnight(in.to.addDays(1))});
    if (found.isEmpty())
        throw Problem("report_empty", "from");
    OperationPaper paper;
    paper.kind = "anomaly_report";
    paper.title = QStringLiteral("異常報告書");
    paper.about = in.from.toString(Qt::ISODate) + QLatin1Char('_') + in.to.toString(Qt::ISODate);
    paper.layOut = [&](const PaperText &out) { return layOutAnomalies(context, found, out); };
    return issueOperationPaper(context, paper);
}

} // namespace

void registerIncidentReport(Features &features)
{
    features.operation<&report>(writes);
    features.operation<&reportAnomalies>(writes);
}

} // namespace mimamori
