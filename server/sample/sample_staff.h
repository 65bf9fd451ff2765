// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace mimamori {

/// One of the many who work beside the named sample users.
struct SampleColleague {
    QString login{};  ///< office, role and number: w05wcw1, cgccw12
    QString name{};
    QString kana{};
    QString office{};
    QString role{};
};

enum class SampleStaff { Named, Small, City };

/// "small" and "city" as the file `size` of a sample directory says it; everything else is the named users alone.
SampleStaff sampleStaffOf(const QString &size);
/// Invented colleagues by resources/sample/staff.tsv, always the same ones: with the named users some 40 (Small) or 400 (City).
QList<SampleColleague> sampleColleagues(SampleStaff staff);

} // namespace mimamori
