// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/registry/match_people.h"

#include <QByteArray>

namespace mimamori {

/// Reads a list of people (person_id,name,kana,birth,sex,address,guardian_name,guardian_kana; UTF-8). Throws std::runtime_error with a
/// sentence that names the column or the line; it never repeats what stands there.
QList<ListedPerson> readPeople(const QByteArray &csv);

} // namespace mimamori
