// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "record/describe.h"

namespace mimamori {

/// What `describe()` alone can judge, in the order of the fields: required, length in graphemes, range, characters that no
/// text may hold (control characters, bidirectional overrides, user-defined characters). The same on both sides; cross-field
/// rules are plain functions of the feature. Field names carry `path` in front ("children.0.").
QList<Problem> problemsOf(const RecordType &type, const void *record, const QByteArray &path = {});

/// Throws the first of problemsOf().
void requireValid(const RecordType &type, const void *record);

template <class T>
QList<Problem> problemsOf(const T &record)
{
    return problemsOf(recordType<T>(), &record);
}

/// The problem of one text under one field, if any (used while typing).
std::optional<Problem> textProblem(const Field &field, const QString &text, const QByteArray &path = {});

/// Most graphemes of a field: its own length, else 400, or 100,000 where the field is a long text.
int longestText(const Field &field);

} // namespace mimamori
