// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/restore_plan.h"

#include "base/problem.h"

#include <optional>

namespace mimamori {

namespace {

QVariantMap named(const char *name, const QDateTime &at)
{
    return {{QString::fromLatin1(name), at.toLocalTime().toString(Qt::ISODate)}};
}

/// Until when the log of a set reaches, and whether a hole ends it there.
struct Reach {
    QDateTime until{};
    bool hole{};
};

Reach reachOf(const RepositorySet &set, const RestoreFacts &facts)
{
    const QMap<QString, QDateTime> archived = facts.archived.value(set.repository);
    const WalReach reach = walReach(archived.keys(), set.firstWal);
    Reach out{{}, !reach.missing.isEmpty()};
    for (auto it = archived.cbegin(); it != archived.cend(); ++it) {
        if (!reach.last.isEmpty() && it.key().section(QLatin1Char('/'), -1).startsWith(reach.last))
            out.until = qMax(out.until, it.value());
    }
    return out;
}

/// The newest set that can be brought to the wish; a repository with a hole gives way to another without.
std::optional<RepositorySet> chosen(const RestoreWish &wish, const RestoreFacts &facts)
{
    std::optional<RepositorySet> out;
    for (const RepositorySet &set : facts.sets) {
        if (!wish.label.isEmpty() ? set.label != wish.label : wish.to.isValid() && set.ended > wish.to)
            continue;
        const bool reaches = !wish.to.isValid() || reachOf(set, facts).until >= wish.to;
        if (!out || reaches || reachOf(*out, facts).until < wish.to)
            out = set;
    }
    return out;
}

void requireHarmless(const RestoreWish &wish, const RestoreFacts &facts)
{
    if (facts.restoreRuns)
        throw Problem("restore_running");
    if (wish.to.isValid() && wish.to > facts.now)
        throw Problem("restore_future", "to");
    if (wish.intoPlace && facts.databaseRuns)
        throw Problem("restore_server_running");
    if (!wish.intoPlace && wish.directory.isEmpty())
        throw Problem("restore_no_directory");
    if (!wish.intoPlace && !facts.directoryEmpty)
        throw Problem("restore_not_empty", "beside", {{QStringLiteral("directory"), wish.directory}});
}

} // namespace

RestorePlan planRestore(const RestoreWish &wish, const RestoreFacts &facts)
{
    requireHarmless(wish, facts);
    const auto set = chosen(wish, facts);
    if (!set && !wish.label.isEmpty())
        throw Problem("set_unknown", "set");
    if (!set)
        throw Problem("restore_before_first", "to", facts.sets.isEmpty() ? QVariantMap{{QStringLiteral("first"), QString()}} : named("first", facts.sets.first().ended));
    if (wish.to.isValid() && wish.to < set->ended)
        throw Problem("restore_before_first", "to", named("first", set->ended));
    const Reach reach = reachOf(*set, facts);
    if (!reach.until.isValid() || (wish.to.isValid() && reach.hole && wish.to > reach.until))
        throw Problem("restore_gap", "to", named("until", reach.until));
    if (wish.to.isValid() && wish.to > reach.until)
        throw Problem("restore_not_archived", "to", named("until", reach.until));
    RestorePlan plan;
    plan.set = *set;
    plan.reaches = reach.until;
    plan.point = {set->label, set->repository, wish.to.isValid() ? QStringLiteral("time") : QStringLiteral("immediate"), {}};
    if (wish.to.isValid())
        plan.point.target = wish.to.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QStringLiteral("+00");
    return plan;
}

} // namespace mimamori
