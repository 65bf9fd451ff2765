-- SPDX-FileCopyrightText: 2026 Mimamori contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What made the first load of a register slow (SPD-6): a trigger call for each part of a name, and eight indexes of the keys kept row
-- by row in an order that is none of theirs.

-- The tails and holes of all parts that one statement added, at once.
create function search.name_parts_added() returns trigger language plpgsql security definer set search_path = pg_catalog, public, search as $$
begin
    insert into search.name_tail (kind, tail, part) select n.kind, substr(n.part, i), n.part
      from added n cross join lateral generate_series(2, least(length(n.part) - 1, 20)) i order by 1, 2, 3 on conflict do nothing;
    insert into search.name_hole (kind, hole, part) select distinct n.kind, left(n.part, i - 1) || substr(n.part, i + 1), n.part
      from added n cross join lateral generate_series(1, length(n.part) + 1) i
     where n.kind in ('F', 'G') and length(n.part) between 2 and 20 order by 1, 2, 3 on conflict do nothing;
    return null;
end $$;
revoke execute on function search.name_parts_added() from public;
drop trigger part_added on search.name_part;
create trigger parts_added after insert on search.name_part referencing new table as added
    for each statement execute function search.name_parts_added();
drop function search.name_part_added();

-- The tokens of a resident as a type of their own: the table that holds them may be another one after a first load.
create type search.resident_tokens as (
    atena_no text, setai_no text, ward_code text, status text, kana_l1 text, kana_l2 text, name_key text, given_l1 text, birth date,
    sex text, town_key text, key_version smallint, given_name text);
do $$
declare
    made text := pg_get_functiondef('search.residents(text, text, text, text, date, date[], date, date, text, text[], text[], text[])'::regprocedure);
begin
    drop function search.residents(text, text, text, text, date, date[], date, date, text, text[], text[], text[]);
    execute replace(made, 'SETOF search.resident_key', 'SETOF search.resident_tokens');
end $$;
revoke execute on function search.residents(text, text, text, text, date, date[], date, date, text, text[], text[], text[]) from public;
grant execute on function search.residents(text, text, text, text, date, date[], date, date, text, text[], text[], text[]) to app_rw, app_job;

-- A first load fills a table beside the empty one, which everybody may go on asking, and puts it in its place with the indexes made:
-- the place changes hands for a moment at the end, inside the transaction of the load. False: there are keys already, nothing was made.
create function search.begin_resident_keys() returns boolean language plpgsql security definer set search_path = pg_catalog, public, search as $$
declare
    granted record;
begin
    if exists (select 1 from search.resident_key) then return false; end if;
    create table search.resident_key_fill (like search.resident_key including defaults including constraints including storage);
    revoke all on search.resident_key_fill from app_rw, app_ro, app_job;
    for granted in select case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end as who, a.privilege_type as what
                     from pg_class c cross join aclexplode(c.relacl) a where c.oid = 'search.resident_key'::regclass loop
        execute format('grant %s on search.resident_key_fill to %s', granted.what, granted.who);
    end loop;
    return true;
end $$;

create function search.end_resident_keys() returns void language plpgsql security definer
    set search_path = pg_catalog, public, search set maintenance_work_mem = '256MB' set statement_timeout = 0 as $$
declare
    made record;
    key text;
begin
    -- Nobody else fills the old one meanwhile: from here on it can neither be written nor, in a moment, be read.
    lock table search.resident_key in share row exclusive mode;
    if exists (select 1 from search.resident_key) then raise 'the keys were filled by somebody else' using errcode = '40001'; end if;
    for made in select c.relname as name, pg_get_indexdef(i.indexrelid) as text, o.conname as key
                  from pg_index i join pg_class c on c.oid = i.indexrelid left join pg_constraint o on o.conindid = i.indexrelid and o.contype = 'p'
                 where i.indrelid = 'search.resident_key'::regclass loop
        execute replace(replace(made.text, ' INDEX ' || made.name || ' ON', ' INDEX ' || made.name || '_fill ON'),
                        ' ON search.resident_key ', ' ON search.resident_key_fill ');
        if made.key is not null then
            key := made.key;
            execute format('alter table search.resident_key_fill add constraint %I primary key using index %I', key || '_fill', made.name || '_fill');
        end if;
    end loop;
    analyze search.resident_key_fill;
    drop table search.resident_key;
    for made in select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = 'search.resident_key_fill'::regclass loop
        execute format('alter index search.%I rename to %I', made.name, left(made.name, -5));
    end loop;
    alter table search.resident_key_fill rename to resident_key;
end $$;
revoke execute on function search.begin_resident_keys(), search.end_resident_keys() from public;
grant execute on function search.begin_resident_keys(), search.end_resident_keys() to app_job;
