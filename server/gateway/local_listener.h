// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/channel.h"
#include "gateway/unique_fd.h"

#include <QPointer>

class QLocalSocket;

namespace mimamori {

/// Opens the console's Unix socket at `path` with the permission bits `mode`; a socket left behind by a dead server is
/// replaced, one that answers is an error. Throws GatewayError with the reason.
UniqueFd openLocalListener(const QString &path, uint mode);

/// A console's connection: the same messages as on the WebSocket, each behind its length as four bytes, big-endian (Qt's
/// WebSocket client cannot speak over a Unix socket). A message that begins with `{` is JSON text, any other CBOR. The
/// kernel tells the peer's uid; the limits are the same.
class LocalConnection : public Channel {
public:
    LocalConnection(ConnectionId id, GatewayContext &context, Gone gone);
    ~LocalConnection() override;

    void start(UniqueFd fd);
    void cut() override;
    void setAuthenticated(bool on) override;

protected:
    void transmit(const QByteArray &payload, bool text) override;
    qint64 queuedOut() const override;
    void shut(quint16 code, const QByteArray &word) override;
    void check(qint64 now) override;

private:
    void read();
    bool readOne();

    QPointer<QLocalSocket> m_socket;
    qint64 m_most{};
    qint64 m_partialSince{};
};

} // namespace mimamori
