// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "model/access/factor.h"
#include "services/server_services.h"

namespace mimamori {

/// What a sealed secret of this person is bound to.
QByteArray factorBinding(qint64 user);

/// The second factor of a person whose password was right already: asked for where the role needs it, single use, sealed at rest.
/// Works on the connection of the login threads.
class SecondFactor {
public:
    enum class Verdict { Passed, CodeMissing, Wrong, NotEnrolled };

    SecondFactor(Connection &db, ServerServices &services) : m_db(db), m_services(services) {}

    /// Spends the code. Passed too where this person needs none here.
    Verdict check(qint64 user, const QString &code, bool atConsole);
    /// The same, for changing the factor: needs a code only from whoever has a factor in force.
    Verdict checkOwn(qint64 user, const QString &code);
    FactorOffer begin(qint64 user, const QString &loginName);
    /// False when the code is not the new secret's. Throws Problem{"factor_not_begun"}.
    bool confirm(qint64 user, const QString &code);

private:
    struct Kept {
        QByteArray secret;
        QByteArray sealedPending;
        qint64 lastStep{};
    };
    std::optional<Kept> kept(qint64 user);
    Verdict spend(qint64 user, const Kept &factor, const QString &code);
    QByteArray open(qint64 user, const QByteArray &sealed) const;

    Connection &m_db;
    ServerServices &m_services;
};

} // namespace mimamori
