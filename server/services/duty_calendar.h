// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assurance/duty_dates.h"
#include "services/context.h"

namespace mimamori {

/// The days of the contract as the city set them: setting contract.term.
ContractTerm contractTerm(Context &context);

/// What a run of the calendar did.
struct DutyChanges {
    int made{};
    int moved{};
    int ended{};
};
/// Brings the duties of the contract in line with rules and calendar: makes what is missing once, moves open ones (each move is kept), ends those whose
/// rule no longer asks for them. What is done stays as it was. Daily ones are made a month ahead.
DutyChanges refreshDuties(Context &context);

/// What proves a duty.
struct DutyEvidence {
    const char *proof{};    ///< code table duty_proof
    QString number{};       ///< of the paper, order or plan; label of the set
    QString note{};
    QDateTime at{};
};
/// Marks it done, ends its reminders. Problem "not_again" (field contract_duty) when it is done already.
void completeDuty(Context &context, Stored<ContractDuty> &duty, const DutyEvidence &evidence);
/// The same where another record proves it (an order, a plan): nothing when the duty is done, or asks for another kind of proof.
void completeDutyBy(Context &context, Ref<ContractDuty> duty, const DutyEvidence &evidence);

/// Looks for backups and drills that prove open duties; gives how many it found.
int proveDuties(Context &context);

} // namespace mimamori
