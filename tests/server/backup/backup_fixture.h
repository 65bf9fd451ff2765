// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backup_work.h"
#include "clock/time_source.h"
#include "services/server_services.h"

#include <memory>

namespace mimamori {

/// A private cluster of its own with the archive on, the schema, the sample city's offices and users, and a way to work on its backups as
/// the job runner does. Nothing is faked.
class BackupFixture {
public:
    BackupFixture();
    ~BackupFixture();

    BackupPlace place;
    const BackupWork &work() const { return *m_work; }
    Connection superview() const { return Connection(place.as("migrator")); }
    QVariant look(const char *sql);
    void change(const char *sql);
    /// The code of the Problem an act ends with, "ok" when there is none.
    static QByteArray refusal(const std::function<void()> &act);
    /// Everything written so far is in the archive.
    void archiveAll();
    QString path(const QString &name) const { return m_directory + u'/' + name; }
    QString firstFile(const QString &below, const QString &pattern) const;
    void stop();

private:
    void fill();
    void act(const std::function<void(Context &)> &work);

    QString m_directory;
    SystemTime m_time;
    std::unique_ptr<EmbeddedCluster> m_cluster;
    std::unique_ptr<ServerServices> m_services;
    std::unique_ptr<Connection> m_db;
    std::unique_ptr<BackupWork> m_work;
};

} // namespace mimamori
