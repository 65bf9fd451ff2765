// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database_rows.h"
#include "heads_file.h"
#include "signing_key.h"

#include <optional>

namespace mimamori {

struct SealLimits {
    qint64 rowsPerSeal = 100'000;    // a backlog becomes several seals; rows of one transaction are never parted
    int rowsPerFetch = 5'000;
    int heartbeatSeconds = 60;       // an empty seal at most this often
};

/// Seals what has been committed since the last seal. One connection, one at a time in the whole database (advisory
/// lock). Everything throws SealError; after one, drop the connection and begin anew with lead() and catchUp().
///
/// Order of writes: the seal is committed first, its line is appended to the heads file afterwards. A crash between
/// leaves a database that is ahead of the file, which catchUp() repairs from the database after checking chain and
/// signatures. So a file that is ahead of the database, or differs, is never the trace of a crash: it always means that
/// seals were lost (restore, failover without the last commits) or taken away. The other order could not tell these.
///
/// Which rows: a transaction with xid < pg_snapshot_xmin() has ended, and every later snapshot shows all rows it
/// committed; below that horizon the set of rows is therefore final. Reads in READ COMMITTED after the horizon was taken
/// see exactly it, REPEATABLE READ would add nothing but a snapshot older than the lock. Sequence numbers or times must
/// not be used: rows commit in another order.
class Sealer {
public:
    Sealer(Database &database, const SigningKey &key, HeadsFile &heads, SealLimits limits = {});

    /// Tries to become the only sealer of this database; held until the connection ends. Open the heads file after it:
    /// the sealer before may have written until then.
    static bool lead(Database &database);
    /// Brings the heads file up to the database; returns the number of lines added. Codes: "heads_differ", "forged_seal".
    int catchUp();
    /// One seal, if there is something to seal or a heartbeat is due: committed and published. Codes of a database that
    /// must not be sealed on: "database_behind_heads" (seals lost and no new epoch), "heads_differ",
    /// "horizon_behind" (another cluster's xids and no new epoch), "epoch_behind".
    std::optional<Seal> step();

    /// The two halves of step(), apart for the tests of a crash between them.
    std::optional<Seal> commitNext();
    void publish(const Seal &seal);

    /// Whether the last seal stopped at rowsPerSeal or closed an epoch, so that the next step should follow at once.
    bool hasMore() const { return m_more; }
    /// Rows that could be sealed now, counted up to `limit`.
    qint64 waiting(qint64 limit);
    /// Age of the oldest committed row without a seal, sealable or not; 0 when there is none.
    qint64 tailSeconds();

private:
    std::optional<Seal> lastSeal();
    Seal begin(const std::optional<Seal> &last, const DatabaseNow &now) const;
    void sealRows(Seal &seal);
    void insert(const Seal &seal);
    QByteArray unsealedRows() const;

    Database &m_database;
    const SigningKey &m_key;
    HeadsFile &m_heads;
    SealLimits m_limits;
    bool m_more = false;
};

} // namespace mimamori
