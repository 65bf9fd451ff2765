// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/whereabouts.h"

namespace mimamori {

namespace {

/// Until when this user may read a protected person's whereabouts, by the database's clock; invalid when not at all.
QDateTime revealedUntil(Context &context, qint64 person)
{
    static constexpr Sql find{"whereabouts_revealed",
        "select max(valid_to) from whereabouts_reveal where person = $1 and app_user = $2 and valid_to > now()"};
    return context.db().value(find, {person, context.actor().userId}).toDateTime();
}

void fillPhones(Context &context, Whereabouts &out)
{
    static constexpr Sql phones{"whereabouts_phones", "select number, caution from person_phone where person = $1 and (valid_to is null or valid_to >= $2) order by id"};
    const Rows rows = context.db().query(phones, {out.person.id, context.today()});
    for (const Row &row : rows) {
        out.phones << row.text(0);
        out.cautions << row.text(1);
    }
}

} // namespace

bool isProtected(Context &context, qint64 person)
{
    static constexpr Sql find{"person_protected", "select exists (select 1 from address_restriction where person = $1 and lifted_at is null)"};
    return context.db().value(find, {person}).toBool();
}

Whereabouts whereaboutsOf(Context &context, qint64 person)
{
    // Where somebody really lives comes before where they are registered.
    static constexpr Sql address{"whereabouts_address",
        "select zip, address from person_address where person = $1 and (valid_to is null or valid_to >= $2) order by kind = 'ACTUAL' desc, id desc limit 1"};
    static constexpr Sql school{"whereabouts_school",
        "select school from reception_child where person = $1 and school <> '' order by id desc limit 1"};
    Whereabouts out;
    out.person.id = person;
    out.restricted = isProtected(context, person);
    if (const auto row = context.db().queryOne(address, {person, context.today()})) {
        out.zip = row->text(0);
        out.address = row->text(1);
    }
    out.school = context.db().value(school, {person}).toString();
    fillPhones(context, out);
    if (!out.restricted)
        return out;
    out.revealedUntil = revealedUntil(context, person);
    if (!out.revealedUntil.isValid())
        maskWhereabouts(out);
    return out;
}

} // namespace mimamori
