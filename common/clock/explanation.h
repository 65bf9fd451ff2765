// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Why something is due then, as data: the client renders it under F11, `mimamorictl calc` prints it.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QJsonArray>
#include <QString>
#include <QVariantMap>

#include <vector>

namespace mimamori {

/// One step of a reckoning: a stable code the client has a sentence for, and the values of that sentence.
/// Instants and dates in `args` are ISO 8601 texts, so that a step survives JSON and CBOR unchanged.
struct Step {
    QByteArray code{};
    QVariantMap args{};
    bool operator==(const Step &) const = default;
};

using Explanation = std::vector<Step>;

/// `[{"code":…,"args":{…}},…]`.
QJsonArray toJson(const Explanation &explanation);

} // namespace mimamori
