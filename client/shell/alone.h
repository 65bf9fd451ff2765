// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "journal/journal.h"

namespace mimamori {

/// Working from a cold start without the server: what a terminal keeps of the person for it, and the words when it cannot be.

/// Who signed in, what they may, and the code tables; never a child's data. Empty while there is nobody.
QCborMap deskOf(const ClientContext &context);
/// The person of the opened journal works here now, without the server. False when this terminal does not know enough of them.
bool takeDesk(ClientContext &context);
/// Why the journal did not open.
QString aloneWords(const Journal::Unlocked &unlocked);
/// Is there nobody to ask, rather than somebody who says no?
bool mayWorkAlone(const QByteArray &trouble);

} // namespace mimamori
