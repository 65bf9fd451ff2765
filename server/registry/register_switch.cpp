// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/register_switch.h"

#include "japanese/search_key.h"
#include "registry/resident_row.h"

namespace mimamori {

namespace {

/// Rows without a history number of their own follow what the mirror has, in the order of the file.
constexpr Sql judge{"register_judge",
    "insert into staging.resident_verdict (line, state, atena_no, hist_no, setai_no, verdict, before_state, before_setai) "
    "select x.line, x.state, x.atena_no, x.hist, x.setai_no, "
    "  case when x.low <> x.high then 'quarantined' when x.place > 1 then 'twin' when x.known_state is null then 'new' "
    "       when x.digest = x.known_digest and not x.removed and (x.hist = x.known_hist or x.hist_no is null) then 'same' "
    "       when x.hist < x.known_hist then 'stale' else 'changed' end, "
    "  x.known_state, x.known_setai "
    "from (select s.line, s.state, s.atena_no, s.setai_no, s.hist_no, s.digest, "
    "             coalesce(s.hist_no, coalesce(r.hist_no, 0) + row_number() over (partition by s.atena_no order by s.line)) as hist, "
    "             min(s.digest) over same_key as low, max(s.digest) over same_key as high, row_number() over (same_key order by s.line) as place, "
    "             r.state as known_state, r.setai_no as known_setai, r.digest as known_digest, r.hist_no as known_hist, coalesce(r.removed, false) as removed "
    "        from staging.resident s left join registry.resident r on r.atena_no = s.atena_no "
    "      window same_key as (partition by s.atena_no, s.hist_no, case when s.hist_no is null and $1 = 'DAILY' then s.line else 0 end)) x"};

/// Several changes of one person in one file follow each other: each one's "before" is the one in front of it.
constexpr Sql chain{"register_chain",
    "update staging.resident_verdict v set before_state = o.before_state, before_setai = o.before_setai, verdict = 'changed' "
    "from (select line, lag(state) over w as before_state, lag(setai_no) over w as before_setai from staging.resident_verdict "
    "       where verdict in ('new', 'changed') and atena_no in (select atena_no from staging.resident_verdict where verdict in ('new', 'changed') "
    "       group by atena_no having count(*) > 1) window w as (partition by atena_no order by hist_no, line)) o "
    "where o.line = v.line and o.before_state is not null"};

constexpr Sql badLines{"register_bad_lines",
    "select line, verdict from staging.resident_verdict where verdict in ('quarantined', 'stale') order by line limit 50000"};

constexpr Sql tally{"register_tally",
    "select count(*) filter (where v.verdict = 'new'), count(*) filter (where v.verdict = 'changed' and s.update_kind <> '3'), "
    "count(*) filter (where v.verdict = 'changed' and s.update_kind = '3'), count(*) filter (where v.verdict in ('same', 'twin')), "
    "count(*) filter (where v.verdict = 'stale'), count(*) filter (where v.verdict = 'quarantined') "
    "from staging.resident_verdict v join staging.resident s on s.line = v.line"};

/// The columns of a state, in one order.
const QString &stateColumns()
{
    static const QString names = [] {
        QStringList made;
        for (int i = 0; i < residentColumnCount; ++i)
            made << QString::fromLatin1(residentColumnName(ResidentColumn(i)));
        return made.join(QStringLiteral(", "));
    }();
    return names;
}

void keepStates(Context &context)
{
    static const QString text = [] {
        QString from = QStringLiteral("s.") + stateColumns();
        from.replace(QStringLiteral(", "), QStringLiteral(", s."));
        from.replace(QStringLiteral("s.hist_no"), QStringLiteral("v.hist_no"));
        return QStringLiteral("insert into registry.resident_state (id, %1, birth, digest, registry_file) "
            "select s.state, %2, s.birth, s.digest, s.registry_file from staging.resident_verdict v join staging.resident s on s.line = v.line "
            "where v.verdict in ('new', 'changed')").arg(stateColumns(), from);
    }();
    context.db().execute(SqlText{"register_states", text});
}

/// Which state of each resident is the newest. Into an empty mirror nothing can conflict.
constexpr auto pointTo =
    "insert into registry.resident as r (atena_no, state, hist_no, setai_no, digest, removed) "
    "select distinct on (v.atena_no) v.atena_no, v.state, v.hist_no, v.setai_no, s.digest, s.update_kind = '3' "
    "from staging.resident_verdict v join staging.resident s on s.line = v.line where v.verdict in ('new', 'changed') "
    "order by v.atena_no, v.hist_no desc, v.line desc";
constexpr auto pointAnew =
    " on conflict (atena_no) do update set state = excluded.state, hist_no = excluded.hist_no, setai_no = excluded.setai_no, "
    "digest = excluded.digest, removed = excluded.removed, absent_since = null";

/// The tokens of the staged states that are the newest.
constexpr auto foldInto =
    "insert into search.%1 as k (atena_no, setai_no, ward_code, status, kana_l1, kana_l2, name_key, given_l1, given_name, birth, sex, town_key, key_version) "
    "select r.atena_no, s.setai_no, s.ward_code, case when r.removed then '9' when s.status = '' then '1' else s.status end, s.kana_l1, s.kana_l2, "
    "s.name_key, s.given_l1, s.given_name, s.birth, s.sex, s.town_key, $1 "
    "from staging.resident s join registry.resident r on r.state = s.state and r.atena_no = s.atena_no";
constexpr auto foldAnew =
    " on conflict (atena_no) do update set setai_no = excluded.setai_no, ward_code = excluded.ward_code, status = excluded.status, "
    "kana_l1 = excluded.kana_l1, kana_l2 = excluded.kana_l2, name_key = excluded.name_key, given_l1 = excluded.given_l1, given_name = excluded.given_name, birth = excluded.birth, "
    "sex = excluded.sex, town_key = excluded.town_key, key_version = excluded.key_version "
    "where (k.setai_no, k.ward_code, k.status, k.kana_l1, k.kana_l2, k.name_key, k.given_l1, k.given_name, k.birth, k.sex, k.town_key, k.key_version) is distinct from "
    "(excluded.setai_no, excluded.ward_code, excluded.status, excluded.kana_l1, excluded.kana_l2, excluded.name_key, excluded.given_l1, excluded.given_name, excluded.birth, "
    "excluded.sex, excluded.town_key, excluded.key_version)";

/// The parts of names that the dictionary of the search does not have yet. A family name is what stands in front of the given one.
constexpr Sql nameParts{"register_name_parts",
    "insert into search.name_part (kind, part) select x.kind::\"char\", x.part from ("
    "select 'F' as kind, left(s.kana_l1, length(s.kana_l1) - length(s.given_l1)) as part from staging.resident s where s.kana_l1 like '%' || s.given_l1 "
    "union select 'G', s.given_l1 from staging.resident s "
    "union select 'f', left(s.name_key, length(s.name_key) - length(s.given_name)) from staging.resident s where s.name_key like '%' || s.given_name "
    "union select 'g', s.given_name from staging.resident s) x where x.part <> '' on conflict do nothing"};

constexpr Sql miss{"register_miss",
    "update registry.resident r set absent_since = $1 where r.absent_since is null and not r.removed "
    "and not exists (select 1 from staging.resident s where s.atena_no = r.atena_no) "
    "and not exists (select 1 from staging.resident_kept_out k where k.atena_no = r.atena_no)"};
constexpr Sql findAgain{"register_found_again",
    "update registry.resident r set absent_since = null where r.absent_since is not null "
    "and exists (select 1 from staging.resident s where s.atena_no = r.atena_no)"};

} // namespace

void judgeStaged(Context &context, RegistryFile &file, StagedFile &staged)
{
    context.db().executeScript("register_long", "set local work_mem = '256MB'; set local statement_timeout = 0");
    context.db().execute(judge, {file.kind.value});
    context.db().execute(chain);
    const Rows bad = context.db().query(badLines);
    for (const Row &row : bad) {
        const bool twice = row.text(1) == QLatin1String("quarantined");
        staged.flaws.append({row.integer(0), {twice ? ResidentColumn::AtenaNo : ResidentColumn::HistNo, twice ? "same_key_twice" : "stale", {}, twice}});
    }
    const auto row = context.db().queryOne(tally);
    file.added = row->integer(0);
    file.changed = row->integer(1);
    file.removed = row->integer(2);
    file.unchanged = row->integer(3);
    file.stale = row->integer(4);
    file.quarantined += row->integer(5);
}

namespace {

void pointMirror(Context &context, bool first)
{
    static const QString anew = QLatin1String(pointTo) + QLatin1String(pointAnew);
    context.db().execute(first ? SqlText{"register_point_first", QString::fromLatin1(pointTo)} : SqlText{"register_point", anew});
}

/// Into an empty register's keys without their indexes, which are made at the end.
void foldKeys(Context &context)
{
    static constexpr Sql begin{"register_keys_begin", "select search.begin_resident_keys()"};
    static constexpr Sql end{"register_keys_end", "select search.end_resident_keys()"};
    static const QString fill = QString::fromLatin1(foldInto).arg(QLatin1String("resident_key_fill"));
    static const QString anew = QString::fromLatin1(foldInto).arg(QLatin1String("resident_key")) + QLatin1String(foldAnew);
    if (!context.db().value(begin).toBool()) {
        context.db().execute(SqlText{"register_keys", anew}, {searchKeyVersion});
        return;
    }
    context.db().execute(SqlText{"register_keys_first", fill}, {searchKeyVersion});
    context.db().query(end);
}

} // namespace

bool switchMirror(Context &context, RegistryFile &file)
{
    static constexpr Sql any{"register_any", "select exists (select 1 from registry.resident)"};
    context.db().executeScript("register_long", "set local work_mem = '256MB'; set local statement_timeout = 0");
    const bool first = !context.db().value(any).toBool();
    keepStates(context);
    pointMirror(context, first);
    context.db().execute(nameParts);
    foldKeys(context);
    if (file.kind.value == QLatin1String("FULL") && !first) {
        context.db().execute(findAgain);
        file.absent = context.db().execute(miss, {file.registerDate});
    }
    return first;
}

} // namespace mimamori
