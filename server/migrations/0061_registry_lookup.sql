-- SPDX-FileCopyrightText: 2026 Mimamori contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How residents are found for a comparison (common/model/registry/resident_lookup.h): several keys, each of them an index, so that an
-- error in some leaves the others. Nothing here scans the register.

-- Who compares people with the register: whoever sees case content, and those who bring the register's files in (a list from the console).
create function sec.reads_register() returns boolean language sql stable security definer set search_path = pg_catalog, sec as
    $$ select coalesce((select s.sees_content or s.roles && '{HQ,ADM}' from sec.scope s
                         where s.pid = pg_backend_pid() and s.xid = pg_current_xact_id()), false) $$;
revoke execute on function sec.reads_register() from public;
grant execute on function sec.reads_register() to app_rw, app_job;

drop function search.residents(text, text, text, date, text[]);

-- Tokens of residents who may be the one that is sought; p_wards null = the whole city. A key that thousands share (a home for the old,
-- a very common name) is narrowed by what else is known of the person before its limit counts.
create function search.residents(p_l1 text, p_l2 text, p_name text, p_given text, p_birth date, p_slips date[], p_from date, p_to date, p_town text,
                                 p_family_l1 text[], p_family_name text[], p_wards text[])
returns setof search.resident_key
language sql stable security definer set search_path = pg_catalog, public, sec, search as $$
    with hit as materialized (
        (select k.* from search.resident_key k where p_l1 <> '' and k.kana_l1 = p_l1 and k.status = '1'
            and (p_wards is null or k.ward_code = any (p_wards)) order by k.birth = p_birth desc nulls last, k.birth between p_from and p_to desc nulls last limit 300)
        union (select k.* from search.resident_key k where p_l2 <> '' and k.kana_l2 = p_l2 and k.status = '1'
            and (p_wards is null or k.ward_code = any (p_wards)) order by k.birth = p_birth desc nulls last, k.birth between p_from and p_to desc nulls last limit 300)
        union (select k.* from search.resident_key k where p_name <> '' and k.name_key = p_name and k.status = '1'
            and (p_wards is null or k.ward_code = any (p_wards)) order by k.birth = p_birth desc nulls last, k.birth between p_from and p_to desc nulls last limit 300)
        union (select k.* from search.resident_key k where k.birth = p_birth and k.status = '1'
            and (p_wards is null or k.ward_code = any (p_wards)) limit 400)
        union (select k.* from search.resident_key k where k.birth = any (p_slips) and k.status = '1' and (p_wards is null or k.ward_code = any (p_wards))
            and (k.given_l1 = p_given or left(k.kana_l2, 2) = left(p_l2, 2) or left(k.name_key, 2) = left(p_name, 2)) limit 300)
        union (select k.* from search.resident_key k where p_given <> '' and k.given_l1 = p_given and k.birth between p_from and p_to and k.status = '1'
            and (p_wards is null or k.ward_code = any (p_wards)) limit 400)
        union (select k.* from search.resident_key k where p_town <> '' and k.town_key = p_town and k.status = '1' and (p_wards is null or k.ward_code = any (p_wards))
            and (k.given_l1 = p_given or left(k.kana_l2, 2) = left(p_l2, 2) or left(k.name_key, 2) = left(p_name, 2) or k.birth between p_from and p_to) limit 300)
        union (select k.* from search.resident_key g join search.resident_key k on k.setai_no = g.setai_no
            where g.setai_no <> '' and g.atena_no = any (array(
                      (select f.atena_no from search.resident_key f where f.kana_l1 = any (p_family_l1) limit 400)
                      union (select f.atena_no from search.resident_key f where f.name_key = any (p_family_name) limit 400)))
              and k.status = '1' and (p_wards is null or k.ward_code = any (p_wards))
              and (k.given_l1 = p_given or left(k.kana_l2, 2) = left(p_l2, 2) or left(k.name_key, 2) = left(p_name, 2) or k.birth between p_from and p_to) limit 300))
    select h.* from hit h where sec.reads_register() $$;

-- The names by which the found residents are or were called: compared, not shown.
create function search.residents_called(p_atena text[])
returns table (atena_no text, name text, alias text, old_name text, name_alpha text, old_kana text)
language sql stable security definer set search_path = pg_catalog, public, sec, search as $$
    select s.atena_no, s.name, s.alias, s.old_name, s.name_alpha, s.old_kana
      from registry.resident r join registry.resident_state s on s.id = r.state
     where r.atena_no = any (p_atena) and sec.reads_register() $$;

-- How many residents share a reading, a writing, a given name, a birthday: what an agreement is worth. Counting stops where it tells no
-- more.
create function search.resident_counts(p_l1 text[], p_name text[], p_given text[], p_birth date[])
returns table (kind text, key text, residents bigint)
language sql stable security definer set search_path = pg_catalog, public, sec, search as $$
    select 'kana', w, (select count(*) from (select 1 from search.resident_key k where k.kana_l1 = w limit 2000) n) from unnest(p_l1) w where sec.reads_register()
    union all
    select 'text', w, (select count(*) from (select 1 from search.resident_key k where k.name_key = w limit 2000) n) from unnest(p_name) w where sec.reads_register()
    union all
    select 'given', w, (select count(*) from (select 1 from search.resident_key k where k.given_l1 = w limit 5000) n) from unnest(p_given) w where sec.reads_register()
    union all
    select 'birth', w::text, (select count(*) from (select 1 from search.resident_key k where k.birth = w limit 2000) n) from unnest(p_birth) w where sec.reads_register() $$;

-- How large the register is, as the statistics of the table know it: a weight needs no exact number.
create function search.resident_total() returns bigint
language sql stable security definer set search_path = pg_catalog, public, sec, search as $$
    select greatest(0, c.reltuples)::bigint from pg_class c where c.oid = 'search.resident_key'::regclass $$;

revoke execute on function search.residents(text, text, text, text, date, date[], date, date, text, text[], text[], text[]),
    search.residents_called(text[]), search.resident_counts(text[], text[], text[], date[]), search.resident_total() from public;
grant execute on function search.residents(text, text, text, text, date, date[], date, date, text, text[], text[], text[]),
    search.residents_called(text[]), search.resident_counts(text[], text[], text[], date[]), search.resident_total() to app_rw, app_job;
