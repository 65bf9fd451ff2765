// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit_source.h"

#include <optional>

namespace mimamori {

/// That one row is in a signed seal, to be checked with nothing but SHA-256 and Ed25519 (RFC 9162, 2.1.3.2).
struct InclusionProof {
    AuditRow row{};
    Seal seal{};
    quint64 index{};
    quint64 size{};
    QList<Hash> path{};
    bool holds{};        // the path leads from the row to the seal's root

    QByteArray toJson(bool genuine) const;
};

/// Nothing when the row is not there or not sealed. Keeps the leaves of one seal in memory (32 bytes a row).
std::optional<InclusionProof> proveRow(AuditSource &source, qint64 seq);

} // namespace mimamori
