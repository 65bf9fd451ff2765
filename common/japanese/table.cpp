// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/table.h"

#include <QFile>

namespace mimamori {

QList<QByteArrayList> readJapaneseTable(const QString &name)
{
    QFile file(QStringLiteral(":/japanese/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("built-in table %s is missing", qPrintable(name));
    QList<QByteArrayList> rows;
    const QByteArrayList lines = file.readAll().split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!lines[i].isEmpty())
            rows.append(lines[i].split('\t'));
    }
    return rows;
}

char32_t codePointOf(const QByteArray &notation)
{
    bool ok = false;
    const uint value = notation.startsWith("U+") ? notation.mid(2).toUInt(&ok, 16) : 0;
    return ok && value <= 0x10FFFF ? char32_t(value) : U'\0';
}

} // namespace mimamori
