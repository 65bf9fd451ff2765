// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uuid7.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QUuid>
#include <QtEndian>

namespace mimamori {

QByteArray newKey()
{
    quint32 random[4];
    QRandomGenerator::system()->fillRange(random);
    auto *bytes = reinterpret_cast<uchar *>(random);
    uchar time[8];
    qToBigEndian<quint64>(quint64(QDateTime::currentMSecsSinceEpoch()) << 16, time);
    for (int i = 0; i < 6; ++i) // RFC 9562: 48 bits of milliseconds first, so that keys sort by time
        bytes[i] = time[i];
    bytes[6] = uchar((bytes[6] & 0x0f) | 0x70);
    bytes[8] = uchar((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(QByteArrayView(bytes, 16)).toByteArray(QUuid::WithoutBraces);
}

} // namespace mimamori
