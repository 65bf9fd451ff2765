// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/signed_in.h"

namespace mimamori {

/// The row of a generic record whose column has this very value; throws UsageError when there is none. People at a console say a
/// login name or an office code, not a number.
QJsonObject rowWith(SignedIn &console, const char *record, const char *column, const QString &value);
qint64 userNamed(SignedIn &console, const QString &loginName);
qint64 officeCoded(SignedIn &console, const QString &code);
QJsonObject terminalNamed(SignedIn &console, const QString &name);

} // namespace mimamori
