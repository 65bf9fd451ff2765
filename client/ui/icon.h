// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style.h"

#include <QIcon>

namespace mimamori {

/// An icon of resources/icons ("phone") in one of the named colours. Always stands beside a word.
QIcon icon(const QByteArray &name, const QColor &shade = colour::text);

} // namespace mimamori
