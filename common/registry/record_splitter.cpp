// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/record_splitter.h"

#include "registry/register_reader.h"

namespace mimamori {

namespace {

constexpr int endOfFile = -1;
constexpr int dosEnd = 0x1A; // what old systems write behind the last line
constexpr qsizetype longestCell = 64 * 1024;
constexpr qsizetype mostCells = 1000;

} // namespace

RecordSplitter::RecordSplitter(const Layout &layout, std::function<QByteArray()> piece)
    : m_layout(layout)
    , m_piece(std::move(piece))
{
    if (layout.encoding == Layout::Encoding::Utf16)
        m_utf16.emplace(QStringConverter::Utf16);
}

QByteArray RecordSplitter::decoded(const QByteArray &piece)
{
    if (!m_utf16)
        return piece;
    if (!m_begun && !piece.startsWith("\xFF\xFE") && !piece.startsWith("\xFE\xFF"))
        throw FileRefused("wrong_encoding", 1, QStringLiteral("utf-16"));
    const QString text = m_utf16->decode(piece);
    return text.toUtf8();
}

bool RecordSplitter::refill()
{
    while (m_at >= m_buffer.size() && !m_ended) {
        const QByteArray piece = m_piece();
        m_ended = piece.isEmpty();
        m_buffer = m_ended ? QByteArray() : decoded(piece);
        m_at = 0;
        m_begun = true;
    }
    return m_at < m_buffer.size();
}

int RecordSplitter::peek()
{
    return m_at < m_buffer.size() || refill() ? quint8(m_buffer[m_at]) : endOfFile;
}

int RecordSplitter::get()
{
    const int c = peek();
    if (c != endOfFile)
        ++m_at;
    return c;
}

/// A byte order mark of UTF-8 (of a decoded UTF-16 too) says nothing more.
void RecordSplitter::skipMark()
{
    if (m_begun || peek() != 0xEF)
        return;
    if (m_buffer.mid(m_at, 3) == "\xEF\xBB\xBF")
        m_at += 3;
}

bool RecordSplitter::isFileEnd()
{
    if (peek() == dosEnd) {
        get();
        if (peek() != endOfFile)
            throw FileRefused("undecodable", m_nextLine);
    }
    return peek() == endOfFile;
}

bool RecordSplitter::next(QList<QByteArray> &cells)
{
    skipMark();
    cells.clear();
    if (isFileEnd())
        return false;
    m_line = m_nextLine;
    return m_layout.form == Layout::Form::Fixed ? nextFixed(cells) : nextDelimited(cells);
}

/// At a line end of the layout's kind takes it; another kind refuses the file: it was changed on its way.
bool RecordSplitter::lineEndsHere(int c)
{
    if (c != '\r' && c != '\n')
        return false;
    const bool right = m_layout.newLine == Layout::NewLine::CrLf ? c == '\r' && get() == '\n' : c == '\n';
    if (!right)
        throw FileRefused("wrong_newline", m_line);
    ++m_nextLine;
    return true;
}

/// The rest of a quoted cell; a doubled quote is one, line ends belong to the value.
void RecordSplitter::quotedCell(QByteArray &cell)
{
    for (;;) {
        const int c = get();
        if (c == endOfFile)
            throw FileRefused("unclosed_quote", m_line);
        if (c == '"') {
            if (peek() != '"')
                return;
            get();
        }
        if (c == '\n')
            ++m_nextLine;
        if (cell.size() >= longestCell)
            throw FileRefused("cell_too_long", m_line);
        cell.append(char(c));
    }
}

bool RecordSplitter::nextDelimited(QList<QByteArray> &cells)
{
    const bool csv = m_layout.form == Layout::Form::Csv;
    const int delimiter = csv ? ',' : '\t';
    QByteArray cell;
    bool quoted = false;
    for (;;) {
        const int c = get();
        const bool ends = c == endOfFile || lineEndsHere(c);
        if (ends || c == delimiter) {
            cells.append(cell);
            if (cells.size() > mostCells)
                throw FileRefused("wrong_cells", m_line);
            if (ends)
                return true;
            cell.clear();
            quoted = false;
        } else if (csv && c == '"' && cell.isEmpty() && !quoted) {
            quotedCell(cell);
            quoted = true;
        } else if (quoted) {
            throw FileRefused("text_after_quote", m_line);
        } else {
            if (cell.size() >= longestCell)
                throw FileRefused("cell_too_long", m_line);
            cell.append(char(c));
        }
    }
}

bool RecordSplitter::nextFixed(QList<QByteArray> &cells)
{
    QByteArray record;
    record.reserve(m_layout.recordBytes);
    while (record.size() < m_layout.recordBytes) {
        if (!refill())
            throw FileRefused("wrong_length", m_line);
        const qsizetype take = qMin(m_layout.recordBytes - record.size(), m_buffer.size() - m_at);
        record.append(m_buffer.constData() + m_at, take);
        m_at += take;
    }
    // A line end inside says that a record before it was too short; one that is missing, that this one is too long.
    if (m_layout.newLine != Layout::NewLine::None && (record.contains('\n') || record.contains('\r')))
        throw FileRefused("wrong_length", m_line);
    ++m_nextLine;
    if (m_layout.newLine != Layout::NewLine::None && peek() != endOfFile) {
        const bool right = (m_layout.newLine == Layout::NewLine::Lf || get() == '\r') && get() == '\n';
        if (!right)
            throw FileRefused("wrong_length", m_line);
    }
    cells.append(record);
    return true;
}

} // namespace mimamori
