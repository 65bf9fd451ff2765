// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/sheet_xml.h"

#include "base/problem.h"

#include <QMap>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace mimamori {

namespace {

constexpr int lastRowOfExcel = 1'048'576;
constexpr int lastColumnOfExcel = 16'384;

[[noreturn]] void damaged()
{
    throw Problem("xlsx_damaged", "file");
}

bool isTrue(QStringView value)
{
    return value == u"1" || value == u"true" || value == u"on";
}

/// _x000D_: how characters are written that XML cannot hold.
QString unescaped(QString text)
{
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    if (!text.contains(QLatin1String("_x")))
        return text;
    QString out;
    qsizetype last = 0;
    for (auto found = escape.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        out += QStringView(text).mid(last, match.capturedStart() - last);
        const char16_t c = char16_t(match.captured(1).toUShort(nullptr, 16));
        if (c >= 0x20 || c == u'\n' || c == u'\t')
            out += QChar(c);
        last = match.capturedEnd();
    }
    return out + QStringView(text).mid(last);
}

/// The text of a string item (si, is): its runs put together, without the furigana kept beside them.
QString readText(QXmlStreamReader &xml, int longest)
{
    QString out;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"t")
            out += xml.readElementText(QXmlStreamReader::IncludeChildElements);
        else if (xml.name() == u"r") {
            while (xml.readNextStartElement()) {
                if (xml.name() == u"t")
                    out += xml.readElementText(QXmlStreamReader::IncludeChildElements);
                else
                    xml.skipCurrentElement();
            }
        } else {
            xml.skipCurrentElement(); // rPh, phoneticPr
        }
        if (out.size() > longest)
            throw Problem("xlsx_too_big", "file");
    }
    return unescaped(out);
}

/// "AB12"; false for what is no place on a sheet.
bool readPlace(QStringView text, int &row, int &column)
{
    qsizetype at = 0;
    column = 0;
    for (; at < text.size() && text[at] >= u'A' && text[at] <= u'Z'; ++at) {
        column = column * 26 + (text[at].unicode() - u'A' + 1);
        if (column > lastColumnOfExcel)
            return false;
    }
    bool isNumber = false;
    row = text.mid(at).toInt(&isNumber);
    --column;
    return isNumber && at > 0 && row >= 1 && row <= lastRowOfExcel;
}

struct Area {
    int top{}, left{}, bottom{}, right{};
};

/// Reads one worksheet into rows by number; then fills the merged areas.
class SheetReading {
public:
    SheetReading(const QByteArray &xml, const WorkbookSheet &named, const SheetSources &sources, const SheetLimits &limits)
        : m_xml(xml), m_named(named), m_sources(sources), m_limits(limits) {}

    Sheet read()
    {
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD)
                damaged();
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (m_xml.name() == u"row")
                readRow();
            else if (m_xml.name() == u"mergeCell")
                addArea(m_xml.attributes().value(QLatin1String("ref")).toString());
        }
        if (m_xml.hasError())
            damaged();
        for (const Area &area : std::as_const(m_areas))
            fill(area);
        Sheet out{m_named.name, m_named.hidden, {}};
        for (const SheetRow &row : std::as_const(m_rows)) {
            if (std::any_of(row.cells.begin(), row.cells.end(), [](const SheetCell &cell) { return !cell.text.trimmed().isEmpty() || cell.formula; }))
                out.rows << row;
        }
        return out;
    }

private:
    [[noreturn]] void refuse(const char *code, int row, int column)
    {
        throw Problem(code, "file", {{QStringLiteral("sheet"), m_named.name}, {QStringLiteral("row"), row}, {QStringLiteral("column"), columnLetters(column)}});
    }
    void readRow()
    {
        bool isNumber = true;
        const QString said = m_xml.attributes().value(QLatin1String("r")).toString();
        const int number = said.isEmpty() ? m_row + 1 : said.toInt(&isNumber);
        if (!isNumber || number <= m_row || number > lastRowOfExcel)
            damaged();
        m_row = number;
        m_hidden = isTrue(m_xml.attributes().value(QLatin1String("hidden")));
        m_column = -1;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"c")
                readCell();
            else
                m_xml.skipCurrentElement();
        }
    }
    void readCell()
    {
        const auto attributes = m_xml.attributes();
        int row = m_row;
        int column = m_column + 1;
        const QString place = attributes.value(QLatin1String("r")).toString();
        if (!place.isEmpty() && (!readPlace(place, row, column) || row != m_row || column <= m_column))
            damaged();
        m_column = column;
        const QString type = attributes.value(QLatin1String("t")).toString();
        const int style = attributes.value(QLatin1String("s")).toInt();
        SheetCell cell;
        QString value;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"v") {
                value = m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
            } else if (m_xml.name() == u"is") {
                cell.text = readText(m_xml, m_limits.textLength);
            } else {
                cell.formula = cell.formula || m_xml.name() == u"f";
                m_xml.skipCurrentElement();
            }
        }
        setText(cell, type, value, style);
        keep(cell);
    }
    void setText(SheetCell &cell, const QString &type, const QString &value, int style)
    {
        bool good = true;
        if (type == QLatin1String("s")) {
            const int index = value.toInt(&good);
            good = good && index >= 0 && index < m_sources.strings.size();
            cell.text = good ? m_sources.strings[index] : QString();
        } else if (type == QLatin1String("str")) {
            cell.text = unescaped(value);
        } else if (type == QLatin1String("b")) {
            cell.text = value == QLatin1String("1") ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
        } else if (type == QLatin1String("e")) {
            cell.text = value;
            cell.error = true;
        } else if (type == QLatin1String("d")) {
            cell.date = QDate::fromString(value.left(10), Qt::ISODate);
            cell.text = value;
        } else if (type != QLatin1String("inlineStr") && !value.isEmpty()) {
            good = setNumber(cell, value, m_sources.styles.value(style));
        }
        if (!good || cell.text.size() > m_limits.textLength)
            refuse("xlsx_cell", m_row, m_column);
    }
    bool setNumber(SheetCell &cell, const QString &value, const NumberStyle &style)
    {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (style.date && isNumber)
            cell.date = dateOfSerial(number, m_sources.from1904);
        cell.text = cell.date.isValid() ? cell.date.toString(Qt::ISODate) : numberText(number, style);
        return isNumber;
    }
    void keep(const SheetCell &cell)
    {
        if (cell.text.isEmpty() && !cell.formula) // formatted and empty: sheets have thousands of them
            return;
        if (m_column >= m_limits.columns || m_rows.size() > m_limits.rows || ++m_cells > m_limits.cells)
            refuse("xlsx_too_many_cells", m_row, m_column);
        put(m_row, m_column, cell);
        m_rows[m_row].hidden = m_hidden;
    }
    void put(int row, int column, const SheetCell &cell)
    {
        SheetRow &target = m_rows[row];
        target.number = row;
        if (target.cells.size() <= column)
            target.cells.resize(column + 1);
        target.cells[column] = cell;
    }
    void addArea(const QString &ref)
    {
        Area area;
        if (!readPlace(ref.section(QLatin1Char(':'), 0, 0), area.top, area.left) || !readPlace(ref.section(QLatin1Char(':'), -1), area.bottom, area.right)
            || area.bottom < area.top || area.right < area.left)
            damaged();
        m_areas << area;
    }
    /// Only rows that have something of their own: an area may reach to the end of the sheet.
    void fill(const Area &area)
    {
        if (!m_rows.contains(area.top) || m_rows[area.top].cells.size() <= area.left)
            return;
        SheetCell value = m_rows[area.top].cells[area.left];
        value.merged = true;
        const int right = qMin(area.right, m_limits.columns - 1);
        for (auto row = m_rows.lowerBound(area.top); row != m_rows.end() && row.key() <= area.bottom; ++row) {
            m_cells += right - area.left + 1;
            if (m_cells > m_limits.cells)
                refuse("xlsx_too_many_cells", row.key(), area.left);
            for (int column = area.left; column <= right; ++column)
                put(row.key(), column, value);
        }
    }

    QXmlStreamReader m_xml;
    const WorkbookSheet &m_named;
    const SheetSources &m_sources;
    const SheetLimits &m_limits;
    QMap<int, SheetRow> m_rows;
    QList<Area> m_areas;
    int m_row{};
    int m_column{-1};
    int m_cells{};
    bool m_hidden{};
};

} // namespace

Workbook readWorkbook(const QByteArray &part)
{
    Workbook out;
    QXmlStreamReader xml(part);
    bool isBook = false;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::DTD)
            damaged();
        if (!xml.isStartElement())
            continue;
        const auto attributes = xml.attributes();
        if (xml.name() == u"workbook") {
            isBook = true;
            if (xml.namespaceUri().startsWith(u"http://purl.oclc.org/"))
                throw Problem("xlsx_strict", "file");
        } else if (xml.name() == u"workbookPr") {
            out.from1904 = isTrue(attributes.value(QLatin1String("date1904")));
        } else if (xml.name() == u"sheet") {
            WorkbookSheet sheet{attributes.value(QLatin1String("name")).toString(), {}, !attributes.value(QLatin1String("state")).isEmpty() && attributes.value(QLatin1String("state")) != u"visible"};
            for (const QXmlStreamAttribute &attribute : attributes) {
                if (attribute.name() == u"id") // r:id; the sheet's own number is sheetId
                    sheet.relation = attribute.value().toString();
            }
            out.sheets << sheet;
        }
    }
    if (xml.hasError())
        damaged();
    if (!isBook)
        throw Problem("xlsx_unknown", "file");
    return out;
}

QStringList readSharedStrings(const QByteArray &part, const SheetLimits &limits)
{
    QStringList out;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::DTD)
            damaged();
        if (!xml.isStartElement() || xml.name() != u"si")
            continue;
        if (out.size() >= limits.cells)
            throw Problem("xlsx_too_big", "file");
        out << readText(xml, limits.textLength);
    }
    if (xml.hasError())
        damaged();
    return out;
}

Sheet readSheet(const QByteArray &xml, const WorkbookSheet &named, const SheetSources &sources, const SheetLimits &limits)
{
    return SheetReading(xml, named, sources, limits).read();
}

} // namespace mimamori
