// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

namespace mimamori {

/// The page of what a task or an approval is about ("work_order", 7): its own screen, else its form; null when the person may not open
/// it. Defined beside the list of screens (features/pages.cpp).
Page *openSubject(ClientContext &context, const QString &record, qint64 id);

} // namespace mimamori
