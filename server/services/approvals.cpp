// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/approvals.h"

#include "db/copy.h"
#include "services/outbox.h"
#include "services/tasks.h"

#include <QHash>

#include <stdexcept>

namespace mimamori {

namespace {

/// Filled while the features register, before the first worker starts.
QHash<QByteArray, ApprovalContinuation> &continuations()
{
    static QHash<QByteArray, ApprovalContinuation> map;
    return map;
}

QByteArray taskKind(const QByteArray &kind)
{
    return kind + ".approve";
}

void withdrawWaiting(Context &context, const ApprovalDraft &draft)
{
    static constexpr Sql withdraw{"approval_withdraw",
        "update approval set state = 'WITHDRAWN', version = version + 1, decided_at = $4 "
        "where kind = $1 and subject = $2 and subject_id = $3 and state = 'WAITING' returning id"};
    const Rows rows = context.db().query(withdraw, {QString::fromUtf8(draft.kind), QString::fromUtf8(draft.subject), draft.subjectId, context.now()});
    for (const Row &row : rows)
        finishTasks(context, {taskKind(draft.kind)}, "approval", row.integer(0));
}

/// In whose place the actor may decide: 0 = in the actor's own, none = not at all.
std::optional<qint64> standing(Context &context, qint64 office, const QString &role)
{
    static constexpr Sql deputies{"approval_deputy",
        "select d.app_user from deputy d where d.deputy = $1 and d.app_user = any ($2::bigint[]) "
        "and d.valid_from <= $3 and (d.valid_to is null or d.valid_to > $3) order by d.id limit 1"};
    const QList<qint64> holders = holdersOf(context, office, role);
    if (holders.contains(context.actor().userId))
        return 0;
    const auto row = context.db().queryOne(deputies, {context.actor().userId, QVariant::fromValue(holders), context.now()});
    return row ? std::optional(row->integer(0)) : std::nullopt;
}

/// The subject must still be what was drafted: nobody approves what nobody has read.
void requireVersion(Context &context, const ApprovalDecision &decision)
{
    const QString text = QStringLiteral("select version from %1 where id = $1 for update").arg(QString::fromUtf8(quotedIdentifier(decision.subject)));
    const QVariant version = context.db().value(SqlText{"approval_subject", text}, {decision.subjectId});
    if (!version.isValid())
        throw Problem("not_found", "approval");
    if (version.toLongLong() != decision.subjectVersion)
        throw Problem("conflict", "approval", {{QStringLiteral("version"), version.toLongLong()}});
}

/// The drafter, or who works on in her or his place (USR-01).
qint64 drafterNow(Context &context, qint64 drafter)
{
    static constexpr Sql find{"approval_drafter", "select successor from user_successor where app_user = $1 and since <= $2"};
    const QVariant successor = context.db().value(find, {drafter, context.today()});
    return successor.isValid() ? successor.toLongLong() : drafter;
}

void tellDrafter(Context &context, const ApprovalDecision &decision, const QString &comment)
{
    const qint64 drafter = drafterNow(context, decision.draftedBy);
    const QJsonObject args{{QStringLiteral("approval"), decision.id}, {QStringLiteral("kind"), QString::fromUtf8(decision.kind)},
                           {QStringLiteral("commented"), !comment.isEmpty()}};
    if (decision.approved) {
        queuePopup(context, drafter, "approval.approved", args, decision.childFile);
        return;
    }
    addTask(context, {.kind = "approval.returned", .user = drafter, .childFile = decision.childFile, .subject = decision.subject,
        .subjectId = decision.subjectId, .args = args, .importance = 1,
        .dedupe = QStringLiteral("approval.returned/%1").arg(decision.id), .popup = true});
}

} // namespace

qint64 draftApproval(Context &context, const ApprovalDraft &draft)
{
    static constexpr Sql next{"next_approval", "select nextval(pg_get_serial_sequence('approval', 'id'))"};
    static constexpr Sql insert{"approval_draft",
        "insert into approval (id, kind, subject, subject_id, subject_version, child_file, office, approver_role, drafted_by, drafted_at) "
        "values ($1, $2, $3, $4, $5, nullif($6, 0), $7, $8, $9, $10)"};
    withdrawWaiting(context, draft);
    const qint64 id = context.db().value(next).toLongLong();
    context.db().execute(insert, {id, QString::fromUtf8(draft.kind), QString::fromUtf8(draft.subject), draft.subjectId, draft.subjectVersion,
        draft.childFile, draft.office, draft.approverRole, context.actor().userId, context.now()});
    addTask(context, {.kind = taskKind(draft.kind), .office = draft.office, .role = draft.approverRole, .childFile = draft.childFile,
        .episode = draft.episode, .subject = "approval", .subjectId = id,
        .args = {{QStringLiteral("subject"), QString::fromUtf8(draft.subject)}, {QStringLiteral("subject_id"), draft.subjectId},
                 {QStringLiteral("version"), draft.subjectVersion}},
        .dedupe = QStringLiteral("approval/%1").arg(id), .popup = true});
    return id;
}

ApprovalDecision decideApproval(Context &context, qint64 approval, bool approve, const QString &comment)
{
    static constexpr Sql find{"approval_lock",
        "select kind, subject, subject_id, subject_version, child_file, drafted_by, office, approver_role, state "
        "from approval where id = $1 for update"};
    static constexpr Sql decide{"approval_decide",
        "update approval set state = $2, decided_by = $3, deputy_for = nullif($4, 0), decided_at = $5, comment = $6, "
        "version = version + 1 where id = $1"};
    const auto row = context.db().queryOne(find, {approval});
    const auto place = row ? standing(context, row->integer(6), row->text(7)) : std::nullopt;
    const bool own = row && row->integer(5) == context.actor().userId;
    if (!row || (!place && !own))
        throw Problem("not_found", "approval");
    if (own)
        throw Problem("own_draft", "approval");
    if (row->text(8) != QLatin1String("WAITING"))
        throw Problem("conflict", "approval");
    const ApprovalDecision decision{approval, row->text(0).toUtf8(), row->text(1).toUtf8(), row->integer(2), int(row->integer(3)),
                                    row->integer(4), row->integer(5), approve};
    requireVersion(context, decision);
    context.db().execute(decide, {approval, approve ? QStringLiteral("APPROVED") : QStringLiteral("RETURNED"), context.actor().userId,
                                  *place, context.now(), comment});
    finishTasks(context, {taskKind(decision.kind)}, "approval", approval);
    tellDrafter(context, decision, comment);
    context.audited("approval", {approval}, decision.childFile);
    return decision;
}

void onApprovalDecided(const QByteArray &kind, ApprovalContinuation continuation)
{
    continuations().insert(kind, std::move(continuation));
}

void continueApproval(Context &context, const ApprovalDecision &decision)
{
    const auto found = continuations().constFind(decision.kind);
    if (found == continuations().cend())
        throw std::logic_error("no continuation for this kind of approval");
    (*found)(context, decision);
}

} // namespace mimamori
