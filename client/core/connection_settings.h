// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

class QCommandLineParser;

namespace mimamori {

/// Where the server is and with which certificate this terminal shows itself. Read from an INI file (group "server") and then
/// from the command line, which wins. Paths only: the key itself is never copied into a setting.
struct ConnectionSettings {
    QString host{};
    quint16 port{7443};
    QString caFile{};    ///< PEM, the city's private CA: the only one that is trusted
    QString certFile{};  ///< PEM, this terminal's certificate
    QString keyFile{};   ///< PEM, its private key

    static ConnectionSettings fromFile(const QString &iniFile);
    /// Adds --server, --ca, --cert, --key.
    static void addOptions(QCommandLineParser &parser);
    void applyOptions(const QCommandLineParser &parser);

    QUrl url() const;
    /// Empty when complete, otherwise the code of what is missing: "no_server", "no_certificate".
    QByteArray missing() const;
};

} // namespace mimamori
