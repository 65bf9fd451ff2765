// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/office.h"
#include "model/casework/child_file.h"
#include "record/describe.h"

namespace mimamori {

struct ClockStatus { static constexpr auto table = "clock_status"; };

/// What a request names when it means a row of `running_clock`: the dispatcher looks whether the actor sees it.
struct CaseClock { static constexpr auto recordName = "running_clock"; };

/// One running clock in a list. The client counts what remains from `dueAt` by itself, so a list never goes stale; `status`
/// is how it stood at the moment of the answer: OVERDUE, TODAY, SOON (3 days), LATER, PAUSED, STOPPED.
struct ClockLine {
    qint64 clock{};
    QString rule{};
    QString ruleName{};        ///< as the rule in force calls itself (Japanese)
    Code<ClockStatus> status{};
    QDateTime startedAt{};
    QDateTime dueAt{};         ///< the last moment, also where the law names a day
    QDate dueOn{};             ///< the last day, where the law counts days
    QDateTime stoppedAt{};
    QString subject{};
    qint64 subjectId{};
    qint64 childFile{};
    qint64 episode{};
    QString episodeNumber{};
    QString childName{};       ///< name, or the label while the name is not known
    FuzzyDate birth{};
    Ref<Office> office{};      ///< of the case
    QString worker{};          ///< main worker; empty = nobody is assigned yet
    bool mine{};               ///< the user works on this case
    static void describe(Describe &d);
};

struct ClockLines {
    QList<ClockLine> clocks{};
    qint64 total{};
    static void describe(Describe &d);
};

/// The running clocks of an office (the user's own, all of them when empty; any office for those who read every file), by due time.
struct ListClocks {
    static constexpr auto operation = "clock.list";
    using Reply = ClockLines;
    Ref<Office> office{};
    Ref<ChildFile> childFile{}; ///< only those of one file
    bool overdueOnly{};
    qint64 limit{200};
    static void describe(Describe &d);
};

/// One step of a reckoning; the client has a sentence for `code` and fills `args` in.
struct ExplainedStep {
    QString code{};
    QString args{};            ///< JSON object; instants and dates as ISO 8601 texts
    static void describe(Describe &d);
};

/// One threshold of a running clock: when it is crossed, whom it tells, whether it has.
struct ThresholdView {
    QString threshold{};
    QDateTime at{};
    QStringList roles{};
    bool told{};
    static void describe(Describe &d);
};

/// Why it is due then (F11): the rule as it was in force at the start, its legal basis, the steps, the thresholds.
struct ClockExplanation {
    ClockLine clock{};
    QString legalBasis{};
    QString ruleVersion{};     ///< first day of the version of the rule
    QList<ExplainedStep> steps{};
    QList<ThresholdView> thresholds{};
    static void describe(Describe &d);
};

struct ExplainClock {
    static constexpr auto operation = "clock.explain";
    using Reply = ClockExplanation;
    Ref<CaseClock> clock{};
    static void describe(Describe &d);
};

} // namespace mimamori
