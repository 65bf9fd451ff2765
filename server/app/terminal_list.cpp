// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal_list.h"

namespace mimamori {

bool TerminalList::allows(const QByteArray &fingerprint)
{
    const QReadLocker lock(&m_lock);
    return m_fingerprints.contains(fingerprint);
}

void TerminalList::load(Connection &db)
{
    static constexpr Sql allowed{"terminals_allowed", "select f from sec.allowed_certificates() f"};
    QSet<QByteArray> fresh;
    const Rows rows = db.query(allowed);
    for (const Row &row : rows)
        fresh << row.bytes(0);
    const QWriteLocker lock(&m_lock);
    m_fingerprints = fresh;
}

} // namespace mimamori
