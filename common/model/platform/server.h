// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/session.h"
#include "record/describe.h"

namespace mimamori {

/// How the service stands, told in WELCOME and as event "service" when it changes: FULL, READ_ONLY (looked up, nothing saved), AWAY (the
/// database does not answer), DRAINING (this server is about to stop).
struct RunningState {
    QString state{QStringLiteral("FULL")};
    QString reason{};          ///< in the administrator's words; empty = none was given
    static void describe(Describe &d);
    bool operator==(const RunningState &) const = default;
};

/// One server of this database (PLT-02).
struct ServerLine {
    QString name{};
    QString state{};           ///< FULL, READ_ONLY, DRAINING; GONE = it stopped telling
    QString version{};
    qint64 process{};
    qint64 port{};
    qint64 connections{};
    qint64 signedIn{};
    qint64 waiting{};          ///< requests that wait for a worker
    qint64 answered{};         ///< requests since it began
    QDateTime startedAt{};
    QDateTime seenAt{};
    static void describe(Describe &d);
};

struct ServerLines {
    QList<ServerLine> servers{};
    static void describe(Describe &d);
};

struct ListServers {
    static constexpr auto operation = "server.list";
    using Reply = ServerLines;
    static void describe(Describe &d);
};

/// Nothing is written for a while (before a move, while something is looked into), or everything again; for all servers within two seconds.
struct SetServiceMode {
    static constexpr auto operation = "server.mode";
    using Reply = Done;
    bool readOnly{};
    QString reason{};          ///< shown to everybody who is signed in
    static void describe(Describe &d);
};

/// A job that works now.
struct RunningJob {
    QString job{};
    QDateTime startedAt{};
    QString server{};
    qint64 percent{-1};        ///< -1 = it does not tell
    static void describe(Describe &d);
};

/// What an administrator wants to see first.
struct OperationsBoard {
    QString state{};
    QString reason{};
    qint64 schema{};           ///< number of the newest migration
    qint64 sessions{};
    QList<ServerLine> servers{};
    QList<RunningJob> running{};
    qint64 jobsFailed{};       ///< whose last run failed
    bool backupEnabled{};
    QDateTime restorableUntil{};
    QDateTime provenAt{};
    qint64 incidentsOpen{};
    qint64 anomaliesOpen{};
    qint64 confirmationsWaiting{};
    qint64 broken{};           ///< what doctor finds
    qint64 warnings{};
    static void describe(Describe &d);
};

struct ShowOperations {
    static constexpr auto operation = "operations.board";
    using Reply = OperationsBoard;
    static void describe(Describe &d);
};

} // namespace mimamori
