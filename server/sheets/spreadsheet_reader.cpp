// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/spreadsheet_reader.h"

#include "base/problem.h"
#include "sheets/sheet_styles.h"
#include "sheets/sheet_xml.h"

#include <QDir>
#include <QXmlStreamReader>

namespace mimamori {

namespace {

/// Where the parts of a workbook are.
struct Relation {
    QString type{};
    QString target{};
};

constexpr char ole[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

[[noreturn]] void damaged()
{
    throw Problem("xlsx_damaged", "file");
}

/// Old workbooks and locked ones are both OLE containers; the locked one names its stream "EncryptedPackage".
[[noreturn]] void refuseOle(const QByteArray &bytes)
{
    const QString stream = QStringLiteral("EncryptedPackage");
    const QByteArray wide(reinterpret_cast<const char *>(stream.utf16()), stream.size() * 2);
    if (bytes.contains(wide))
        throw Problem("xlsx_locked", "file");
    throw Problem("xlsx_old", "file");
}

QString resolved(const QString &base, const QString &target)
{
    const QString path = target.startsWith(QLatin1Char('/')) ? target.mid(1) : QString(base + target);
    return QDir::cleanPath(path);
}

QHash<QString, Relation> readRelations(const std::optional<QByteArray> &part, const QString &base)
{
    QHash<QString, Relation> out;
    QXmlStreamReader xml(part ? *part : QByteArray());
    if (!part)
        damaged();
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::DTD)
            damaged();
        if (!xml.isStartElement() || xml.name() != u"Relationship")
            continue;
        const auto attributes = xml.attributes();
        if (attributes.value(QLatin1String("TargetMode")) == u"External")
            continue;
        out.insert(attributes.value(QLatin1String("Id")).toString(), {attributes.value(QLatin1String("Type")).toString().section(QLatin1Char('/'), -1),
            resolved(base, attributes.value(QLatin1String("Target")).toString())});
    }
    if (xml.hasError())
        damaged();
    return out;
}

QString relationsOf(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(QLatin1Char('/'));
    return part.left(slash + 1) + QStringLiteral("_rels/") + part.mid(slash + 1) + QStringLiteral(".rels");
}

QString targetOf(const QHash<QString, Relation> &relations, QLatin1String type)
{
    for (const Relation &relation : relations) {
        if (relation.type == type)
            return relation.target;
    }
    return {};
}

} // namespace

bool looksLikeWorkbook(const QByteArray &bytes)
{
    return bytes.startsWith(QByteArray(ole, 8)) || bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06");
}

QList<Sheet> readSpreadsheet(const QByteArray &bytes, const SheetLimits &limits)
{
    if (bytes.startsWith(QByteArray(ole, 8)))
        refuseOle(bytes);
    if (!looksLikeWorkbook(bytes))
        throw Problem("xlsx_unknown", "file");
    ZipParts parts(bytes, limits.zip);
    const auto top = parts.part(QStringLiteral("_rels/.rels"));
    if (!top)
        throw Problem("xlsx_unknown", "file");
    const QString bookName = targetOf(readRelations(top, {}), QLatin1String("officeDocument"));
    const auto bookPart = parts.part(bookName);
    if (!bookPart)
        throw Problem("xlsx_unknown", "file");
    const Workbook book = readWorkbook(*bookPart);
    const QHash<QString, Relation> relations = readRelations(parts.part(relationsOf(bookName)), bookName.left(bookName.lastIndexOf(QLatin1Char('/')) + 1));
    SheetSources sources;
    sources.from1904 = book.from1904;
    if (const auto strings = parts.part(targetOf(relations, QLatin1String("sharedStrings"))))
        sources.strings = readSharedStrings(*strings, limits);
    if (const auto styles = parts.part(targetOf(relations, QLatin1String("styles"))))
        sources.styles = readStyles(*styles);
    QList<Sheet> out;
    for (const WorkbookSheet &named : book.sheets) {
        const Relation relation = relations.value(named.relation);
        if (relation.type != QLatin1String("worksheet")) // charts and macros have no cells
            continue;
        const auto part = parts.part(relation.target);
        if (!part)
            damaged();
        out << readSheet(*part, named, sources, limits);
    }
    if (out.isEmpty())
        damaged();
    return out;
}

} // namespace mimamori
