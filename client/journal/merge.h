// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/describe.h"

#include <QCborMap>

namespace mimamori {

/// What becomes of one field when two people changed a record at once.
enum class FieldFate {
    Same,    ///< both say the same, or nobody touched it
    Theirs,  ///< only they changed it
    Mine,    ///< only we changed it
    Clash    ///< both did, differently: the person decides
};

/// One field of a merge; values as they travel.
struct MergedField {
    const Field *field{};
    FieldFate fate{FieldFate::Same};
    QCborValue base{}, theirs{}, mine{};
    QCborValue merged{}; ///< at a clash, ours until the person says otherwise
};

/// Three-way merge, field by field: `base` is what we saw when we began, `theirs` what stands there now, `mine` what we want to save.
/// Fields that the server sets, and those the request does not have, are left out. An empty text is as good as none.
QList<MergedField> mergeFields(const RecordType &type, const QCborMap &base, const QCborMap &theirs, const QCborMap &mine);

} // namespace mimamori
