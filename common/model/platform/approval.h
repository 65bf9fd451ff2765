// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/office.h"
#include "record/describe.h"

namespace mimamori {

struct ApprovalKind { static constexpr auto table = "approval_kind"; };
struct ApprovalState { static constexpr auto table = "approval_state"; };

/// What a request names when it means a row of `approval`: the dispatcher looks whether the actor sees it.
struct Approval { static constexpr auto recordName = "approval"; };

/// One 起案 that waits for the user's decision, or that the user has drafted.
struct ApprovalLine {
    qint64 approval{};
    Code<ApprovalKind> kind{};
    Code<ApprovalState> state{};
    QString subject{};
    qint64 subjectId{};
    qint64 subjectVersion{};   ///< the version that is decided about
    qint64 childFile{};
    QString childName{};       ///< name, or the label while the name is not known
    FuzzyDate birth{};
    Ref<Office> office{};
    Code<RoleCode> approverRole{};
    QString draftedBy{};
    QDateTime draftedAt{};
    QString deputyFor{};       ///< in whose place the user would decide; empty when the user holds the role
    bool own{};                ///< drafted by the user: may be looked at, never decided
    static void describe(Describe &d);
};

struct ApprovalLines {
    QList<ApprovalLine> approvals{};
    static void describe(Describe &d);
};

/// What waits for the user as holder of a role or as a deputy; with `drafted` what the user has drafted and is not decided yet.
struct ListApprovals {
    static constexpr auto operation = "approval.list";
    using Reply = ApprovalLines;
    bool drafted{};
    static void describe(Describe &d);
};

struct ApprovalDecided {
    qint64 approval{};
    Code<ApprovalState> state{};
    QString subject{};
    qint64 subjectId{};
    static void describe(Describe &d);
};

/// 承認 / 差戻し. Problems: "not_found" (not the user's to decide), "own_draft", "conflict" (the record or the approval has
/// changed since), "required" comment when it is returned.
struct DecideApproval {
    static constexpr auto operation = "approval.decide";
    using Reply = ApprovalDecided;
    Ref<Approval> approval{};
    bool approve{};
    QString comment{};
    static void describe(Describe &d);
};

} // namespace mimamori
