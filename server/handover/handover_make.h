// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <functional>

namespace mimamori {

/// One attachment of the hand-over; whose key opens it is known to who reads it.
struct HandoverFile {
    qint64 id{};
    QString storeName{};
    qint64 childFile{}, reception{}, createdBy{};
    qint64 bytes{};
    QByteArray sha256{};
    QString entry() const { return QStringLiteral("attachments/") + QString::number(id); }
};

/// What making one needs from around it.
struct HandoverWork {
    ConnectionConfig dumper{};      ///< role dumper: reads everything, writes nothing
    std::function<QByteArray(const HandoverFile &file, qint64 offset, qint64 limit)> read{}; ///< opened content of the store
    std::function<void(int percent)> working{};                                              ///< may throw to end it
};

struct HandoverMade {
    qint64 bytes{}, tables{}, rows{}, attachments{};
    QByteArray sha256{}; ///< of the sealed file
};

/// Everything as one sealed tar: the tables of one snapshot as CSV, attachments as files, dictionary, counts, checksums. Each table is read
/// twice in the snapshot (once to count and hash, once to write), so that nothing unsealed touches a disk and memory stays constant.
/// Nothing stands under the name unless all of it does. Throws Problem "no_space", "handover_not_writable", "handover_attachment".
HandoverMade makeHandover(const HandoverWork &work, const QString &path, const QByteArray &passphrase, const QString &number);

/// 30 letters and digits without those that are mistaken for others, in groups of five.
QByteArray newHandoverPassphrase();

} // namespace mimamori
