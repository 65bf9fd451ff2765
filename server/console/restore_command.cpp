// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The restore, step by step: looks, says what would happen, refuses what would destroy, asks, does it.
#include "app/server_config.h"
#include "backup/restore.h"
#include "console/offline_place.h"
#include "console/signed_in.h"
#include "console/words.h"

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
};

Answerable answerable(const QStringList &arguments, const BackupPlace &place)
{
    const QString by = requiredOption(arguments, "by");
    const QString second = requiredOption(arguments, "second-person");
    if (!place.embedded)
        throw Problem("restore_external");
    if (by.compare(second, Qt::CaseInsensitive) == 0)
        throw Problem("restore_second_person", "second-person");
    return {by + QStringLiteral(" + ") + second, requiredOption(arguments, "reason")};
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
        done = wish.intoPlace ? restoreIntoPlace(*place, plan, who.by, who.reason, {}) : restoreBeside(*place, plan, wish.directory, {});
    }
    printObject(options, {{QStringLiteral("set"), plan.set.label}, {QStringLiteral("repository"), plan.set.repository}, {QStringLiteral("target"), plan.point.target},
        {QStringLiteral("reaches"), plan.reaches.toString(Qt::ISODate)}, {QStringLiteral("done"), !done.directory.isEmpty()}, {QStringLiteral("directory"), done.directory},
        {QStringLiteral("kept_aside"), done.keptAside}, {QStringLiteral("attachments"), done.attachments}, {QStringLiteral("seconds"), done.seconds},
        {QStringLiteral("audit_epoch"), done.auditEpoch}});
    return exitDone;
}

} // namespace

std::shared_ptr<const BackupPlace> offlinePlace(const QStringList &arguments)
{
    try {
        const auto place = ServerConfig::read(optionOf(arguments, "config", qEnvironmentVariable("MIMAMORI_CONFIG", QStringLiteral("/etc/mimamori/mimamori.conf")))).backupPlace();
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
    return {{"restore", "[--to TIME] [--set LABEL] [--beside DIR | --into-place] [--by NAME] [--second-person NAME] [--reason TEXT] [--dry-run] [--yes] [--config FILE]",
        QT_TRANSLATE_NOOP("console", "restore to a time or a set, beside the system or into its place; works without the server"), restore}};
}

} // namespace mimamori
