// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seed/seed_assets.h"

#include "seed/seed_table.h"

#include <QVariant>

namespace mimamori {

namespace {

/// Rows of resources/assets/<file>.tsv, a column an array, for a statement that takes the columns in their order.
void fill(Connection &db, const char *file, qsizetype columns, const Sql &statement)
{
    const QList<QStringList> rows = readSeedTable(QStringLiteral(":/seed/assets/%1.tsv").arg(QLatin1String(file)), columns);
    QVariantList binds;
    for (qsizetype column = 0; column < columns; ++column)
        binds << QVariant::fromValue(columnOf(rows, column));
    db.execute(statement, binds);
}

} // namespace

void seedAssets(Connection &db)
{
    static constexpr Sql items{"seed_config_items",
        "insert into config_item (code, name, category, component, place, supplier, definition) select * from unnest($1::text[], $2::text[], $3::text[], "
        "$4::text[], $5::text[], $6::text[], $7::text[]) where not exists (select 1 from config_item)"};
    static constexpr Sql relations{"seed_config_relations",
        "insert into config_relation (item, kind, depends_on) select i.id, s.kind, d.id from unnest($1::text[], $2::text[], $3::text[]) "
        "as s (item, kind, needed) join config_item i on i.code = s.item join config_item d on d.code = s.needed where not exists (select 1 from config_relation)"};
    static constexpr Sql cycles{"seed_life_cycle",
        "insert into life_cycle (product, supported, item, support_ends, source) select s.product, s.supported, i.id, s.ends::date, s.source "
        "from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) as s (product, supported, item, ends, source) "
        "left join config_item i on i.code = s.item where not exists (select 1 from life_cycle)"};
    fill(db, "items", 7, items);
    fill(db, "relations", 3, relations);
    fill(db, "life_cycle", 5, cycles);
}

} // namespace mimamori
