// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/set_taking.h"

#include "backup/attachment_pool.h"
#include "backup/backup_register.h"
#include "backup/retention.h"

#include <QProcess>
#include <QStorageInfo>

#include <optional>

namespace mimamori {

namespace {

/// What the register knows of a repository's sets, by label.
QHash<QString, BackupSet> registered(const BackupWork &work, int repository, int *most)
{
    QHash<QString, BackupSet> out;
    work.transaction([&](Context &context) {
        *most = mostSets(context);
        const QList<Stored<BackupSet>> held = heldSets(context);
        for (const Stored<BackupSet> &set : held) {
            if (set.record.repository == repository)
                out.insert(set.record.label, set.record);
        }
    });
    return out;
}

QList<RepositorySet> setsIn(const PgBackRest &tool, int repository)
{
    QList<RepositorySet> out = tool.sets();
    out.erase(std::remove_if(out.begin(), out.end(), [&](const RepositorySet &set) { return set.repository != repository; }), out.end());
    return out;
}

/// The log before the oldest set serves nobody any more.
void expireLog(const PgBackRest &tool, int repository)
{
    const qint64 left = setsIn(tool, repository).size();
    if (left == 0)
        return;
    const QString option = QStringLiteral("--repo%1-retention-%2=%3");
    tool.require(QStringLiteral("expire"), {QStringLiteral("--repo=%1").arg(repository), option.arg(repository).arg(QStringLiteral("full")).arg(left),
        option.arg(repository).arg(QStringLiteral("archive")).arg(left)});
}

/// Everything that can be seen of a set without restoring it.
void requireSound(const BackupWork &work, const PgBackRest &tool, const RepositorySet &set)
{
    if (set.hasPageErrors)
        throw Problem("page_checksum");
    if (const VerifyVerdict verdict = tool.verify(set.repository, set.label, work.working); !verdict.good)
        throw Problem(verdict.reason);
    const WalReach reach = walReach(tool.archived(set.repository).keys(), set.firstWal);
    if (reach.last.right(16) < set.lastWal.right(16))
        throw Problem("wal_missing");
}

RepositorySet newSetIn(const PgBackRest &tool, int repository, const QList<RepositorySet> &before)
{
    const QList<RepositorySet> now = setsIn(tool, repository);
    for (const RepositorySet &set : now) {
        if (std::none_of(before.begin(), before.end(), [&](const RepositorySet &old) { return old.label == set.label; }))
            return set;
    }
    throw Problem("set_missing");
}

void keepRow(const BackupWork &work, BackupSet row)
{
    work.transaction([&](Context &context) { context.records().insert(row); });
}

void takeInto(const BackupWork &work, const QString &kind, int repository)
{
    const PgBackRest tool(work.place);
    BackupSet row;
    row.kind.value = kind;
    row.repository = repository;
    row.startedAt = QDateTime::currentDateTimeUtc();
    try {
        const QList<RepositorySet> before = setsIn(tool, repository);
        requireSpace(work.place, repository, before.isEmpty() ? 0 : before.last().storedBytes * 13 / 10);
        makeRoomFor(work, kind, repository);
        tool.require(QStringLiteral("backup"), {QStringLiteral("--type=full"), QStringLiteral("--repo=%1").arg(repository),
            QStringLiteral("--annotation=kind=") + kind, QStringLiteral("--log-level-console=detail")}, work.working);
        const RepositorySet made = newSetIn(tool, repository, before);
        row = rowOf(made, kind);
        requireSound(work, tool, made);
        row.attachments = copyAttachments(work.place, repository, made.label, work.working).files;
        keepRow(work, row);
    } catch (const Problem &problem) {
        row.state.value = QStringLiteral("FAILED");
        row.why.value = QString::fromLatin1(problem.code());
        row.endedAt = QDateTime::currentDateTimeUtc();
        keepRow(work, row);
        throw;
    }
}

} // namespace

void requireSpace(const BackupPlace &place, int repository, qint64 bytes)
{
    const QStorageInfo disk(place.repositories.value(repository - 1));
    if (disk.isValid() && disk.bytesAvailable() < bytes + place.reserveMegabytes * 1024 * 1024)
        throw Problem("no_space", {}, {{QStringLiteral("repository"), repository}, {QStringLiteral("megabytes"), disk.bytesAvailable() / (1024 * 1024)}});
}

void runHook(const BackupPlace &place, const QString &command, const QString &kind, const WhileWorking &working)
{
    if (command.isEmpty())
        return;
    QStringList words = QProcess::splitCommand(command);
    const QString program = words.takeFirst();
    if (!runAsCluster(place, program, words + QStringList{kind}, working).ok())
        throw Problem("hook_failed", {}, {{QStringLiteral("program"), program}});
}

void makeRoomFor(const BackupWork &work, const QString &kind, int repository)
{
    const PgBackRest tool(work.place);
    int most = 0;
    const QHash<QString, BackupSet> known = registered(work, repository, &most);
    QList<HeldSet> held;
    QStringList labels;
    const QList<RepositorySet> sets = setsIn(tool, repository);
    for (const RepositorySet &set : sets) {
        const QString state = known.value(set.label).state.value;
        held.append({set.label, set.kind, set.started, state == QLatin1String("PROVEN"), state == QLatin1String("FAILED")});
        labels << set.label;
    }
    const QList<HeldSet> surplus = toExpire(held, kind, most);
    for (const HeldSet &set : surplus) {
        tool.require(QStringLiteral("expire"), {QStringLiteral("--repo=%1").arg(repository), QStringLiteral("--set=") + set.label});
        labels.removeAll(set.label);
        if (known.contains(set.label))
            work.transaction([&](Context &context) { setState(context, known.value(set.label).id, "EXPIRED", known.value(set.label).why.value.toLatin1()); });
    }
    if (!surplus.isEmpty()) {
        expireLog(tool, repository);
        sweepAttachments(work.place, repository, labels);
    }
}

void takeSet(const BackupWork &work, const QString &kind)
{
    runHook(work.place, work.place.before, kind, work.working);
    std::optional<Problem> first;
    for (int repository = 1; repository <= work.place.repositories.size(); ++repository) {
        try {
            takeInto(work, kind, repository);
        } catch (const Problem &problem) {
            first = first ? first : problem;
        }
    }
    runHook(work.place, work.place.after, kind, work.working);
    if (first)
        throw *first;
}

} // namespace mimamori
