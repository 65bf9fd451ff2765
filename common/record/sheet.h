// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace mimamori {

/// One cell of a list somebody made: its text as it is shown, the day where it is formatted as one.
struct SheetCell {
    QString text{};
    QDate date{};
    bool formula{};  ///< the text is what the program had reckoned last; empty = it never did
    bool error{};    ///< #N/A, #REF! …
    bool merged{};   ///< belongs to a merged area; its text is that of the whole area
};

struct SheetRow {
    int number{};    ///< as the program shows it, from 1
    bool hidden{};
    QList<SheetCell> cells{};
};

/// One sheet of a list, from .xlsx or CSV alike. Rows without any text are left out.
struct Sheet {
    QString name{};
    bool hidden{};
    QList<SheetRow> rows{};
};

/// "A", "B" … "AA": how a column (from 0) is called.
inline QString columnLetters(int column)
{
    QString out;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        out.prepend(QChar(u'A' + char16_t((rest - 1) % 26)));
    return out;
}

} // namespace mimamori
