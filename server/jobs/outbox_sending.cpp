// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/japan_time.h"
#include "jobs/job_list.h"
#include "jobs/smtp.h"
#include "services/codes.h"
#include "services/server_services.h"

#include <QJsonDocument>

#include <algorithm>

namespace mimamori {

namespace {

// While a mail is on its way nobody else takes it; if this server dies then, it goes out once more.
constexpr int inFlightSeconds = 600;
constexpr int mostTries = 40;

int mailPause(int tries)
{
    return std::min(3600, 30 << std::clamp(tries - 1, 0, 7));
}

/// Pop-ups that wait, in their order; true when there may be more.
bool sendPopups(JobRun &run)
{
    static constexpr Sql take{"outbox_popups",
        "update outbox set sent_at = $1, tries = tries + 1 where id in (select id from outbox where sent_at is null "
        "and channel in ('popup', 'event') and next_try_at <= $1 order by id limit 100 for update skip locked) "
        "returning id, app_user, topic, payload::text, child_file"};
    qsizetype found = 0;
    run.transaction([&](Context &context) {
        Rows rows = context.db().query(take, {context.now()});
        found = rows.size();
        std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.integer(0) < b.integer(0); });
        for (const Row &row : rows) {
            QJsonObject what{{QStringLiteral("popup"), row.integer(0)}, {QStringLiteral("topic"), row.text(2)},
                             {QStringLiteral("args"), QJsonDocument::fromJson(row.bytes(3)).object()}};
            if (!row.isNull(4))
                what.insert(QStringLiteral("child_file"), row.integer(4));
            context.publish(QStringLiteral("user/%1").arg(row.integer(1)), what);
        }
    });
    run.count("popups", found);
    return found > 0;
}

/// A text of the product with its values: {number}, {rule_name}, {due}. Instants are shown as the wall clock in Japan shows them.
QString filledIn(QString text, const QJsonObject &args)
{
    for (auto arg = args.begin(); arg != args.end(); ++arg) {
        QString value = arg.value().toVariant().toString();
        const QDateTime at = QDateTime::fromString(value, Qt::ISODate);
        if (arg.key() == QLatin1String("due") && at.isValid())
            value = inJapan(at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
        text.replace(QLatin1Char('{') + arg.key() + QLatin1Char('}'), value);
    }
    return text;
}

Mail composed(Context &context, const Row &row)
{
    auto text = findCode(context, "mail_text", row.text("topic"), context.today());
    if (!text)
        text = requireCode(context, "mail_text", QStringLiteral("default"), context.today(), "mail_text");
    const QJsonObject args = QJsonDocument::fromJson(row.bytes("payload")).object();
    Mail mail;
    mail.id = "outbox-" + QByteArray::number(row.integer("id"));
    mail.from = context.services().config().mailFrom;
    mail.to = row.text("mail");
    mail.subject = filledIn(text->name, args);
    mail.body = filledIn(text->attributes.value(QStringLiteral("body")).toString(), args);
    mail.at = context.now();
    return mail;
}

struct Outgoing {
    qint64 id{};
    int tries{};
    Mail mail{};
};

/// The next mail that is due, marked as on its way.
std::optional<Outgoing> takeMail(JobRun &run)
{
    static constexpr Sql take{"outbox_mail",
        "update outbox o set next_try_at = $2, tries = o.tries + 1 from app_user u where u.id = o.app_user and o.id = "
        "(select id from outbox where sent_at is null and channel = 'mail' and next_try_at <= $1 order by id limit 1 for update skip locked) "
        "returning o.id, o.topic, o.payload::text as payload, o.tries, u.mail"};
    std::optional<Outgoing> out;
    run.transaction([&](Context &context) {
        const auto row = context.db().queryOne(take, {context.now(), context.now().addSecs(inFlightSeconds)});
        if (row)
            out = Outgoing{row->integer("id"), int(row->integer("tries")), composed(context, *row)};
    });
    return out;
}

void noteResult(JobRun &run, const Outgoing &outgoing, const QByteArray &error)
{
    static constexpr Sql note{"outbox_note",
        "update outbox set sent_at = $2, last_error = $3, next_try_at = coalesce($4, next_try_at) where id = $1"};
    run.transaction([&](Context &context) {
        const bool over = error.isEmpty() || error == "no_address" || outgoing.tries >= mostTries;
        context.db().execute(note, {outgoing.id, over ? context.now() : QDateTime(), QString::fromLatin1(error),
                                    over ? QDateTime() : context.now().addSecs(mailPause(outgoing.tries))});
    });
    run.count(error.isEmpty() ? "mails" : "failed");
}

void sendAll(JobRun &run)
{
    while (sendPopups(run)) {
    }
    const QString url = run.services().config().smtpUrl;
    if (url.isEmpty())
        return; // mails wait until a server is configured
    while (const auto outgoing = takeMail(run))
        noteResult(run, *outgoing, outgoing->mail.to.isEmpty() ? QByteArray("no_address") : sendMail(url, outgoing->mail));
}

QDateTime nextWaiting(Connection &db, const ServerServices &services)
{
    static constexpr Sql next{"outbox_next", "select min(next_try_at) from outbox where sent_at is null and ($1 or channel <> 'mail')"};
    return db.queryOne(next, {!services.config().smtpUrl.isEmpty()})->dateTime(0);
}

} // namespace

JobDefinition outboxSending()
{
    JobDefinition job;
    job.name = "outbox.send";
    job.timeLimitSeconds = 900;
    job.vital = true;
    job.nextDue = nextWaiting;
    job.run = sendAll;
    return job;
}

} // namespace mimamori
