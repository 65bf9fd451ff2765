// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/restore_voucher.h"

#include "base/problem.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

#include <sodium.h>

namespace mimamori {

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray sealOf(const QByteArray &body, const QByteArray &storeKey)
{
    const QByteArray key = QCryptographicHash::hash(QByteArray("mimamori restore voucher" + storeKey), QCryptographicHash::Sha256);
    return QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha256);
}

} // namespace

QByteArray RestoreVoucher::sealed(const QByteArray &storeKey) const
{
    const QJsonObject object{{QStringLiteral("confirmation"), confirmation}, {QStringLiteral("detail"), detail}, {QStringLiteral("reason"), reason},
        {QStringLiteral("asked_by"), askedBy}, {QStringLiteral("confirmed_by"), confirmedBy}, {QStringLiteral("expires_at"), expiresAt.toUTC().toString(Qt::ISODate)}};
    const QByteArray body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return body.toBase64(base64) + '.' + sealOf(body, storeKey).toBase64(base64);
}

RestoreVoucher RestoreVoucher::opened(const QByteArray &text, const QByteArray &storeKey, const QDateTime &now)
{
    const QList<QByteArray> parts = text.trimmed().split('.');
    const QByteArray body = QByteArray::fromBase64(parts.value(0), base64);
    const QByteArray seal = QByteArray::fromBase64(parts.value(1), base64);
    const QByteArray right = sealOf(body, storeKey);
    if (parts.size() != 2 || seal.size() != right.size() || sodium_memcmp(seal.constData(), right.constData(), size_t(right.size())) != 0)
        throw Problem("voucher_wrong", "voucher");
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const auto word = [&](const char *name) { return object.value(QLatin1String(name)).toString(); };
    RestoreVoucher out{object.value(QStringLiteral("confirmation")).toInteger(), word("detail"), word("reason"), word("asked_by"), word("confirmed_by"),
        QDateTime::fromString(word("expires_at"), Qt::ISODate)};
    if (out.expiresAt <= now)
        throw Problem("confirmation_over", "voucher");
    return out;
}

} // namespace mimamori
