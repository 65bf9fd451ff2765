// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"

#include <functional>

namespace mimamori {

/// 起案: asks the holders of a role in an office to approve one version of a record; makes their task.
/// A waiting approval of the same subject is withdrawn first.
struct ApprovalDraft {
    QByteArray kind{};          ///< 'note', 'safety_check', 'restriction_lift'
    QByteArray subject{};
    qint64 subjectId{};
    int subjectVersion{};
    qint64 childFile{};
    qint64 episode{};
    qint64 office{};
    QString approverRole{};
};
qint64 draftApproval(Context &context, const ApprovalDraft &draft);

/// Who decided, in whose place.
struct ApprovalDecision {
    qint64 id{};
    QByteArray kind{};
    QByteArray subject{};
    qint64 subjectId{};
    int subjectVersion{};
    qint64 childFile{};
    qint64 draftedBy{};
    bool approved{};
};

/// 承認 / 差戻し. The actor must hold the role in the office or be a valid deputy of a holder, must not be the one who drafted
/// (Problem "own_draft"), and the subject must still have the version that was drafted (Problem "conflict"). Tells the drafter.
ApprovalDecision decideApproval(Context &context, qint64 approval, bool approve, const QString &comment);

/// What a kind of approval does to its subject once it is decided. Features register theirs beside their operations, so that
/// approval.decide knows no feature; registered again, the newer one counts. Called in the deciding request's transaction.
using ApprovalContinuation = std::function<void(Context &, const ApprovalDecision &)>;
void onApprovalDecided(const QByteArray &kind, ApprovalContinuation continuation);

/// Runs it. A kind without one is a defect (std::logic_error): nothing may be approved to no effect.
void continueApproval(Context &context, const ApprovalDecision &decision);

} // namespace mimamori
