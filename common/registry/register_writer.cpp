// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/register_writer.h"

#include "japanese/cp932.h"
#include "japanese/text.h"

#include <QStringEncoder>

#include <algorithm>

namespace mimamori {

namespace {

constexpr qsizetype flushAt = 1 << 20;

QByteArray nameOf(const LayoutColumn &column) { return residentColumnName(column.column); }

} // namespace

RegisterWriteError::RegisterWriteError(qint64 row, const QByteArray &column, const QString &why)
    : std::runtime_error(QStringLiteral("row %1, %2: %3").arg(row).arg(QString::fromLatin1(column), why).toStdString())
    , m_row(row)
    , m_column(column)
{
}

RegisterWriter::RegisterWriter(const Layout &layout, QIODevice &device)
    : m_layout(layout), m_device(device), m_special(std::make_unique<std::bitset<0x10000>>())
{
    for (const LayoutColumn &column : layout.columns)
        prepare(column);
    if (layout.form != Layout::Form::Fixed)
        placeCells();
    for (auto it = layout.characters.begin(); it != layout.characters.end(); ++it) {
        m_characters.emplace_back(it.value(), QString::fromUcs4(&it.key(), 1));
        m_special->set(it.value().front().unicode());
        m_special->set(m_characters.last().second.front().unicode());
    }
    std::sort(m_characters.begin(), m_characters.end(), [](const auto &a, const auto &b) {
        return a.first.size() != b.first.size() ? a.first.size() > b.first.size() : a.second < b.second;
    });
    m_buffer.reserve(flushAt + 8192);
    begin();
}

/// Several of the sender's codes for one of ours: the first in the order of the alphabet is written.
void RegisterWriter::prepare(const LayoutColumn &column)
{
    Target target;
    target.column = column;
    for (auto it = column.codes.begin(); it != column.codes.end(); ++it) {
        if (it.key() == QLatin1String("*")) {
            target.others = true;
            continue;
        }
        const QString known = target.codes.value(it.value());
        if (known.isNull() || it.key() < known)
            target.codes.insert(it.value(), it.key());
    }
    m_targets << target;
}

/// Cells with a number have their place; headings take the free ones from the left, in the order of our columns.
void RegisterWriter::placeCells()
{
    const auto reserve = [this](int cell, const QString &heading) {
        while (m_headings.size() <= cell)
            m_headings << QString();
        m_headings[cell] = heading;
    };
    if (m_layout.mark.cell >= 0 && !m_layout.dataMark.isEmpty())
        reserve(m_layout.mark.cell, QStringLiteral("record"));
    for (const Target &target : std::as_const(m_targets)) {
        for (const LayoutPart &part : target.column.parts) {
            if (part.cell >= 0)
                reserve(part.cell, QString::fromLatin1(nameOf(target.column)));
        }
    }
    for (Target &target : m_targets) {
        for (const LayoutPart &part : std::as_const(target.column.parts))
            target.cells << (part.cell >= 0 ? part.cell : cellNamed(part.header));
    }
    m_cells = QStringList(m_headings.size());
    m_filled = QList<bool>(m_headings.size());
}

int RegisterWriter::cellNamed(const QString &heading)
{
    qsizetype at = m_headings.indexOf(heading);
    if (at < 0)
        at = m_headings.indexOf(QString());
    if (at < 0) {
        at = m_headings.size();
        m_headings << QString();
    }
    m_headings[at] = heading;
    return int(at);
}

void RegisterWriter::begin()
{
    if (m_layout.encoding == Layout::Encoding::Utf16)
        m_buffer.append("\xFF\xFE", 2);
    if (m_layout.headings)
        writeLine(joined(m_headings));
    if (m_layout.headerMark.isEmpty())
        return;
    if (m_layout.form != Layout::Form::Fixed) {
        QStringList cells(m_layout.mark.cell + 1);
        cells[m_layout.mark.cell] = m_layout.headerMark;
        writeLine(joined(cells));
        return;
    }
    QByteArray record(m_layout.recordBytes, ' ');
    record.replace(m_layout.mark.at, m_layout.mark.bytes, m_layout.headerMark.toLatin1().leftJustified(m_layout.mark.bytes, ' ', true));
    endRecord(record);
}

void RegisterWriter::wrong(const QByteArray &column, const QString &why) const
{
    throw RegisterWriteError(m_rows, column, why);
}

void RegisterWriter::write(const ResidentRow &row)
{
    ++m_rows;
    if (m_rows == 1)
        m_firstSeq = row[ResidentColumn::SourceSeq];
    m_lastSeq = row[ResidentColumn::SourceSeq];
    if (m_layout.form == Layout::Form::Fixed)
        writeFixed(row);
    else
        writeCells(row);
}

/// Our value in the sender's code.
QString RegisterWriter::sent(const Target &target, const ResidentRow &row) const
{
    const QString &value = row[target.column.column];
    if (target.column.codes.isEmpty())
        return value;
    const auto found = target.codes.constFind(value);
    if (found != target.codes.cend())
        return *found;
    const bool taken = target.column.codes.contains(value); // it would be read as another of our codes
    if (!value.isEmpty() && (!target.others || taken))
        wrong(nameOf(target.column), QStringLiteral("the layout has no code for this value"));
    return value;
}

/// The parts of a joined value; the last takes what is left over.
QStringList RegisterWriter::split(const Target &target, const QString &text) const
{
    const auto count = target.column.parts.size();
    if (count <= 1)
        return {text};
    QStringList parts;
    QString rest = text;
    while (parts.size() < count - 1) {
        const qsizetype at = target.column.join.isEmpty() ? -1 : rest.indexOf(target.column.join);
        parts << (at < 0 ? rest : rest.left(at));
        rest = at < 0 ? QString() : rest.mid(at + target.column.join.size());
    }
    return parts << rest;
}

QString RegisterWriter::withUserCharacters(const QString &text, const QByteArray &column) const
{
    if (m_characters.isEmpty() || std::none_of(text.begin(), text.end(), [this](QChar c) { return m_special->test(c.unicode()); }))
        return text;
    QString out = text;
    for (const auto &[what, userDefined] : m_characters) {
        if (text.contains(userDefined))
            wrong(column, QStringLiteral("holds a user-defined character that means another in this layout"));
        out.replace(what, userDefined);
    }
    return out;
}

QByteArray RegisterWriter::encoded(const QString &text, const QByteArray &column) const
{
    if (!text.isValidUtf16())
        wrong(column, QStringLiteral("holds half of a surrogate pair"));
    switch (m_layout.encoding) {
    case Layout::Encoding::Utf8:
        return text.toUtf8();
    case Layout::Encoding::Utf16: {
        QStringEncoder encoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::Stateless);
        return encoder.encode(text);
    }
    case Layout::Encoding::Cp932:
        break;
    }
    Cp932Encoded out = encodeCp932(text);
    if (!out.complete())
        wrong(column, codePointNotation(out.unmappable.first()) + QStringLiteral(" is not in code page 932"));
    return std::move(out.bytes);
}

void RegisterWriter::endRecord(const QByteArray &bytes)
{
    m_buffer += bytes;
    const bool wide = m_layout.encoding == Layout::Encoding::Utf16;
    if (m_layout.newLine == Layout::NewLine::CrLf)
        m_buffer.append(wide ? QByteArrayView("\r\0\n\0", 4) : QByteArrayView("\r\n", 2));
    else if (m_layout.newLine == Layout::NewLine::Lf)
        m_buffer.append(wide ? QByteArrayView("\n\0", 2) : QByteArrayView("\n", 1));
    if (m_buffer.size() >= flushAt)
        flush();
}

void RegisterWriter::flush()
{
    if (m_device.write(m_buffer) != m_buffer.size())
        wrong("file", QStringLiteral("cannot be written"));
    m_buffer.resize(0);
}

void RegisterWriter::finish()
{
    if (!m_layout.trailerMark.isEmpty())
        writeTrailer();
    flush();
}

/// A number right-aligned behind zeros.
void RegisterWriter::putNumber(QByteArray &record, const LayoutPart &part, const QString &number) const
{
    if (!part.isGiven())
        return;
    if (number.size() > part.bytes)
        wrong("trailer", QStringLiteral("a number does not fit"));
    record.replace(part.at, part.bytes, number.toLatin1().rightJustified(part.bytes, '0'));
}

void RegisterWriter::writeTrailer()
{
    const std::pair<LayoutPart, QString> numbers[] = {{m_layout.trailerRows, QString::number(m_rows)},
        {m_layout.trailerFirst, m_firstSeq}, {m_layout.trailerLast, m_lastSeq}};
    if (m_layout.form == Layout::Form::Fixed) {
        QByteArray record(m_layout.recordBytes, ' ');
        record.replace(m_layout.mark.at, m_layout.mark.bytes, m_layout.trailerMark.toLatin1().leftJustified(m_layout.mark.bytes, ' ', true));
        for (const auto &[part, number] : numbers)
            putNumber(record, part, number);
        endRecord(record);
        return;
    }
    QStringList cells;
    const auto put = [&cells](int cell, const QString &text) {
        while (cells.size() <= cell)
            cells << QString();
        if (cell >= 0)
            cells[cell] = text;
    };
    put(m_layout.mark.cell, m_layout.trailerMark);
    for (const auto &[part, number] : numbers)
        put(part.cell, number);
    writeLine(joined(cells));
}

} // namespace mimamori
