// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/signed_in.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>
#include <stdexcept>

namespace mimamori {

SignedIn::SignedIn(const ConsoleOptions &options) : m_client(options.socket)
{
    QFile file(options.tokenFile);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("not signed in: run mimamorictl login");
    m_client.call("session.resume", {{QStringLiteral("token"), QString::fromLatin1(file.readAll().trimmed())}});
}

void printObject(const ConsoleOptions &options, const QJsonObject &object)
{
    const QByteArray text = QJsonDocument(object).toJson(options.json ? QJsonDocument::Compact : QJsonDocument::Indented).trimmed();
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fputc('\n', stdout);
}

} // namespace mimamori
