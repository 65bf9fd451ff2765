// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"

#include <QJsonValue>

namespace mimamori {

/// A setting of the city as it stands on the request's day; `otherwise` when there is no such row.
QJsonValue settingOn(Context &context, const char *key, const QJsonValue &otherwise);

} // namespace mimamori
