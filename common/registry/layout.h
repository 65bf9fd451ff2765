// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/resident_row.h"

#include <QHash>
#include <QStringList>

#include <stdexcept>

namespace mimamori {

/// What is wrong with a layout file: where ("columns.sex.codes") and why, in words for the administrator.
class LayoutError : public std::runtime_error {
public:
    LayoutError(const QString &place, const QString &why);
    QString place() const { return m_place; }
    QString why() const { return m_why; }

private:
    QString m_place;
    QString m_why;
};

/// A part of a record: a cell (CSV, TSV; counted from 0) or bytes (fixed length; `at` counted from 0).
struct LayoutPart {
    QString header{}; ///< heading of the cell, in a file that has headings
    int cell{-1};     ///< the cell itself, in a file that has none
    int at{-1};
    int bytes{};
    bool isGiven() const { return !header.isEmpty() || cell >= 0 || at >= 0; }
};

enum class LayoutPad { Space, WideSpace, Zero }; ///< what fills a fixed-length value; Zero stands in front of a number (see isCounted)

/// Where one of our columns comes from.
struct LayoutColumn {
    ResidentColumn column{};
    QList<LayoutPart> parts{};       ///< several are joined by `join` (氏 and 名)
    QString join{};
    LayoutPad pad{LayoutPad::Space};
    QHash<QString, QString> codes{}; ///< sender's code -> ours; empty = taken as it is
    QString constant{};              ///< the same for every row, where the file has no such column
    bool required{};                 ///< a row without it is quarantined
};

/// A layout file (JSON; resources/registry/README.md): how one city's register file is read, and written for tests.
struct Layout {
    enum class Encoding { Utf8, Utf16, Cp932 };
    enum class Form { Csv, Tsv, Fixed };
    enum class NewLine { CrLf, Lf, None };

    QString name{};
    Encoding encoding{Encoding::Utf8};
    Form form{Form::Csv};
    NewLine newLine{NewLine::CrLf};
    bool headings{};                 ///< the first line holds the headings of the cells
    int recordBytes{};               ///< fixed length, without the line end
    LayoutPart mark{};               ///< says what kind a record is; may be missing in CSV, where only the trailer is marked
    QString headerMark{};
    QString dataMark{};
    QString trailerMark{};           ///< empty = the file has no trailer
    LayoutPart trailerRows{}, trailerFirst{}, trailerLast{};
    QList<LayoutColumn> columns{};
    QHash<char32_t, QString> characters{}; ///< user-defined character -> what it is
    const LayoutColumn *column(ResidentColumn column) const;
};

/// Reads a layout file; throws LayoutError.
Layout parseLayout(const QByteArray &json);

} // namespace mimamori
