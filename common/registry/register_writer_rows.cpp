// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How one row becomes cells (CSV, TSV) or bytes at their places (fixed length).
#include "registry/register_writer.h"

#include <algorithm>

namespace mimamori {

namespace {

QByteArray nameOf(const LayoutColumn &column) { return residentColumnName(column.column); }

bool hasControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20; });
}

/// RFC 4180: quotes only where they are needed.
void appendCsvCell(QString &line, const QString &cell)
{
    const bool quote = std::any_of(cell.begin(), cell.end(), [](QChar c) { return c == u',' || c == u'"' || c == u'\r' || c == u'\n'; });
    if (!quote) {
        line += cell;
        return;
    }
    QString doubled = cell;
    doubled.replace(QLatin1Char('"'), QLatin1String("\"\""));
    line += QLatin1Char('"') + doubled + QLatin1Char('"');
}

} // namespace

QByteArray RegisterWriter::columnOfCell(int cell) const
{
    for (const Target &target : m_targets) {
        if (target.cells.contains(cell))
            return nameOf(target.column);
    }
    return "mark";
}

void RegisterWriter::putCell(const Target &target, int part, const QString &text)
{
    const int cell = target.cells[part];
    const QString sentText = withUserCharacters(text, nameOf(target.column));
    if (m_filled[cell] && m_cells[cell] != sentText)
        wrong(nameOf(target.column), QStringLiteral("shares its cell with a column of another value"));
    if (m_layout.form == Layout::Form::Tsv && hasControl(sentText))
        wrong(nameOf(target.column), QStringLiteral("a tab-separated file cannot hold tabs and line ends"));
    m_cells[cell] = sentText;
    m_filled[cell] = true;
}

QString RegisterWriter::joined(const QStringList &cells) const
{
    QString line;
    line.reserve(512);
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += m_layout.form == Layout::Form::Csv ? QLatin1Char(',') : QLatin1Char('\t');
        if (m_layout.form == Layout::Form::Csv)
            appendCsvCell(line, cells[i]);
        else
            line += cells[i];
    }
    return line;
}

void RegisterWriter::writeLine(const QString &line)
{
    endRecord(encoded(line, "line"));
}

/// A data row must not look like a header or a trailer where only these are marked.
void RegisterWriter::checkMark() const
{
    const int cell = m_layout.mark.cell;
    if (cell < 0 || cell >= m_cells.size() || !m_layout.dataMark.isEmpty())
        return;
    if ((!m_layout.trailerMark.isEmpty() && m_cells[cell] == m_layout.trailerMark)
        || (!m_layout.headerMark.isEmpty() && m_cells[cell] == m_layout.headerMark))
        wrong(columnOfCell(cell), QStringLiteral("reads like a record mark"));
}

void RegisterWriter::writeCells(const ResidentRow &row)
{
    std::fill(m_filled.begin(), m_filled.end(), false);
    for (const Target &target : std::as_const(m_targets)) {
        const QString text = sent(target, row);
        if (target.column.parts.isEmpty() && !text.isEmpty() && text != target.column.constant)
            wrong(nameOf(target.column), QStringLiteral("is the same for every row in this layout"));
        if (target.cells.size() == 1) {
            putCell(target, 0, text);
            continue;
        }
        const QStringList parts = split(target, text);
        for (int i = 0; i < target.cells.size(); ++i)
            putCell(target, i, parts[i]);
    }
    if (m_layout.mark.cell >= 0 && !m_layout.dataMark.isEmpty())
        m_cells[m_layout.mark.cell] = m_layout.dataMark;
    checkMark();
    const QString line = joined(m_cells);
    try {
        writeLine(line);
    } catch (const RegisterWriteError &) { // which cell was it?
        for (int cell = 0; cell < m_cells.size(); ++cell)
            encoded(m_cells[cell], columnOfCell(cell));
        throw;
    }
}

void RegisterWriter::putBytes(QByteArray &record, const Target &target, const LayoutPart &part, const QString &text)
{
    if (text.isEmpty()) { // of a number too: zeros would be a number
        if (target.column.pad == LayoutPad::WideSpace && part.bytes >= 3)
            putBytes(record, target, part, QStringLiteral(u"　"));
        return;
    }
    if (hasControl(text))
        wrong(nameOf(target.column), QStringLiteral("a fixed-length record cannot hold control characters"));
    QByteArray bytes = encoded(withUserCharacters(text, nameOf(target.column)), nameOf(target.column));
    if (bytes.size() > part.bytes)
        wrong(nameOf(target.column), QStringLiteral("%1 bytes do not fit into %2").arg(bytes.size()).arg(part.bytes));
    if (target.column.pad == LayoutPad::Zero) {
        const bool number = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!number)
            wrong(nameOf(target.column), QStringLiteral("is filled with zeros and must be a number"));
        if (bytes.size() < part.bytes && !isCounted(target.column.column)) // it would come back as another code
            wrong(nameOf(target.column), QStringLiteral("is a code that does not fill its place"));
        bytes = bytes.rightJustified(part.bytes, '0');
    } else if (target.column.pad == LayoutPad::WideSpace) {
        const QByteArray space = m_layout.encoding == Layout::Encoding::Cp932 ? QByteArray("\x81\x40", 2) : QByteArray("\xE3\x80\x80", 3);
        while (bytes.size() + space.size() <= part.bytes)
            bytes += space;
    }
    memcpy(record.data() + part.at, bytes.constData(), size_t(bytes.size()));
}

void RegisterWriter::writeFixed(const ResidentRow &row)
{
    QByteArray record(m_layout.recordBytes, ' ');
    for (const Target &target : std::as_const(m_targets)) {
        const QString text = sent(target, row);
        if (target.column.parts.isEmpty() && !text.isEmpty() && text != target.column.constant)
            wrong(nameOf(target.column), QStringLiteral("is the same for every row in this layout"));
        if (target.column.parts.isEmpty())
            continue;
        const QStringList parts = split(target, text);
        for (qsizetype i = 0; i < target.column.parts.size(); ++i)
            putBytes(record, target, target.column.parts[i], parts[i]);
    }
    if (m_layout.mark.isGiven())
        record.replace(m_layout.mark.at, m_layout.mark.bytes, m_layout.dataMark.toLatin1().leftJustified(m_layout.mark.bytes, ' ', true));
    endRecord(record);
}

} // namespace mimamori
