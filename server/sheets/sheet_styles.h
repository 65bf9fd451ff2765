// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace mimamori {

/// What a cell's number format means for its text: a day, or digits with leading zeros.
struct NumberStyle {
    bool date{};
    int zeros{};  ///< "00000": at least so many digits
};

/// The number style of each cell format of styles.xml, in the order in which cells name them.
QList<NumberStyle> readStyles(const QByteArray &stylesXml);

/// Is this format code one of a day (yyyy/m/d, ggge"年"…)? Words in quotes and colours and conditions in brackets say nothing.
bool isDateFormat(const QString &code);

/// The day of a serial number; invalid for none (the 29 February 1900 that never was, before the first, after 9999).
QDate dateOfSerial(double serial, bool from1904);

/// A cell's number as it reads: 12345, 00123, 0.5 — never 1E+05.
QString numberText(double value, const NumberStyle &style);

} // namespace mimamori
