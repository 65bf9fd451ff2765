// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connection_settings.h"

#include <QSslConfiguration>

#include <optional>

namespace mimamori {

/// TLS 1.3 only, the private CA as the only trusted one, this terminal's certificate and key; the server's name is checked.
/// Nothing when a file cannot be read or holds something else.
std::optional<QSslConfiguration> tlsConfiguration(const ConnectionSettings &settings);

} // namespace mimamori
