// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/version_probe.h"

#include "services/installation.h"
#include "services/server_services.h"
#include "services/settings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QProcess>
#include <QSslCertificate>
#include <QSslSocket>
#include <QSysInfo>

#include <stdexcept>

namespace mimamori {

namespace {

constexpr int packageToolMs = 20'000;
constexpr auto definitionDirectory = "/var/lib/clamav/";

QString databaseVersion(Context &context, const QString &)
{
    static constexpr Sql show{"probe_server_version", "select current_setting('server_version')"};
    return context.db().value(show).toString();
}

/// Of one Debian package; empty where it is not installed, or where there is no such tool.
QString packageVersion(Context &, const QString &package)
{
    QProcess tool;
    tool.start(QStringLiteral("dpkg-query"), {QStringLiteral("-W"), QStringLiteral("-f=${db:Status-Status} ${Version}\n"), package});
    if (!tool.waitForFinished(packageToolMs) || tool.exitCode() != 0) {
        tool.kill();
        tool.waitForFinished(1'000);
        return {};
    }
    const QStringList words = QString::fromLatin1(tool.readAllStandardOutput()).section(QLatin1Char('\n'), 0, 0).split(QLatin1Char(' '));
    return words.size() == 2 && words[0] == QLatin1String("installed") ? words[1] : QString();
}

QString definitionsOnDisk(Context &, const QString &name)
{
    for (const char *ending : {".cld", ".cvd"}) {
        QFile file(QLatin1String(definitionDirectory) + name + QLatin1String(ending));
        if (file.open(QIODevice::ReadOnly))
            return definitionVersion(file.read(512));
    }
    return {};
}

QString certificateEnd(Context &context, const QString &which)
{
    const auto &here = context.services().config().installation;
    if (!here)
        return {};
    const QString file = which == QLatin1String("server") ? here->serverCertificate : which == QLatin1String("ca") ? here->caFile : here->issuerCertificate;
    const QList<QSslCertificate> found = file.isEmpty() ? QList<QSslCertificate>() : QSslCertificate::fromPath(file);
    return found.isEmpty() ? QString() : found.first().expiryDate().toUTC().date().toString(Qt::ISODate);
}

QString settingValue(Context &context, const QString &key)
{
    const QJsonValue value = settingOn(context, key.toUtf8().constData(), QJsonValue());
    if (value.isNull() || value.isUndefined())
        return {};
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.mid(1, text.size() - 2));
}

/// Rows of component, method, argument. Throws std::runtime_error: a broken build must not serve.
QList<QStringList> components()
{
    QFile file(QStringLiteral(":/seed/assets/components.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("components.tsv is missing");
    QList<QStringList> out;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1)) {
        out << line.split(QLatin1Char('\t'));
        if (out.last().size() != 3)
            throw std::runtime_error("components.tsv: a row has not three cells");
    }
    return out;
}

using Probe = QString (*)(Context &, const QString &);

const QHash<QString, Probe> &probes()
{
    static const QHash<QString, Probe> known{
        {QStringLiteral("program"), [](Context &, const QString &) { return QStringLiteral(MIMAMORI_VERSION); }},
        {QStringLiteral("qt"), [](Context &, const QString &) { return QString::fromLatin1(qVersion()); }},
        {QStringLiteral("postgresql"), databaseVersion},
        {QStringLiteral("openssl"), [](Context &, const QString &) { return QSslSocket::sslLibraryVersionString(); }},
        {QStringLiteral("os"), [](Context &, const QString &) { return QSysInfo::prettyProductName(); }},
        {QStringLiteral("kernel"), [](Context &, const QString &) { return QSysInfo::kernelVersion(); }},
        {QStringLiteral("package"), packageVersion},
        {QStringLiteral("definitions"), definitionsOnDisk},
        {QStringLiteral("certificate"), certificateEnd},
        {QStringLiteral("setting"), settingValue},
    };
    return known;
}

} // namespace

QString definitionVersion(const QByteArray &head)
{
    // ClamAV-VDB:20 Nov 2026 04-21 -0500:27460:2074100:…
    const QByteArrayList parts = head.split(':');
    if (parts.size() < 3 || parts[0] != "ClamAV-VDB")
        return {};
    const QDate day = QLocale::c().toDate(QString::fromLatin1(parts[1]).section(QLatin1Char(' '), 0, 2), QStringLiteral("d MMM yyyy"));
    return day.isValid() ? QString::fromLatin1(parts[2].simplified()) + QLatin1Char(' ') + day.toString(Qt::ISODate) : QString();
}

QString ownHost()
{
    return QSysInfo::machineHostName();
}

QString ownEnvironment(Context &context)
{
    const QString told = context.services().config().environment;
    if (told.isEmpty())
        return QStringLiteral("PRODUCTION");
    return told == QLatin1String("maintenance") ? QStringLiteral("MAINTENANCE") : QStringLiteral("TRAINING"); // whatever it is called
}

QList<ProbedVersion> probeServer(Context &context)
{
    QList<ProbedVersion> out;
    const QList<QStringList> rows = components();
    for (const QStringList &row : rows) {
        const Probe probe = probes().value(row[1]);
        if (!probe)
            throw std::runtime_error("components.tsv: unknown method " + row[1].toStdString());
        if (const QString installed = probe(context, row[2]); !installed.isEmpty())
            out << ProbedVersion{row[0], ownHost(), installed};
    }
    return out;
}

QList<ProbedVersion> probeTerminals(Context &context)
{
    static constexpr Sql find{"probe_terminals",
        "select t.name, s.client_version from sec.terminals_seen() s join terminal t on t.fingerprint = s.fingerprint where t.revoked_at is null order by t.name"};
    QList<ProbedVersion> out;
    const Rows rows = context.db().query(find);
    for (const Row &row : rows)
        out << ProbedVersion{QStringLiteral("mimamori"), row.text(0), row.text(1)};
    return out;
}

} // namespace mimamori
