// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/describe.h"

#include <QCborMap>

namespace mimamori {

/// Turns described structs into CBOR maps keyed by column name and back; JSON is the same map through QCborValue's own
/// conversion. Dates travel as ISO 8601 text (instants in UTC with Z), a FuzzyDate as {y,m,d,q,raw}, bytes as a
/// byte string (base64url in JSON); empty fields are left out.
QCborMap toCbor(const RecordType &type, const void *record);

/// Fills `record` from `map`: unknown keys are ignored, missing ones keep their default. Throws Problem{"type", field}
/// when a value cannot be what the field holds; `path` is put before the column ("children.0.").
void fromCbor(const RecordType &type, void *record, const QCborMap &map, const QByteArray &path = {});

QCborValue toCborValue(Kind kind, const QVariant &value);
/// Throws Problem{"type", field}.
QVariant fromCborValue(Kind kind, const QCborValue &value, const QByteArray &field);

template <class T>
QCborMap toCbor(const T &record)
{
    return toCbor(recordType<T>(), &record);
}

template <class T>
T fromCbor(const QCborMap &map)
{
    T record;
    fromCbor(recordType<T>(), &record, map);
    return record;
}

} // namespace mimamori
