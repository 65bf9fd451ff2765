// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sample.h"

#include "db/transaction.h"
#include "sample/sample_staff.h"
#include "security/passwords.h"

#include <QDir>
#include <QFile>
#include <QSslCertificate>

#include <optional>
#include <stdexcept>

namespace mimamori {

namespace {

[[noreturn]] void wrong(const QString &file, const char *why)
{
    throw std::runtime_error(QString(file + QStringLiteral(": ") + QLatin1String(why)).toStdString());
}

/// Rows of a resource table without its header line.
QList<QStringList> table(const QString &name)
{
    QFile file(QStringLiteral(":/sample/") + name);
    if (!file.open(QIODevice::ReadOnly))
        wrong(name, "the sample table is missing from the program");
    QList<QStringList> rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1))
        rows << line.split(QLatin1Char('\t'));
    return rows;
}

QString passwordOf(const QString &directory)
{
    QFile file(directory + QStringLiteral("/password"));
    if (!file.open(QIODevice::ReadOnly))
        wrong(file.fileName(), "the sample password cannot be read");
    return QString::fromUtf8(file.readAll()).trimmed();
}

void loadOffices(Connection &db)
{
    static constexpr Sql insert{"sample_office",
        "insert into office (code, name, short_name, kind, ward_code, legal_office, phone, active_to) values ($1, $2, $3, $4, $5, $6, $7, $8::date) "
        "on conflict (code) do nothing"};
    const QList<QStringList> rows = table(QStringLiteral("offices.tsv"));
    for (const QStringList &row : rows) {
        const QString until = row.value(7);
        db.execute(insert, {row.value(0), row.value(1), row.value(2), row.value(3), row.value(4), row.value(5), row.value(6),
            until.isEmpty() ? QVariant() : QVariant(until)});
    }
}

void addPost(Connection &db, qint64 user, const QString &office, const QString &role)
{
    static constexpr Sql insert{"sample_post",
        "insert into user_post (app_user, office, role) select $1, o.id, $3 from office o where o.code = $2"};
    if (!office.isEmpty())
        db.execute(insert, {user, office, role});
}

/// A new user who may sign in with the sample password; nothing when the name is there already.
std::optional<qint64> addUser(Connection &db, const QStringList &user, const QString &hash)
{
    static constexpr Sql insert{"sample_user",
        "insert into app_user (login_name, name, kana, mail) values ($1, $2, $3, $1 || '@city.example') on conflict (login_name) do nothing returning id"};
    static constexpr Sql credential{"sample_credential", "insert into sec.credential (app_user, argon2id) values ($1, $2)"};
    const qint64 id = db.value(insert, {user.value(0), user.value(1), user.value(2)}).toLongLong();
    if (!id)
        return std::nullopt;
    db.execute(credential, {id, hash});
    return id;
}

void loadUsers(Connection &db, const QString &password, SampleStaff staff)
{
    const QString hash = QString::fromLatin1(hashPassword(password));
    const QList<QStringList> rows = table(QStringLiteral("users.tsv"));
    for (const QStringList &row : rows) {
        if (const auto user = addUser(db, row, hash)) {
            addPost(db, *user, row.value(3), row.value(4));
            addPost(db, *user, row.value(5), row.value(6));
        }
    }
    const QList<SampleColleague> colleagues = sampleColleagues(staff);
    for (const SampleColleague &one : colleagues) {
        if (const auto user = addUser(db, {one.login, one.name, one.kana}, hash))
            addPost(db, *user, one.office, one.role);
    }
}

/// How big the training system is meant to be: the file `size` of its directory.
SampleStaff staffOf(const QString &directory)
{
    QFile file(directory + QStringLiteral("/size"));
    return sampleStaffOf(file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString());
}

void loadTerminals(Connection &db, const QString &directory)
{
    static constexpr Sql insert{"sample_terminal",
        "insert into terminal (name, fingerprint, not_after) values ($1, $2, $3) on conflict (name) do update set "
        "fingerprint = excluded.fingerprint, not_after = excluded.not_after where terminal.fingerprint <> excluded.fingerprint"};
    const QDir terminals(directory + QStringLiteral("/terminals"));
    const QStringList files = terminals.entryList({QStringLiteral("*.crt")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QList<QSslCertificate> found = QSslCertificate::fromPath(terminals.filePath(file));
        if (found.isEmpty())
            wrong(terminals.filePath(file), "holds no certificate");
        const QSslCertificate &certificate = found.first();
        db.execute(insert, {certificate.subjectInfo(QSslCertificate::CommonName).value(0),
            QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex()), certificate.expiryDate()});
    }
}

} // namespace

void loadSample(Connection &migrator, const QString &directory)
{
    const QString password = passwordOf(directory);
    Transaction transaction(migrator);
    loadOffices(migrator);
    loadUsers(migrator, password, staffOf(directory));
    loadTerminals(migrator, directory);
    transaction.commit();
}

} // namespace mimamori
