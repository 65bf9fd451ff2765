// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store_key.h"

#include <QFile>
#include <QSaveFile>

#include <sodium.h>

#include <stdexcept>

namespace mimamori {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

[[noreturn]] void wrong(const QString &file, const char *why)
{
    throw std::runtime_error(QString(file + QStringLiteral(": ") + QLatin1String(why)).toStdString());
}

} // namespace

QByteArray storeKey(const QString &file)
{
    if (!QFile::exists(file)) {
        QByteArray key(32, '\0');
        randombytes_buf(key.data(), size_t(key.size()));
        QSaveFile out(file);
        if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(ownerOnly) || out.write(key) != key.size() || !out.commit())
            wrong(file, "the store's key cannot be written");
        return key;
    }
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        wrong(file, "the store's key cannot be read");
    if (in.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther))
        wrong(file, "the store's key can be read by others than its owner");
    const QByteArray key = in.readAll();
    if (key.size() != 32)
        wrong(file, "the store's key must have 32 bytes");
    return key;
}

} // namespace mimamori
