// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace mimamori {

enum class Isolation { ReadCommitted, RepeatableRead, Serializable };

/// One unit of work: rolled back when it leaves the scope without commit(). Transactions do not nest
/// (std::logic_error). If the connection turns out to be dead at BEGIN it is made anew once, since nothing is lost yet.
class Transaction {
public:
    explicit Transaction(Connection &connection, Isolation isolation = Isolation::ReadCommitted);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Returns only when the commit is certain. Throws CommitUnknown when nobody can say (connection lost while
    /// committing, wait for the synchronous standby cancelled), DbError when it certainly failed: deferred constraint,
    /// serialization failure, or 25P02 when an earlier statement failed and PostgreSQL answered COMMIT with ROLLBACK.
    void commit();
    void rollback();

private:
    Connection &m_connection;
    bool m_open = true;
};

} // namespace mimamori
