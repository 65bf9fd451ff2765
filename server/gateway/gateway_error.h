// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <stdexcept>

namespace mimamori {

/// Why the gateway cannot start, as one English sentence for the administrator at the console.
class GatewayError : public std::runtime_error {
public:
    explicit GatewayError(const QString &sentence) : std::runtime_error(sentence.toStdString()) {}
};

} // namespace mimamori
