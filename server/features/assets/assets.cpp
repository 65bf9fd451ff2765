// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/assets/assets_list.h"

namespace mimamori {

void registerAssets(Features &features)
{
    registerConfiguration(features);
    registerLifeCycle(features);
}

} // namespace mimamori
