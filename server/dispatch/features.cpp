// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/features.h"

#include "dispatch/generic_records.h"
#include "record/check.h"

namespace mimamori {

const Operation *Features::find(QByteArrayView name) const
{
    const auto at = m_byName.constFind(name.toByteArray());
    return at == m_byName.cend() ? nullptr : &m_operations[*at];
}

void Features::add(Operation operation)
{
    Q_ASSERT_X(!m_byName.contains(operation.name), operation.name.constData(), "an operation is registered twice");
    m_byName.insert(operation.name, m_operations.size());
    m_operations.append(std::move(operation));
}

void Features::addRecord(const RecordType &type, RecordRule rule)
{
    m_records.append(&type);
    for (Operation &operation : genericOperations(type, rule))
        add(std::move(operation));
}

void Features::requireValidRequest(const RecordType &type, const void *request)
{
    requireValid(type, request);
}

namespace {

constexpr qsizetype mostItems = 200; // nobody at a desk sends more of one thing; each costs questions to the database

qsizetype itemsOf(const Field &field, const void *request)
{
    switch (field.kind) {
    case Kind::GroupList: return field.groupCount(request);
    case Kind::ReferenceList: return field.value(request).value<QList<qint64>>().size();
    case Kind::CodeList:
    case Kind::TextList: return field.value(request).toStringList().size();
    default: return 0;
    }
}

} // namespace

void Features::visitReferences(const RecordType &type, const void *request, const std::function<void(const Field &, qint64)> &visit)
{
    for (const Field &field : type.fields()) {
        if (itemsOf(field, request) > mostItems)
            throw Problem("too_many", field.column, {{QStringLiteral("most"), mostItems}});
        if (field.kind == Kind::Group || field.kind == Kind::GroupList) {
            for (int i = 0; i < field.groupCount(request); ++i)
                visitReferences(*field.group, field.groupAt(request, i), visit);
        } else if (field.kind == Kind::Reference) {
            if (const qint64 id = field.value(request).toLongLong())
                visit(field, id);
        } else if (field.kind == Kind::ReferenceList) {
            const auto ids = field.value(request).value<QList<qint64>>();
            for (qint64 id : ids)
                visit(field, id);
        }
    }
}

} // namespace mimamori
