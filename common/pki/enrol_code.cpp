// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pki/enrol_code.h"

namespace mimamori {

namespace {

const QByteArray alphabet("0123456789ABCDEFGHJKMNPQRSTVWXYZ"); // Crockford
constexpr qsizetype partBytes = 10;
constexpr qsizetype characters = 32;
constexpr qsizetype group = 4;

QString encoded(const QByteArray &bytes)
{
    QString out;
    quint32 bits = 0;
    int count = 0;
    for (const char byte : bytes) {
        bits = (bits << 8) | quint8(byte);
        for (count += 8; count >= 5; count -= 5)
            out += QLatin1Char(alphabet[(bits >> (count - 5)) & 31]);
    }
    return out;
}

} // namespace

QString EnrolCode::toText() const
{
    const QString all = encoded(secret + trust);
    QStringList groups;
    for (qsizetype i = 0; i < all.size(); i += group)
        groups << all.mid(i, group);
    return groups.join(QLatin1Char('-'));
}

std::optional<EnrolCode> EnrolCode::fromText(const QString &text)
{
    QByteArray bytes;
    quint32 bits = 0;
    int count = 0;
    qsizetype read = 0;
    for (QChar c : text.toUpper()) {
        if (c.isSpace() || c == u'-')
            continue;
        c = c == u'O' ? QChar(u'0') : c == u'I' || c == u'L' ? QChar(u'1') : c;
        const qsizetype value = c.unicode() < 128 ? alphabet.indexOf(c.toLatin1()) : -1;
        if (value < 0 || ++read > characters)
            return std::nullopt;
        bits = (bits << 5) | quint32(value);
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes += char(bits >> count);
        }
    }
    if (read != characters)
        return std::nullopt;
    return EnrolCode{bytes.left(partBytes), bytes.mid(partBytes)};
}

} // namespace mimamori
