// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace mimamori {

/// Where the monitor works: what the configuration says in [monitor].
struct MonitorPlace {
    ConnectionConfig database{};  ///< role monitor: sees activity and replication without the text of statements
    QString commandDirectory{};   ///< checks of kind COMMAND are programs of this directory and no others
    QString snmpDirectory{};      ///< snmp.conf with version and community or user, for snmpget; never on a command line
    QString beatFile{};           ///< the monitor's sign of life, for the watcher
    QString watchFile{};          ///< the watcher's sign of life
    QString notifyCommand{};      ///< told of each raised check, with its level and number
    QString certificateFile{};    ///< of the server
    QString dataDirectory{};
    QString metricsAddress{QStringLiteral("127.0.0.1")};
    quint16 metricsPort{};        ///< 0 = no metrics are served
    QString roundTripProgram{};   ///< mimamori-watch: signs in over TLS and opens a screen; its output is the time in milliseconds
    QString roundTripConfig{};    ///< its configuration; empty = none is made
};

} // namespace mimamori
