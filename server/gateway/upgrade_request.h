// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mimamori {

/// What to do with the bytes a peer sent after its TLS handshake.
enum class UpgradeVerdict {
    Incomplete, // the head has not ended yet
    Accept,
    NotFound,   // not GET /v1
    BadRequest, // not a WebSocket upgrade to mimamori.v1, or more than that
    TooLarge,
};

/// Looks at the HTTP head of the WebSocket upgrade (RFC 6455 4.2.1) before Qt's parser sees it: path `/v1`, version 13,
/// subprotocol `mimamori.v1`, at most 8 KiB, nothing behind it. An Origin is believed only if it is this very host: no
/// web page is served here, so a browser led by a foreign page is turned away although it holds the certificate.
UpgradeVerdict inspectUpgrade(const QByteArray &received);

/// The HTTP answer for a verdict that is neither Incomplete nor Accept.
QByteArray refusalResponse(UpgradeVerdict verdict);

constexpr int kMaxUpgradeHead = 8 * 1024;
inline constexpr char kWirePath[] = "/v1";
inline constexpr char kSubprotocol[] = "mimamori.v1";

} // namespace mimamori
