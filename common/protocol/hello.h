// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/describe.h"

namespace mimamori {

constexpr int protocolVersion = 1;
constexpr auto protocolPath = "/v1";
constexpr auto subprotocol = "mimamori.v1";

/// The first frame of the server (event "welcome"): only now is a client connected; a TLS handshake alone says nothing.
struct Welcome {
    qint64 protocol{protocolVersion};
    QString server{};          ///< version of the server program
    QString minimumClient{};   ///< clients older than this are turned away
    QString environment{};     ///< empty in production, 'training' where the head is striped
    QString terminal{};        ///< the name this terminal is enrolled under
    QDateTime time{};          ///< the server's clock, UTC
    QString auditHead{};       ///< newest sealed head, hex; kept and compared by the client
    qint64 auditSeal{};        ///< its number
    QString state{};           ///< how the service stands (model/platform/server.h); an older server says nothing = FULL
    QString reason{};
    static void describe(Describe &d);
};

} // namespace mimamori
