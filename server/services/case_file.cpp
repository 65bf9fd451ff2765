// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/case_file.h"

#include "model/casework/case_stage.h"
#include "services/codes.h"

namespace mimamori {

void tellFile(Context &context, qint64 childFile, const char *record, qint64 id)
{
    context.publish(QStringLiteral("child_file/%1").arg(childFile),
        {{QStringLiteral("record"), QString::fromLatin1(record)}, {QStringLiteral("id"), id}});
}

QList<qint64> filesOfPerson(Context &context, qint64 person)
{
    static constexpr Sql find{"files_of_person", "select distinct child_file from family_member where person = $1 order by child_file"};
    QList<qint64> files;
    const Rows rows = context.db().query(find, {person});
    for (const Row &row : rows)
        files << row.integer(0);
    return files;
}

bool decidesFor(Context &context, qint64 childFile)
{
    static constexpr Sql find{"decides_for",
        "select exists (select 1 from case_office o join user_post p on p.office = o.office where o.child_file = $1 and o.role in ('MAIN', 'SUB') "
        "and o.valid_from <= $4 and (o.valid_to is null or o.valid_to >= $4) and p.app_user = $2 and p.role = any ($3::text[]) "
        "and p.valid_from <= $4 and (p.valid_to is null or p.valid_to >= $4))"};
    return context.db().value(find, {childFile, context.actor().userId, decidingRoles(), context.today()}).toBool();
}

void requireDecides(Context &context, qint64 childFile, const QByteArray &field)
{
    if (!decidesFor(context, childFile))
        throw Problem("not_your_decision", field);
}

qint64 officeInCharge(Context &context, qint64 childFile)
{
    static constexpr Sql find{"office_in_charge",
        "select office from case_office where child_file = $1 and role in ('MAIN', 'SUB') and valid_from <= $3 "
        "and (valid_to is null or valid_to >= $3) order by office = any ($2::bigint[]) desc, role, id limit 1"};
    return context.db().value(find, {childFile, QVariant::fromValue(context.actor().offices), context.today()}).toLongLong();
}

QList<qint64> workersOfFile(Context &context, qint64 childFile)
{
    static constexpr Sql find{"workers_of_file",
        "select distinct s.app_user from case_staff s join case_episode e on e.id = s.episode where e.child_file = $1 and e.closed_at is null "
        "and s.role = 'MAIN' and (s.valid_to is null or s.valid_to >= $2) order by s.app_user"};
    QList<qint64> workers;
    const Rows rows = context.db().query(find, {childFile, context.today()});
    for (const Row &row : rows)
        workers << row.integer(0);
    return workers;
}

void requireReason(Context &context, const char *table, const QString &code, const QString &text, const QByteArray &textField)
{
    const CodeRow reason = requireCode(context, table, code, context.today(), "reason");
    if (reason.attributes.value(QStringLiteral("needs_text")).toBool() && text.trimmed().isEmpty())
        throw Problem("required", textField);
}

} // namespace mimamori
