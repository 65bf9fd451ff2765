// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_export.h"

#include "audit_source.h"
#include "seal_error.h"
#include "timestamp.h"

#include <QDir>
#include <QSaveFile>

namespace mimamori {

namespace {

/// A file of the export; it appears under its name only when it is whole.
class ExportFile {
public:
    ExportFile(const QString &directory, const char *name) : m_file(QDir(directory).filePath(QLatin1String(name)))
    {
        if (!m_file.open(QIODevice::WriteOnly) || !m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            throw SealError("export_unwritable");
    }
    void line(const QByteArray &text)
    {
        if (m_file.write(text + '\n') != text.size() + 1)
            throw SealError("export_unwritable");
    }
    void finish()
    {
        if (!m_file.commit())
            throw SealError("export_unwritable");
    }

private:
    QSaveFile m_file;
};

} // namespace

AuditExport exportAudit(AuditSource &source, const QString &directory)
{
    if (!QDir().mkpath(directory))
        throw SealError("export_unwritable");
    ExportFile seals(directory, "seals.csv");
    ExportFile rows(directory, "events.csv");
    ExportFile moment(directory, "export.json");
    AuditExport counts;
    seals.line(Seal::csvHeader());
    for (Seal seal; source.nextSeal(seal); ++counts.seals)
        seals.line(seal.toCsv());
    rows.line(AuditRow::csvHeader());
    for (AuditRow row; source.nextRow(row); ++counts.rows)
        rows.line(row.toCsv());
    const DatabaseNow &now = source.now();
    moment.line("{\"exported_at\":\"" + timestamp::toIso(now.clock).value_or(QByteArray()) + "\",\"next_xid\":\""
                + QByteArray::number(now.nextXid) + "\",\"epoch\":" + QByteArray::number(now.epoch) + '}');
    seals.finish();
    rows.finish();
    moment.finish();
    return counts;
}

} // namespace mimamori
