// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/access/user_update_sheets.h"

#include "base/japan_time.h"
#include "dispatch/features.h"
#include "japanese/era.h"
#include "model/access/user_update.h"
#include "model/casework/paper.h"
#include "security/passwords.h"
#include "services/export_register.h"
#include "services/paper_render.h"
#include "services/server_services.h"

#include <QRandomGenerator>

namespace mimamori {

namespace {

constexpr int mostSheets = 50; ///< each password is hashed as dearly as any; the rest is asked for again
constexpr int groups = 4;
constexpr int groupLength = 4;

struct SheetUser {
    qint64 id{};
    QString loginName{};
    QString name{};
    QString office{};
};

/// Letters that nobody takes for another on paper, in groups: about 79 bits.
QString newPassword()
{
    static const QString letters = QStringLiteral("abcdefghjkmnpqrstuvwxyz23456789");
    QString out;
    for (int group = 0; group < groups; ++group) {
        if (group)
            out += QLatin1Char('-');
        for (int i = 0; i < groupLength; ++i)
            out += letters[QRandomGenerator::system()->bounded(int(letters.size()))];
    }
    return out;
}

QList<SheetUser> usersWithout(Context &context, Ref<UserUpdate> update)
{
    static constexpr Sql find{"sheet_users",
        "select u.id, u.login_name, u.name, coalesce((select o.name from user_post p join office o on o.id = p.office where p.app_user = u.id "
        "and (p.valid_to is null or p.valid_to >= $2) order by p.id limit 1), '') from sec.without_password($1, $2) w join app_user u on u.id = w.app_user "
        "order by 4, u.login_name limit $3"};
    QList<SheetUser> out;
    const Rows rows = context.db().query(find, {update.id, context.today(), mostSheets});
    for (const Row &row : rows)
        out << SheetUser{row.integer(0), row.text(1), row.text(2), row.text(3)};
    return out;
}

QString longDate(QDate date)
{
    const auto era = formatEraDate(date, EraStyle::Long);
    return era ? *era : date.toString(Qt::ISODate);
}

PaperBlock block(const char *layout, const QString &heading, const QString &text = {})
{
    PaperBlock out;
    out.layout = QString::fromLatin1(layout);
    out.heading = heading;
    out.text = text;
    return out;
}

/// One page: whose it is, the way in, and what to do first.
void addSheet(PaperJob &job, const QStringList &facts, const QString &password)
{
    if (!job.blocks.isEmpty())
        job.blocks << block("page", {});
    job.blocks << block("text", {}, QStringLiteral("%1\n%2　様").arg(facts[2], facts[1]));
    PaperBlock access = block("fields", QStringLiteral("初回サインインの情報"));
    access.rows << PaperRow{{QStringLiteral("ログイン名"), facts[0]}} << PaperRow{{QStringLiteral("初期パスワード"), password}};
    job.blocks << access;
    job.blocks << block("text", QStringLiteral("手順"), QStringLiteral(
        "1　業務端末で「見守り」を起動し、上のログイン名と初期パスワードを半角で入力してください（ハイフンも入力します）。\n"
        "2　新しいパスワードへの変更を求められます。12文字以上で、ほかで使っていないものを決めてください。\n"
        "3　変更が済んだら、この用紙は裁断して廃棄してください。\n"
        "4　封が開いていた場合や、サインインできない場合は、使わずに家庭支援課へ連絡してください。"));
    job.blocks << block("note", {}, QStringLiteral("この用紙は本人だけが開封してください。初期パスワードの控えは、翌日には消去されます。"));
}

PaperJob jobOf(Context &context, const GatedOutput &gated, const QStringList &passwords, qint64 line)
{
    static constexpr Sql me{"sheet_me", "select name from app_user where id = $1"};
    const QString who = context.db().value(me, {context.actor().userId}).toString();
    const QString when = longDate(context.today()) + inJapan(context.now()).toString(QStringLiteral(" HH:mm"));
    PaperJob job;
    job.title = QStringLiteral("利用開始のお知らせ");
    job.subtitle = QStringLiteral("親展");
    job.date = longDate(context.today());
    job.watermark = QStringLiteral("親展");
    job.trace = QStringLiteral("%1 %2 No.%3").arg(who, when).arg(line);
    job.caution = QStringLiteral("【親展】本人以外は開封しないでください。");
    job.footer = QStringLiteral("%1 / 出力者 %2 / %3 / 出力番号 %4").arg(job.title, who, when).arg(line);
    for (qsizetype i = 0; i < passwords.size(); ++i)
        addSheet(job, gated.texts.mid(i * 3, 3), passwords[i]);
    return job;
}

OutputView makeSheets(Context &context, const MakePasswordSheets &in)
{
    static constexpr Sql set{"sheet_password", "select sec.admin_set_password($1, $2)"};
    static constexpr Sql tell{"sheet_tell", "select pg_notify('mimamori_access', '')"};
    context.records().lock(in.userUpdate, "user_update");
    const QList<SheetUser> users = usersWithout(context, in.userUpdate);
    if (users.isEmpty())
        throw Problem("no_sheets", "user_update");
    OutputRequest request;
    request.recipient = {QStringLiteral("OWN_OFFICE"), 0};
    request.kind = QStringLiteral("print");
    request.what = QStringLiteral("password_sheets user_update=%1 rows=%2").arg(in.userUpdate.id).arg(users.size());
    request.reason = QStringLiteral("ISSUE");
    request.rows = users.size();
    request.fileName = QStringLiteral("password_sheets_%1.pdf").arg(context.today().toString(QStringLiteral("yyyyMMdd")));
    request.mediaType = QStringLiteral("application/pdf");
    QStringList passwords;
    for (const SheetUser &user : users) {
        // The gate and its register learn who gets a sheet, never what stands on it.
        request.description.facts << Fact{FactClass::Form, user.loginName, 0} << Fact{FactClass::Form, user.name, 0} << Fact{FactClass::Form, user.office, 0};
        QString password = newPassword();
        while (!passwordWeakness(password, user.loginName).isEmpty())
            password = newPassword();
        context.db().query(set, {user.id, QString::fromLatin1(hashPassword(password))});
        passwords << password;
    }
    context.db().query(tell);
    return releaseOutput(context, request, [&](const GatedOutput &gated, qint64 line) {
        return renderPaperFile(context.services().config(), jobOf(context, gated, passwords, line));
    }).view;
}

FileChunk readSheets(Context &context, const ReadPasswordSheets &in)
{
    return handOver(context, in.output, in.offset, in.limit);
}

} // namespace

void registerUserUpdateSheets(Features &features)
{
    features.operation<&makeSheets>(writes);
    features.operation<&readSheets>(reads);
}

} // namespace mimamori
