// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/lookups.h"

#include "console/words.h"

namespace mimamori {

QJsonObject rowWith(SignedIn &console, const char *record, const char *column, const QString &value)
{
    constexpr qint64 page = 1000;
    for (qint64 offset = 0;; offset += page) {
        const QJsonArray rows = console.call(QByteArray(record) + ".list", {{QStringLiteral("limit"), page}, {QStringLiteral("offset"), offset}})
                                    .value(QStringLiteral("rows")).toArray();
        for (const QJsonValue &row : rows) {
            if (row.toObject().value(QLatin1String(column)).toString() == value)
                return row.toObject();
        }
        if (rows.size() < page)
            throw UsageError(words(QT_TRANSLATE_NOOP("console", "{what}: there is none of this name."), {{QStringLiteral("what"), value}}));
    }
}

qint64 userNamed(SignedIn &console, const QString &loginName)
{
    return rowWith(console, "app_user", "login_name", loginName).value(QStringLiteral("id")).toInteger();
}

qint64 officeCoded(SignedIn &console, const QString &code)
{
    return rowWith(console, "office", "code", code).value(QStringLiteral("id")).toInteger();
}

QJsonObject terminalNamed(SignedIn &console, const QString &name)
{
    return rowWith(console, "terminal", "name", name);
}

} // namespace mimamori
