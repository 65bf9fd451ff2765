// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/refusal.h"

namespace mimamori {

QByteArray refusalWord(Refusal refusal)
{
    switch (refusal) {
    case Refusal::TooManyConnections: return "too_many_connections";
    case Refusal::TooManyOfPeer: return "too_many_of_peer";
    case Refusal::HandshakeTimeout: return "handshake_timeout";
    case Refusal::NoCertificate: return "no_certificate";
    case Refusal::SelfSigned: return "self_signed";
    case Refusal::Expired: return "expired";
    case Refusal::NotYetValid: return "not_yet_valid";
    case Refusal::WrongPurpose: return "wrong_purpose";
    case Refusal::UnknownIssuer: return "unknown_issuer";
    case Refusal::WeakKey: return "weak_key";
    case Refusal::HandshakeFailed: return "handshake_failed";
    case Refusal::NotListed: return "not_listed";
    case Refusal::UpgradeTimeout: return "upgrade_timeout";
    case Refusal::BadUpgrade: return "bad_upgrade";
    case Refusal::Oversize: return "oversize";
    case Refusal::ProtocolError: return "protocol_error";
    case Refusal::Rate: return "rate";
    case Refusal::ControlFlood: return "control_flood";
    case Refusal::InFlight: return "in_flight";
    case Refusal::QueueOut: return "queue_out";
    case Refusal::Silent: return "silent";
    case Refusal::SlowMessage: return "slow_message";
    case Refusal::Delisted: return "delisted";
    case Refusal::Count: break;
    }
    return "unknown";
}

} // namespace mimamori
