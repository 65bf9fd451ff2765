// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <memory>

namespace mimamori {

struct BackupPlace;
struct MonitorPlace;

/// What a server knows of the machine it runs on, for doctor and for enrolment; from its configuration, never changed.
struct Installation {
    QString dataDirectory{};
    QString serverCertificate{};
    QString caFile{};
    QString issuerCertificate{}; ///< the CA that signs terminals; empty = enrolment is not set up
    QString issuerKey{};
    quint16 enrolPort{};
    bool embeddedDatabase{true};
    int lowDiskMegabytes{2048};
    std::shared_ptr<const BackupPlace> backup{}; ///< null: no backups are taken here
    QStringList repositories{};                  ///< of backups
    QByteArray backupTrouble{};                  ///< doctor's code of why none are taken although they are asked for
    std::shared_ptr<const MonitorPlace> monitor{}; ///< null: nothing is watched here
};

} // namespace mimamori
