// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/unique_fd.h"

#include <QHostAddress>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QSocketNotifier;

namespace mimamori {

/// Opens `count` listening sockets on one address and port (0 = any free one, the same for all) that share their
/// connections by SO_REUSEPORT, one for each I/O thread, with a backlog that takes a morning's reconnect. Throws
/// GatewayError when the port is taken (also by a server that itself shares its port) or the address is not ours.
std::vector<UniqueFd> openTcpListeners(const QHostAddress &address, quint16 port, int count);

/// The local port of a TCP listening socket, 0 if it is none.
quint16 boundPort(int fd);

/// The accept loop of one listening descriptor in the current thread: hands each new non-blocking descriptor to `accept`,
/// which owns it from then on. When the process has no descriptor left it rests instead of spinning.
class Acceptor : public QObject {
public:
    using Accept = std::function<void(UniqueFd)>;

    Acceptor(UniqueFd fd, Accept accept, QObject *parent = nullptr);
    ~Acceptor() override;

private:
    void acceptWaiting();

    UniqueFd m_fd;
    Accept m_accept;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace mimamori
