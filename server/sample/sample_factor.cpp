// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sample_factor.h"

#include "dispatch/second_factor.h"
#include "security/sealed_secret.h"
#include "security/totp.h"

#include <QFile>
#include <QSaveFile>

#include <stdexcept>

namespace mimamori {

namespace {

QByteArray secretIn(const QString &file)
{
    QFile in(file);
    if (in.open(QIODevice::ReadOnly)) {
        const QByteArray secret = totp::fromBase32(QString::fromLatin1(in.readAll()));
        if (secret.isEmpty())
            throw std::runtime_error(QString(file + QStringLiteral(": holds no secret")).toStdString());
        return secret;
    }
    const QByteArray secret = totp::newSecret();
    const QByteArray text = totp::toBase32(secret).toLatin1() + '\n';
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || out.write(text) != text.size() || !out.commit())
        throw std::runtime_error(QString(file + QStringLiteral(": cannot be written")).toStdString());
    return secret;
}

} // namespace

void loadSampleFactor(Connection &migrator, const QString &directory, const QByteArray &storeKey)
{
    static constexpr Sql find{"sample_admin", "select id from app_user where login_name = 'admin'"};
    static constexpr Sql put{"sample_factor",
        "insert into sec.factor (app_user, sealed, confirmed_at) values ($1, $2, now()) on conflict (app_user) do nothing"};
    const qint64 admin = migrator.value(find).toLongLong();
    if (admin)
        migrator.execute(put, {admin, sealSecret(secretIn(directory + QStringLiteral("/factor")), storeKey, factorBinding(admin))});
}

} // namespace mimamori
