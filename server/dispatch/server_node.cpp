// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/server_node.h"

#include "db/transaction.h"

#include <QCoreApplication>
#include <QSysInfo>

namespace mimamori {

ServerNode::ServerNode(QString server, const QString &name) : m_server(std::move(server)), m_name(name.isEmpty() ? QSysInfo::machineHostName() : name) {}

void ServerNode::renew(Connection &db, const QString &state, const Load &load) const
{
    static constexpr Sql renew{"server_renew",
        "insert into server_node (server, name, process, version, state, port, connections, signed_in, waiting, answered, started_at, seen_at) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now(), now()) on conflict (server) do update set state = excluded.state, port = excluded.port, "
        "connections = excluded.connections, signed_in = excluded.signed_in, waiting = excluded.waiting, answered = excluded.answered, seen_at = now()"};
    static constexpr Sql dead{"server_dead", "delete from server_node where seen_at < now() - interval '1 hour'"};
    Transaction transaction(db);
    db.query(renew, {m_server, m_name, QCoreApplication::applicationPid(), QStringLiteral(MIMAMORI_VERSION), state, int(m_port), load.connections,
        load.signedIn, load.waiting, load.answered});
    db.query(dead);
    transaction.commit();
}

void ServerNode::leave(Connection &db) const
{
    static constexpr Sql leave{"server_leave", "delete from server_node where server = $1"};
    static constexpr Sql gone{"server_presence_gone", "delete from live_presence where server = $1"};
    Transaction transaction(db);
    db.query(leave, {m_server});
    db.query(gone, {m_server});
    transaction.commit();
}

} // namespace mimamori
