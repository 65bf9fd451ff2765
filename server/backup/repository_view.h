// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace mimamori {

/// One full set as its repository describes it.
struct RepositorySet {
    QString label{};
    int repository{};
    QString kind{};          ///< annotation "kind"
    QDateTime started{};
    QDateTime ended{};
    qint64 bytes{};
    qint64 storedBytes{};
    QString firstWal{};
    QString lastWal{};
    bool hasPageErrors{};    ///< blocks whose checksum was wrong when they were copied
};

/// Why a repository cannot be read ("wrong_key"), or empty.
struct RepositoryInfo {
    QList<RepositorySet> sets{};
    QByteArray trouble{};
};

/// What "pgbackrest info --output=json" says of a stanza. Oldest first.
RepositoryInfo parseInfo(const QByteArray &json, const QString &stanza);

/// Where the log of a set goes on without a hole.
struct WalReach {
    QString last{};          ///< last segment that is there without a hole
    QString missing{};       ///< first one that is not, though later ones are; empty = none
};
/// The own check (pgBackRest calls a hole "ok"): from a set's first segment on every number follows, across changes of the timeline.
/// `files`: what lies in the archive, with or without checksums in the names.
WalReach walReach(const QStringList &files, const QString &first);

/// The verdict over a set in the words of "pgbackrest verify --output=text --verbose" (its exit code is 0 for a corrupt set).
struct VerifyVerdict {
    bool good{};
    QByteArray reason{};     ///< "verify_unreadable", "set_not_verified", "file_corrupt", "file_missing"
};
VerifyVerdict verifyVerdict(const QByteArray &text, const QString &label);

/// "12.34%" of the newest line of pgBackRest's detail log, -1 when it says none.
int progressOf(const QByteArray &said);

} // namespace mimamori
