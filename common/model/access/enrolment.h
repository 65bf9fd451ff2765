// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/session.h"

namespace mimamori {

/// A one-time code for a new terminal, as it is told to whoever stands before it.
struct EnrolmentOffer {
    QString code{};
    QDateTime expiresAt{};
    qint64 port{};
    static void describe(Describe &d);
};

/// Opens the door for one new terminal for some minutes. An earlier code for the same name is void. Problem "enrol_not_set_up".
struct OpenEnrolment {
    static constexpr auto operation = "terminal.enroll";
    using Reply = EnrolmentOffer;
    QString name{};
    Ref<Office> office{};
    QString address{};   ///< the only network address the code counts from; empty = any
    qint64 minutes{15};
    static void describe(Describe &d);
};

/// Strikes a terminal off the list: its live connections are gone within five seconds (SEC-A).
struct RevokeTerminal {
    static constexpr auto operation = "terminal.revoke";
    using Reply = Done;
    Ref<Terminal> terminal{};
    static void describe(Describe &d);
};

struct NewCertificate {
    QString certificate{}; ///< PEM
    static void describe(Describe &d);
};

/// A terminal renews its own certificate over the connection it has, at half its life. Problems on `request` as at enrolment,
/// "renew_early", "terminal_unknown".
struct RenewTerminal {
    static constexpr auto operation = "terminal.renew";
    using Reply = NewCertificate;
    QString request{};     ///< PEM
    static void describe(Describe &d);
};

/// What a bare terminal sends to the door: the code and a signing request, and nothing else.
struct EnrolTerminal {
    QString code{};        ///< hex of the code's secret
    QString request{};     ///< PEM
    static void describe(Describe &d);
};

} // namespace mimamori
