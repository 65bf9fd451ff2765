// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <optional>

struct zip;

namespace mimamori {

/// What an archive from outside may cost before it is refused.
struct ZipLimits {
    int entries{1'000};
    qint64 part{48LL * 1024 * 1024};   ///< bytes of one part, unpacked
    qint64 total{96LL * 1024 * 1024};  ///< bytes of all parts that are read
    qint64 ratio{250};                 ///< unpacked to packed, from `small` bytes on
    qint64 small{1024 * 1024};
};

/// The parts of a zip archive that lies in memory; nothing touches a disk. What the directory says of sizes is not believed: a part
/// is read until it ends or the limit is passed. Throws Problem "xlsx_damaged", "xlsx_locked", "xlsx_too_big", all on `file`.
class ZipParts {
public:
    explicit ZipParts(const QByteArray &bytes, ZipLimits limits = {});
    ~ZipParts();
    ZipParts(const ZipParts &) = delete;
    ZipParts &operator=(const ZipParts &) = delete;

    /// The unpacked part; none when the archive has no part of this name (written in any case).
    std::optional<QByteArray> part(const QString &name);

private:
    void open();
    void listParts();

    QByteArray m_bytes;
    ZipLimits m_limits;
    zip *m_zip{};
    QHash<QString, quint64> m_names;
    qint64 m_read{};
};

} // namespace mimamori
