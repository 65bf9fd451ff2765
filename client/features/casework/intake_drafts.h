// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/intake.h"

#include <optional>

namespace mimamori {

/// An intake that somebody left unregistered.
struct IntakeDraft {
    RegisterIntake sheet{};
    QDateTime keptAt{}; ///< UTC
};

/// The unregistered intake of each person at this terminal, in memory only: nobody else ever gets it, and it is gone with the program.
class IntakeDrafts {
public:
    static std::optional<IntakeDraft> find(qint64 user);
    static void keep(qint64 user, const IntakeDraft &draft);
    static void drop(qint64 user);
};

} // namespace mimamori
