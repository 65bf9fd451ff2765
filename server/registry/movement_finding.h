// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "model/registry/registry_file.h"

namespace mimamori {

/// Makes an alert for each open case that an applied row concerns, by a linked person or by the household of one, and puts it on the
/// worker's desk with its clock. Part of the switching transaction; counts into `file`.
void findMovements(Context &context, RegistryFile &file);

/// Protects every linked person whom the register protects and who is not protected here yet (PLT-11: set at once). A protection that
/// the register has ended stays: it is lifted by two persons only.
void takeOverRestrictions(Context &context, RegistryFile &file);

/// The clock under which an alert has to be dealt with: high importance the same day, others within two business days.
QByteArray movementRule(int importance);

} // namespace mimamori
