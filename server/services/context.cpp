// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/context.h"

#include "base/japan_time.h"
#include "services/server_services.h"

#include <QJsonDocument>

namespace mimamori {

Context::Context(Connection &db, Actor actor, QDateTime now, Request request, ServerServices &services)
    : m_db(db), m_actor(std::move(actor)), m_now(std::move(now)), m_request(std::move(request)), m_services(services),
      m_records(db, {m_actor.userId, m_now, m_request.operation})
{
}

QDate Context::today() const
{
    return civilDateInJapan(m_now);
}

int Context::baseVersion() const
{
    if (m_request.baseVersion < 0)
        throw Problem("base_version");
    return m_request.baseVersion;
}

bool Context::may(QByteArrayView operation) const
{
    return m_actor.isJob() || m_services.permissions()->allows(m_actor.roles, operation);
}

void Context::audited(const char *record, const QList<qint64> &ids, qint64 childFile)
{
    if (m_audit.object.isEmpty())
        m_audit.object = record;
    m_audit.ids << ids;
    if (childFile)
        m_audit.childFile = childFile;
}

void Context::publish(const QString &topic, const QJsonObject &what)
{
    static constexpr Sql tell{"notify_event", "select pg_notify('mimamori_event', $1)"};
    const QJsonObject payload{{QStringLiteral("topic"), topic}, {QStringLiteral("out"), what}};
    m_db.query(tell, {QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact))});
}

} // namespace mimamori
