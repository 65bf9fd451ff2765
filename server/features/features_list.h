// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mimamori {

class Features;

// One line a feature: its register function, defined in features/<area>/<feature>.cpp and called in features.cpp.
void registerOffice(Features &features);

} // namespace mimamori
