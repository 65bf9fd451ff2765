// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The restore, step by step: looks, says what would happen, refuses what would destroy, asks, does it.
#include "app/server_config.h"
#include "app/store_key.h"
#include "backup/restore.h"
#include "console/offline_place.h"
#include "console/signed_in.h"
#include "console/words.h"
#include "security/restore_voucher.h"

#include <QFile>
#include <QTextStream>

#include <unistd.h>

namespace mimamori {

namespace {

QString shown(const QDateTime &at)
{
    return at.isValid() ? at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss t")) : QString();
}

/// Two persons answer for a restore into place; their names and the reason stay in what was restored.
struct Answerable {
    QString by{};
    QString reason{};
    QString usedNote{};  ///< file that tells that this voucher was used
};

/// The second person confirmed in a session of her or his own: the voucher says so.
Answerable vouched(const QStringList &arguments, const BackupPlace &place, const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "{file}: cannot be read."), {{QStringLiteral("file"), file}}));
    const QString keyFile = ServerConfig::read(configFile(arguments)).storeKeyFile;
    if (!QFile::exists(keyFile)) // never made here: a new key would vouch for nothing
        throw Problem("voucher_wrong", "voucher");
    const RestoreVoucher voucher = RestoreVoucher::opened(in.readAll(), storeKey(keyFile), QDateTime::currentDateTimeUtc());
    if (voucher.detail != restoreDetail(arguments))
        throw Problem("confirmation_other", "voucher");
    const QString note = place.cluster.dataDirectory + QStringLiteral("/voucher-%1.used").arg(voucher.confirmation);
    if (QFile::exists(note))
        throw Problem("voucher_used", "voucher");
    return {QStringLiteral("%1 + %2 (%3)").arg(voucher.askedBy, voucher.confirmedBy).arg(voucher.confirmation), voucher.reason, note};
}

/// Without a voucher only where no server could give one any more; what stands in the restored system then says that nobody could check the names.
Answerable answerable(const QStringList &arguments, const BackupPlace &place)
{
    if (!place.embedded)
        throw Problem("restore_external");
    if (const QString file = optionOf(arguments, "voucher"); !file.isEmpty())
        return vouched(arguments, place, file);
    if (!arguments.contains(QStringLiteral("--server-lost")))
        throw Problem("restore_voucher", "voucher");
    const QString by = requiredOption(arguments, "by");
    const QString second = requiredOption(arguments, "second-person");
    if (by.compare(second, Qt::CaseInsensitive) == 0)
        throw Problem("restore_second_person", "second-person");
    return {by + QStringLiteral(" + ") + second + QStringLiteral(" (server lost, not confirmed)"), requiredOption(arguments, "reason"), {}};
}

void noteUsed(const Answerable &who)
{
    QFile note(who.usedNote);
    if (!who.usedNote.isEmpty() && !note.open(QIODevice::WriteOnly))
        throw Problem("restore_not_writable", {}, {{QStringLiteral("directory"), who.usedNote}});
}

void tellPlan(const RestorePlan &plan, const RestoreWish &wish)
{
    QTextStream err(stderr);
    const QString to = wish.to.isValid() ? shown(wish.to) : words(QT_TRANSLATE_NOOP("console", "the end of the set"));
    err << words(QT_TRANSLATE_NOOP("console", "Set {label} of {ended}, from repository {repository}; the log reaches {reaches}."),
               {{QStringLiteral("label"), plan.set.label}, {QStringLiteral("ended"), shown(plan.set.ended)}, {QStringLiteral("repository"), plan.set.repository}, {QStringLiteral("reaches"), shown(plan.reaches)}})
        << '\n'
        << (wish.intoPlace ? words(QT_TRANSLATE_NOOP("console", "The present data is put aside and replaced by its state at: {to}. What was entered later is not in it."), {{QStringLiteral("to"), to}})
                           : words(QT_TRANSLATE_NOOP("console", "Restored beside, into {directory}, to: {to}. The running system is not touched."),
                                 {{QStringLiteral("directory"), wish.directory}, {QStringLiteral("to"), to}}))
        << '\n';
}

/// The word is asked for where a person sits; a script says --yes.
void requireConsent(const QStringList &arguments, const RestoreWish &wish)
{
    if (arguments.contains(QStringLiteral("--yes")))
        return;
    if (!isatty(STDIN_FILENO))
        throw Problem("restore_not_confirmed");
    QTextStream(stderr) << words(wish.intoPlace ? QT_TRANSLATE_NOOP("console", "Type RESTORE to replace the present data: ") : QT_TRANSLATE_NOOP("console", "Type RESTORE to begin: "));
    if (QTextStream(stdin).readLine().trimmed() != QLatin1String("RESTORE"))
        throw Problem("restore_not_confirmed");
}

int restore(const ConsoleOptions &options, const QStringList &arguments)
{
    const auto place = offlinePlace(arguments);
    RestoreWish wish;
    if (const QString to = optionOf(arguments, "to"); !to.isEmpty())
        wish.to = instantOf(to);
    wish.label = optionOf(arguments, "set");
    wish.intoPlace = arguments.contains(QStringLiteral("--into-place"));
    wish.directory = optionOf(arguments, "beside");
    if (!wish.to.isValid() && wish.label.isEmpty())
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "{what} is missing."), {{QStringLiteral("what"), QStringLiteral("--to / --set")}}));
    const Answerable who = wish.intoPlace ? answerable(arguments, *place) : Answerable{};
    const RestoreLock lock(*place);
    const RestorePlan plan = planRestore(wish, restoreFacts(*place, wish));
    if (!options.json)
        tellPlan(plan, wish);
    RestoreDone done;
    if (!arguments.contains(QStringLiteral("--dry-run"))) {
        requireConsent(arguments, wish);
        noteUsed(who);
        done = wish.intoPlace ? restoreIntoPlace(*place, plan, who.by, who.reason, {}) : restoreBeside(*place, plan, wish.directory, {});
    }
    printObject(options, {{QStringLiteral("set"), plan.set.label}, {QStringLiteral("repository"), plan.set.repository}, {QStringLiteral("target"), plan.point.target},
        {QStringLiteral("reaches"), plan.reaches.toString(Qt::ISODate)}, {QStringLiteral("done"), !done.directory.isEmpty()}, {QStringLiteral("directory"), done.directory},
        {QStringLiteral("kept_aside"), done.keptAside}, {QStringLiteral("attachments"), done.attachments}, {QStringLiteral("seconds"), done.seconds},
        {QStringLiteral("audit_epoch"), done.auditEpoch}});
    return exitDone;
}

} // namespace

QString configFile(const QStringList &arguments)
{
    return optionOf(arguments, "config", qEnvironmentVariable("MIMAMORI_CONFIG", QStringLiteral("/etc/mimamori/mimamori.conf")));
}

QString restoreDetail(const QStringList &arguments)
{
    const QString to = optionOf(arguments, "to");
    const QString set = optionOf(arguments, "set");
    if (to.isEmpty() && set.isEmpty())
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "{what} is missing."), {{QStringLiteral("what"), QStringLiteral("--to / --set")}}));
    QStringList out;
    if (!set.isEmpty())
        out << QStringLiteral("set ") + set;
    if (!to.isEmpty())
        out << QStringLiteral("to ") + instantOf(to).toString(Qt::ISODate);
    return out.join(u' ');
}

std::shared_ptr<const BackupPlace> offlinePlace(const QStringList &arguments)
{
    try {
        const auto place = ServerConfig::read(configFile(arguments)).backupPlace();
        if (place)
            return place;
    } catch (const std::runtime_error &error) {
        throw UsageError(QString::fromUtf8(error.what()));
    }
    throw UsageError(words(QT_TRANSLATE_NOOP("console", "No backups are set up in this configuration ([backup]).")));
}

QDateTime instantOf(const QString &text)
{
    QString iso = text.trimmed();
    if (iso.size() > 10)
        iso.replace(10, 1, QLatin1Char('T'));
    const QDateTime at = QDateTime::fromString(iso, Qt::ISODate);
    if (!at.isValid())
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "{text} is no time. Write it like 2026-04-01 09:30."), {{QStringLiteral("text"), text}}));
    return at.toUTC();
}

QList<ConsoleCommand> restoreCommands()
{
    return {{"restore", "[--to TIME] [--set LABEL] [--beside DIR | --into-place] [--voucher FILE | --server-lost --by NAME --second-person NAME --reason TEXT] [--dry-run] [--yes] [--config FILE]",
        QT_TRANSLATE_NOOP("console", "restore to a time or a set, beside the system or into its place; works without the server"), restore}};
}

} // namespace mimamori
