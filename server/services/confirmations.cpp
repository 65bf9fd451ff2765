// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/confirmations.h"

#include "services/approvals.h"

namespace mimamori {

namespace {

bool hasSecondPerson(Context &context, const ConfirmationWish &wish)
{
    static constexpr Sql others{"confirmation_others",
        "select exists (select 1 from user_post p join app_user u on u.id = p.app_user where p.office = $1 and p.role = $2 and p.app_user <> $3 "
        "and p.valid_from <= $4 and (p.valid_to is null or p.valid_to >= $4) and (u.valid_to is null or u.valid_to >= $4))"};
    return context.db().value(others, {wish.office, wish.role, context.actor().userId, context.today()}).toBool();
}

} // namespace

ConfirmationAsked askConfirmation(Context &context, const ConfirmationWish &wish)
{
    static constexpr Sql waiting{"confirmation_waiting",
        "select id, expires_at from confirmation where state in ('WAITING', 'CONFIRMED') and kind = $1 and detail = $2 and asked_by = $3 and expires_at > $4 "
        "order by id desc limit 1"};
    if (!hasSecondPerson(context, wish))
        throw Problem("second_person_none", {}, {{QStringLiteral("role"), wish.role}});
    const QString kind = QString::fromLatin1(wish.kind);
    if (const auto row = context.db().queryOne(waiting, {kind, wish.detail, context.actor().userId, context.now()}))
        return {{row->integer(0)}, row->dateTime(1)};
    Confirmation asked;
    asked.kind.value = kind;
    asked.state.value = QStringLiteral("WAITING");
    asked.detail = wish.detail;
    asked.reason = wish.reason;
    asked.askedBy.id = context.actor().userId;
    asked.askedAt = context.now();
    asked.expiresAt = context.now().addSecs(wish.hours * 3600);
    context.records().insert(asked);
    draftApproval(context, {.kind = "second_person", .subject = Confirmation::recordName, .subjectId = asked.id.id, .subjectVersion = 1,
        .office = wish.office, .approverRole = wish.role});
    context.audited(Confirmation::recordName, {asked.id.id});
    return {asked.id, asked.expiresAt};
}

Confirmation useConfirmation(Context &context, const char *kind, Ref<Confirmation> confirmation, const QString &detail)
{
    Stored<Confirmation> found = context.records().lock(confirmation, "confirmation");
    Confirmation &record = found.record;
    if (record.kind.value != QLatin1String(kind) || record.askedBy.id != context.actor().userId || (!detail.isNull() && record.detail != detail))
        throw Problem("confirmation_other", "confirmation");
    if (record.state.value == QLatin1String("WAITING"))
        throw Problem("second_person_waits", "confirmation", {{QStringLiteral("confirmation"), record.id.id}});
    if (record.state.value == QLatin1String("RETURNED"))
        throw Problem("confirmation_returned", "confirmation");
    if (record.state.value == QLatin1String("USED"))
        throw Problem("not_again", "confirmation");
    if (record.expiresAt <= context.now())
        throw Problem("confirmation_over", "confirmation");
    record.state.value = QStringLiteral("USED");
    record.usedAt = context.now();
    context.records().update(record, found.version);
    return record;
}

} // namespace mimamori
