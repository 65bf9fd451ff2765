// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "model/casework/candidates.h"

namespace mimamori {

/// A person as search.candidates knows them: at most 200, restricted and denied files never among them, whoever asks.
struct FoundPerson {
    qint64 person{};
    KnownKeys keys{};   ///< without name and family
    bool byOtherName{}; ///< the keys of the name are those of a former name or another one; somebody may be there under several
};
QList<FoundPerson> findPeople(Context &context, const TypedKeys &typed);

/// A file hidden from the actor whose child is likely the one typed. For telling its supervisors; never for an answer.
QList<qint64> hiddenFilesLike(Context &context, const TypedKeys &typed);

/// Folds a person's names, all that there ever were, birth, newest address and phones into search.person_key and the dictionary of names, as the rules are now.
Person foldPersonKey(Context &context, qint64 person);

/// Folds a person's name, birth, newest address and phones into search.person_key. Called after every change of one of them, once
/// the person belongs to a file (until then nobody may read what is to be folded).
void refreshPersonKey(Context &context, qint64 person);

} // namespace mimamori
