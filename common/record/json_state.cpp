// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/json_state.h"

#include "record/codec.h"

#include <QCborValue>
#include <QJsonDocument>
#include <QJsonObject>

namespace mimamori {

QByteArray stateJson(const RecordType &type, const void *record)
{
    return QJsonDocument(toCbor(type, record).toJsonObject()).toJson(QJsonDocument::Compact);
}

QString fuzzyToJson(const FuzzyDate &date)
{
    if (date.quality == FuzzyDate::Quality::Empty)
        return {};
    const QCborValue value = toCborValue(Kind::Fuzzy, QVariant::fromValue(date));
    return QString::fromUtf8(QJsonDocument(value.toMap().toJsonObject()).toJson(QJsonDocument::Compact));
}

FuzzyDate fuzzyFromJson(const QString &json)
{
    if (json.isEmpty())
        return {};
    const QCborMap map = QCborMap::fromJsonObject(QJsonDocument::fromJson(json.toUtf8()).object());
    return fromCborValue(Kind::Fuzzy, map, QByteArray()).value<FuzzyDate>();
}

} // namespace mimamori
