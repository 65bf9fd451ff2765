// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/session.h"

namespace mimamori {

/// One session that is open: who works where, since when.
struct OpenSessionView {
    qint64 session{};
    Ref<AppUser> user{};
    QString loginName{};
    QString userName{};
    QString terminal{};  ///< its name on the allow-list, 'local:<uid>' for the console
    QDateTime createdAt{};
    QDateTime seenAt{};
    static void describe(Describe &d);
};

struct OpenSessions {
    QList<OpenSessionView> sessions{};
    static void describe(Describe &d);
};

/// Everybody who is signed in, or one person's sessions.
struct ListSessions {
    static constexpr auto operation = "user.sessions";
    using Reply = OpenSessions;
    Ref<AppUser> user{};
    static void describe(Describe &d);
};

/// Ends one session, or all of a person's; their live connections are gone within five seconds (SEC-A). Problem "not_found".
struct StopSession {
    static constexpr auto operation = "user.end_session";
    using Reply = Done;
    qint64 session{};
    Ref<AppUser> user{};
    static void describe(Describe &d);
};

/// A first or forgotten password, to be changed at the first sign-in. Ends the person's sessions.
struct SetPassword {
    static constexpr auto operation = "user.set_password";
    using Reply = Done;
    Ref<AppUser> user{};
    QString newPassword{};
    static void describe(Describe &d);
};

/// Closes an account at once: password and second factor are gone, sessions end, the last day is today. The person's records stay.
/// Problem "own_account", "already_closed".
struct DeactivateUser {
    static constexpr auto operation = "user.deactivate";
    using Reply = Done;
    Ref<AppUser> user{};
    static void describe(Describe &d);
};

/// What a person may do today and how she or he signs in.
struct UserRights {
    Ref<AppUser> user{};
    QString loginName{};
    QString userName{};
    QDate validTo{};
    bool hasPassword{};
    bool mustChangePassword{};
    bool hasFactor{};
    QList<PostView> posts{};
    QStringList operations{};
    static void describe(Describe &d);
};

struct ShowRights {
    static constexpr auto operation = "user.rights";
    using Reply = UserRights;
    Ref<AppUser> user{};
    static void describe(Describe &d);
};

/// A line of the audit: ids and codes, never what was written.
struct AuditLine {
    qint64 number{};
    QDateTime at{};
    Ref<AppUser> user{};
    QString loginName{};
    QString terminal{};
    QString act{};
    QString action{};
    QString object{};
    QString ids{};      ///< separated by commas
    qint64 about{};     ///< number of the child file, 0 = none
    QString result{};
    QString purpose{};
    QString requestId{};
    static void describe(Describe &d);
};

struct AuditLines {
    QList<AuditLine> lines{};
    bool more{};
    static void describe(Describe &d);
};

/// Looks through the audit, newest first; what is empty does not narrow. The search is audited itself.
struct SearchAudit {
    static constexpr auto operation = "audit.search";
    using Reply = AuditLines;
    QDateTime since{};
    QDateTime until{};
    Ref<AppUser> user{};
    QString act{};      ///< operation, or 'noun.' for all of a noun
    QString action{};
    QString result{};
    qint64 about{};     ///< number of a child file
    qint64 before{};    ///< lines with a smaller number only: the next page
    qint64 limit{100};
    static void describe(Describe &d);
};

/// One thing doctor looked at. `finding` is a code with a sentence in doctor_words.h; `args` a JSON object for its places.
struct DoctorFinding {
    QString check{};
    QString state{};   ///< ok, warning, broken
    QString finding{};
    QString args{};
    static void describe(Describe &d);
};

struct Diagnosis {
    QList<DoctorFinding> findings{};
    static void describe(Describe &d);
};

/// What is wrong with this installation and how to mend it. At the server's own console root needs no sign-in for it.
struct AskDoctor {
    static constexpr auto operation = "server.doctor";
    using Reply = Diagnosis;
    static void describe(Describe &d);
};

} // namespace mimamori
