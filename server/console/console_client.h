// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/envelope.h"

#include <QJsonObject>
#include <QLocalSocket>

namespace mimamori {

/// The console's end of the server's Unix socket: sends one request, waits for its answer (a console may wait; the client may not).
class ConsoleClient {
public:
    /// Throws std::runtime_error when nobody answers at `socket`.
    explicit ConsoleClient(const QString &socket);

    /// Throws Problem as the server told it, std::runtime_error when the connection ends.
    QJsonObject call(const QByteArray &operation, const QJsonObject &in, bool write = false, qint64 baseVersion = -1);
    /// The server's greeting.
    const QJsonObject &welcome() const { return m_welcome; }

private:
    QJsonObject readFrame();
    void writeFrame(const QByteArray &frame);

    QLocalSocket m_socket;
    QJsonObject m_welcome;
    qint64 m_nextId{1};
};

} // namespace mimamori
