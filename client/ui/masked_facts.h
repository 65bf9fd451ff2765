// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace mimamori {

/// What the register calls the kinds of facts that an output lost for its recipient, in words for the person who hands it out.
QString maskedFacts(const QStringList &classes);

} // namespace mimamori
