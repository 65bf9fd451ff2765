// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/pgbackrest.h"

namespace mimamori {

/// What to restore, and how far.
struct RestorePoint {
    QString label{};
    int repository{1};
    QString type{QStringLiteral("name")}; ///< pgBackRest's: name, time, immediate
    QString target{};
};

/// Writes a set and its log into DIRECTORY/data, which must not exist or be empty. With `scratch` the copy never archives. Throws Problem.
void restoreFiles(const BackupPlace &place, const QString &directory, const RestorePoint &point, bool scratch, const WhileWorking &working);

/// A private cluster beside the real one, made of a backup: it archives nothing, listens to a socket of its own only and need not be durable.
class ScratchCluster {
public:
    ScratchCluster(const BackupPlace &place, QString directory);
    /// Stops it; removes its files unless keep() was said.
    ~ScratchCluster();
    ScratchCluster(const ScratchCluster &) = delete;
    ScratchCluster &operator=(const ScratchCluster &) = delete;

    /// Files, then recovery to the point. Throws Problem; "recovery_failed" when PostgreSQL does not come to the point.
    void restore(const RestorePoint &point, const WhileWorking &working);
    ConnectionConfig as(const char *role) const;
    void keep() { m_keep = true; }

private:
    BackupPlace m_place;
    QString m_directory;
    std::unique_ptr<EmbeddedCluster> m_cluster;
    bool m_keep{};
};

} // namespace mimamori
