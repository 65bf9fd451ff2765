// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace mimamori {

namespace {

constexpr auto deskPlace = "mimamori journal desk 1";
const QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QByteArray nativeCode(const QSqlError &error)
{
    return error.nativeErrorCode().toLatin1();
}

bool isBusy(const QSqlError &error)
{
    const int code = nativeCode(error).toInt() & 0xff;
    return code == 5 || code == 6; // SQLITE_BUSY, SQLITE_LOCKED
}

bool isDamage(const QSqlError &error)
{
    const int code = nativeCode(error).toInt() & 0xff;
    return code == 11 || code == 26; // SQLITE_CORRUPT, SQLITE_NOTADB
}

} // namespace

JournalFile::JournalFile(QString path)
    : m_path(std::move(path)), m_connection(QStringLiteral("journal-") + QUuid::createUuid().toString(QUuid::Id128))
{
}

JournalFile::~JournalFile()
{
    close();
}

void JournalFile::close()
{
    m_key = {};
    m_rows.clear();
    m_desk.fill('\0');
    m_desk.clear();
    disconnect();
}

void JournalFile::disconnect()
{
    if (!QSqlDatabase::contains(m_connection))
        return;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

bool JournalFile::run(const QString &statement) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    return query.exec(statement);
}

JournalFile::Read JournalFile::connect()
{
    disconnect();
    const QFileInfo info(m_path);
    QDir().mkpath(info.path());
    QFile::setPermissions(info.path(), ownerOnly | QFileDevice::ExeOwner);
    QFile file(m_path);
    if (!file.exists() && file.open(QIODevice::WriteOnly)) // before SQLite does, which takes over the rights for its own files
        file.close();
    file.setPermissions(ownerOnly);
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    db.setDatabaseName(m_path);
    db.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=200"));
    if (!db.open())
        return Read::Damaged;
    return makeTables();
}

JournalFile::Read JournalFile::makeTables()
{
    // One window at a time; what is dropped is overwritten; no second copy in temporary files.
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    for (const char *statement : {"PRAGMA locking_mode=EXCLUSIVE", "PRAGMA secure_delete=ON", "PRAGMA temp_store=MEMORY",
             "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
             "CREATE TABLE IF NOT EXISTS head (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
             "CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL)",
             "INSERT OR REPLACE INTO head (name, value) VALUES ('format', '1')"}) {
        if (query.exec(QLatin1String(statement)))
            continue;
        return isBusy(query.lastError()) ? Read::Busy : Read::Damaged;
    }
    return Read::Good;
}

/// The file as it is goes out of the way under a name with the hour; nothing is thrown away.
void JournalFile::moveAside()
{
    disconnect();
    const QString aside = nameAside();
    if (QFile::rename(m_path, aside))
        m_setAside << aside;
    QFile::rename(m_path + QStringLiteral("-wal"), aside + QStringLiteral("-wal"));
    QFile::remove(m_path + QStringLiteral("-shm"));
}

/// By SQLite itself: who copies an open file behind its back loses its locks.
void JournalFile::copyAside()
{
    const QString aside = nameAside();
    if (!run(QStringLiteral("VACUUM INTO '%1'").arg(QString(aside).replace(u'\'', QStringLiteral("''")))))
        return;
    QFile::setPermissions(aside, ownerOnly);
    m_setAside << aside;
}

QString JournalFile::nameAside() const
{
    return m_path + QStringLiteral(".damaged-") + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddHHmmsszzz"));
}

QByteArray JournalFile::place(qint64 id) const
{
    return "mimamori journal row 1 " + m_identity + ' ' + QByteArray::number(id);
}

JournalFile::Opened JournalFile::open(const QByteArray &terminalSecret, const QString &password)
{
    m_setAside.clear();
    m_unreadable = 0;
    for (int attempt = 0; attempt < 2; ++attempt) {
        Read read = connect();
        if (read == Read::Busy) {
            disconnect();
            return Opened::InUse;
        }
        if (read == Read::Good) {
            const Opened opened = unlock(terminalSecret, password);
            if (opened != Opened::Ready)
                return opened;
            read = readRows();
        }
        if (read == Read::Good)
            return Opened::Ready;
        const QList<JournalRow> rescued = m_rows;
        const int lost = m_unreadable;
        const SecretKey key = m_key;
        const QByteArray identity = m_identity;
        moveAside();
        m_key = {};
        if (key.isEmpty() || connect() != Read::Good)
            continue; // not even its key could be read: a new one is begun
        m_key = key;
        m_identity = identity;
        if (!keepWrapped(key, terminalSecret, password) || !write(rescued, {}))
            return Opened::NotPossible;
        m_rows = rescued;
        m_unreadable = lost;
        return Opened::Ready;
    }
    return Opened::NotPossible;
}

JournalFile::Opened JournalFile::openWithEarlier(const QByteArray &terminalSecret, const QString &earlier, const QString &password)
{
    const Opened opened = open(terminalSecret, earlier);
    if (opened == Opened::Ready && !rewrap(terminalSecret, password))
        return Opened::NotPossible;
    return opened;
}

QHash<QString, QByteArray> JournalFile::readHead() const
{
    QHash<QString, QByteArray> head;
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.exec(QStringLiteral("SELECT name, value FROM head"));
    while (query.next())
        head.insert(query.value(0).toString(), query.value(1).toByteArray());
    return head;
}

JournalFile::Opened JournalFile::unlock(const QByteArray &terminalSecret, const QString &password)
{
    const QHash<QString, QByteArray> head = readHead();
    if (!head.contains(QStringLiteral("wrapped")))
        return makeKey(terminalSecret, password) ? Opened::Ready : Opened::NotPossible;
    m_identity = head.value(QStringLiteral("identity"));
    const SecretKey wrapping = wrappingKey(terminalSecret, password, head.value(QStringLiteral("salt")));
    const auto key = unseal(wrapping, wrapPlace + m_identity, head.value(QStringLiteral("wrapped")));
    if (!key) {
        disconnect();
        return Opened::WrongSecret;
    }
    m_key = SecretKey(*key);
    if (head.value(QStringLiteral("failed")).toInt() > 0) // the right one ends the counting
        writeHead({{QStringLiteral("failed"), "0"}});
    m_desk = unseal(m_key, deskPlace + m_identity, head.value(QStringLiteral("desk"))).value_or(QByteArray());
    return Opened::Ready;
}

bool JournalFile::makeKey(const QByteArray &terminalSecret, const QString &password)
{
    m_key = SecretKey::random();
    m_identity = QUuid::createUuid().toByteArray(QUuid::Id128);
    if (keepWrapped(m_key, terminalSecret, password))
        return true;
    close();
    return false;
}

bool JournalFile::rewrap(const QByteArray &terminalSecret, const QString &password)
{
    return isOpen() && keepWrapped(m_key, terminalSecret, password);
}

bool JournalFile::keepWrapped(const SecretKey &key, const QByteArray &terminalSecret, const QString &password)
{
    const QByteArray salt = newSalt();
    const QByteArray wrapped = seal(wrappingKey(terminalSecret, password, salt), wrapPlace + m_identity, key.bytes());
    return writeHead({{QStringLiteral("identity"), m_identity}, {QStringLiteral("salt"), salt}, {QStringLiteral("wrapped"), wrapped}});
}

bool JournalFile::writeHead(const QList<std::pair<QString, QByteArray>> &values)
{
    QSqlDatabase db = QSqlDatabase::database(m_connection, false);
    if (!db.transaction())
        return false;
    QSqlQuery query(db);
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO head (name, value) VALUES (?, ?)"));
    for (const auto &[name, value] : values) {
        query.addBindValue(name);
        query.addBindValue(value);
        if (!query.exec()) {
            db.rollback();
            return false;
        }
    }
    return db.commit();
}

bool JournalFile::keepDesk(const QByteArray &desk)
{
    if (!isOpen() || desk == m_desk)
        return isOpen();
    m_desk = desk;
    return writeHead({{QStringLiteral("desk"), seal(m_key, deskPlace + m_identity, desk)}});
}

JournalFile::Read JournalFile::readRows()
{
    m_rows.clear();
    m_unreadable = 0;
    QList<qint64> foreign;
    bool damaged = false;
    {
        QSqlQuery query(QSqlDatabase::database(m_connection, false));
        query.setForwardOnly(true);
        damaged = !query.exec(QStringLiteral("SELECT id, sealed FROM entry ORDER BY id"));
        while (query.next()) {
            const qint64 id = query.value(0).toLongLong();
            if (const auto content = unseal(m_key, place(id), query.value(1).toByteArray()))
                m_rows.append({id, *content});
            else
                foreign << id;
        }
        damaged = damaged || isDamage(query.lastError());
        damaged = damaged || !query.exec(QStringLiteral("PRAGMA quick_check(1)")) || !query.next()
            || query.value(0).toString() != QLatin1String("ok");
    }
    m_unreadable = int(foreign.size());
    if (damaged)
        return Read::Damaged;
    if (!foreign.isEmpty()) { // tampered with, or half written by a dying disk: kept beside, out of the way
        copyAside();
        write({}, foreign);
    }
    return Read::Good;
}

bool JournalFile::write(const QList<JournalRow> &put, const QList<qint64> &remove)
{
    if (!isOpen())
        return false;
    QSqlDatabase db = QSqlDatabase::database(m_connection, false);
    if (!db.transaction())
        return false;
    QSqlQuery query(db);
    bool good = true;
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO entry (id, sealed) VALUES (?, ?)"));
    for (const JournalRow &row : put) {
        query.addBindValue(row.id);
        query.addBindValue(seal(m_key, place(row.id), row.content));
        good = good && query.exec();
    }
    query.prepare(QStringLiteral("DELETE FROM entry WHERE id = ?"));
    for (const qint64 id : remove) {
        query.addBindValue(id);
        good = good && query.exec();
    }
    if (good && db.commit())
        return true;
    db.rollback();
    return false;
}

} // namespace mimamori
