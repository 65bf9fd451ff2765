// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/command.h"
#include "console/console_client.h"

namespace mimamori {

/// A console that goes on with the session that `mimamorictl login` left. Throws std::runtime_error when there is none.
class SignedIn {
public:
    explicit SignedIn(const ConsoleOptions &options);
    QJsonObject call(const QByteArray &operation, const QJsonObject &in, bool write = false, qint64 baseVersion = -1)
    {
        return m_client.call(operation, in, write, baseVersion);
    }

private:
    ConsoleClient m_client;
};

/// One JSON object on stdout: one line with --json, indented otherwise.
void printObject(const ConsoleOptions &options, const QJsonObject &object);

} // namespace mimamori
