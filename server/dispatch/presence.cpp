// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/presence.h"

#include "db/transaction.h"

#include <QUuid>

namespace mimamori {

Presence::Presence() : m_server(QUuid::createUuid().toString(QUuid::WithoutBraces)) {}

bool Presence::isPlace(const QString &topic)
{
    return topic.startsWith(QLatin1String("child_file/"));
}

void Presence::set(Connection &db, quint64 connection, qint64 user, const QSet<QString> &topics, const QSet<QString> &writing) const
{
    static constexpr Sql change{"presence_set", R"(
        with gone as (delete from live_presence where server = $1 and connection = $2 and not topic = any($4::text[]) returning topic),
             here as (insert into live_presence (server, connection, topic, app_user, writing, seen_at)
                      select $1, $2, t, $3, t = any($5::text[]), now() from unnest($4::text[]) t
                      on conflict (server, connection, topic) do update
                         set writing = excluded.writing, app_user = excluded.app_user, seen_at = excluded.seen_at
                       where (live_presence.writing, live_presence.app_user) is distinct from (excluded.writing, excluded.app_user)
                      returning topic)
        select topic from gone union select topic from here)"};
    QStringList places;
    for (const QString &topic : topics) {
        if (isPlace(topic))
            places << topic;
    }
    Transaction transaction(db);
    const auto changed = db.query(change, {m_server, qint64(connection), user, places, QStringList(writing.cbegin(), writing.cend())});
    for (const auto &row : changed)
        tell(db, row.text(0));
    transaction.commit();
}

void Presence::leave(Connection &db, quint64 connection) const
{
    static constexpr Sql gone{"presence_leave", "delete from live_presence where server = $1 and connection = $2 returning topic"};
    Transaction transaction(db);
    const auto left = db.query(gone, {m_server, qint64(connection)});
    for (const auto &row : left)
        tell(db, row.text(0));
    transaction.commit();
}

void Presence::renew(Connection &db) const
{
    static constexpr Sql renewed{"presence_renew", "update live_presence set seen_at = now() where server = $1"};
    static constexpr Sql dead{"presence_dead", "delete from live_presence where seen_at < now() - interval '90 seconds'"};
    Transaction transaction(db);
    db.query(renewed, {m_server});
    db.query(dead, {});
    transaction.commit();
}

void Presence::tell(Connection &db, const QString &topic) const
{
    static constexpr Sql told{"presence_tell", R"(
        select pg_notify('mimamori_event', json_build_object('topic', 'present/' || $1, 'out', json_build_object('people',
            coalesce((select json_agg(json_build_object('user', p.app_user, 'name', p.name, 'writing', p.writing) order by p.app_user)
                        from (select l.app_user, u.name, bool_or(l.writing) as writing from live_presence l join app_user u on u.id = l.app_user
                               where l.topic = $1 and l.seen_at > now() - interval '90 seconds'
                               group by l.app_user, u.name order by l.app_user limit 20) p), '[]'::json)))::text))"};
    db.query(told, {topic});
}

} // namespace mimamori
