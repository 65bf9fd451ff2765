// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/layout.h"
#include "sample/city/sample_city.h"

namespace mimamori {

struct CityFilesOptions {
    CityConfig city{};
    int days{};               ///< daily files after the full one
    QString directory{};
    QStringList layouts{};    ///< names of shipped layouts
};

/// The names of the layouts that are built in, and one of them. Throws std::runtime_error for a name that is none.
QStringList shippedLayouts();
Layout shippedLayout(const QString &name);

/// Writes `<layout>/full-YYYYMMDD.*` and `<layout>/daily-YYYYMMDD.*` for each layout, `labels.csv` (people as they were typed) and
/// `labels_truth.csv` (who they are). The directory is readable by its owner only. Throws std::runtime_error.
void writeCityFiles(const CityFilesOptions &options);

} // namespace mimamori
