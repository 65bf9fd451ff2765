// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/city/sample_city.h"

#include <QCborMap>
#include <QDateTime>

#include <functional>

namespace mimamori {

/// Sends one request as a sample user (by login name) and returns the reply; throws Problem when it is refused.
using SampleCall = std::function<QCborMap(const QString &login, const QByteArray &operation, const QCborMap &in, bool write)>;

struct SampleCasesOptions {
    CityConfig city{};   ///< whose residents the children are; the same values as of the register that was imported
    QDateTime now{};     ///< UTC; the receptions lie in the months before
    int count{200};
};

/// How many receptions, meetings, attempts to see a child and notes were made.
struct SampleCasesMade {
    int receptions{}, meetings{}, sights{}, notes{};
};

/// Fills a training system with the work of some months, in the way the work is done: calls are taken, meetings held, children seen,
/// notes written, by the sample users and through the server's own operations. Children and guardians are residents of the sample
/// city, typed as people type. The same options make the same cases. Some are left open, for the first morning.
SampleCasesMade playSampleCases(const SampleCasesOptions &options, const SampleCall &call);

} // namespace mimamori
