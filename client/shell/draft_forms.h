// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"

#include <QString>

namespace mimamori {

class Page;

/// The page a draft belongs to, ready to bring it back; null when the key is of no form we know (or of one that is gone).
Page *openDraft(ClientContext &context, const QString &key);

} // namespace mimamori
