// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/model.h"

#include <QJsonArray>

#include <array>

namespace mimamori {

namespace {

QString kindName(Kind kind)
{
    static constexpr std::array names{"text", "integer", "boolean", "date", "datetime", "fuzzy_date", "code", "reference", "code_list",
        "reference_list", "text_list", "bytes", "group", "group_list"};
    return QString::fromLatin1(names[size_t(kind)]);
}

QJsonArray fieldsOf(const RecordType &type)
{
    QJsonArray out;
    for (const Field &field : type.fields()) {
        QJsonObject one{{QStringLiteral("name"), QString::fromLatin1(field.column)}, {QStringLiteral("kind"), kindName(field.kind)}};
        if (!field.target.isEmpty())
            one.insert(QStringLiteral("target"), QString::fromLatin1(field.target));
        if (field.isRequired)
            one.insert(QStringLiteral("required"), true);
        if (field.isSetByServer)
            one.insert(QStringLiteral("set_by_server"), true);
        if (field.length)
            one.insert(QStringLiteral("length"), field.length);
        if (field.group)
            one.insert(QStringLiteral("fields"), fieldsOf(*field.group));
        out.append(one);
    }
    return out;
}

} // namespace

QJsonObject schemaDocument()
{
    QJsonArray records;
    for (const RecordType *type : storedRecordTypes())
        records.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(type->name())}, {QStringLiteral("fields"), fieldsOf(*type)}});
    QJsonArray operations;
    for (const OperationType &operation : operationTypes()) {
        operations.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(operation.name)},
            {QStringLiteral("in"), fieldsOf(*operation.request)}, {QStringLiteral("out"), fieldsOf(*operation.reply)}});
    }
    return {{QStringLiteral("records"), records}, {QStringLiteral("operations"), operations}};
}

} // namespace mimamori
