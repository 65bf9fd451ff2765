// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace mimamori {

/// The row by which the servers of one database know of each other (PLT-02). A row that is not renewed for half a minute counts as gone.
class ServerNode {
public:
    struct Load {
        qint64 connections{};
        qint64 signedIn{};
        qint64 waiting{};
        qint64 answered{};
    };
    /// `server` is unique to this run; `name` is the configuration's word, empty = the machine's.
    ServerNode(QString server, const QString &name);

    void setPort(quint16 port) { m_port = port; }
    /// Says that this server lives, and how. Rows of servers that died an hour ago go.
    void renew(Connection &db, const QString &state, const Load &load) const;
    /// Takes the row away.
    void leave(Connection &db) const;

private:
    QString m_server;
    QString m_name;
    quint16 m_port{};
};

} // namespace mimamori
