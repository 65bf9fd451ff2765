// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/open_work.h"

#include <algorithm>

namespace mimamori {

QList<OpenWork> openWorkOf(Context &context, const QList<Stored<UserUpdateLine>> &lines, QDate on)
{
    static constexpr Sql open{"open_work", "select app_user, kind, case_number, office, rule, due_at, amount from sec.open_work_of($1, $2)"};
    static constexpr Sql chosen{"open_work_chosen", "select user_update_line, case_number, successor from user_handover where user_update_line = any ($1)"};
    QHash<qint64, const UserUpdateLine *> byUser;
    QList<qint64> ids;
    for (const Stored<UserUpdateLine> &line : lines) {
        if (line.record.kind.value != QLatin1String("REMOVED") || line.record.decision.value == QLatin1String("REFUSE"))
            continue;
        byUser.insert(line.record.appUser.id, &line.record);
        ids << line.record.id.id;
    }
    if (ids.isEmpty())
        return {};
    QHash<QPair<qint64, QString>, qint64> single;
    const Rows choices = context.db().query(chosen, {QVariant::fromValue(ids)});
    for (const Row &row : choices)
        single.insert({row.integer(0), row.text(1)}, row.integer(2));
    QList<OpenWork> out;
    const Rows rows = context.db().query(open, {QVariant::fromValue(byUser.keys()), on});
    for (const Row &row : rows) {
        const UserUpdateLine *line = byUser.value(row.integer(0));
        OpenWork work{line->id, {row.text(1)}, row.text(2), {row.isNull(3) ? 0 : row.integer(3)}, row.text(4), row.isNull(5) ? QDateTime() : row.dateTime(5), row.integer(6), {}};
        const qint64 own = work.caseNumber.isEmpty() ? 0 : single.value({line->id.id, work.caseNumber});
        work.successor.id = own ? own : line->successor.id;
        out << work;
    }
    return out;
}

qint64 unassignedWork(const QList<OpenWork> &work)
{
    return std::count_if(work.begin(), work.end(), [](const OpenWork &one) { return !one.successor; });
}

} // namespace mimamori
