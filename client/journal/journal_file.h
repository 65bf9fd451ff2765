// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/seal.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QStringList>

namespace mimamori {

/// One row of a journal, opened.
struct JournalRow {
    qint64 id{};
    QByteArray content{};
};

/// One person's journal on the disk: rows of sealed bytes in SQLite, each commit on the platter before the next (WAL, FULL). Nothing
/// readable stands in it but how many rows there are and how long. Used by one thread; never throws, never asks.
class JournalFile {
public:
    enum class Opened {
        Ready,
        WrongSecret, ///< it belongs to another person, or was sealed with an earlier password
        InUse,       ///< another window of the same person has it
        NotPossible, ///< the disk does not take it
        Unknown,     ///< this person has no journal here
        Throttled    ///< too many wrong secrets: not even tried, see `waitSeconds`
    };

    explicit JournalFile(QString path);
    ~JournalFile();
    JournalFile(const JournalFile &) = delete;
    JournalFile &operator=(const JournalFile &) = delete;

    /// Opens the file or makes it. What cannot be read any more is set aside under a new name (`setAside`), the rest goes on.
    Opened open(const QByteArray &terminalSecret, const QString &password);
    /// With the password it was sealed with; from then on `password` opens it.
    Opened openWithEarlier(const QByteArray &terminalSecret, const QString &earlier, const QString &password);
    /// Opens what is there and nothing else: no server has looked at the password. A wrong one is counted in the file, and each makes
    /// the next wait twice as long (2 s to 15 min), whatever program asks.
    Opened openAlone(const QByteArray &terminalSecret, const QString &password, const QDateTime &now);
    /// Is this the secret of the open file? Counted like `openAlone`.
    Opened check(const QByteArray &terminalSecret, const QString &password, const QDateTime &now);
    qint64 waitSeconds() const { return m_waitSeconds; }
    /// What the person's desk needs before there is a server (who they are, code tables); sealed like the rows.
    bool keepDesk(const QByteArray &desk);
    const QByteArray &desk() const { return m_desk; }
    /// Overwrites the key and every byte of all journals in a folder and takes them away. Nothing opens them any more.
    static void destroyAll(const QString &folder);
    void close();
    bool isOpen() const { return !m_key.isEmpty(); }

    QList<JournalRow> rows() const { return m_rows; }
    /// Rows that were there and could not be opened; a copy of the file with them is set aside.
    int unreadable() const { return m_unreadable; }
    /// Where damaged files went.
    const QStringList &setAside() const { return m_setAside; }

    /// Writes rows and takes others away, all or nothing. False when the disk did not take it.
    bool write(const QList<JournalRow> &put, const QList<qint64> &remove);
    bool rewrap(const QByteArray &terminalSecret, const QString &password);
    const QString &path() const { return m_path; }

private:
    static constexpr auto wrapPlace = "mimamori journal key 1";
    enum class Read { Good, Damaged, Busy };
    Read connect();
    void disconnect();
    bool run(const QString &statement) const;
    Read makeTables();
    Opened unlock(const QByteArray &terminalSecret, const QString &password);
    bool makeKey(const QByteArray &terminalSecret, const QString &password);
    bool keepWrapped(const SecretKey &key, const QByteArray &terminalSecret, const QString &password);
    Read readRows();
    QHash<QString, QByteArray> readHead() const;
    bool writeHead(const QList<std::pair<QString, QByteArray>> &values);
    Opened tryWrapped(const QByteArray &terminalSecret, const QString &password, const QDateTime &now);
    bool mustWait(const QHash<QString, QByteArray> &head, const QDateTime &now);
    void moveAside();
    void copyAside();
    QString nameAside() const;
    QByteArray place(qint64 id) const;

    QString m_path;
    QString m_connection;
    SecretKey m_key;
    QByteArray m_identity; ///< random, made with the file: rows of one file do not open in another
    QList<JournalRow> m_rows;
    int m_unreadable{};
    QStringList m_setAside;
    QByteArray m_desk;
    qint64 m_waitSeconds{};
};

} // namespace mimamori
