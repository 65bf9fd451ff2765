// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_list.h"
#include "jobs/registry_drop.h"
#include "model/registry/registry_file.h"
#include "registry/movement_finding.h"
#include "registry/register_staging.h"
#include "registry/register_switch.h"
#include "services/attachment_store.h"
#include "services/server_services.h"
#include "services/settings.h"

#include <QFile>

#include <algorithm>

namespace mimamori {

namespace {

constexpr int hour = 3600;

/// A waiting file, the oldest first, with where its bytes are.
struct WaitingFile {
    RegistryFile record{};
    int version{};
    QString layoutBody{};
    QString storeName{};
    QByteArray sha256{};
};

std::optional<WaitingFile> oldestWaiting(Context &context)
{
    static constexpr Sql content{"registry_content", "select layout_body, store_name, sha256 from registry.file_content where registry_file = $1"};
    const auto found = context.records().where<RegistryFile>("state in ('WAITING', 'READING') order by id limit 1");
    if (found.isEmpty())
        return std::nullopt;
    const auto row = context.db().queryOne(content, {found.first().record.id.id});
    return WaitingFile{found.first().record, found.first().version, row->text(0), row->text(1), row->bytes(2)};
}

/// Refused before a byte was read: seen before, older than what was applied, a daily file without a full one.
void requireNext(Context &context, const WaitingFile &file)
{
    static constexpr Sql seen{"registry_seen",
        "select 1 from registry.file_content c join registry_file f on f.id = c.registry_file where f.state = 'APPLIED' and c.sha256 = $1 limit 1"};
    static constexpr Sql newest{"registry_newest", "select max(register_date) from registry_file where state = 'APPLIED'"};
    static constexpr Sql anyFull{"registry_full", "select 1 from registry_file where state = 'APPLIED' and kind = 'FULL' limit 1"};
    if (context.db().value(seen, {file.sha256}).isValid())
        throw FileRefused("seen_before");
    const QDate last = context.db().value(newest).toDate();
    if (last.isValid() && file.record.registerDate < last)
        throw FileRefused("older_file", 0, last.toString(Qt::ISODate));
    if (file.record.kind.value == QLatin1String("DAILY") && !context.db().value(anyFull).isValid())
        throw FileRefused("no_full_file");
    // A mistyped year would make every later file an older one.
    const int ahead = settingOn(context, "registry.days_ahead", 180).toInt(180);
    if (file.record.registerDate > context.today().addDays(ahead))
        throw FileRefused("future_file", 0, file.record.registerDate.toString(Qt::ISODate));
}

/// A daily file begins where the last one ended: the daily ones count on among themselves, or from the full file they follow.
void requireSequence(Context &context, const RegistryFile &file)
{
    static constexpr Sql lastDaily{"registry_last_daily",
        "select last_sequence, id from registry_file where state = 'APPLIED' and kind = 'DAILY' and last_sequence > 0 order by applied_at desc, id desc limit 1"};
    static constexpr Sql lastFull{"registry_last_full",
        "select last_sequence, id from registry_file where state = 'APPLIED' and kind = 'FULL' and last_sequence > 0 order by applied_at desc, id desc limit 1"};
    if (file.kind.value != QLatin1String("DAILY") || !file.firstSequence)
        return;
    const auto daily = context.db().queryOne(lastDaily);
    const auto full = context.db().queryOne(lastFull);
    const bool fullIsNewer = full && (!daily || full->integer(1) > daily->integer(1));
    const qint64 expected = daily ? daily->integer(0) + 1 : full ? full->integer(0) + 1 : file.firstSequence;
    const bool goesOn = file.firstSequence == expected || (fullIsNewer && file.firstSequence == full->integer(0) + 1)
        || (!daily && file.firstSequence == 1);
    if (goesOn)
        return;
    const QString detail = QStringLiteral("%1 / %2").arg(expected).arg(file.firstSequence);
    throw FileRefused(file.firstSequence < expected ? "older_sequence" : "sequence_gap", 0, detail);
}

void requireFewFlaws(Context &context, const RegistryFile &file, const StagedFile &staged)
{
    const double percent = settingOn(context, "registry.quarantine_percent", 1).toDouble(1);
    if (double(file.quarantined) <= double(file.rows) * percent / 100)
        return;
    const auto first = std::find_if(staged.flaws.begin(), staged.flaws.end(), [](const LineFlaw &flaw) { return flaw.flaw.quarantines; });
    throw FileRefused("too_many_flaws", first == staged.flaws.end() ? 0 : first->line, QStringLiteral("%1 / %2").arg(file.quarantined).arg(file.rows));
}

Layout layoutOf(const WaitingFile &file)
{
    try {
        return parseLayout(file.layoutBody.toUtf8());
    } catch (const LayoutError &error) {
        throw FileRefused("layout", 0, error.place());
    }
}

/// The sealed bytes, piece by piece.
std::function<QByteArray()> piecesOf(Context &context, const WaitingFile &file)
{
    const SealedFile sealed = sealedFile(context, {RegistryFile::recordName, file.record.id.id}, file.storeName);
    if (sealed.sha256(file.record.bytes) != file.sha256)
        throw FileRefused("damaged");
    return [sealed, offset = qint64(0)]() mutable {
        const QByteArray piece = sealed.read(offset, SealedFile::largestPiece);
        offset += piece.size();
        return piece;
    };
}

/// Reads, folds, checks and judges the whole file; nothing of the mirror has changed after it.
void stage(Context &context, WaitingFile &file, StagedFile &staged)
{
    context.db().executeScript("registry_long", "set local statement_timeout = 0; set local work_mem = '256MB'");
    requireNext(context, file);
    stageRegisterFile(context, file.record.id.id, layoutOf(file), piecesOf(context, file), staged);
    file.record.rows = staged.rows;
    file.record.dropped = staged.dropped;
    file.record.quarantined = staged.quarantined;
    file.record.warned = staged.warned;
    file.record.firstSequence = staged.first.value_or(0);
    file.record.lastSequence = staged.last.value_or(0);
    requireSequence(context, file.record);
    judgeStaged(context, file.record, staged);
    requireFewFlaws(context, file.record, staged);
}

/// People of open cases without a resident: looked for again, now that the register has moved.
void lookAgain(Context &context)
{
    static constexpr Sql all{"match_all_due",
        "insert into registry.match_due (person, since) select distinct m.person, $1::timestamptz from family_member m join person p on p.id = m.person "
        "join case_episode e on e.child_file = m.child_file and e.closed_at is null where p.atena_no = '' and (m.valid_to is null or m.valid_to >= $2) "
        "on conflict (person) do nothing"};
    context.db().execute(all, {context.now(), context.today()});
}

void tellDesks(Context &context, qint64 file)
{
    context.publish(QStringLiteral("registry"), {{QStringLiteral("record"), QStringLiteral("registry_file")}, {QStringLiteral("id"), file}});
}

/// Everybody sees that it is being read, also after a start that took it up again.
void markReading(JobRun &run, WaitingFile &file)
{
    run.transaction([&](Context &context) {
        file.record.state.value = QStringLiteral("READING");
        file.version = context.records().update(file.record, file.version);
        tellDesks(context, file.record.id.id);
    });
}

/// One transaction for everything: staging, mirror, states, keys, restrictions, alerts and the ledger. Killed anywhere, nothing of the
/// file was applied, and the next runner takes it up from its first byte.
void apply(JobRun &run, WaitingFile &file, StagedFile &staged)
{
    run.transaction([&](Context &context) {
        stage(context, file, staged);
        const bool first = switchMirror(context, file.record);
        takeOverRestrictions(context, file.record);
        if (!first)
            findMovements(context, file.record);
        keepFlaws(context, file.record.id.id, staged.flaws);
        lookAgain(context);
        file.record.state.value = QStringLiteral("APPLIED");
        file.record.appliedAt = context.now();
        context.records().update(file.record, file.version);
        context.db().executeScript("staging_done", "truncate staging.resident, staging.resident_verdict, staging.resident_kept_out");
        tellDesks(context, file.record.id.id);
    });
    run.count("applied");
    run.count("movements", file.record.movements);
}

void refuse(JobRun &run, const WaitingFile &file, const StagedFile &staged, const FileRefused &reason)
{
    run.transaction([&](Context &context) {
        Stored<RegistryFile> stored = context.records().lock(file.record.id);
        stored.record.rows = file.record.rows;
        stored.record.quarantined = file.record.quarantined;
        stored.record.state.value = QStringLiteral("REFUSED");
        stored.record.refusal.value = QString::fromLatin1(reason.code());
        stored.record.refusalLine = reason.line();
        stored.record.refusalDetail = reason.detail();
        context.records().update(stored.record, stored.version);
        keepFlaws(context, file.record.id.id, staged.flaws);
        tellDesks(context, file.record.id.id);
    });
    run.count("refused");
}

/// What the file said of people lies in the mirror now, or was refused: the bytes themselves are not kept.
void forgetBytes(JobRun &run, const WaitingFile &file)
{
    QFile::remove(SealedFile::pathOf(run.services().config().storeDirectory, file.storeName));
}

void importWaiting(JobRun &run)
{
    for (;;) {
        std::optional<WaitingFile> file;
        run.transaction([&](Context &context) { file = oldestWaiting(context); });
        if (!file)
            return;
        StagedFile staged;
        try {
            markReading(run, *file);
            apply(run, *file, staged);
        } catch (const FileRefused &reason) {
            refuse(run, *file, staged, reason);
        } catch (const Problem &problem) {
            if (problem.code() != "file_damaged")
                throw;
            refuse(run, *file, staged, FileRefused("damaged"));
        }
        forgetBytes(run, *file);
    }
}

/// What a killed run left of the drop folder first: a name is free again once its file was put away.
void importFiles(JobRun &run)
{
    putDropsAway(run);
    takeDrops(run);
    importWaiting(run);
    putDropsAway(run);
}

QDateTime fileWaits(Connection &db, const ServerServices &services)
{
    static constexpr Sql any{"registry_waits", "select 1 from registry_file where state in ('WAITING', 'READING') limit 1"};
    return db.value(any).isValid() ? services.time().nowUtc() : dropsWait(db, services);
}

} // namespace

JobDefinition registryImport()
{
    JobDefinition job;
    job.name = "registry.import";
    job.timeLimitSeconds = 2 * hour;
    job.run = importFiles;
    job.nextDue = fileWaits;
    return job;
}

} // namespace mimamori
