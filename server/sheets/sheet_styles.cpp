// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/sheet_styles.h"

#include "base/problem.h"

#include <QHash>
#include <QXmlStreamReader>

#include <cmath>

namespace mimamori {

namespace {

/// Built-in formats of days; 27–36 and 50–58 are the era formats of Japanese Excel.
bool isBuiltInDate(int id)
{
    return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || id == 50 || (id >= 51 && id <= 54) || id == 57 || id == 58;
}

int zerosOf(const QString &code)
{
    const bool onlyZeros = !code.isEmpty() && code.count(QLatin1Char('0')) == code.size();
    return onlyZeros ? int(qMin<qsizetype>(code.size(), 30)) : 0;
}

} // namespace

bool isDateFormat(const QString &code)
{
    bool day = false;
    for (qsizetype i = 0; i < code.size() && code[i] != QLatin1Char(';'); ++i) {
        const char16_t c = code[i].toLower().unicode();
        if (c == u'"' || c == u'[') {
            const qsizetype end = code.indexOf(QChar(c == u'"' ? u'"' : u']'), i + 1);
            if (end < 0)
                return false;
            i = end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'0' || c == u'#' || c == u'?') {
            return false; // a number, whatever letters stand beside it
        } else {
            day = day || c == u'y' || c == u'd' || c == u'g' || c == u'e';
        }
    }
    return day;
}

QList<NumberStyle> readStyles(const QByteArray &stylesXml)
{
    QHash<int, NumberStyle> formats;
    QList<NumberStyle> out;
    QXmlStreamReader xml(stylesXml);
    bool inCellFormats = false;
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            throw Problem("xlsx_damaged", "file");
        if (xml.name() == u"cellXfs" && token != QXmlStreamReader::Characters)
            inCellFormats = token == QXmlStreamReader::StartElement;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = xml.attributes();
        if (xml.name() == u"numFmt") {
            const QString code = attributes.value(QLatin1String("formatCode")).toString();
            formats.insert(attributes.value(QLatin1String("numFmtId")).toInt(), {isDateFormat(code), zerosOf(code)});
        } else if (xml.name() == u"xf" && inCellFormats) {
            const int id = attributes.value(QLatin1String("numFmtId")).toInt();
            out << formats.value(id, {isBuiltInDate(id), 0});
        }
    }
    if (xml.hasError())
        throw Problem("xlsx_damaged", "file");
    return out;
}

QDate dateOfSerial(double serial, bool from1904)
{
    if (!(serial >= 0) || serial > 2'958'465)
        return {};
    const int day = int(std::floor(serial));
    if (from1904)
        return QDate(1904, 1, 1).addDays(day);
    if (day == 0 || day == 60)
        return {};
    return QDate(1899, 12, day < 60 ? 31 : 30).addDays(day);
}

QString numberText(double value, const NumberStyle &style)
{
    constexpr double exact = 1e15; // whole numbers up to here are what was typed
    if (std::abs(value) >= exact || value != std::floor(value))
        return QString::number(value, 'g', 15);
    const QString digits = QString::number(qint64(std::abs(value))).rightJustified(style.zeros, QLatin1Char('0'));
    return value < 0 ? QString(QLatin1Char('-') + digits) : digits;
}

} // namespace mimamori
