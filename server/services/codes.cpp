// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/codes.h"

#include <QJsonDocument>

namespace mimamori {

std::optional<CodeRow> findCode(Context &context, const char *table, const QString &code, QDate on)
{
    static constexpr Sql find{"find_code",
        "select code, name, short_name, attributes::text from code where code_table = $1 and code = $2 "
        "and valid_from <= $3 and (valid_to is null or valid_to >= $3) order by valid_from desc limit 1"};
    const auto row = context.db().queryOne(find, {QString::fromLatin1(table), code, on});
    if (!row)
        return std::nullopt;
    return CodeRow{row->text(0), row->text(1), row->text(2), QJsonDocument::fromJson(row->bytes(3)).object()};
}

CodeRow requireCode(Context &context, const char *table, const QString &code, QDate on, const QByteArray &field)
{
    auto found = findCode(context, table, code, on);
    if (!found)
        throw Problem("unknown_code", field);
    return *found;
}

void requireCodes(Context &context, const RecordType &type, const void *record, QDate on, const QByteArray &path)
{
    for (const Field &field : type.fields()) {
        const QByteArray name = path + field.column;
        if (field.kind == Kind::Group || field.kind == Kind::GroupList) {
            for (int i = 0; i < field.groupCount(record); ++i) {
                const QByteArray inner = name + '.' + (field.kind == Kind::GroupList ? QByteArray::number(i) + '.' : QByteArray());
                requireCodes(context, *field.group, field.groupAt(record, i), on, inner);
            }
        } else if (field.kind == Kind::Code || field.kind == Kind::CodeList) {
            const QStringList codes = field.value(record).toStringList();
            for (const QString &code : codes) {
                if (!code.isEmpty())
                    requireCode(context, field.target.constData(), code, on, name);
            }
        }
    }
}

} // namespace mimamori
