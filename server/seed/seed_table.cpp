// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seed/seed_table.h"

#include <QFile>

#include <stdexcept>

namespace mimamori {

QList<QStringList> readSeedTable(const QString &path, qsizetype columns)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("seed file missing: " + path.toStdString());
    QList<QStringList> rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].isEmpty() || lines[i].startsWith(QLatin1Char('#')))
            continue;
        const QStringList cells = lines[i].split(QLatin1Char('\t'));
        if (cells.size() != columns)
            throw std::runtime_error("seed file " + path.toStdString() + ", line " + std::to_string(i + 1) + ": wrong number of cells");
        rows << cells;
    }
    return rows;
}

QStringList columnOf(const QList<QStringList> &rows, qsizetype column)
{
    QStringList out;
    out.reserve(rows.size());
    for (const QStringList &row : rows)
        out << (row[column].isNull() ? QStringLiteral("") : row[column]); // a null text would be NULL
    return out;
}

} // namespace mimamori
