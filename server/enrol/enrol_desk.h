// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "model/access/enrolment.h"
#include "services/installation.h"

namespace mimamori {

/// Decides who becomes a terminal: checks code and signing request, signs, and puts the certificate on the allow-list. Works on a
/// connection of role app_login, which can spend a code but not make one.
class EnrolDesk {
public:
    EnrolDesk(Connection &db, const Installation &here) : m_db(db), m_here(here) {}

    struct Admitted {
        QString certificate{}; ///< PEM
        QString ca{};          ///< PEM: whom the terminal shall believe from now on
        QString terminal{};
    };
    /// Throws Problem: enrol_code (unknown), enrol_used, enrol_expired, enrol_other_terminal on `code`; those of checkSigningRequest.
    Admitted admit(const EnrolTerminal &in, const QString &address);
    /// `fingerprint`: of the certificate that the terminal shows now.
    NewCertificate renew(const RenewTerminal &in, const QString &fingerprint);

private:
    QString sign(const QString &request, const QString &terminal, const QDateTime &notAfter) const;

    Connection &m_db;
    const Installation &m_here;
};

} // namespace mimamori
