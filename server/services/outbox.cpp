// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/outbox.h"

#include "services/job_wake.h"

#include <QJsonDocument>

namespace mimamori {

namespace {

void queue(Context &context, const char *channel, qint64 user, const QByteArray &topic, const QJsonObject &args, qint64 childFile)
{
    static constexpr Sql insert{"outbox_add",
        "insert into outbox (channel, app_user, topic, payload, child_file, created_at, next_try_at) "
        "values ($1, $2, $3, $4::jsonb, nullif($5, 0), $6, $6)"};
    context.db().execute(insert, {QString::fromLatin1(channel), user, QString::fromUtf8(topic),
                                  QString::fromUtf8(QJsonDocument(args).toJson(QJsonDocument::Compact)), childFile, context.now()});
    wakeJobsAtCommit(context.db());
}

} // namespace

void queuePopup(Context &context, qint64 user, const QByteArray &topic, const QJsonObject &args, qint64 childFile)
{
    queue(context, "popup", user, topic, args, childFile);
}

void queueMail(Context &context, qint64 user, const QByteArray &topic, const QJsonObject &args, qint64 childFile)
{
    queue(context, "mail", user, topic, args, childFile);
}

} // namespace mimamori
