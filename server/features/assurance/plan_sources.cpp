// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the plans of the operation say, read from the settings that run (PLAN-01).
#include "services/plan_sources.h"

#include "base/japan_time.h"
#include "clock/age.h"
#include "features/features_list.h"
#include "services/codes.h"
#include "services/duty_calendar.h"
#include "services/server_services.h"
#include "services/settings.h"

namespace mimamori {

namespace {

QString codeName(Context &context, const char *table, const QString &code)
{
    const auto found = findCode(context, table, code, context.today());
    return found ? found->name : code;
}

QString hoursText(const QJsonValue &hours)
{
    const QJsonObject object = hours.toObject();
    return QStringLiteral("%1～%2").arg(object.value(QStringLiteral("from")).toString(), object.value(QStringLiteral("to")).toString());
}

/// 1日ごと, 6時間ごと, 90秒ごと
QString everyText(qint64 seconds)
{
    for (const auto &[size, unit] : {std::pair{qint64(86'400), "日"}, std::pair{qint64(3'600), "時間"}, std::pair{qint64(60), "分"}}) {
        if (seconds % size == 0)
            return QStringLiteral("%1%2ごと").arg(seconds / size).arg(QString::fromUtf8(unit));
    }
    return QStringLiteral("%1秒ごと").arg(seconds);
}

/// The jobs whose names begin so, with when they run.
QList<PlanLine> jobs(Context &context, const QString &section, const QString &like)
{
    static constexpr Sql find{"plan_jobs", "select name, enabled, schedule, every_seconds from job where name like $1 order by name"};
    QList<PlanLine> out;
    const Rows rows = context.db().query(find, {like});
    for (const Row &row : rows) {
        const QString when = !row.text(2).isEmpty() ? row.text(2) : row.isNull(3) ? QStringLiteral("必要なとき") : everyText(row.integer(3));
        out << PlanLine{section, row.text(0), row.boolean(1) ? when : QStringLiteral("停止中")};
    }
    return out;
}

QList<PlanLine> backupPlan(Context &context, int)
{
    const QString policy = QStringLiteral("方針");
    QList<PlanLine> out{{policy, QStringLiteral("保持する世代数（種別ごと、最大）"), QString::number(settingOn(context, "backup.most", 7).toInt())},
        {policy, QStringLiteral("業務時間（この間は重い処理をしない）"), hoursText(settingOn(context, "job.service_hours", {}))}};
    static constexpr Sql kinds{"plan_backup_kinds", "select name from code where code_table = 'backup_kind' and valid_from <= $1 and (valid_to is null or valid_to >= $1) order by sort"};
    const Rows rows = context.db().query(kinds, {context.today()});
    for (const Row &row : rows)
        out << PlanLine{QStringLiteral("取得する種別"), row.text(0), QStringLiteral("取得する")};
    out << jobs(context, QStringLiteral("取得の時刻"), QStringLiteral("backup.%")) << jobs(context, QStringLiteral("復元試験"), QStringLiteral("%drill%"));
    return out;
}

QList<PlanLine> contactPlan(Context &context, int)
{
    static constexpr Sql find{"plan_contacts",
        "select c.side, c.rung, coalesce(u.name, c.person), c.phone, c.after_minutes, c.hours from incident_contact c left join app_user u on u.id = c.app_user "
        "where c.valid_from <= $1 and (c.valid_to is null or c.valid_to >= $1) order by c.side, c.rung, c.id"};
    QList<PlanLine> out;
    const Rows rows = context.db().query(find, {context.today()});
    for (const Row &row : rows) {
        QStringList value{row.text(2)};
        if (!row.text(3).isEmpty())
            value << row.text(3);
        value << QStringLiteral("検知から%1分").arg(row.integer(4)) << codeName(context, "contact_hours", row.text(5));
        out << PlanLine{codeName(context, "contact_side", row.text(0)), QStringLiteral("%1番目").arg(row.integer(1)), value.join(QStringLiteral("、"))};
    }
    for (const auto &[rule, name] : {std::pair{"SLA_NOTIFY", "本市への通知"}, std::pair{"SLA_TRIAGE", "一次切り分け"}, std::pair{"SLA_RESTORE", "復旧"}}) {
        if (const ClockRule *known = context.services().clockBook()->rules.find(QString::fromLatin1(rule), context.today()))
            out << PlanLine{QStringLiteral("期限"), QString::fromUtf8(name), known->name};
    }
    return out;
}

QList<PlanLine> rolePlan(Context &context, int)
{
    static constexpr Sql find{"operation_plan_roles",
        "select r.code, r.name, coalesce(string_agg(distinct u.name, '、' order by u.name), '') from role r left join user_post p on p.role = r.code "
        "and p.valid_from <= $1 and (p.valid_to is null or p.valid_to >= $1) left join app_user u on u.id = p.app_user and u.valid_from <= $1 "
        "and (u.valid_to is null or u.valid_to >= $1) where r.code in ('OPH', 'OPM', 'OPS', 'HQ', 'APV', 'ADM') group by r.code, r.name order by r.code"};
    static const QHash<QString, QString> tasks{{QStringLiteral("OPH"), QStringLiteral("運用・保守の全体を統括し、本市への責任を負う")},
        {QStringLiteral("OPM"), QStringLiteral("作業を管理し、例外の取扱いを決める")}, {QStringLiteral("OPS"), QStringLiteral("受付・調査・作業・監視を行う")},
        {QStringLiteral("HQ"), QStringLiteral("本市の一次窓口")}, {QStringLiteral("APV"), QStringLiteral("計画・報告・成果物を承認する")},
        {QStringLiteral("ADM"), QStringLiteral("システムを管理する")}};
    QList<PlanLine> out;
    const Rows rows = context.db().query(find, {context.today()});
    for (const Row &row : rows) {
        out << PlanLine{row.text(1), QStringLiteral("役割"), tasks.value(row.text(0))};
        out << PlanLine{row.text(1), QStringLiteral("担当者"), row.text(2).isEmpty() ? QStringLiteral("未定") : row.text(2)};
    }
    return out;
}

/// 監視定義: what is watched, how often, from when it is bad, and who is told.
QList<PlanLine> monitoringPlan(Context &context, int)
{
    static constexpr Sql checks{"plan_checks",
        "select c.check_group, c.name, c.target, c.enabled, c.every_seconds, c.warning, c.critical, c.for_seconds, c.unit, c.low_is_bad, coalesce(c.chain, '') "
        "from monitor_check c order by c.check_group, c.name"};
    static constexpr Sql rungs{"plan_rungs",
        "select m.chain, m.after_minutes, m.hours, u.name from monitor_rung m join app_user u on u.id = m.app_user "
        "where m.valid_from <= $1 and (m.valid_to is null or m.valid_to >= $1) order by m.chain, m.after_minutes, m.id"};
    QList<PlanLine> out;
    const Rows watched = context.db().query(checks);
    for (const Row &row : watched) {
        QStringList value{row.text(2), everyText(row.integer(4))};
        for (const auto &[column, word] : {std::pair{5, "警告"}, std::pair{6, "異常"}}) {
            if (row.integer(column) >= 0)
                value << QStringLiteral("%1 %2%3%4").arg(QString::fromUtf8(word)).arg(row.integer(column)).arg(codeName(context, "monitor_unit", row.text(8)),
                    row.boolean(9) ? QStringLiteral("以下") : QStringLiteral("以上"));
        }
        if (row.integer(7) > 0)
            value << QStringLiteral("%1秒続いたとき").arg(row.integer(7));
        if (!row.text(10).isEmpty())
            value << codeName(context, "monitor_chain", row.text(10));
        out << PlanLine{codeName(context, "monitor_group", row.text(0)), row.text(1),
            row.boolean(3) ? value.join(QStringLiteral("、")) : QStringLiteral("停止中")};
    }
    const Rows told = context.db().query(rungs, {context.today()});
    for (const Row &row : told)
        out << PlanLine{codeName(context, "monitor_chain", row.text(0)), QStringLiteral("%1分後に知らせる").arg(row.integer(1)),
            row.text(3) + QStringLiteral("、") + codeName(context, "contact_hours", row.text(2))};
    return out;
}

/// The duties of the year with their due dates.
QList<PlanLine> dutiesOfYear(Context &context, int fiscalYear)
{
    static constexpr Sql find{"plan_duties",
        "select d.name, to_char(d.due_at at time zone 'Asia/Tokyo', 'FMMM/FMDD') from contract_duty d join duty_rule r on r.id = d.rule "
        "where r.cycle <> 'DAY' and d.state <> 'ENDED' and (d.due_at at time zone 'Asia/Tokyo')::date between $1 and $2 order by r.id, d.due_at"};
    QMap<int, PlanLine> byName; // in the order of the rules
    QHash<QString, int> place;
    const FiscalYear year{fiscalYear};
    const Rows rows = context.db().query(find, {year.start(), year.end()});
    for (const Row &row : rows) {
        if (!place.contains(row.text(0)))
            place.insert(row.text(0), int(place.size()));
        PlanLine &line = byName[place.value(row.text(0))];
        line.section = QStringLiteral("年間の定期業務");
        line.label = row.text(0);
        line.value += (line.value.isEmpty() ? QString() : QStringLiteral("、")) + row.text(1);
    }
    return byName.values();
}

QList<PlanLine> yearPlan(Context &context, int fiscalYear)
{
    const ContractTerm term = contractTerm(context);
    const QString outline = QStringLiteral("概要");
    QList<PlanLine> out{{outline, QStringLiteral("契約期間"), term.from.toString(Qt::ISODate) + QStringLiteral("～") + term.to.toString(Qt::ISODate)},
        {outline, QStringLiteral("対象年度"), QString::number(fiscalYear)},
        {outline, QStringLiteral("受付時間"), QStringLiteral("開庁日 8:45～17:30")},
        {outline, QStringLiteral("業務時間（重い処理をしない時間帯）"), hoursText(settingOn(context, "job.service_hours", {}))}};
    static constexpr Sql levels{"plan_levels", "select name from code where code_table = 'service_measure' and valid_from <= $1 and (valid_to is null or valid_to >= $1) order by sort"};
    const Rows rows = context.db().query(levels, {context.today()});
    for (const Row &row : rows)
        out << PlanLine{QStringLiteral("サービスレベル"), row.text(0), QStringLiteral("毎月・年度で測定し報告する")};
    out << jobs(context, QStringLiteral("自動処理"), QStringLiteral("%")) << dutiesOfYear(context, fiscalYear);
    return out;
}

QList<PlanLine> keepingPlan(Context &context, int)
{
    const QString place = QStringLiteral("保管の方法");
    return {{place, QStringLiteral("形式"), QStringLiteral("PDF（発行した内容のまま保管し、SHA-256で照合する）")},
        {place, QStringLiteral("保管場所"), QStringLiteral("サーバの保管庫（暗号化）")},
        {place, QStringLiteral("写しの保管期間"), QStringLiteral("%1か月以上").arg(settingOn(context, "plan.copy_months", 12).toInt())},
        {place, QStringLiteral("バックアップの世代数（最大）"), QString::number(settingOn(context, "backup.most", 7).toInt())},
        {place, QStringLiteral("閲覧できる者"), QStringLiteral("本市承認者、家庭支援課、運用・保守の責任者・管理者・担当者")},
        {place, QStringLiteral("持出し"), QStringLiteral("出力簿に記録し、承認を受けた場合に限る")}};
}

} // namespace

void registerPlanSources(Features &)
{
    addPlanSource(QStringLiteral("YEAR"), yearPlan);
    addPlanSource(QStringLiteral("BACKUP"), backupPlan);
    addPlanSource(QStringLiteral("CONTACT"), contactPlan);
    addPlanSource(QStringLiteral("MONITORING"), monitoringPlan);
    addPlanSource(QStringLiteral("ROLES"), rolePlan);
    addPlanSource(QStringLiteral("KEEPING"), keepingPlan);
}

} // namespace mimamori
