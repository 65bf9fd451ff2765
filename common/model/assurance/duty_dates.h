// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// When the duties of the contract are due: pure arithmetic over a rule, the contract's days and the business calendar (TERM-01).
#pragma once

#include "clock/calendar.h"
#include "model/assurance/duty.h"

#include <vector>

namespace mimamori {

/// First and last day of the contract.
struct ContractTerm {
    QDate from{};
    QDate to{};
};

/// A period of a rule's cycle by its name: a day, a month, a fiscal quarter, half or year, the whole contract.
struct DutyPeriod {
    QString name{};
    QDate from{};
    QDate to{};
};
/// The period that holds a date, so many periods back. Throws Problem "type" (field cycle) for an unknown cycle.
DutyPeriod dutyPeriod(const QString &cycle, QDate date, qint64 back, const ContractTerm &term);

/// One due time: UTC.
struct DutyDate {
    DutyPeriod period{};
    QDateTime dueAt{};
    QDateTime remindAt{};
};
/// One due time for each period that the contract touches, up to periods that begin on `until`. A date that falls before the contract moves to its first
/// open day, one after it to its last: 31 March 2030 is a Sunday. Throws Problem "schedule_unreadable" (field schedule).
std::vector<DutyDate> dutyDates(const DutyRule &rule, const ContractTerm &term, const BusinessCalendar &calendar, QDate until);

/// How an open or done duty stands: LATE, SOON, DUE, DONE, DONE_LATE, BEFORE, ENDED.
QString dutyStanding(const ContractDuty &duty, const QDateTime &now);

} // namespace mimamori
