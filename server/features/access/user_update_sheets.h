// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mimamori {

class Features;

/// First passwords as sealed sheets: a part of the yearly user update.
void registerUserUpdateSheets(Features &features);

} // namespace mimamori
