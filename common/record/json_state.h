// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/describe.h"

#include <QByteArray>

namespace mimamori {

/// A record's state as the JSON text that history and jsonb columns keep: the wire map of codec.h, keyed by column.
QByteArray stateJson(const RecordType &type, const void *record);

/// One FuzzyDate as the jsonb a table holds it in, and back; an empty one is an empty text (NULL).
QString fuzzyToJson(const FuzzyDate &date);
FuzzyDate fuzzyFromJson(const QString &json);

} // namespace mimamori
