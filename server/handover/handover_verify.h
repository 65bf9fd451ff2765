// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QStringList>

namespace mimamori {

struct HandoverVerdict {
    QString number{};
    qint64 tables{}, rows{}, attachments{};
    QStringList wrong{}; ///< files and tables that are not what was handed over; empty = all of it is there, whole
};

/// Re-imports a hand-over into an empty database and compares everything: every file's checksum, every table's rows and the sum of their
/// hashes, every foreign key between them. The database gets the schema of this program; `migrator` and `dumper` are roles of it. Throws Problem
/// "handover_no_file", "handover_passphrase", "handover_damaged" {file}, "handover_schema", "handover_not_empty".
HandoverVerdict verifyHandover(const QString &path, const QByteArray &passphrase, const ConnectionConfig &migrator, const ConnectionConfig &dumper);

/// Unpacks it into a directory that is not there yet, checking each file; the number of files. Throws Problem.
qint64 openHandover(const QString &path, const QByteArray &passphrase, const QString &directory);

} // namespace mimamori
