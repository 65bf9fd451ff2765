// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "record/describe.h"

namespace mimamori {

/// The sentence for the person at the desk: what happened, to which field, and what to do. `type` gives the field its label;
/// a code nobody wrote a sentence for is shown as itself, with the advice to tell the helpdesk.
QString problemText(const Problem &problem, const RecordType *type = nullptr);

/// "こども 1: 生年月日" for "children.0.birth"; the translated label of the last part, with the row's number.
QString fieldLabel(const RecordType &type, const QByteArray &path);

} // namespace mimamori
