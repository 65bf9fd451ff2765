// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/register_reader.h"

#include "japanese/cp932.h"
#include "registry/record_splitter.h"

#include <algorithm>
#include <utility>

namespace mimamori {

namespace {

bool isAscii(const QByteArray &bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return quint8(c) < 0x80; });
}

/// Nothing where the bytes are no text of this encoding, or hold characters that no text has.
std::optional<QString> decode(Layout::Encoding encoding, const QByteArray &bytes)
{
    QString text;
    if (isAscii(bytes)) {
        text = QString::fromLatin1(bytes);
    } else if (encoding == Layout::Encoding::Cp932) {
        const Cp932Decoded decoded = decodeCp932(bytes);
        if (!decoded.complete())
            return std::nullopt;
        text = decoded.text;
    } else {
        if (!QUtf8StringView(bytes).isValidUtf8())
            return std::nullopt;
        text = QString::fromUtf8(bytes);
    }
    const bool wrong = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == QChar::ReplacementCharacter || (c < u' ' && c != u'\t' && c != u'\n' && c != u'\r');
    });
    return wrong ? std::nullopt : std::optional(text);
}

bool isUserDefined(char32_t c)
{
    return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

/// Puts the city's own characters into Unicode; those that the layout does not know stay and are named in `unknown`.
QString mapCharacters(const QString &text, const QHash<char32_t, QString> &characters, QStringList &unknown)
{
    const bool any = std::any_of(text.begin(), text.end(), [](QChar c) { return isUserDefined(c.unicode()) || c.isHighSurrogate(); });
    if (!any)
        return text;
    QString out;
    const auto points = text.toUcs4();
    for (const uint point : points) {
        const char32_t c = point;
        const auto known = isUserDefined(c) ? characters.constFind(c) : characters.cend();
        if (known != characters.cend())
            out += *known;
        else
            out += QString::fromUcs4(&c, 1);
        if (isUserDefined(c) && known == characters.cend())
            unknown << QStringLiteral("U+") + QString::number(uint(c), 16).toUpper();
    }
    return out;
}

/// A value without what only fills it up to its place: blanks behind it, zeros before a number that is counted up (of 000 one stays).
/// The zeros of a code are part of it.
QString withoutFilling(QString text, const LayoutColumn &column)
{
    const bool counted = column.pad == LayoutPad::Zero && isCounted(column.column);
    while (!text.isEmpty() && (text.back() == u' ' || text.back() == u'\u3000'))
        text.chop(1);
    qsizetype zeros = 0;
    while (counted && zeros + 1 < text.size() && text[zeros] == u'0')
        ++zeros;
    return text.sliced(zeros);
}

} // namespace

bool RegisterLine::isQuarantined() const
{
    return std::any_of(flaws.begin(), flaws.end(), [](const RowFlaw &flaw) { return flaw.quarantines; });
}

RegisterReader::RegisterReader(Layout layout, std::function<QByteArray()> piece)
    : m_layout(std::move(layout))
    , m_records(std::make_unique<RecordSplitter>(m_layout, std::move(piece)))
{
}

RegisterReader::~RegisterReader() = default;

/// Finds the cells that the layout names by their headings.
void RegisterReader::readHeadings()
{
    m_begun = true;
    if (!m_layout.headings)
        return;
    Cells cells;
    if (!m_records->next(cells))
        throw FileRefused("empty_file");
    QStringList headings;
    for (const QByteArray &bytes : std::as_const(cells)) {
        const auto text = decode(m_layout.encoding, bytes);
        if (!text)
            throw FileRefused("wrong_encoding", 1);
        headings << text->trimmed();
    }
    m_width = cells.size();
    for (LayoutColumn &column : m_layout.columns) {
        for (LayoutPart &part : column.parts)
            resolve(part, headings);
    }
}

void RegisterReader::resolve(LayoutPart &part, const QStringList &headings) const
{
    if (part.header.isEmpty())
        return;
    part.cell = int(headings.indexOf(part.header));
    if (part.cell < 0)
        throw FileRefused("missing_heading", 1, part.header);
    if (headings.indexOf(part.header, part.cell + 1) >= 0)
        throw FileRefused("heading_twice", 1, part.header);
}

QByteArray RegisterReader::cell(const Cells &cells, const LayoutPart &part) const
{
    return part.at >= 0 ? cells.value(0).mid(part.at, part.bytes) : cells.value(part.cell);
}

/// Every line has as many cells as the headings (or the first line) say; otherwise values would slip into other columns.
void RegisterReader::checkWidth(const Cells &cells)
{
    if (m_width == 0)
        m_width = cells.size();
    if (cells.size() != m_width)
        throw FileRefused("wrong_cells", m_records->line(), QStringLiteral("%1 / %2").arg(cells.size()).arg(m_width));
    if (m_rows > 0)
        return;
    for (const LayoutColumn &column : std::as_const(m_layout.columns)) {
        for (const LayoutPart &part : column.parts) {
            if (part.cell >= m_width)
                throw FileRefused("wrong_cells", m_records->line(), QString::fromLatin1(residentColumnName(column.column)));
        }
    }
}

std::optional<RegisterLine> RegisterReader::next()
{
    if (!m_begun)
        readHeadings();
    Cells cells;
    while (!m_ended && m_records->next(cells)) {
        const bool marked = m_layout.mark.isGiven();
        const QString mark = marked ? QString::fromLatin1(cell(cells, m_layout.mark)) : QString();
        if (m_hasTrailer) {
            if (cells.size() == 1 && cells.first().trimmed().isEmpty())
                continue; // an empty line at the end
            throw FileRefused("after_trailer", m_records->line());
        }
        if (marked && !m_layout.trailerMark.isEmpty() && mark == m_layout.trailerMark) {
            readTrailer(cells);
        } else if (marked && !m_layout.headerMark.isEmpty() && mark == m_layout.headerMark) {
            if (m_rows > 0)
                throw FileRefused("unknown_mark", m_records->line());
        } else if (marked && !m_layout.dataMark.isEmpty() && mark != m_layout.dataMark) {
            throw FileRefused("unknown_mark", m_records->line());
        } else {
            return lineOf(cells);
        }
    }
    if (!m_ended)
        finish();
    return std::nullopt;
}

RegisterLine RegisterReader::lineOf(const Cells &cells)
{
    checkWidth(cells);
    ++m_rows;
    RegisterLine line;
    line.line = m_records->line();
    for (const LayoutColumn &column : std::as_const(m_layout.columns)) {
        QString &target = line.row[column.column];
        target = column.parts.isEmpty() ? column.constant : value(cells, column, line.flaws);
        if (column.required && target.isEmpty())
            line.flaws.append({column.column, "missing", {}, true});
    }
    noteSequence(line.row[ResidentColumn::SourceSeq]);
    return line;
}

QString RegisterReader::value(const Cells &cells, const LayoutColumn &column, QList<RowFlaw> &flaws) const
{
    QStringList parts;
    for (const LayoutPart &part : column.parts) {
        const auto text = decode(m_layout.encoding, cell(cells, part));
        if (!text) {
            flaws.append({column.column, "undecodable", {}, true});
            return {};
        }
        const QString shown = part.at >= 0 ? withoutFilling(*text, column) : *text;
        if (!shown.isEmpty())
            parts << shown;
    }
    QStringList unknown;
    const QString text = mapCharacters(parts.join(column.join), m_layout.characters, unknown);
    if (!unknown.isEmpty())
        flaws.append({column.column, "unmapped_character", unknown.join(QLatin1Char(' ')), true});
    if (column.codes.isEmpty() || text.isEmpty())
        return text;
    const auto code = column.codes.constFind(text.trimmed());
    const auto other = column.codes.constFind(QStringLiteral("*"));
    if (code == column.codes.cend() && other == column.codes.cend()) {
        flaws.append({column.column, "unknown_code", text.left(20), true});
        return {};
    }
    return code != column.codes.cend() ? *code : *other;
}

void RegisterReader::noteSequence(const QString &sequence)
{
    bool ok = false;
    const qint64 number = sequence.toLongLong(&ok);
    if (!ok)
        return;
    m_first = m_first ? qMin(*m_first, number) : number;
    m_last = m_last ? qMax(*m_last, number) : number;
}

qint64 RegisterReader::trailerNumber(const Cells &cells, const LayoutPart &part) const
{
    bool ok = false;
    const qint64 number = QString::fromLatin1(cell(cells, part)).trimmed().toLongLong(&ok);
    if (!ok)
        throw FileRefused("trailer_unreadable", m_records->line());
    return number;
}

void RegisterReader::readTrailer(const Cells &cells)
{
    m_hasTrailer = true;
    const qint64 said = trailerNumber(cells, m_layout.trailerRows);
    if (said != m_rows)
        throw FileRefused("trailer_count", m_records->line(), QStringLiteral("%1 / %2").arg(said).arg(m_rows));
    if (!m_layout.trailerFirst.isGiven() || !m_layout.trailerLast.isGiven() || m_rows == 0)
        return;
    const auto rowsFirst = std::exchange(m_first, trailerNumber(cells, m_layout.trailerFirst));
    const auto rowsLast = std::exchange(m_last, trailerNumber(cells, m_layout.trailerLast));
    // A trailer that says more than the rows hold would have the next file's first rows taken for old ones.
    const bool fitsRows = !rowsFirst || (*rowsFirst == *m_first && *rowsLast == *m_last);
    if (!fitsRows || *m_last < *m_first || *m_last - *m_first + 1 < m_rows)
        throw FileRefused("trailer_sequence", m_records->line(), QStringLiteral("%1-%2 / %3").arg(*m_first).arg(*m_last).arg(m_rows));
}

void RegisterReader::finish()
{
    m_ended = true;
    if (!m_layout.trailerMark.isEmpty() && !m_hasTrailer)
        throw FileRefused("no_trailer");
    if (m_rows == 0 && !m_hasTrailer)
        throw FileRefused("empty_file");
}

} // namespace mimamori
