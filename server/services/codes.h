// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"

#include <QJsonObject>

namespace mimamori {

/// One code as it stood on a day.
struct CodeRow {
    QString code;
    QString name;
    QString shortName;
    QJsonObject attributes;
};

/// The code of a table valid on a day; none when it does not exist or had ended.
std::optional<CodeRow> findCode(Context &context, const char *table, const QString &code, QDate on);

/// The same; throws Problem{"unknown_code", field} for a code that is not valid on that day.
CodeRow requireCode(Context &context, const char *table, const QString &code, QDate on, const QByteArray &field);

/// Checks every Code and CodeList field of a described struct against its table on a day; empty codes are left alone.
/// Throws Problem{"unknown_code", path + column}.
void requireCodes(Context &context, const RecordType &type, const void *record, QDate on, const QByteArray &path = {});

} // namespace mimamori
