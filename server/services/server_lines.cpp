// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/server_lines.h"

#include "db/connection.h"

namespace mimamori {

QList<ServerLine> serverLines(Connection &db)
{
    static constexpr Sql find{"server_lines",
        "select name, case when seen_at < now() - interval '30 seconds' then 'GONE' else state end, version, process, port, connections, signed_in, waiting, "
        "answered, started_at, seen_at from server_node order by name, started_at"};
    QList<ServerLine> out;
    const Rows rows = db.query(find);
    for (const Row &row : rows)
        out.append({row.text(0), row.text(1), row.text(2), row.integer(3), row.integer(4), row.integer(5), row.integer(6), row.integer(7), row.integer(8),
            row.dateTime(9), row.dateTime(10)});
    return out;
}

} // namespace mimamori
