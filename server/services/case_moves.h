// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "model/casework/case_stage.h"

namespace mimamori {

/// What brought a move about, for its line in case_event.
struct MoveCause {
    QString reason{};
    QByteArray subject{};   ///< 'meeting', 'safety_check', …
    qint64 subjectId{};
};

/// The only way an episode changes its stage: asks stageProblem() (thrown), writes the episode with everything its caller set in it,
/// and leaves a case_event. A stage without a way out closes the episode. Gives the new version, also into `episode`.
int moveEpisode(Context &context, Stored<CaseEpisode> &episode, const QString &to, const StageFacts &facts, const StageMover &mover,
    const MoveCause &cause);

/// Does a reception of this kind or category open the 48-hour safety check? By their dated attributes on that day.
bool opensSafetyCheck(Context &context, const QString &kind, const QString &category, QDate on);

/// "CGC", "WARD_BASE", …; empty for an office that does not exist.
QString officeKind(Context &context, qint64 office);

/// The user that works on an episode as main worker today; 0 = nobody yet.
qint64 mainWorkerOf(Context &context, Ref<CaseEpisode> episode);

} // namespace mimamori
