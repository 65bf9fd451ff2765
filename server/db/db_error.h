// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <exception>

namespace mimamori {

/// A failed statement or connection, for the log and for the code that must react: codes and names only. PostgreSQL puts
/// the failing row into its message and clients would copy it into logs, so no message text is ever kept here.
class DbError : public std::exception {
public:
    /// What the server said about the failure, each part empty when it did not say it.
    struct Diagnosis {
        QByteArray sqlstate{};
        QByteArray constraint{};
        QByteArray table{};
        QByteArray column{};
        int scriptOffset{};        // 1-based character in the statement text, 0 = not told
        bool connectionLost{};
    };

    DbError(QByteArray statementName, Diagnosis diagnosis);

    const QByteArray &sqlstate() const { return m_diagnosis.sqlstate; }
    const QByteArray &constraint() const { return m_diagnosis.constraint; }
    const QByteArray &table() const { return m_diagnosis.table; }
    const QByteArray &column() const { return m_diagnosis.column; }
    int scriptOffset() const { return m_diagnosis.scriptOffset; }
    const QByteArray &statementName() const { return m_statementName; }
    /// The connection is gone; a new attempt needs a new connection (Connection makes it by itself).
    bool connectionLost() const { return m_diagnosis.connectionLost; }

    bool isUniqueViolation() const { return sqlstate() == "23505"; }
    bool isForeignKeyViolation() const { return sqlstate() == "23503"; }
    bool isNotNullViolation() const { return sqlstate() == "23502"; }
    bool isCheckViolation() const { return sqlstate() == "23514"; }
    bool isInsufficientPrivilege() const { return sqlstate() == "42501"; }   // rights and row-level security alike

    /// The same request may be sent again with the same idempotency key: classes 08 and 57P0x, serialization failure,
    /// deadlock, a read-only (demoted) server, a plan that a migration made stale.
    bool mayRetry() const;

    /// "23505 insert_person person_number_key": codes and names, safe to log.
    const char *what() const noexcept override { return m_what.constData(); }

private:
    QByteArray m_statementName;
    Diagnosis m_diagnosis;
    QByteArray m_what;
};

/// Nobody can say whether the transaction was committed: the connection died while COMMIT was under way, or the wait for
/// the synchronous standby was cancelled (PostgreSQL then reports success with only a warning, and the row is lost at the
/// next failover). Never tell the user "saved"; ask again by idempotency key on the current primary.
class CommitUnknown : public DbError {
public:
    using DbError::DbError;
};

} // namespace mimamori
