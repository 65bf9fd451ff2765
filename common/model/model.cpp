// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/model.h"

#include "model/access/office.h"
#include "model/access/session.h"
#include "model/platform/generic.h"

namespace mimamori {

namespace {

template <class In>
OperationType operation()
{
    return {In::operation, &recordType<In>(), &recordType<typename In::Reply>()};
}

} // namespace

const QList<const RecordType *> &storedRecordTypes()
{
    static const QList<const RecordType *> types{
        &recordType<Office>(), &recordType<AppUser>(), &recordType<UserPost>(), &recordType<Terminal>(),
    };
    return types;
}

const RecordType *storedRecordType(QByteArrayView name)
{
    for (const RecordType *type : storedRecordTypes()) {
        if (type->name() == name)
            return type;
    }
    return nullptr;
}

const QList<OperationType> &operationTypes()
{
    static const QList<OperationType> types{
        operation<Login>(), operation<ResumeSession>(), operation<EndSession>(), operation<ChangePassword>(), operation<Subscribe>(), operation<FirstUser>(),
        operation<ListCodes>(), operation<FindTowns>(),
    };
    return types;
}

} // namespace mimamori
