// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/zip_parts.h"

#include "base/problem.h"

#include <zip.h>

#include <memory>

namespace mimamori {

namespace {

constexpr int pieceBytes = 64 * 1024;

[[noreturn]] void tooBig()
{
    throw Problem("xlsx_too_big", "file");
}

} // namespace

ZipParts::ZipParts(const QByteArray &bytes, ZipLimits limits) : m_bytes(bytes), m_limits(limits)
{
    open();
    try {
        listParts();
    } catch (...) {
        zip_discard(m_zip);
        throw;
    }
}

ZipParts::~ZipParts()
{
    zip_discard(m_zip);
}

void ZipParts::open()
{
    zip_error_t error{};
    zip_source_t *source = zip_source_buffer_create(m_bytes.constData(), zip_uint64_t(m_bytes.size()), 0, &error);
    m_zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (m_zip)
        return;
    zip_source_free(source);
    throw Problem("xlsx_damaged", "file");
}

void ZipParts::listParts()
{
    const zip_int64_t entries = zip_get_num_entries(m_zip, 0);
    if (entries > m_limits.entries)
        tooBig();
    for (zip_int64_t i = 0; i < entries; ++i) {
        zip_stat_t stat{};
        if (zip_stat_index(m_zip, zip_uint64_t(i), 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME))
            throw Problem("xlsx_damaged", "file");
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
            throw Problem("xlsx_locked", "file");
        const QString name = QString::fromUtf8(stat.name).replace(QLatin1Char('\\'), QLatin1Char('/')).toLower();
        if (m_names.contains(name)) // two parts of one name: programs do not agree which one counts
            throw Problem("xlsx_damaged", "file");
        m_names.insert(name, quint64(i));
    }
}

std::optional<QByteArray> ZipParts::part(const QString &name)
{
    const auto index = m_names.constFind(name.toLower());
    if (index == m_names.cend())
        return std::nullopt;
    zip_stat_t stat{};
    zip_stat_index(m_zip, *index, 0, &stat);
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(zip_fopen_index(m_zip, *index, 0), &zip_fclose);
    if (!file)
        throw Problem("xlsx_damaged", "file");
    QByteArray out;
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), piece.data(), zip_uint64_t(piece.size()));
        if (got < 0)
            throw Problem("xlsx_damaged", "file");
        if (got == 0)
            return out;
        out.append(piece.constData(), qsizetype(got));
        m_read += got;
        const qint64 packed = qMax<qint64>(1, qint64(stat.comp_size));
        if (out.size() > m_limits.part || m_read > m_limits.total || (out.size() > m_limits.small && out.size() / packed > m_limits.ratio))
            tooBig();
    }
}

} // namespace mimamori
