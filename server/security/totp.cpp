// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/totp.h"

#include <QUrl>

#include <liboath/oath.h>
#include <sodium.h>

#include <cstdlib>
#include <stdexcept>

namespace mimamori::totp {

namespace {

constexpr int digits = 6;

void requireOath()
{
    static const bool ready = oath_init() == OATH_OK && sodium_init() >= 0;
    if (!ready)
        throw std::runtime_error("liboath cannot start");
}

} // namespace

qint64 stepOf(const QDateTime &time)
{
    return time.toSecsSinceEpoch() / stepSeconds;
}

QString codeAt(const QByteArray &secret, qint64 step)
{
    requireOath();
    char out[digits + 1];
    if (oath_totp_generate(secret.constData(), size_t(secret.size()), time_t(step * stepSeconds), stepSeconds, OATH_TOTP_DEFAULT_START_TIME, digits, out) != OATH_OK)
        throw std::runtime_error("a one-time code cannot be computed");
    return QString::fromLatin1(out);
}

std::optional<qint64> matchingStep(const QByteArray &secret, const QString &code, const QDateTime &now, qint64 lastStep)
{
    QByteArray given = code.toUtf8();
    given.replace(' ', "");
    std::optional<qint64> found;
    const qint64 middle = stepOf(now);
    for (qint64 step = middle - 1; step <= middle + 1; ++step) {
        const QByteArray right = codeAt(secret, step).toLatin1();
        const bool same = given.size() == right.size() && sodium_memcmp(given.constData(), right.constData(), size_t(right.size())) == 0;
        if (same && step > lastStep && !found)
            found = step;
    }
    return found;
}

QByteArray newSecret()
{
    requireOath();
    QByteArray secret(20, Qt::Uninitialized);
    randombytes_buf(secret.data(), size_t(secret.size()));
    return secret;
}

QString toBase32(const QByteArray &secret)
{
    char *text = nullptr;
    size_t length = 0;
    if (oath_base32_encode(secret.constData(), size_t(secret.size()), &text, &length) != OATH_OK)
        throw std::bad_alloc();
    const QString out = QString::fromLatin1(text, qsizetype(length)).remove(QLatin1Char('='));
    std::free(text);
    return out;
}

QByteArray fromBase32(const QString &text)
{
    const QByteArray in = text.trimmed().toLatin1();
    char *bytes = nullptr;
    size_t length = 0;
    if (in.isEmpty() || oath_base32_decode(in.constData(), size_t(in.size()), &bytes, &length) != OATH_OK)
        return {};
    const QByteArray out(bytes, qsizetype(length));
    std::free(bytes);
    return out;
}

QString uriOf(const QString &loginName, const QByteArray &secret)
{
    return QStringLiteral("otpauth://totp/Mimamori:%1?secret=%2&issuer=Mimamori&algorithm=SHA1&digits=%3&period=%4")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(loginName)), toBase32(secret))
        .arg(digits)
        .arg(stepSeconds);
}

} // namespace mimamori::totp
