// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/permissions.h"

#include <algorithm>

namespace mimamori {

namespace {

bool matches(const QString &pattern, QByteArrayView operation)
{
    if (pattern == QLatin1String("*"))
        return true;
    if (pattern.endsWith(QLatin1String(".*")))
        return operation.startsWith(QByteArrayView(pattern.toLatin1()).chopped(1));
    return pattern == QLatin1String(operation);
}

} // namespace

PermissionTable PermissionTable::load(Connection &db, QDate today)
{
    static constexpr Sql rows{"permissions",
        "select role, operation from permission where valid_from <= $1 and (valid_to is null or valid_to >= $1)"};
    PermissionTable table;
    const Rows found = db.query(rows, {today});
    for (const Row &row : found)
        table.m_patterns[row.text(0)] << row.text(1);
    return table;
}

bool PermissionTable::allows(const QStringList &roles, QByteArrayView operation) const
{
    return std::any_of(roles.begin(), roles.end(), [&](const QString &role) {
        const QStringList patterns = m_patterns.value(role);
        return std::any_of(patterns.begin(), patterns.end(), [&](const QString &pattern) { return matches(pattern, operation); });
    });
}

QStringList PermissionTable::patternsOf(const QStringList &roles) const
{
    QStringList out;
    for (const QString &role : roles)
        out << m_patterns.value(role);
    out.removeDuplicates();
    return out;
}

} // namespace mimamori
