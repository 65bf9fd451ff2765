// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/envelope.h"

#include "base/problem.h"
#include "record/strict_cbor.h"

#include <QCborValue>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace mimamori {

namespace {

const QString T = QStringLiteral("t");

QByteArray bytesOf(const QCborMap &map, WireFormat format)
{
    if (format == WireFormat::Json)
        return QJsonDocument(map.toJsonObject()).toJson(QJsonDocument::Compact);
    return map.toCborValue().toCbor();
}

QCborMap frameOf(const QByteArray &bytes, WireFormat format)
{
    return format == WireFormat::Json ? readStrictJson(bytes) : readStrictCbor(bytes);
}

[[noreturn]] void refuse(const char *why)
{
    throw Problem("frame", {}, {{QStringLiteral("why"), QLatin1String(why)}});
}

/// A whole number, also where JSON made a double of it.
qint64 integer(const QCborMap &map, const QString &key, qint64 fallback)
{
    const QCborValue value = map.value(key);
    if (value.isUndefined() || value.isNull())
        return fallback;
    const auto number = wholeNumber(value);
    if (!number)
        refuse("not-a-number");
    return *number;
}

QByteArray shortText(const QCborMap &map, const QString &key)
{
    const QCborValue value = map.value(key);
    if (value.isUndefined())
        return {};
    if (!value.isString())
        refuse("not-a-text");
    const QByteArray text = value.toString().toUtf8();
    if (text.size() > 100)
        refuse("too-long");
    return text;
}

QCborMap content(const QCborMap &map, const QString &key)
{
    const QCborValue value = map.value(key);
    if (!value.isUndefined() && !value.isMap())
        refuse("not-a-map");
    return value.toMap();
}

} // namespace

QByteArray encode(const RequestFrame &frame, WireFormat format)
{
    QCborMap map{{T, QStringLiteral("req")}, {QStringLiteral("id"), frame.id}, {QStringLiteral("op"), QString::fromUtf8(frame.op)}};
    if (!frame.key.isEmpty())
        map.insert(QStringLiteral("key"), QString::fromUtf8(frame.key));
    if (frame.baseVersion >= 0)
        map.insert(QStringLiteral("base_version"), frame.baseVersion);
    map.insert(QStringLiteral("in"), frame.in);
    return bytesOf(map, format);
}

QByteArray encode(const ReplyFrame &frame, WireFormat format)
{
    return bytesOf({{T, QStringLiteral("ok")}, {QStringLiteral("id"), frame.id}, {QStringLiteral("out"), frame.out}}, format);
}

QByteArray encode(const ErrorFrame &frame, WireFormat format)
{
    QCborMap map{{T, QStringLiteral("err")}, {QStringLiteral("id"), frame.id}, {QStringLiteral("code"), QString::fromUtf8(frame.code)}};
    if (!frame.field.isEmpty())
        map.insert(QStringLiteral("field"), QString::fromUtf8(frame.field));
    if (!frame.args.isEmpty())
        map.insert(QStringLiteral("args"), QCborMap::fromVariantMap(frame.args));
    if (!frame.incident.isEmpty())
        map.insert(QStringLiteral("incident"), QString::fromUtf8(frame.incident));
    return bytesOf(map, format);
}

QByteArray encode(const EventFrame &frame, WireFormat format)
{
    return bytesOf({{T, QStringLiteral("event")}, {QStringLiteral("topic"), QString::fromUtf8(frame.topic)}, {QStringLiteral("out"), frame.out}}, format);
}

RequestFrame decodeRequest(const QByteArray &bytes, WireFormat format)
{
    const QCborMap map = frameOf(bytes, format);
    if (map.value(T).toString() != QLatin1String("req"))
        refuse("not-a-request");
    RequestFrame frame;
    frame.id = integer(map, QStringLiteral("id"), 0);
    frame.op = shortText(map, QStringLiteral("op"));
    frame.key = shortText(map, QStringLiteral("key"));
    frame.baseVersion = integer(map, QStringLiteral("base_version"), -1);
    if (frame.baseVersion < -1 || frame.baseVersion > std::numeric_limits<int>::max()) // a version is an int: 2^32 + 4 must not pass for 4
        refuse("not-a-number");
    frame.in = content(map, QStringLiteral("in"));
    return frame;
}

ServerFrame decodeServerFrame(const QByteArray &bytes, WireFormat format)
{
    const QCborMap map = frameOf(bytes, format);
    const QString type = map.value(T).toString();
    ServerFrame frame;
    if (type == QLatin1String("ok")) {
        frame.type = ServerFrame::Type::Reply;
        frame.reply = {integer(map, QStringLiteral("id"), 0), content(map, QStringLiteral("out"))};
    } else if (type == QLatin1String("err")) {
        frame.type = ServerFrame::Type::Error;
        frame.error = {integer(map, QStringLiteral("id"), 0), shortText(map, QStringLiteral("code")), shortText(map, QStringLiteral("field")),
                       content(map, QStringLiteral("args")).toVariantMap(), shortText(map, QStringLiteral("incident"))};
    } else if (type == QLatin1String("event")) {
        frame.event = {shortText(map, QStringLiteral("topic")), content(map, QStringLiteral("out"))};
    } else {
        refuse("unknown-type");
    }
    return frame;
}

} // namespace mimamori
