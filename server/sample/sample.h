// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace mimamori {

/// Fills an empty training system with the offices, users and terminals of `resources/sample`. `directory` holds `password` (the
/// sample password of all users, in one line) and `terminals/*.crt` (certificates to put on the allow-list), and may hold `size`: `small` adds
/// colleagues in every office (some 40 users), `city` a whole staff (some 400). Runs as role migrator
/// before the server serves; a second run changes nothing but new terminals. Throws std::runtime_error when the directory is not whole.
void loadSample(Connection &migrator, const QString &directory);

} // namespace mimamori
