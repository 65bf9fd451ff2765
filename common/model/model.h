// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/describe.h"

#include <QJsonObject>
#include <QList>

namespace mimamori {

/// One operation as the protocol shows it.
struct OperationType {
    QByteArray name;
    const RecordType *request;
    const RecordType *reply;
};

/// Every stored record type, in one explicit list (model.cpp): a static library would drop self-registering globals silently.
const QList<const RecordType *> &storedRecordTypes();

/// The stored record type of this name, or null.
const RecordType *storedRecordType(QByteArrayView name);

/// Every named operation with its request and reply, in one explicit list (model.cpp).
const QList<OperationType> &operationTypes();

/// The protocol's own documentation: {"records":[…],"operations":[…]}, each with its fields, kinds, lengths and targets.
QJsonObject schemaDocument();

} // namespace mimamori
