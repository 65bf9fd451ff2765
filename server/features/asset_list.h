// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mimamori {

class Features;

// The registers of the operation, called in features.cpp.
void registerConfiguration(Features &features);
void registerLifeCycle(Features &features);

} // namespace mimamori
