// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace mimamori {

/// PostgreSQL's text form of one-dimensional arrays: {1,2}, {"a \"b\"",NULL}.
/// A null QString (not an empty one) stands for NULL on both ways.
QByteArray toArrayText(const QStringList &values);
QByteArray toArrayText(const QList<qint64> &values);

/// Throws std::invalid_argument for a text that is no one-dimensional array.
QStringList textArray(const QByteArray &arrayText);
/// Also throws for NULL elements.
QList<qint64> integerArray(const QByteArray &arrayText);

} // namespace mimamori
