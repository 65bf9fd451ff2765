// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mimamori {

/// Reads a configuration file as text and refuses what the server would silently not understand: a section or key nobody knows, a line that is
/// neither, a key that stands twice. Throws std::runtime_error naming file and line, and the nearest word that is known.
void requireKnownKeys(const QString &file);

} // namespace mimamori
