// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/keychain.h"

namespace mimamori {

/// A keychain that has what the test gave it; empty = there is none.
class FakeKeychain final : public Keychain {
public:
    QByteArray secret{QByteArray(32, 's')};
    bool silent{}; ///< does not answer until `answer()`
    std::function<void(const QByteArray &)> waiting{};

    void terminalSecret(QObject *, std::function<void(const QByteArray &)> done) override
    {
        if (silent)
            waiting = std::move(done);
        else
            done(secret);
    }
    void forget() override
    {
        secret.clear();
        ++forgotten;
    }
    int forgotten{};
    void answer() { waiting(secret); }
};

} // namespace mimamori
