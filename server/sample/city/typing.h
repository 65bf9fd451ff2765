// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/city/sample_city.h"

namespace mimamori {

/// A person as a caseworker typed them during a call: with the errors, gaps and old characters of real life.
struct TypedPerson {
    QString name{};
    QString kana{};
    QString birth{};          ///< 2019-05-03, or 5歳 when only the age was said, or empty
    QString sex{};
    QString address{};
    QString guardianName{};
    QString guardianKana{};
};

/// Types a resident. `hard` of a thousand of the fields are wrong or missing.
TypedPerson typePerson(const ResidentRow &person, const ResidentRow *guardian, QDate today, int hard, Random &random);

QString typedKana(const QString &kana, Random &random);   ///< one error of hearing or typing
QString typedName(const QString &name, Random &random);   ///< everyday characters, another space, given name only
QString typedBirth(QDate birth, QDate today, Random &random);
/// Half-width numbers, hyphens for 番 and 号, without 方書, or the town alone.
QString typedAddress(const ResidentRow &row, Random &random);

/// The day a register row was born; invalid when it is no day of the calendar or not known.
QDate birthOf(const ResidentRow &row, QDate today);

/// A typed person with the true resident: 宛名番号, or empty where there is none in the register.
struct LabelledPerson {
    TypedPerson typed{};
    QString truth{};
};
/// People for measuring the matching of case persons to residents (COR-3): residents, and strangers of the same name or birth date,
/// unregistered brothers and sisters and twins, who have none.
QList<LabelledPerson> drawLabels(const SampleCity &city, int count);

} // namespace mimamori
