// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace mimamori {

/// Code page 932 for the files of old tools, strictly by Microsoft's table: no best fit (U+301C, U+2212, U+00A5 are not in it).
/// IBM characters are written FAxx-FCxx (NEC's copies EDxx, EExx are only read); user-defined characters (F040-F9FC) are U+E000-E757.
struct Cp932Encoded {
    QByteArray bytes{};            ///< what does not fit stands as 〓 (81AC), never as "?"
    QList<char32_t> unmappable{};  ///< each code point that does not fit once, in the order of the text
    bool complete() const { return unmappable.isEmpty(); }
};

struct Cp932Decoded {
    QString text{};           ///< up to the first bad byte
    qsizetype firstBad{-1};   ///< its position, -1 = none
    bool complete() const { return firstBad < 0; }
};

Cp932Encoded encodeCp932(const QString &text);
Cp932Decoded decodeCp932(const QByteArray &bytes);

} // namespace mimamori
