// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/db_error.h"

namespace mimamori {

DbError::DbError(QByteArray statementName, Diagnosis diagnosis)
    : m_statementName(std::move(statementName)), m_diagnosis(std::move(diagnosis))
{
    m_what = m_diagnosis.sqlstate.isEmpty() ? QByteArray("?????") : m_diagnosis.sqlstate;
    for (const QByteArray &part : {m_statementName, m_diagnosis.constraint, m_diagnosis.table, m_diagnosis.column}) {
        if (!part.isEmpty())
            m_what.append(' ').append(part);
    }
    if (m_diagnosis.connectionLost)
        m_what += " connection-lost";
}

bool DbError::mayRetry() const
{
    const QByteArray &state = sqlstate();
    // 0A000 and 26000: "cached plan must not change result type" after a migration, and a prepared statement that is gone.
    return connectionLost() || state.startsWith("08") || state.startsWith("57P0") || state == "40001" || state == "40P01"
        || state == "25006" || state == "0A000" || state == "26000";
}

} // namespace mimamori
