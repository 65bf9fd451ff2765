// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/problem.h"
#include "handover/handover_make.h"
#include "jobs/job_list.h"
#include "model/assurance/handover.h"
#include "services/attachment_store.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace mimamori {

namespace {

constexpr int longestSeconds = 6 * 3600;

/// What the record calls the trouble; what has no word of its own is told by the job's history.
QString troubleOf(const Problem &problem)
{
    static const QHash<QByteArray, QString> known{{"no_space", QStringLiteral("NO_SPACE")}, {"handover_not_writable", QStringLiteral("NOT_WRITABLE")},
        {"handover_attachment", QStringLiteral("ATTACHMENT")}};
    return known.value(problem.code(), QStringLiteral("OTHER"));
}

FileOwner ownerOf(const HandoverFile &file)
{
    return file.childFile || file.reception ? SubjectOwner{file.childFile, file.reception}.owner() : FileOwner{"app_user", file.createdBy};
}

/// The next one that two persons want; a making that was broken off begins anew.
std::optional<Stored<Handover>> begin(JobRun &run)
{
    std::optional<Stored<Handover>> out;
    run.transaction([&](Context &context) {
        const QList<Stored<Handover>> waiting = context.records().where<Handover>("state in ('APPROVED', 'MAKING') order by id limit 1");
        if (waiting.isEmpty())
            return;
        out = waiting.first();
        out->record.state.value = QStringLiteral("MAKING");
        out->record.percent = 0;
        context.records().update(out->record, out->version);
        ++out->version;
    });
    return out;
}

/// For those who watch; no state of its own, so no version and no history.
void tell(JobRun &run, qint64 id, int percent)
{
    static constexpr Sql told{"handover_percent", "update handover set percent = $2 where id = $1"};
    run.transaction([&](Context &context) { context.db().execute(told, {id, percent}); });
}

void keepPassphrase(const QString &path, const QByteArray &passphrase)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || file.write(passphrase + '\n') < 0 || !file.commit())
        throw Problem("handover_not_writable");
}

/// All that left stands in the register of outputs, in the name of who asked for it.
void writeLine(Context &context, const Handover &done)
{
    static constexpr Sql insert{"handover_line",
        "insert into export_register (kind, what, recipient, personal_data, rows, sha256, reason, app_user, at) values ('handover', $1, 'OWN_OFFICE', true, $2, decode($3, 'hex'), 'OTHER', $4, $5)"};
    context.db().execute(insert, {QStringLiteral("handover/%1").arg(done.id.id), qMin<qint64>(done.rows, 2'000'000'000), done.sha256, done.askedBy.id, context.now()});
    context.auditedAction("output");
    context.audited(Handover::recordName, {done.id.id});
}

void finish(JobRun &run, const Stored<Handover> &stored, const HandoverMade &made)
{
    run.transaction([&](Context &context) {
        Handover done = stored.record;
        done.state.value = QStringLiteral("MADE");
        done.percent = 100;
        done.madeAt = context.now();
        done.bytes = made.bytes;
        done.sha256 = QString::fromLatin1(made.sha256.toHex());
        done.tables = made.tables;
        done.rows = made.rows;
        done.attachments = made.attachments;
        context.records().update(done, stored.version);
        writeLine(context, done);
    });
    run.count("tables", made.tables);
    run.count("rows", made.rows);
    run.count("attachments", made.attachments);
}

void fail(JobRun &run, const Stored<Handover> &stored, const QString &why, qint64 attachment)
{
    run.transaction([&](Context &context) {
        Handover failed = stored.record;
        failed.state.value = QStringLiteral("FAILED");
        failed.why.value = why;
        failed.attachment = attachment;
        failed.file.clear();
        context.records().update(failed, stored.version);
    });
}

HandoverMade makeOne(JobRun &run, Stored<Handover> &stored, const ConnectionConfig &dumper, const QString &directory)
{
    stored.record.file = QStringLiteral("handover-%1.tar.enc").arg(stored.record.number);
    if (!QDir().mkpath(directory) || !QFile::setPermissions(directory, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner))
        throw Problem("handover_not_writable");
    const QString path = directory + u'/' + stored.record.file;
    const QByteArray passphrase = newHandoverPassphrase();
    keepPassphrase(path + QStringLiteral(".passphrase"), passphrase);
    int shown = 0;
    HandoverWork work{dumper, {}, {}};
    work.read = [&run](const HandoverFile &file, qint64 offset, qint64 limit) {
        QByteArray out;
        run.transaction([&](Context &context) { out = sealedFile(context, ownerOf(file), file.storeName).read(offset, limit); });
        return out;
    };
    work.working = [&](int percent) {
        run.progress(percent);
        if (percent >= shown + 5)
            tell(run, stored.record.id.id, shown = percent);
    };
    return makeHandover(work, path, passphrase, stored.record.number);
}

void makeWaiting(JobRun &run, const ConnectionConfig &dumper, const QString &directory)
{
    std::optional<Stored<Handover>> next = begin(run);
    if (!next)
        return;
    try {
        finish(run, *next, makeOne(run, *next, dumper, directory));
    } catch (const JobInterrupted &) {
        throw; // begun anew by the next run
    } catch (const Problem &problem) {
        fail(run, *next, troubleOf(problem), problem.args().value(QStringLiteral("attachment")).toLongLong());
        throw;
    } catch (const std::exception &) {
        fail(run, *next, QStringLiteral("OTHER"), 0);
        throw;
    }
}

} // namespace

QList<JobDefinition> handoverJobs(const ConnectionConfig &dumper, const QString &directory)
{
    JobDefinition job;
    job.name = "handover.make";
    job.timeLimitSeconds = longestSeconds;
    job.run = [dumper, directory](JobRun &run) { makeWaiting(run, dumper, directory); };
    job.nextDue = [](Connection &db, const ServerServices &) {
        static constexpr Sql due{"handover_due", "select min(approved_at) from handover where state in ('APPROVED', 'MAKING')"};
        return db.value(due).toDateTime();
    };
    return {job};
}

} // namespace mimamori
