// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/name_asks.h"

namespace mimamori {

/// Residents for the one box, best first, all that were looked at: of the actor's wards, or of the whole city for those who see every file.
/// Those who are people of visible files are left out; they stand among the people.
QList<ResidentHit> findResidentsLike(Context &context, const FindKeys &keys, NameAsks &names);

/// One resident with the household. Throws Problem{"not_found", "atena_no"} for one of another ward too.
ResidentCard openResident(Context &context, const QString &atenaNo);

} // namespace mimamori
