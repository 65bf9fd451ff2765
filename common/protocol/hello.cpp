// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/hello.h"

namespace mimamori {

void Welcome::describe(Describe &d)
{
    d.record("welcome", "");
    d.field<&Welcome::protocol>("protocol", "");
    d.field<&Welcome::server>("server", "");
    d.field<&Welcome::minimumClient>("minimum_client", "");
    d.field<&Welcome::environment>("environment", "");
    d.field<&Welcome::terminal>("terminal", "");
    d.field<&Welcome::time>("time", "");
    d.field<&Welcome::auditHead>("audit_head", "");
    d.field<&Welcome::auditSeal>("audit_seal", "");
    d.field<&Welcome::state>("state", "");
    d.field<&Welcome::reason>("reason", "");
}

} // namespace mimamori
