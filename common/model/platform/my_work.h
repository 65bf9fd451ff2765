// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform/approval.h"
#include "model/platform/clock_view.h"
#include "model/platform/task.h"

namespace mimamori {

/// One planned visit or meeting of the day.
struct AppointmentLine {
    QDateTime at{};
    QString what{};            ///< "safety_check" (planned at the urgent meeting)
    QString place{};
    QString who{};
    qint64 childFile{};
    qint64 episode{};
    QString episodeNumber{};
    QString childName{};
    static void describe(Describe &d);
};

/// The first screen (CASE-20): what runs out, what waits, what has changed, what is planned today.
struct MyWork {
    QDateTime asOf{};
    QList<ClockLine> clocks{};        ///< by due time; every overdue one is in it
    QList<TaskLine> tasks{};          ///< by importance and due time
    QList<TaskLine> changes{};        ///< registry movements, returned records, answers (code attribute `change`)
    QList<ApprovalLine> approvals{};
    QList<AppointmentLine> appointments{};
    qint64 overdue{};                 ///< clocks and tasks past their due time, also those beyond the lists' length
    qint64 today{};                   ///< due until midnight
    static void describe(Describe &d);
};

/// Of the user: own cases; cases of an own office where nobody is assigned yet; for those who lead (SV, WMG, DIR) the whole office.
struct GetMyWork {
    static constexpr auto operation = "my_work.get";
    using Reply = MyWork;
    static void describe(Describe &d);
};

} // namespace mimamori
