// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seed/seed.h"

#include "clock/resource.h"
#include "clock/rule.h"
#include "db/copy.h"
#include "db/transaction.h"
#include "japanese/table.h"
#include "seed/seed_assets.h"
#include "seed/seed_table.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mimamori {

namespace {

QVariant array(const QStringList &values) { return QVariant::fromValue(values); }

void seedCodes(Connection &db, const QList<QStringList> &rows)
{
    static constexpr Sql upsert{"seed_codes",
        "insert into code as c (code_table, code, valid_from, name, short_name, kana, sort, attributes) "
        "select s.code_table, s.code, '1900-01-01', s.name, s.short_name, s.kana, s.sort::int, s.attributes::jsonb "
        "from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) "
        "as s (code_table, code, name, short_name, kana, attributes, sort) "
        "where not exists (select 1 from code x where x.code_table = s.code_table and x.code = s.code and x.valid_from > '1900-01-01') "
        "on conflict (code_table, code, valid_from) do update set name = excluded.name, short_name = excluded.short_name, "
        "kana = excluded.kana, sort = excluded.sort, attributes = excluded.attributes where c.valid_to is null "
        "and (c.name, c.short_name, c.kana, c.sort, c.attributes) "
        "is distinct from (excluded.name, excluded.short_name, excluded.kana, excluded.sort, excluded.attributes)"};
    QHash<QString, int> last; // the order of the lines is the order on the screen
    QStringList sort;
    QStringList shortNames;
    QStringList attributes;
    for (const QStringList &row : rows) {
        sort << QString::number(last[row[0]] += 10);
        shortNames << (row[3].isEmpty() ? row[2] : row[3]);
        attributes << (row[5].isEmpty() ? QStringLiteral("{}") : row[5]);
    }
    db.execute(upsert, {array(columnOf(rows, 0)), array(columnOf(rows, 1)), array(columnOf(rows, 2)), array(shortNames),
                        array(columnOf(rows, 4)), array(attributes), array(sort)});
}

void seedCodeFiles(Connection &db)
{
    for (const char *name : {"intake", "family", "casework", "platform", "registry", "servicedesk", "access", "operations", "backup", "contract",
             "assets"})
        seedCodes(db, readSeedTable(QStringLiteral(":/seed/codes/%1.tsv").arg(QLatin1String(name)), 6));
}

/// The roles, and once more as code table `role`, which forms show.
void seedRoles(Connection &db)
{
    static constexpr Sql upsert{"seed_roles",
        "insert into role (code, name, sees_content, all_files) "
        "select s.code, s.name, s.sees::boolean, s.every::boolean from unnest($1::text[], $2::text[], $3::text[], $4::text[]) "
        "as s (code, name, sees, every) on conflict (code) do update set name = excluded.name, "
        "sees_content = excluded.sees_content, all_files = excluded.all_files"};
    const QList<QStringList> rows = readSeedTable(QStringLiteral(":/seed/access/roles.tsv"), 4);
    db.execute(upsert, {array(columnOf(rows, 0)), array(columnOf(rows, 1)), array(columnOf(rows, 2)), array(columnOf(rows, 3))});
    QList<QStringList> codes;
    for (const QStringList &row : rows)
        codes << QStringList{QStringLiteral("role"), row[0], row[1], QString(), QString(), QString()};
    seedCodes(db, codes);
}

void seedPermissions(Connection &db)
{
    static constexpr Sql add{"seed_permissions",
        "insert into permission (role, operation, valid_from) select s.role, s.operation, '1900-01-01' "
        "from unnest($1::text[], $2::text[]) as s (role, operation) on conflict do nothing"};
    static constexpr Sql remove{"seed_permissions_gone",
        "delete from permission p where p.valid_from = '1900-01-01' and not exists "
        "(select 1 from unnest($1::text[], $2::text[]) as s (role, operation) where s.role = p.role and s.operation = p.operation)"};
    const QList<QStringList> rows = readSeedTable(QStringLiteral(":/seed/access/permissions.tsv"), 2);
    const QVariantList binds{array(columnOf(rows, 0)), array(columnOf(rows, 1))};
    db.execute(add, binds);
    db.execute(remove, binds);
}

void seedSettings(Connection &db)
{
    static constexpr Sql upsert{"seed_settings",
        "insert into setting (key, valid_from, value) select s.key, '1900-01-01', s.value::jsonb "
        "from unnest($1::text[], $2::text[]) as s (key, value) "
        "where not exists (select 1 from setting x where x.key = s.key and x.valid_from > '1900-01-01') "
        "on conflict (key, valid_from) do update set value = excluded.value"};
    const QList<QStringList> rows = readSeedTable(QStringLiteral(":/seed/codes/settings.tsv"), 2);
    db.execute(upsert, {array(columnOf(rows, 0)), array(columnOf(rows, 1))});
}

void seedClockRules(Connection &db)
{
    static constexpr Sql upsert{"seed_clock_rules",
        "with s as (select * from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as u (rule, valid_from, valid_to, body)) "
        "insert into clock_rule as r (rule, valid_from, valid_to, body) "
        "select s.rule, s.valid_from::date, nullif(s.valid_to, '')::date, s.body::jsonb from s where not exists "
        "(select 1 from clock_rule x where x.rule = s.rule and not exists "
        "(select 1 from s y where y.rule = x.rule and y.valid_from::date = x.valid_from)) "
        "on conflict (rule, valid_from) do update set body = excluded.body, valid_to = excluded.valid_to "
        "where r.valid_to is null or r.valid_to is not distinct from excluded.valid_to"};
    const QByteArray json = clockResource("clock_rules.json");
    parseClockRules(json); // a broken rule must not reach the database
    QStringList rule, from, to, body;
    const QJsonArray rules = QJsonDocument::fromJson(json).object().value(QStringLiteral("rules")).toArray();
    for (const QJsonValue &value : rules) {
        const QJsonObject object = value.toObject();
        rule << object.value(QStringLiteral("id")).toString();
        from << object.value(QStringLiteral("valid_from")).toString();
        to << object.value(QStringLiteral("valid_to")).toString();
        body << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    db.execute(upsert, {array(rule), array(from), array(to), array(body)});
}

/// A rule that the city has edited or ended stays as it is.
void seedDutyRules(Connection &db)
{
    static constexpr Sql upsert{"seed_duty_rules",
        "insert into duty_rule as r (code, name, section, cycle, schedule, periods_back, proof, proof_kind, remind_days, role, makes_order, valid_from) "
        "select s.code, s.name, s.section, s.cycle, s.schedule, s.back::bigint, s.proof, s.kind, s.days::bigint, s.role, s.orders::boolean, '2025-06-02' "
        "from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[]) "
        "as s (code, name, section, cycle, schedule, back, proof, kind, days, role, orders) "
        "on conflict (code) do update set name = excluded.name, section = excluded.section, cycle = excluded.cycle, schedule = excluded.schedule, "
        "periods_back = excluded.periods_back, proof = excluded.proof, proof_kind = excluded.proof_kind, remind_days = excluded.remind_days, "
        "role = excluded.role, makes_order = excluded.makes_order where r.version = 1"};
    const QList<QStringList> rows = readSeedTable(QStringLiteral(":/seed/contract/duty_rules.tsv"), 11);
    QVariantList binds;
    for (qsizetype column = 0; column < 11; ++column)
        binds << array(columnOf(rows, column));
    db.execute(upsert, binds);
}

void seedHolidays(Connection &db)
{
    static constexpr Sql upsert{"seed_holidays",
        "insert into holiday as h (day, name, official) select s.day::date, s.name, s.source = 'official' "
        "from unnest($1::text[], $2::text[], $3::text[]) as s (day, name, source) "
        "on conflict (day) do update set name = excluded.name, official = excluded.official where not h.official"};
    QList<QStringList> rows;
    const QList<QByteArray> lines = clockResource("holidays.tsv").split('\n').mid(1);
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            rows << QString::fromUtf8(line).split(QLatin1Char('\t'));
    }
    db.execute(upsert, {array(columnOf(rows, 0)), array(columnOf(rows, 1)), array(columnOf(rows, 3))});
}

/// Columns of kobe_addresses.tsv: zip, ward code, ward, its kana, town, its kana. Without the town's own number the ward's six digits
/// stand as town code: enough to choose the responsible base.
void seedPostalCodes(Connection &db)
{
    static constexpr Sql any{"any_postal_code", "select exists (select 1 from postal_code)"};
    if (db.value(any).toBool())
        return;
    CopyIn copy(db, "seed_postal_codes", "postal_code", {"zip", "ward", "town", "kana", "town_code"});
    const QList<QByteArrayList> rows = readJapaneseTable(QStringLiteral("kobe_addresses.tsv"));
    for (const QByteArrayList &row : rows) {
        copy.row({QString::fromUtf8(row.value(0)), QString::fromUtf8(row.value(2)), QString::fromUtf8(row.value(4)),
                  QString::fromUtf8(row.value(5)), QString::fromUtf8(row.value(1))});
    }
    copy.finish();
}

} // namespace

void seedReferenceData(Connection &migrator)
{
    static constexpr Sql lock{"seed_lock", "select pg_advisory_xact_lock(hashtextextended('seed', 7))"};
    Transaction transaction(migrator);
    migrator.query(lock);
    seedCodeFiles(migrator);
    seedRoles(migrator);
    seedPermissions(migrator);
    seedSettings(migrator);
    seedClockRules(migrator);
    seedHolidays(migrator);
    seedDutyRules(migrator);
    seedPostalCodes(migrator);
    seedAssets(migrator);
    transaction.commit();
}

} // namespace mimamori
