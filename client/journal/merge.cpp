// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/merge.h"

#include <QCborArray>

namespace mimamori {

namespace {

/// What is left out, null, empty or false is one and the same: nothing was said.
bool saysNothing(const QCborValue &value)
{
    return value.isUndefined() || value.isNull() || value.isFalse() || (value.isString() && value.toString().isEmpty())
        || (value.isArray() && value.toArray().isEmpty()) || (value.isMap() && value.toMap().isEmpty());
}

bool same(const QCborValue &a, const QCborValue &b)
{
    return a == b || (saysNothing(a) && saysNothing(b));
}

} // namespace

QList<MergedField> mergeFields(const RecordType &type, const QCborMap &base, const QCborMap &theirs, const QCborMap &mine)
{
    QList<MergedField> out;
    for (const Field &field : type.fields()) {
        if (field.isSetByServer)
            continue;
        const QString key = QString::fromLatin1(field.column);
        MergedField merged{&field, FieldFate::Same, base.value(key), theirs.value(key), mine.value(key), mine.value(key)};
        if (same(merged.theirs, merged.mine)) {
            merged.fate = FieldFate::Same;
        } else if (same(merged.base, merged.mine)) {
            merged.fate = FieldFate::Theirs;
            merged.merged = merged.theirs;
        } else if (same(merged.base, merged.theirs)) {
            merged.fate = FieldFate::Mine;
        } else {
            merged.fate = FieldFate::Clash;
        }
        out << merged;
    }
    return out;
}

} // namespace mimamori
