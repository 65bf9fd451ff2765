// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/case_moves.h"

#include "services/codes.h"

namespace mimamori {

int moveEpisode(Context &context, Stored<CaseEpisode> &episode, const QString &to, const StageFacts &facts, const StageMover &mover,
    const MoveCause &cause)
{
    const QString from = episode.record.stage.value;
    if (const auto problem = stageProblem(from, to, facts, mover))
        throw *problem;
    episode.record.stage.value = to;
    if (isFinalStage(to))
        episode.record.closedAt = context.now();
    episode.version = context.records().update(episode.record, episode.version);
    CaseEvent event;
    event.episode = episode.record.id;
    event.at = context.now();
    event.appUser.id = context.actor().userId;
    event.fromStage.value = from;
    event.toStage.value = to;
    event.reason = cause.reason;
    event.subject = QString::fromUtf8(cause.subject);
    event.subjectId = cause.subjectId;
    context.records().insert(event);
    context.publish(QStringLiteral("child_file/%1").arg(episode.record.childFile.id),
        {{QStringLiteral("record"), QStringLiteral("case_episode")}, {QStringLiteral("id"), episode.record.id.id}});
    return episode.version;
}

bool opensSafetyCheck(Context &context, const QString &kind, const QString &category, QDate on)
{
    const auto abuse = [&](const char *table, const QString &code) {
        const auto row = code.isEmpty() ? std::nullopt : findCode(context, table, code, on);
        return row && row->attributes.value(QLatin1String("abuse")).toBool();
    };
    return abuse(ReceptionKind::table, kind) || abuse(Category::table, category);
}

QString officeKind(Context &context, qint64 office)
{
    static constexpr Sql find{"office_kind", "select kind from office where id = $1"};
    return context.db().value(find, {office}).toString();
}

qint64 mainWorkerOf(Context &context, Ref<CaseEpisode> episode)
{
    static constexpr Sql find{"main_worker",
        "select app_user from case_staff where episode = $1 and role = 'MAIN' and (valid_to is null or valid_to >= $2) order by id desc limit 1"};
    return context.db().value(find, {episode.id, context.today()}).toLongLong();
}

} // namespace mimamori
