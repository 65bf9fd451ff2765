// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_engine.h"
#include "jobs/job_list.h"
#include "model/assurance/duty.h"
#include "model/platform/approval.h"
#include "record/codec.h"
#include "server_fixture.h"

namespace mimamori {

inline QDateTime jst(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text) + QStringLiteral("+09:00"), Qt::ISODate).toUTC();
}

/// The contract from its first morning on, and a clock that the test moves.
struct Contract {
    ServerFixture server;
    const QString ops{QStringLiteral("helpdesk")};
    const QString manager{QStringLiteral("opmanager")};

    explicit Contract(const char *now = "2025-06-02T08:00:00") : server(jst(now)) {}

    QVariant value(const QByteArray &sql) { return server.superview().value(SqlText{"contract_" + QByteArray::number(qHash(sql)), QString::fromUtf8(sql)}); }
    void change(const QByteArray &sql) { server.superview().executeScript("contract_change", sql); }
    /// Every job of these that is due, as one server of several would run it.
    void run(const QList<JobDefinition> &jobs)
    {
        Connection db(server.connection("app_job"));
        JobEngine engine(db, server.services(), jobs, QStringLiteral("test"));
        engine.registerJobs();
        while (engine.runDue() > 0) { }
    }
    void runAgain(const QList<JobDefinition> &jobs)
    {
        change("update job set next_at = '2000-01-01Z'");
        run(jobs);
    }
    Ref<ContractDuty> duty(const char *code, const char *period)
    {
        return {value(QByteArray("select d.id from contract_duty d join duty_rule r on r.id = d.rule where r.code = '") + code + "' and d.period = '" + period + "'").toLongLong()};
    }
    QString state(Ref<ContractDuty> duty) { return value("select state from contract_duty where id = " + QByteArray::number(duty.id)).toString(); }
    QString due(Ref<ContractDuty> duty)
    {
        return value("select to_char(due_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD HH24:MI') from contract_duty where id = " + QByteArray::number(duty.id)).toString();
    }
    /// Tasks of a kind that are still to be done.
    int tasks(const char *kind) { return value(QByteArray("select count(*) from task where kind = '") + kind + "' and done_at is null").toInt(); }
    DecideApproval decision(const char *kind, bool approve = true)
    {
        DecideApproval out;
        out.approval.id = value(QByteArray("select max(id) from approval where state = 'WAITING' and kind = '") + kind + "'").toLongLong();
        out.approve = approve;
        out.comment = QStringLiteral("見直し");
        return out;
    }
};

} // namespace mimamori
