// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assurance/monitor.h"
#include "model/assurance/monitor_machine.h"
#include "monitor/probe.h"

namespace mimamori {

class Context;

/// A check that is due, with how it stood.
struct DueCheck {
    qint64 id{};
    QString name{};
    Probe probe{};
    CheckLimits limits{};
    qint64 everySeconds{};
    qint64 dependsOn{};
    bool parentBad{};      ///< of one that is not due in this round
    QDateTime silencedUntil{};
    bool opensIncident{};
    QString incidentKind{};
    QString severity{};
    CheckStanding standing{};
    Measured measured{};
    CheckChange change{};
};

/// Checks whose time has come; those that others depend on come first. A clock that was put back makes nothing wait.
QList<DueCheck> dueChecks(Context &context);
/// Keeps how they stand now, and adds each measurement to the history, single and in its three slots: two statements, however many.
void keepStandings(Context &context, const QList<DueCheck> &checks);
void noteEvent(Context &context, qint64 check, const char *kind, const QString &level, const QString &text = {});
/// Removes what is older than its time: single samples after two days, slots of five minutes after five weeks, hours after thirteen months,
/// days after the contract's 58 months and two more. The number of rows.
int expireValues(Context &context);

} // namespace mimamori
