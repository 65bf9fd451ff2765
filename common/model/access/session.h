// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/office.h"

namespace mimamori {

/// One post as the signed-in client shows it.
struct PostView {
    Ref<Office> office{};
    QString officeName{};
    QString officeCode{};
    Code<RoleCode> role{};
    QString roleName{};
    static void describe(Describe &d);
};

/// Who signed in: what the client needs to draw itself. `operations` are the names (or 'noun.*') the roles may call: they only
/// switch actions on and off; the server checks every call itself.
struct SessionView {
    QString token{};           ///< reference token, base64url; bound to the terminal's certificate
    Ref<AppUser> user{};
    QString loginName{};
    QString userName{};
    QList<PostView> posts{};
    QStringList operations{};
    bool mustChangePassword{};
    qint64 lockAfterSeconds{};  ///< screen lock after so much idling (10 min)
    QDateTime expiresAt{};
    static void describe(Describe &d);
};

/// Signs a person in at this terminal. Every failure is the one code `login_failed`, in the same time; `login_wait` (args.seconds)
/// when the joint counter of account and terminal asks for patience. Who proved the password may hear `factor_code_required`,
/// `factor_wrong` (code) or `factor_not_enrolled`; `client_outdated` (args.minimum) when the program is too old.
struct Login {
    static constexpr auto operation = "session.login";
    using Reply = SessionView;
    QString loginName{};
    QString password{};
    QString clientVersion{};
    QString seenAuditHead{};   ///< newest head the client was ever shown, hex: two histories are caught by any terminal
    qint64 seenAuditSeal{};
    QString code{};            ///< of the second factor, when the server asked for it (Problem factor_code_required)
    static void describe(Describe &d);
};

/// Takes a session up again after a broken cable, on the same terminal.
struct ResumeSession {
    static constexpr auto operation = "session.resume";
    using Reply = SessionView;
    QString token{};
    static void describe(Describe &d);
};

struct Done {
    bool done{true};
    static void describe(Describe &d);
};

/// Signs out.
struct EndSession {
    static constexpr auto operation = "session.end";
    using Reply = Done;
    static void describe(Describe &d);
};

/// Changes one's own password; the sessions at other terminals end.
struct ChangePassword {
    static constexpr auto operation = "session.change_password";
    using Reply = Done;
    QString oldPassword{};
    QString newPassword{};
    static void describe(Describe &d);
};

/// Makes the first administrator of an empty system; only over the server's own Unix socket, by root or the server's own user.
struct FirstUser {
    static constexpr auto operation = "user.first";
    using Reply = Done;
    QString loginName{};
    QString name{};
    QString password{};
    static void describe(Describe &d);
};

/// Asks for the live events of a topic: "child_file/12" (if one may see it), "office/3" (one's own). "user/<me>" comes unasked.
struct Subscribe {
    static constexpr auto operation = "events.subscribe";
    using Reply = Done;
    QStringList topics{};      ///< the whole list; what is not in it any more is dropped
    QStringList writing{};     ///< those of them in which something is being written; colleagues are told (PLT-06)
    static void describe(Describe &d);
};

} // namespace mimamori
