// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal_list.h"

namespace mimamori {

bool TerminalList::allows(const QByteArray &fingerprint)
{
    const QReadLocker lock(&m_lock);
    return m_fingerprints.contains(fingerprint);
}

bool TerminalList::isStruckOff(const QByteArray &fingerprint)
{
    const QReadLocker lock(&m_lock);
    return m_struckOff.contains(fingerprint);
}

void TerminalList::load(Connection &db)
{
    static constexpr Sql allowed{"terminals_allowed", "select f from sec.allowed_certificates() f"};
    static constexpr Sql struckOff{"terminals_struck_off", "select f from sec.struck_off_certificates() f"};
    const auto read = [&db](const Sql &sql) {
        QSet<QByteArray> fresh;
        const Rows rows = db.query(sql);
        for (const Row &row : rows)
            fresh << row.bytes(0);
        return fresh;
    };
    const QSet<QByteArray> fresh = read(allowed), gone = read(struckOff);
    const QWriteLocker lock(&m_lock);
    m_fingerprints = fresh;
    m_struckOff = gone - fresh;
}

} // namespace mimamori
