// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/factor_codes.h"

#include "base/problem.h"
#include "console/words.h"
#include "security/totp.h"

#include <QThread>

#include <qrencode.h>

#include <memory>

namespace mimamori {

QJsonObject callWithCode(ConsoleClient &client, const QByteArray &operation, QJsonObject in, const QString &factorFile)
{
    const QString secret = factorFile.isEmpty() ? QString() : secretFrom(factorFile, {});
    const auto put = [&in](const QString &code) { in.insert(QStringLiteral("code"), code); };
    if (!secret.isEmpty())
        put(codeNow(secret));
    try {
        return client.call(operation, in);
    } catch (const Problem &problem) {
        if (problem.code() == "factor_wrong" && !secret.isEmpty()) {
            const qint64 now = QDateTime::currentSecsSinceEpoch();
            QThread::sleep(static_cast<unsigned long>(totp::stepSeconds - now % totp::stepSeconds));
            put(codeNow(secret));
        } else if (problem.code() == "factor_code_required") {
            put(secretFrom({}, words(QT_TRANSLATE_NOOP("console", "one-time code: "))));
        } else {
            throw;
        }
    }
    return client.call(operation, in);
}

QString codeNow(const QString &secret)
{
    const QByteArray bytes = totp::fromBase32(secret);
    if (bytes.isEmpty())
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "The file of the second factor holds no secret (base32).")));
    return totp::codeAt(bytes, totp::stepOf(QDateTime::currentDateTimeUtc()));
}

QString qrText(const QString &text)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!code)
        return {};
    constexpr int quiet = 2;
    const auto light = [&](int x, int y) {
        const bool inside = x >= 0 && y >= 0 && x < code->width && y < code->width;
        return !inside || !(code->data[y * code->width + x] & 1);
    };
    QString out;
    for (int y = -quiet; y < code->width + quiet; y += 2) {
        for (int x = -quiet; x < code->width + quiet; ++x)
            out += light(x, y) ? (light(x, y + 1) ? QChar(0x2588) : QChar(0x2580)) : (light(x, y + 1) ? QChar(0x2584) : QChar(u' '));
        out += QLatin1Char('\n');
    }
    return out;
}

QString spaced(const QString &secret)
{
    QStringList groups;
    for (qsizetype i = 0; i < secret.size(); i += 4)
        groups << secret.mid(i, 4);
    return groups.join(QLatin1Char(' '));
}

} // namespace mimamori
