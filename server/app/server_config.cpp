// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server_config.h"

#include "app/config_keys.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>
#include <QVersionNumber>

#include <stdexcept>

namespace mimamori {

namespace {

[[noreturn]] void wrong(const QString &file, const char *key, const char *why)
{
    throw std::runtime_error(QStringLiteral("%1: %2: %3").arg(file, QLatin1String(key), QLatin1String(why)).toStdString());
}

QString required(const QSettings &settings, const QString &file, const char *key)
{
    const QString value = settings.value(QLatin1String(key)).toString();
    if (value.isEmpty())
        wrong(file, key, "is missing");
    return value;
}

int number(const QSettings &settings, const QString &file, const char *key, int fallback, int least, int most)
{
    bool ok = true;
    const int value = settings.contains(QLatin1String(key)) ? settings.value(QLatin1String(key)).toInt(&ok) : fallback;
    if (!ok || value < least || value > most)
        wrong(file, key, "is not a number in its range");
    return value;
}

void readRegistry(const QSettings &settings, const QString &file, ServerConfig &out)
{
    out.registryDrop = settings.value(QStringLiteral("registry/drop")).toString();
    out.registryLayouts = settings.value(QStringLiteral("registry/layouts")).toString();
    out.registryLayout = settings.value(QStringLiteral("registry/layout")).toString();
    if (!out.registryDrop.isEmpty() && (!QFileInfo(out.registryDrop).isDir() || !QFileInfo(out.registryDrop).isWritable()))
        wrong(file, "registry/drop", "is not a directory that the server can write");
    if (!out.registryLayouts.isEmpty() && !QFileInfo(out.registryLayouts).isDir())
        wrong(file, "registry/layouts", "is not a directory");
}

void readBackup(const QSettings &settings, const QString &file, ServerConfig &out)
{
    // Only where it is asked for: an archive nobody has planned fills a disk. An external cluster's administrators name their configuration.
    out.backupConfig = settings.value(QStringLiteral("backup/config")).toString();
    out.backupStanza = settings.value(QStringLiteral("backup/stanza"), out.backupStanza).toString();
    out.backups = settings.value(QStringLiteral("backup/enabled"), !out.backupConfig.isEmpty() || settings.contains(QStringLiteral("backup/repository"))).toBool();
    if (out.backups && !out.isEmbedded() && out.backupConfig.isEmpty())
        wrong(file, "backup/config", "is missing: an external database is backed up with its own pgBackRest configuration");
    out.repositories = {settings.value(QStringLiteral("backup/repository"), QString(out.dataDirectory + QStringLiteral("-backup"))).toString()};
    if (const QString second = settings.value(QStringLiteral("backup/second_repository")).toString(); !second.isEmpty())
        out.repositories << second;
    for (const QString &directory : std::as_const(out.repositories)) {
        if (!directory.startsWith(QLatin1Char('/')) || directory == out.dataDirectory || directory.startsWith(out.dataDirectory + u'/'))
            wrong(file, "backup/repository", "is not a directory of its own outside of the data directory");
    }
    out.backupBefore = settings.value(QStringLiteral("backup/before")).toString();
    out.backupAfter = settings.value(QStringLiteral("backup/after")).toString();
    out.backupReserve = number(settings, file, "backup/reserve_megabytes", 2048, 1, 10'000'000);
    out.auditPublic = settings.value(QStringLiteral("backup/audit_public")).toString();
    out.auditHeads = settings.value(QStringLiteral("backup/audit_heads")).toString();
}

QList<QHostAddress> addressesOf(const QSettings &settings, const QString &file, const char *key)
{
    QList<QHostAddress> out;
    const QStringList addresses = settings.value(QLatin1String(key), QStringLiteral("127.0.0.1")).toStringList();
    for (const QString &address : addresses) {
        const QHostAddress parsed(address.trimmed());
        if (parsed.isNull())
            wrong(file, key, "holds something that is no address");
        out << parsed;
    }
    return out;
}

/// What several servers of one database need: a name, the store they share, a word for who spreads the terminals.
void readTogether(const QSettings &settings, const QString &file, ServerConfig &out)
{
    out.name = settings.value(QStringLiteral("server/name")).toString();
    out.storeDirectory = settings.value(QStringLiteral("server/store"), QString(out.dataDirectory + QStringLiteral("/store"))).toString();
    out.storeKeyFile = settings.value(QStringLiteral("server/store_key"), QString(out.dataDirectory + QStringLiteral("/store.key"))).toString();
    if (!out.storeDirectory.startsWith(QLatin1Char('/')) || !out.storeKeyFile.startsWith(QLatin1Char('/')))
        wrong(file, out.storeDirectory.startsWith(QLatin1Char('/')) ? "server/store_key" : "server/store", "is no path from the root");
    out.healthPort = quint16(number(settings, file, "listen/health_port", 0, 0, 65535));
    out.healthAddresses = addressesOf(settings, file, "listen/health_addresses");
}

void readMonitor(const QSettings &settings, const QString &file, ServerConfig &out)
{
    out.monitorCommands = settings.value(QStringLiteral("monitor/commands")).toString();
    out.monitorSnmp = settings.value(QStringLiteral("monitor/snmp")).toString();
    out.monitorNotify = settings.value(QStringLiteral("monitor/notify_command")).toString();
    out.monitorRoundTrip = settings.value(QStringLiteral("monitor/round_trip")).toString();
    out.monitorWatch = settings.value(QStringLiteral("monitor/watch"), QString(out.dataDirectory + QStringLiteral("/watch.beat"))).toString();
    for (const QString &directory : {out.monitorCommands, out.monitorSnmp}) {
        if (!directory.isEmpty() && !QFileInfo(directory).isDir())
            wrong(file, "monitor/commands", "or monitor/snmp is not a directory");
    }
    if (!out.monitorNotify.isEmpty() && !QFileInfo(out.monitorNotify).isExecutable())
        wrong(file, "monitor/notify_command", "is not a program");
    if (!out.monitorRoundTrip.isEmpty() && !QFileInfo(out.monitorRoundTrip).isReadable())
        wrong(file, "monitor/round_trip", "cannot be read");
    out.metricsAddress = settings.value(QStringLiteral("monitor/metrics_address"), out.metricsAddress).toString();
    out.metricsPort = quint16(number(settings, file, "monitor/metrics_port", 0, 0, 65535));
    if (QHostAddress(out.metricsAddress).isNull())
        wrong(file, "monitor/metrics_address", "is no address");
}

/// Which clients may come, and how new terminals do.
void readAdmission(const QSettings &settings, const QString &file, ServerConfig &out)
{
    out.minimumClient = settings.value(QStringLiteral("server/minimum_client"), out.minimumClient).toString();
    if (QVersionNumber::fromString(out.minimumClient).isNull())
        wrong(file, "server/minimum_client", "is no version number");
    out.issuerCertificate = settings.value(QStringLiteral("enroll/certificate")).toString();
    out.issuerKey = settings.value(QStringLiteral("enroll/key")).toString();
    if (out.issuerCertificate.isEmpty() != out.issuerKey.isEmpty())
        wrong(file, "enroll/key", "goes together with enroll/certificate");
    out.enrolPort = quint16(number(settings, file, "enroll/port", 7444, 0, 65535));
}

} // namespace

ServerConfig ServerConfig::read(const QString &file)
{
    if (!QFileInfo(file).isReadable())
        throw std::runtime_error(QStringLiteral("%1: cannot be read").arg(file).toStdString());
    requireKnownKeys(file);
    const QSettings settings(file, QSettings::IniFormat);
    ServerConfig out;
    out.dataDirectory = QFileInfo(required(settings, file, "server/data")).absoluteFilePath();
    out.environment = settings.value(QStringLiteral("server/environment")).toString();
    out.workers = number(settings, file, "server/workers", 4, 1, 64);
    out.loginWorkers = number(settings, file, "server/login_workers", 1, 1, 16);
    out.renderProgram = settings.value(QStringLiteral("server/render")).toString();
    out.databaseHost = settings.value(QStringLiteral("database/host")).toString();
    out.databasePort = number(settings, file, "database/port", 5432, 1, 65535);
    out.databaseName = settings.value(QStringLiteral("database/name"), out.databaseName).toString();
    out.databasePasswordFile = settings.value(QStringLiteral("database/password_file")).toString();
    out.databaseCa = settings.value(QStringLiteral("database/ca")).toString();
    // Without a CA libpq would take whatever answers, and in clear text: only a socket of this machine needs none.
    if (!out.isEmbedded() && !out.databaseHost.startsWith(QLatin1Char('/')) && out.databaseCa.isEmpty())
        wrong(file, "database/ca", "is missing: a database on the network is reached through verified TLS only");
    out.sealerUsers = settings.value(QStringLiteral("database/sealer_users")).toStringList();
    out.gateway.port = quint16(number(settings, file, "listen/port", 7443, 0, 65535));
    out.gateway.addresses = addressesOf(settings, file, "listen/addresses");
    out.gateway.certificateChainFile = required(settings, file, "listen/certificate");
    out.gateway.keyFile = required(settings, file, "listen/key");
    out.gateway.caFile = required(settings, file, "listen/ca");
    out.gateway.ioThreads = number(settings, file, "listen/io_threads", 2, 1, 32);
    out.gateway.localSocket = settings.value(QStringLiteral("listen/console"), QString(out.dataDirectory + QStringLiteral("/console.sock"))).toString();
    readTogether(settings, file, out);
    readRegistry(settings, file, out);
    readAdmission(settings, file, out);
    out.file = QFileInfo(file).absoluteFilePath();
    readBackup(settings, file, out);
    readMonitor(settings, file, out);
    out.smtpUrl = settings.value(QStringLiteral("mail/smtp")).toString();
    out.mailFrom = settings.value(QStringLiteral("mail/from"), QStringLiteral("mimamori@localhost")).toString();
    return out;
}

std::shared_ptr<const Installation> ServerConfig::installation() const
{
    return std::make_shared<const Installation>(Installation{dataDirectory, gateway.certificateChainFile, gateway.caFile, issuerCertificate, issuerKey,
        enrolPort, isEmbedded(), 2048, backupPlace(), backups ? repositories : QStringList()});
}

EmbeddedClusterConfig ServerConfig::cluster() const
{
    EmbeddedClusterConfig out;
    out.dataDirectory = dataDirectory + QStringLiteral("/cluster");
    out.socketDirectory = out.dataDirectory + QStringLiteral("/run");
    // Root at the console works as whom the cluster belongs to, not as whom a new one would.
    for (const QString &directory : {QString(out.dataDirectory + QStringLiteral("/data")), dataDirectory}) {
        const QString owner = QFileInfo(directory).owner();
        if (!owner.isEmpty() && owner != QLatin1String("root")) {
            out.runAsUser = owner;
            break;
        }
    }
    out.mappings = EmbeddedCluster::defaultMappings(ownUserName());
    for (const QString &user : sealerUsers)
        out.mappings << RoleMapping{user, QStringLiteral("sealer")};
    return out;
}

std::shared_ptr<const BackupPlace> ServerConfig::backupPlace() const
{
    if (!backups)
        return {};
    auto out = std::make_shared<BackupPlace>();
    out->embedded = isEmbedded();
    out->cluster = cluster();
    out->configFile = isEmbedded() ? QString(out->cluster.dataDirectory + QStringLiteral("/pgbackrest.conf")) : backupConfig;
    out->stanza = backupStanza;
    out->repositories = repositories;
    out->keyFile = dataDirectory + QStringLiteral("/backup.key");
    out->database = connection(QString(), out->cluster.socketDirectory);
    out->scratch = dataDirectory + QStringLiteral("/cluster/drill");
    out->storeDirectory = storeDirectory;
    out->keys = {out->keyFile, storeKeyFile, gateway.keyFile, issuerKey, auditPublic};
    out->system = {file, gateway.certificateChainFile, gateway.caFile, issuerCertificate, QCoreApplication::applicationFilePath(),
        renderProgram.isEmpty() ? QString(QCoreApplication::applicationDirPath() + QStringLiteral("/mimamori-render")) : renderProgram, registryLayouts};
    for (QStringList *files : {&out->keys, &out->system})
        files->removeAll(QString());
    out->before = backupBefore;
    out->after = backupAfter;
    out->reserveMegabytes = backupReserve;
    out->auditPublic = auditPublic;
    out->auditHeads = auditHeads;
    return out;
}

MonitorPlace ServerConfig::monitorPlace() const
{
    MonitorPlace out;
    out.commandDirectory = monitorCommands;
    out.snmpDirectory = monitorSnmp;
    out.beatFile = dataDirectory + QStringLiteral("/monitor.beat");
    out.watchFile = monitorWatch;
    out.notifyCommand = monitorNotify;
    out.certificateFile = gateway.certificateChainFile;
    out.dataDirectory = dataDirectory;
    out.metricsAddress = metricsAddress;
    out.metricsPort = metricsPort;
    out.roundTripProgram = QCoreApplication::applicationDirPath() + QStringLiteral("/mimamori-watch");
    out.roundTripConfig = monitorRoundTrip;
    return out;
}

ConnectionConfig ServerConfig::connection(const QString &role, const QString &socketDirectory) const
{
    ConnectionConfig out;
    out.host = isEmbedded() ? socketDirectory : databaseHost;
    out.port = isEmbedded() ? 5432 : databasePort;
    out.database = databaseName;
    out.user = role;
    out.applicationName = QStringLiteral("mimamorid ") + role;
    if (!isEmbedded()) {
        out.passwordFile = databasePasswordFile;
        out.tlsRootCertificate = databaseCa;
    }
    return out;
}

} // namespace mimamori
