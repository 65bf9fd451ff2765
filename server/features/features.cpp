// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/features_list.h"

#include "dispatch/features.h"

namespace mimamori {

void registerFeatures(Features &features)
{
    registerOffice(features);
}

} // namespace mimamori
