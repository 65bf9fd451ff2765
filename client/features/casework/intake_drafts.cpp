// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/intake_drafts.h"

#include <QHash>

namespace mimamori {

namespace {

QHash<qint64, IntakeDraft> &drafts()
{
    static QHash<qint64, IntakeDraft> kept;
    return kept;
}

} // namespace

std::optional<IntakeDraft> IntakeDrafts::find(qint64 user)
{
    const auto found = drafts().constFind(user);
    return found == drafts().cend() ? std::nullopt : std::optional(*found);
}

void IntakeDrafts::keep(qint64 user, const IntakeDraft &draft)
{
    drafts().insert(user, draft);
}

void IntakeDrafts::drop(qint64 user)
{
    drafts().remove(user);
}

} // namespace mimamori
