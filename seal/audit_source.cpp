// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_source.h"

#include "seal_error.h"
#include "timestamp.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace mimamori {

DatabaseAuditSource::DatabaseAuditSource(Database &database, std::optional<qint64> onlySealOf)
    : m_transaction(database, "begin isolation level repeatable read read only")
{
    database.query("set local statement_timeout = 0");   // sorting years of rows takes its time
    m_now = readNow(database);
    QByteArray seals = Seal::selectSql();
    QByteArray rows = AuditRow::selectSql();
    if (onlySealOf) {
        const QByteArray covers = " on one.seq = " + QByteArray::number(*onlySealOf)
            + " and one.epoch = seal.epoch and one.xid >= seal.from_xid and one.xid < seal.until_xid ";
        seals += "join audit.event one" + covers;
        rows += "join audit.event one on one.seq = " + QByteArray::number(*onlySealOf)
            + " join audit.seal seal on one.epoch = seal.epoch and one.xid >= seal.from_xid and one.xid < seal.until_xid"
              " and event.epoch = seal.epoch and event.xid >= seal.from_xid and event.xid < seal.until_xid ";
    }
    m_seals = std::make_unique<DatabaseCursor>(database, "seals", seals + "order by seal.number");
    m_rows = std::make_unique<DatabaseCursor>(database, "events", rows + "order by event.epoch, event.xid, event.seq");
}

bool DatabaseAuditSource::nextSeal(Seal &seal)
{
    if (!m_seals->next())
        return false;
    seal = sealFrom(*m_seals);
    return true;
}

bool DatabaseAuditSource::nextRow(AuditRow &row)
{
    if (!m_rows->next())
        return false;
    row = rowFrom(*m_rows);
    return true;
}

namespace {

void openCsv(QFile &file, const QByteArray &header)
{
    if (!file.open(QIODevice::ReadOnly))
        throw SealError("export_unreadable");
    if (file.readLine() != header + '\n')
        throw SealError("export_malformed");
}

DatabaseNow readMoment(const QString &path)
{
    DatabaseNow now;
    now.clock = timestamp::now();
    now.nextXid = std::numeric_limits<quint64>::max();
    now.epoch = std::numeric_limits<qint32>::max();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return now;
    const QJsonObject moment = QJsonDocument::fromJson(file.readAll()).object();
    const std::optional<qint64> clock = timestamp::fromIso(moment.value(QLatin1String("exported_at")).toString().toUtf8());
    if (!clock)
        throw SealError("export_malformed");
    now.clock = *clock;
    now.nextXid = moment.value(QLatin1String("next_xid")).toString().toULongLong();
    now.epoch = moment.value(QLatin1String("epoch")).toInt();
    return now;
}

} // namespace

ExportAuditSource::ExportAuditSource(const QString &directory)
    : m_sealFile(QDir(directory).filePath(QStringLiteral("seals.csv"))), m_rowFile(QDir(directory).filePath(QStringLiteral("events.csv")))
{
    openCsv(m_sealFile, Seal::csvHeader());
    openCsv(m_rowFile, AuditRow::csvHeader());
    m_now = readMoment(QDir(directory).filePath(QStringLiteral("export.json")));
}

bool ExportAuditSource::nextSeal(Seal &seal)
{
    const std::optional<csv::Fields> fields = csv::readRecord(m_sealFile);
    if (fields)
        seal = Seal::fromCsv(*fields);
    return fields.has_value();
}

bool ExportAuditSource::nextRow(AuditRow &row)
{
    const std::optional<csv::Fields> fields = csv::readRecord(m_rowFile);
    if (fields)
        row = AuditRow::fromCsv(*fields);
    return fields.has_value();
}

} // namespace mimamori
