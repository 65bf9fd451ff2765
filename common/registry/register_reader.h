// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/layout.h"

#include <exception>
#include <functional>
#include <memory>
#include <optional>

namespace mimamori {

/// Why a whole file is refused: a short code ("trailer_count", code table registry_refusal), the line (fixed length: the record), both
/// counted from 1, 0 = the file as a whole, and a detail that never holds what stands in a row.
class FileRefused : public std::exception {
public:
    explicit FileRefused(QByteArray code, qint64 line = 0, QString detail = {})
        : m_code(std::move(code)), m_line(line), m_detail(std::move(detail)) {}
    const QByteArray &code() const { return m_code; }
    qint64 line() const { return m_line; }
    const QString &detail() const { return m_detail; }
    const char *what() const noexcept override { return m_code.constData(); }

private:
    QByteArray m_code;
    qint64 m_line;
    QString m_detail;
};

/// What is wrong with one value of a row. One that quarantines keeps the row out; the others are told and the row is applied.
struct RowFlaw {
    ResidentColumn column{};
    QByteArray code{};   ///< undecodable, unmapped_character, unknown_code, missing, not_a_number, check_digit, no_such_day, unreadable_date
    QString detail{};    ///< a code point, an unknown code; never a name or an address
    bool quarantines{true};
};

/// One data row as read: where it stood, what it says, what is wrong with it.
struct RegisterLine {
    qint64 line{};
    ResidentRow row{};
    QList<RowFlaw> flaws{};
    bool isQuarantined() const;
};

class RecordSplitter;

/// Reads a register file by its layout, row by row, in constant memory. Structure (line ends, lengths, headings, marks, trailer) is
/// checked on the way: the first thing wrong throws FileRefused, and nothing read before it may be used.
class RegisterReader {
public:
    /// `piece` gives the next bytes of the file, nothing at its end.
    RegisterReader(Layout layout, std::function<QByteArray()> piece);
    ~RegisterReader();
    RegisterReader(const RegisterReader &) = delete;
    RegisterReader &operator=(const RegisterReader &) = delete;

    /// The next data row; nothing after the last one, when the trailer has been checked too.
    std::optional<RegisterLine> next();

    qint64 rows() const { return m_rows; }
    /// Sequence numbers of the file by its trailer, else by its rows; nothing where it has none.
    std::optional<qint64> firstSequence() const { return m_first; }
    std::optional<qint64> lastSequence() const { return m_last; }

private:
    using Cells = QList<QByteArray>;
    void readHeadings();
    void resolve(LayoutPart &part, const QStringList &headings) const;
    QByteArray cell(const Cells &cells, const LayoutPart &part) const;
    void checkWidth(const Cells &cells);
    RegisterLine lineOf(const Cells &cells);
    QString value(const Cells &cells, const LayoutColumn &column, QList<RowFlaw> &flaws) const;
    void noteSequence(const QString &sequence);
    void readTrailer(const Cells &cells);
    void finish();
    qint64 trailerNumber(const Cells &cells, const LayoutPart &part) const;

    Layout m_layout;
    std::unique_ptr<RecordSplitter> m_records;
    qint64 m_rows{};
    qint64 m_width{};
    std::optional<qint64> m_first, m_last;
    bool m_begun{};
    bool m_ended{};
    bool m_hasTrailer{};
};

} // namespace mimamori
