// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connection_settings.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QSettings>

namespace mimamori {

namespace {

/// "host", "host:7443", "[::1]:7443".
void takeServer(const QString &text, ConnectionSettings &out)
{
    const QUrl url(QStringLiteral("wss://") + text.trimmed());
    out.host = url.host();
    out.port = quint16(url.port(out.port));
}

} // namespace

ConnectionSettings ConnectionSettings::fromFile(const QString &iniFile)
{
    ConnectionSettings out;
    QSettings ini(iniFile, QSettings::IniFormat);
    ini.beginGroup(QStringLiteral("server"));
    takeServer(ini.value(QStringLiteral("address")).toString(), out);
    out.caFile = ini.value(QStringLiteral("ca")).toString();
    out.certFile = ini.value(QStringLiteral("cert")).toString();
    out.keyFile = ini.value(QStringLiteral("key")).toString();
    return out;
}

void ConnectionSettings::addOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("server"), QStringLiteral("Server to connect to."), QStringLiteral("host:port")});
    parser.addOption({QStringLiteral("ca"), QStringLiteral("PEM file of the private CA."), QStringLiteral("file")});
    parser.addOption({QStringLiteral("cert"), QStringLiteral("PEM file of this terminal's certificate."), QStringLiteral("file")});
    parser.addOption({QStringLiteral("key"), QStringLiteral("PEM file of this terminal's private key."), QStringLiteral("file")});
}

void ConnectionSettings::applyOptions(const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("server")))
        takeServer(parser.value(QStringLiteral("server")), *this);
    if (parser.isSet(QStringLiteral("ca")))
        caFile = parser.value(QStringLiteral("ca"));
    if (parser.isSet(QStringLiteral("cert")))
        certFile = parser.value(QStringLiteral("cert"));
    if (parser.isSet(QStringLiteral("key")))
        keyFile = parser.value(QStringLiteral("key"));
}

QUrl ConnectionSettings::url() const
{
    QUrl url;
    url.setScheme(QStringLiteral("wss"));
    url.setHost(host);
    url.setPort(port);
    url.setPath(QStringLiteral("/v1"));
    return url;
}

QByteArray ConnectionSettings::missing() const
{
    if (host.isEmpty())
        return "no_server";
    for (const QString &file : {caFile, certFile, keyFile}) {
        if (!QFileInfo(file).isReadable())
            return "no_certificate";
    }
    return {};
}

} // namespace mimamori
