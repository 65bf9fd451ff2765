// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_engine.h"
#include "jobs/job_list.h"
#include "model/assurance/monitor.h"
#include "monitor/monitor_place.h"
#include "server_fixture.h"

#include <QFile>

namespace mimamori {

inline QDateTime jst(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text) + QStringLiteral("+09:00"), Qt::ISODate).toUTC();
}

/// A monitor whose only checks are the test's own; a check's value is what its command's file says.
struct Monitored {
    ServerFixture server{jst("2026-11-20T12:00:00")};
    const QString ops{QStringLiteral("helpdesk")};
    const QString manager{QStringLiteral("opmanager")};
    QTemporaryDir commands;
    std::shared_ptr<MonitorPlace> place = std::make_shared<MonitorPlace>();

    Monitored()
    {
        arrange(QStringLiteral("update monitor_check set enabled = false"));
        place->database = server.connection("monitor");
        place->commandDirectory = commands.path();
        place->dataDirectory = commands.path();
        place->beatFile = commands.filePath(QStringLiteral("monitor.beat"));
    }
    QVariant value(const char *sql) { return server.superview().value(SqlText{QByteArray("m_") + QByteArray::number(qHash(QByteArray(sql))), QString::fromUtf8(sql)}); }
    void arrange(const QString &sql) { server.superview().execute(SqlText{"m_arrange" + QByteArray::number(qHash(sql)), sql}); }
    void says(const QString &command, const char *script)
    {
        QFile file(commands.filePath(command));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QByteArray("#!/bin/sh\n") + script + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner | QFile::ReadOther | QFile::ExeOther);
    }
    /// A check that is critical from 90 on after two minutes.
    qint64 watch(const QString &name, const QString &extra = {})
    {
        says(name, "echo 10");
        arrange(QStringLiteral("insert into monitor_check (name, check_group, kind, target, unit, warning, critical, for_seconds, clear_seconds, incident_kind, severity) "
            "values ('%1', 'OTHER', 'COMMAND', '%1', 'NUMBER', 50, 90, 120, 60, 'PARTIAL', 'SERIOUS')").arg(name));
        if (!extra.isEmpty())
            arrange(QStringLiteral("update monitor_check set %2 where name = '%1'").arg(name, extra));
        return server.superview().value(SqlText{"m_id", QStringLiteral("select max(id) from monitor_check")}).toLongLong();
    }
    void runJobs(const QByteArray &only)
    {
        Connection db(server.connection("app_job"));
        QList<JobDefinition> jobs = monitorJobs(place);
        jobs.removeIf([&](const JobDefinition &job) { return job.name != only; });
        JobEngine engine(db, server.services(), jobs, QStringLiteral("test"));
        engine.registerJobs();
        engine.runDue();
    }
    void rounds(int minutes)
    {
        for (int i = 0; i < minutes; ++i) {
            server.time.advance(60);
            runJobs("monitor.round");
        }
    }
    MonitorLine line(qint64 id)
    {
        const MonitorBoard board = server.call(ops, ShowMonitor());
        for (const MonitorLine &one : board.checks) {
            if (one.check.id == id)
                return one;
        }
        return {};
    }
    int incidents(const char *state) { return value(QByteArray(QByteArray("select count(*) from incident where state = '") + state + '\'').constData()).toInt(); }
    int tasks(const char *kind) { return value(QByteArray(QByteArray("select count(*) from task where done_at is null and kind = '") + kind + '\'').constData()).toInt(); }
    MonitorCheck good()
    {
        MonitorCheck check;
        check.name = QStringLiteral("地図サーバ");
        check.group.value = QStringLiteral("MIDDLEWARE");
        check.kind.value = QStringLiteral("TCP");
        check.target = QStringLiteral("map.example.jp:443");
        check.unit.value = QStringLiteral("MILLISECOND");
        check.warning = 500;
        check.warningClears = 300;
        check.critical = 2000;
        check.incidentKind.value = QStringLiteral("PARTIAL");
        check.severity.value = QStringLiteral("MINOR");
        return check;
    }
    QByteArray saving(const QByteArray &record, const QCborMap &map, qint64 version = -1)
    {
        const Outcome outcome = server.run(manager, record + ".save", map, version);
        return outcome.ok ? QByteArray("ok") : outcome.error.code + ' ' + outcome.error.field;
    }
};

} // namespace mimamori
