// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mimamori {

class CodeBook;

/// How the screen names the columns of the resident register and shows their values.
QString residentColumnWords(const QString &field);
QString residentValueWords(const QString &field, const QString &value, const CodeBook &codes);

/// The register's birthday in the way of the grids; what is no whole day stays as it was written.
QString residentBirthWords(const QString &raw);

} // namespace mimamori
