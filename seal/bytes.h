// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

/// Big-endian integers in and out of byte arrays, as PostgreSQL's binary format and the sealed bytes have them.
namespace mimamori::bytes {

template<typename T>
inline void append(QByteArray &to, T value)
{
    char buffer[sizeof(T)];
    qToBigEndian<T>(value, buffer);
    to.append(buffer, int(sizeof(T)));
}

template<typename T>
inline QByteArray of(T value)
{
    QByteArray to;
    append<T>(to, value);
    return to;
}

/// 0 when the bytes have another length than T: such a value comes from a changed schema and fails its hash anyway.
template<typename T>
inline T read(const QByteArray &from)
{
    return from.size() == qsizetype(sizeof(T)) ? qFromBigEndian<T>(from.constData()) : T{};
}

inline void appendWithLength(QByteArray &to, const QByteArray &value)
{
    append<qint32>(to, qint32(value.size()));
    to.append(value);
}

} // namespace mimamori::bytes
