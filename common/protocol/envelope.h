// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCborMap>
#include <QVariantMap>

namespace mimamori {

/// How a frame is written. A text (JSON) request is answered in text; the meaning is the same.
enum class WireFormat { Cbor, Json };

/// {"t":"req","id":7,"op":"safety_check.record","key":"…","base_version":4,"in":{…}}
struct RequestFrame {
    qint64 id{};              ///< the client's own number, echoed in the answer
    QByteArray op;            ///< operation name, noun.verb
    QByteArray key;           ///< UUIDv7 that makes a write idempotent; empty for reads
    qint64 baseVersion{-1};   ///< the version the user saw; -1 = none
    QCborMap in;
};

/// {"t":"ok","id":7,"out":{…}}
struct ReplyFrame {
    qint64 id{};
    QCborMap out;
};

/// {"t":"err","id":7,"code":"conflict","field":"…","args":{…},"incident":"…"}
struct ErrorFrame {
    qint64 id{};
    QByteArray code;
    QByteArray field;
    QVariantMap args;
    QByteArray incident; ///< number to tell the helpdesk, for errors that are ours
};

/// {"t":"event","topic":"…","out":{…}} — or the first frame of the server, {"t":"welcome",…}, whose topic is "welcome".
struct EventFrame {
    QByteArray topic;
    QCborMap out;
};

QByteArray encode(const RequestFrame &frame, WireFormat format);
QByteArray encode(const ReplyFrame &frame, WireFormat format);
QByteArray encode(const ErrorFrame &frame, WireFormat format);
QByteArray encode(const EventFrame &frame, WireFormat format);

/// The request in bytes that a stranger sent. Throws Problem{"frame"}: see record/strict_cbor.h.
RequestFrame decodeRequest(const QByteArray &bytes, WireFormat format);

/// What a client may get from the server.
struct ServerFrame {
    enum class Type { Reply, Error, Event } type{Type::Event};
    ReplyFrame reply;
    ErrorFrame error;
    EventFrame event;
};
/// Throws Problem{"frame"}.
ServerFrame decodeServerFrame(const QByteArray &bytes, WireFormat format);

} // namespace mimamori
