// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <zip.h>

#include <utility>

namespace mimamori {

/// A zip archive of these parts, made in memory by libzip.
inline QByteArray zipOf(const QMap<QString, QByteArray> &parts, const char *password = nullptr)
{
    zip_error_t error{};
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        const zip_int64_t at = zip_file_add(archive, part.key().toUtf8().constData(),
            zip_source_buffer(archive, part.value().constData(), zip_uint64_t(part.value().size()), 0), ZIP_FL_ENC_UTF_8);
        if (password)
            zip_file_set_encryption(archive, zip_uint64_t(at), ZIP_EM_AES_256, password);
    }
    zip_close(archive);
    zip_stat_t stat{};
    zip_source_stat(target, &stat);
    QByteArray out(qsizetype(stat.size), Qt::Uninitialized);
    zip_source_open(target);
    zip_source_read(target, out.data(), stat.size);
    zip_source_close(target);
    zip_source_free(target);
    return out;
}

/// A workbook written by hand: the XML of one sheet's inside, of its shared strings and styles, and attributes of the book.
struct HandMade {
    QByteArray sheet{};                ///< inside <worksheet>
    QByteArray strings{};              ///< inside <sst>
    QByteArray styles{};               ///< inside <styleSheet>
    QByteArray bookProperties{};       ///< attributes of <workbookPr>
    QByteArray sheetState{};           ///< ' state="hidden"'
    QByteArray space{"http://schemas.openxmlformats.org/spreadsheetml/2006/main"};

    QMap<QString, QByteArray> parts() const
    {
        const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        const QByteArray relations = head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        const QByteArray type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        const auto relation = [&](const char *id, const char *kind, const char *place) -> QByteArray {
            return QByteArray("<Relationship Id=\"") + id + "\" Type=\"" + type + kind + "\" Target=\"" + place + "\"/>";
        };
        return {{QStringLiteral("_rels/.rels"), relations + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
            {QStringLiteral("xl/_rels/workbook.xml.rels"), relations + relation("rId1", "worksheet", "worksheets/sheet1.xml") + relation("rId2", "sharedStrings", "sharedStrings.xml")
                + relation("rId3", "styles", "/xl/styles.xml") + "</Relationships>"},
            {QStringLiteral("xl/workbook.xml"), head + "<workbook xmlns=\"" + space + "\" xmlns:r=\"" + type.chopped(1) + "\"><workbookPr " + bookProperties
                + "/><sheets><sheet name=\"名簿\" sheetId=\"1\" r:id=\"rId1\"" + sheetState + "/></sheets></workbook>"},
            {QStringLiteral("xl/worksheets/sheet1.xml"), head + "<worksheet xmlns=\"" + space + "\">" + sheet + "</worksheet>"},
            {QStringLiteral("xl/sharedStrings.xml"), head + "<sst xmlns=\"" + space + "\">" + strings + "</sst>"},
            {QStringLiteral("xl/styles.xml"), head + "<styleSheet xmlns=\"" + space + "\">" + styles + "</styleSheet>"}};
    }
    QByteArray bytes() const { return zipOf(parts()); }
};

} // namespace mimamori
