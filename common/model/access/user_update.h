// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/session.h"
#include "model/platform/export.h"

namespace mimamori {

struct UserUpdateState { static constexpr auto table = "user_update_state"; };
struct UserUpdateKind { static constexpr auto table = "user_update_kind"; };
struct UserUpdateReason { static constexpr auto table = "user_update_reason"; };
struct UserUpdateDecision { static constexpr auto table = "user_update_decision"; };
struct UserUpdateFailure { static constexpr auto table = "user_update_failure"; };
struct OpenWorkKind { static constexpr auto table = "open_work_kind"; };

/// Largest list of users.
constexpr qint64 largestUserList = 8LL * 1024 * 1024;

/// 利用者の年次更新 (USR-01): one list of users and what became of it. Nothing of it counts before it is approved and its day has come.
struct UserUpdate {
    static constexpr auto recordName = "user_update";
    Ref<UserUpdate> id{};
    QString fileName{};
    QDate effectiveOn{};
    bool complete{true};                ///< who is not in the list leaves
    Code<UserUpdateState> state{};      ///< UPLOADING, DRAFT, WAITING, SCHEDULED, STOPPED, APPLIED, REVERSING, REVERSED, WITHDRAWN
    qint64 added{}, changed{}, removed{}, unchanged{}, doubtful{};
    Code<UserUpdateFailure> failure{};  ///< why it stopped or could not be taken back
    QString failureDetail{};            ///< login names
    Ref<AppUser> preparedBy{};
    QDateTime preparedAt{};
    Ref<AppUser> approvedBy{};
    QDateTime approvedAt{};
    QDateTime appliedAt{};
    Ref<AppUser> reversedBy{};
    QString reverseReason{};
    QDateTime reversedAt{};
    static void describe(Describe &d);
};

/// One line of the difference between the list and the users.
struct UserUpdateLine {
    static constexpr auto recordName = "user_update_line";
    Ref<UserUpdateLine> id{};
    Ref<UserUpdate> userUpdate{};
    qint64 row{};                       ///< of the list; 0 = not in it
    Code<UserUpdateKind> kind{};        ///< ADDED, CHANGED, REMOVED
    Ref<AppUser> appUser{};             ///< empty for an added one until it is applied
    qint64 userVersion{};               ///< as it was compared
    QString loginName{};
    QString name{};
    QString kana{};
    QString mail{};
    QDate validTo{};
    QStringList posts{};                ///< office|role|from|to
    QStringList changes{};              ///< "column: before → after"
    QList<Code<UserUpdateReason>> reasons{};
    QStringList details{};              ///< what stood there, one for each reason
    Code<UserUpdateDecision> decision{}; ///< OPEN, ACCEPT, REFUSE
    Ref<AppUser> successor{};           ///< who takes over all that is open, where nothing else is said
    static void describe(Describe &d);
};

/// Who takes over one case of a leaver, where it is not the one who takes all.
struct UserHandover {
    static constexpr auto recordName = "user_handover";
    Ref<UserHandover> id{};
    Ref<UserUpdateLine> userUpdateLine{};
    QString caseNumber{};
    Ref<AppUser> successor{};
    static void describe(Describe &d);
};

/// One thing a leaver has open. No names; a case with restricted access has no number here.
struct OpenWork {
    Ref<UserUpdateLine> line{};
    Code<OpenWorkKind> kind{};          ///< MAIN, SUB, PSYCHOLOGIST, CLOCK, TASK, DRAFT, APPROVAL
    QString caseNumber{};
    Ref<Office> office{};
    QString rule{};                     ///< of a clock
    QDateTime dueAt{};
    qint64 count{};
    Ref<AppUser> successor{};           ///< as things stand now
    static void describe(Describe &d);
};

struct UserUpdateView {
    UserUpdate update{};
    qint64 version{};
    QList<UserUpdateLine> lines{};
    QList<OpenWork> work{};
    qint64 undecided{};                 ///< doubtful lines nobody has decided about
    qint64 unassigned{};                ///< things of leavers nobody takes over
    qint64 withoutPassword{};           ///< users of this list who still need a first password
    static void describe(Describe &d);
};

/// Takes a list in: .xlsx or CSV, in chunks.
struct BegunUserUpdate {
    Ref<UserUpdate> userUpdate{};
    static void describe(Describe &d);
};
struct BeginUserUpdate {
    static constexpr auto operation = "user_update.begin";
    using Reply = BegunUserUpdate;
    QString fileName{};
    QDate effectiveOn{};
    bool partial{};                     ///< nobody leaves by this list
    qint64 bytes{};
    static void describe(Describe &d);
};
struct PutUserUpdateChunk {
    static constexpr auto operation = "user_update.chunk";
    using Reply = AttachmentProgress;
    Ref<UserUpdate> userUpdate{};
    qint64 offset{};
    QByteArray data{};
    static void describe(Describe &d);
};
/// Reads the list and compares it; no user changes. Problems "xlsx_…" and "list_…" on `file`: nothing is kept of the list then.
struct PreviewUserUpdate {
    static constexpr auto operation = "user_update.preview";
    using Reply = UserUpdateView;
    Ref<UserUpdate> userUpdate{};
    QByteArray sha256{};                ///< 32 bytes of the whole file
    static void describe(Describe &d);
};

struct ShowUserUpdate {
    static constexpr auto operation = "user_update.show";
    using Reply = UserUpdateView;
    Ref<UserUpdate> userUpdate{};
    static void describe(Describe &d);
};

/// Takes doubtful lines over, or leaves them out. Problem "line_wrong" for a line that cannot be taken over.
struct DecideUserLines {
    static constexpr auto operation = "user_update.decide";
    using Reply = UserUpdateView;
    Ref<UserUpdate> userUpdate{};
    QList<Ref<UserUpdateLine>> lines{};
    bool accept{};
    static void describe(Describe &d);
};

/// Who takes over what a leaver has open: everything, or one case by its number.
struct ChooseSuccessor {
    static constexpr auto operation = "user_update.successor";
    using Reply = UserUpdateView;
    Ref<UserUpdateLine> line{};
    QString caseNumber{};
    Ref<AppUser> successor{};
    static void describe(Describe &d);
};

/// Asks for the approval of a list as it stands. Problems "lines_undecided", "work_unassigned".
struct ScheduleUserUpdate {
    static constexpr auto operation = "user_update.schedule";
    using Reply = UserUpdateView;
    Ref<UserUpdate> userUpdate{};
    QDate effectiveOn{};                ///< empty = as it was begun
    static void describe(Describe &d);
};

/// A second person of the city approves it for its day, or returns it. Problem "own_draft".
struct ApproveUserUpdate {
    static constexpr auto operation = "user_update.approve";
    using Reply = UserUpdateView;
    Ref<UserUpdate> userUpdate{};
    bool approve{};
    QString comment{};
    static void describe(Describe &d);
};

/// Gives an update up before its day.
struct WithdrawUserUpdate {
    static constexpr auto operation = "user_update.withdraw";
    using Reply = UserUpdateView;
    Ref<UserUpdate> userUpdate{};
    static void describe(Describe &d);
};

/// Takes an applied update back as a whole; refused (state APPLIED, failure) when something of it was changed since.
struct ReverseUserUpdate {
    static constexpr auto operation = "user_update.reverse";
    using Reply = UserUpdateView;
    Ref<UserUpdate> userUpdate{};
    QString reason{};
    static void describe(Describe &d);
};

/// First passwords of the users of an applied update who have none, as sealed sheets, a page each. At most 50 at once; a password
/// stands nowhere but on its sheet, and has to be changed at the first sign-in. Problem "no_sheets" when nobody needs one.
struct MakePasswordSheets {
    static constexpr auto operation = "user_update.sheets";
    using Reply = OutputView;
    Ref<UserUpdate> userUpdate{};
    static void describe(Describe &d);
};
struct ReadPasswordSheets {
    static constexpr auto operation = "user_update.read_sheets";
    using Reply = FileChunk;
    qint64 output{};
    qint64 offset{};
    qint64 limit{largestChunk};
    static void describe(Describe &d);
};

} // namespace mimamori
