// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QSet>

namespace mimamori {

/// Who has a file open, and who is writing in it (PLT-06), over all servers of one database. Whoever listens to a topic of something one can
/// open ("child_file/12") is present there; every change is told to all who listen, as event "present/child_file/12" with
/// {"people":[{"user":…,"name":…,"writing":…}]}. Who may listen was asked before (RequestRunner::mayHear).
class Presence {
public:
    Presence();

    /// This run of this server, as its rows name it.
    const QString &server() const { return m_server; }

    /// Whether being at a topic is worth telling: files, not one's own office.
    static bool isPlace(const QString &topic);

    /// All that a connection has open from now on; those with it in `writing` are being written in.
    void set(Connection &db, quint64 connection, qint64 user, const QSet<QString> &topics, const QSet<QString> &writing) const;
    /// A connection is gone, or nobody is signed in there any more.
    void leave(Connection &db, quint64 connection) const;
    /// Keeps the rows of this server alive; to be called more often than every 90 s. Rows of servers that died go.
    void renew(Connection &db) const;

private:
    void tell(Connection &db, const QString &topic) const;

    QString m_server; ///< this run of this server
};

} // namespace mimamori
