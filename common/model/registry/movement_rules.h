// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mimamori {

/// What is known of one resident's event in the light of a case.
struct MovementFacts {
    QString event{};          ///< code of movement_reason; may be empty (a state that changed without an event)
    bool isChild{};           ///< the child of the file
    bool isGuardian{};        ///< a parent or guardian in the file
    bool isLinked{};          ///< a person of the file; otherwise another of the household
    int age{-1};              ///< on the day; -1 = not known
    bool joins{};             ///< comes into the household of the linked people
    bool leaves{};            ///< goes out of it
    bool isPlanned{};         ///< 転出予定, not confirmed
    bool wardChanges{};
    bool addressChanges{};
    bool nameChanges{};
    bool suppressionStarts{};
    bool suppressionEnds{};
    bool isAbsent{};          ///< a full file no longer has the person
    bool isLowEvent{};        ///< the code's importance is low
};

/// What to do about it (code table movement_proposal), and how soon: 0 normal, 1 the same day, 2 at once.
struct ProposedMove {
    QString proposal{};
    int importance{};
    bool isWorth() const { return !proposal.isEmpty(); }
};

/// The table of domain.md 5.4. Nothing is proposed for events that change nothing of what a case needs to know.
ProposedMove proposedMove(const MovementFacts &facts);

} // namespace mimamori
