// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/city/typing.h"

namespace mimamori {

/// People who are hard to match, each in one of the ways that officials know: see the list in label_errors.cpp. The truth is known;
/// the same city gives the same people.
QList<LabelledPerson> drawHardLabels(const SampleCity &city, int count);

} // namespace mimamori
