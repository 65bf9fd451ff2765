-- SPDX-FileCopyrightText: 2026 Mimamori contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The one box (CASE-18, CASE-06). Key tables without row-level security: tokens, ids and what scopes them, nothing to read. Nobody but the
-- functions below asks them; what they find is read through row-level security afterwards. Every question is a range or an equality of
-- an index: two letters of a name, the last four digits of a phone, two characters of a text.

-- Behind every text that begins so; U+FFFF would leave out the characters beyond the basic plane.
create function search.past(p_prefix text) returns text language sql immutable as
    $$ select p_prefix || chr(1114111) $$;
-- The town key without the ward in front of it.
create function search.town_of(p_key text) returns text language sql immutable as
    $$ select substr(p_key, strpos(p_key, '|') + 1) $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- People of files, once for the whole city (scope 0) and once for each office that works on one of their files: so that the few of a
-- ward are found among the many of the city without reading those.
alter table search.person_key add column given_name text collate "C" not null default '';

create table search.person_in_scope (
    person     bigint not null,
    scope      bigint not null,                   -- an office; 0 = the whole city
    kana_l1    text collate "C" not null,
    kana_l2    text collate "C" not null,
    name_key   text collate "C" not null,
    given_l1   text collate "C" not null,
    given_name text collate "C" not null,
    birth      date,
    town_key   text collate "C" not null,
    primary key (person, scope)
);
create index person_in_scope_l1 on search.person_in_scope (scope, kana_l1, person);
create index person_in_scope_l2 on search.person_in_scope (scope, kana_l2, person);
create index person_in_scope_name on search.person_in_scope (scope, name_key, person);
create index person_in_scope_given on search.person_in_scope (scope, given_l1, person);
create index person_in_scope_given_name on search.person_in_scope (scope, given_name, person);
create index person_in_scope_birth on search.person_in_scope (scope, birth, person);
create index person_in_scope_town on search.person_in_scope (scope, town_key, person);
create index person_in_scope_town_only on search.person_in_scope (scope, search.town_of(town_key), person);

create table search.phone_key (
    person bigint not null,
    digits text collate "C" not null,
    primary key (person, digits)
);
create index phone_key_digits on search.phone_key (digits);
create index phone_key_last on search.phone_key (right(digits, 4));

-- Replaces what the box of 0040 asked.
drop index search.person_key_last_four, search.person_key_given;
drop function search.last_four(text[]);

create function search.spread_person(p_person bigint) returns void language sql security definer set search_path = pg_catalog, public, search as $$
    delete from search.person_in_scope s where s.person = p_person and s.scope <> 0
       and not exists (select 1 from family_member m join case_office o on o.child_file = m.child_file where m.person = p_person and o.office = s.scope);
    insert into search.person_in_scope as s (person, scope, kana_l1, kana_l2, name_key, given_l1, given_name, birth, town_key)
    select k.person, x.scope, k.kana_l1, k.kana_l2, k.name_key, k.given_l1, k.given_name, k.birth, k.town_key
      from search.person_key k cross join lateral (select 0::bigint as scope union
           select o.office from family_member m join case_office o on o.child_file = m.child_file where m.person = k.person) x
     where k.person = p_person
    on conflict (person, scope) do update set kana_l1 = excluded.kana_l1, kana_l2 = excluded.kana_l2, name_key = excluded.name_key,
        given_l1 = excluded.given_l1, given_name = excluded.given_name, birth = excluded.birth, town_key = excluded.town_key
    where (s.kana_l1, s.kana_l2, s.name_key, s.given_l1, s.given_name, s.birth, s.town_key) is distinct from
          (excluded.kana_l1, excluded.kana_l2, excluded.name_key, excluded.given_l1, excluded.given_name, excluded.birth, excluded.town_key);
    delete from search.phone_key h where h.person = p_person
       and not exists (select 1 from search.person_key k where k.person = p_person and h.digits = any (k.phones));
    insert into search.phone_key (person, digits) select k.person, d from search.person_key k cross join unnest(k.phones) d
     where k.person = p_person and d <> '' on conflict do nothing $$;

create function search.person_key_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public, search as $$
begin
    perform search.spread_person(new.person);
    return null;
end $$;
create trigger spread after insert or update on search.person_key for each row execute function search.person_key_changed();

create function search.family_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public, search as $$
begin
    if tg_op <> 'DELETE' then perform search.spread_person(new.person); end if;
    if tg_op <> 'INSERT' and (tg_op = 'DELETE' or old.person <> new.person) then perform search.spread_person(old.person); end if;
    return null;
end $$;
create trigger spread after insert or delete or update of person, child_file on family_member for each row execute function search.family_changed();

-- ---------------------------------------------------------------------------------------------------------------------
-- Numbers of files, cases and receptions; `tail` is the serial, so that 412 finds C-R08-000412.
create table search.number_key (
    number     text collate "C" not null,
    kind       text not null check (kind in ('FILE', 'CASE', 'RECEPTION')),
    target     bigint not null,                   -- the child file, or the reception
    tail       text collate "C" not null generated always as (ltrim(substring(number from '[0-9]+$'), '0')) stored,
    primary key (number, kind)
);
create index number_key_tail on search.number_key (tail);

create function search.number_given() returns trigger language plpgsql security definer set search_path = pg_catalog, public, search as $$
begin
    if tg_table_name = 'child_file' then
        insert into search.number_key (number, kind, target) values (new.number, 'FILE', new.id) on conflict do nothing;
    elsif tg_table_name = 'case_episode' then
        insert into search.number_key (number, kind, target) values (new.number, 'CASE', new.child_file) on conflict (number, kind) do update set target = excluded.target;
    else
        insert into search.number_key (number, kind, target) values (new.number, 'RECEPTION', new.id) on conflict do nothing;
    end if;
    return null;
end $$;
create trigger number_given after insert on child_file for each row execute function search.number_given();
create trigger number_given after insert or update of child_file on case_episode for each row execute function search.number_given();
create trigger number_given after insert on reception for each row execute function search.number_given();
insert into search.number_key (number, kind, target)
    select number, 'FILE', id from child_file union all select number, 'CASE', child_file from case_episode union all select number, 'RECEPTION', id from reception;

-- ---------------------------------------------------------------------------------------------------------------------
-- The parts of all names, each once: F, G family and given name in kana (L1), f, g in folded characters. A part that contains what was
-- typed begins one of its tails; one that is a single letter away shares a text with one letter left out.
create table search.name_part (
    kind "char" not null,
    part text collate "C" not null,
    primary key (kind, part)
);
create table search.name_tail (
    kind "char" not null,
    tail text collate "C" not null,
    part text collate "C" not null,
    primary key (kind, tail, part)
);
create table search.name_hole (
    kind "char" not null,
    hole text collate "C" not null,
    part text collate "C" not null,
    primary key (kind, hole, part)
);
create function search.holes(p_text text) returns text[] language sql immutable strict set search_path = pg_catalog as $$
    select array_agg(distinct h) from (select p_text as h union all
        select left(p_text, i - 1) || substr(p_text, i + 1) from generate_series(1, length(p_text)) i) x $$;
create function search.name_part_added() returns trigger language plpgsql security definer set search_path = pg_catalog, public, search as $$
begin
    insert into search.name_tail (kind, tail, part) select new.kind, substr(new.part, i), new.part
      from generate_series(2, least(length(new.part) - 1, 20)) i on conflict do nothing;
    if new.kind in ('F', 'G') and length(new.part) between 2 and 20 then
        insert into search.name_hole (kind, hole, part) select new.kind, h, new.part from unnest(search.holes(new.part)) h on conflict do nothing;
    end if;
    return null;
end $$;
create trigger part_added after insert on search.name_part for each row execute function search.name_part_added();

create function search.parts_containing(p_kana text, p_name text) returns table (kind "char", part text)
language sql stable security definer set search_path = pg_catalog, public, search as $$
    select k.kind, x.part from (values ('F'::"char", p_kana), ('G', p_kana), ('f', p_name), ('g', p_name)) k(kind, typed)
     cross join lateral (select t.part from search.name_tail t where t.kind = k.kind and t.tail >= k.typed and t.tail < search.past(k.typed)
                          order by t.tail limit 40) x
     where length(k.typed) > 1 $$;
-- Parts at most one letter away, some of them two: the server looks again. `whole`: the part itself.
create function search.parts_near(p_typed text[]) returns table (kind "char", typed text, part text)
language sql stable security definer set search_path = pg_catalog, public, search as $$
    select distinct k.kind, w.typed, h.part from unnest(p_typed) w(typed) cross join (values ('F'::"char"), ('G')) k(kind)
     cross join lateral (select x.part from search.name_hole x where x.kind = k.kind and x.hole = any (search.holes(w.typed)) limit 60) h
     where length(w.typed) between 2 and 20 $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Residents of the register.
alter table search.resident_key add column given_name text collate "C" not null default '';
alter table staging.resident add column given_name text not null default '';
create index resident_key_given on search.resident_key (given_l1, birth);
create index resident_key_given_name on search.resident_key (given_name);
-- (An address without its ward is asked in each ward: one index less for the import to keep.)
create index resident_key_town on search.resident_key (town_key);

-- ---------------------------------------------------------------------------------------------------------------------
-- Texts: for each two characters that follow each other one number, made by the server from the folded text. `scope` holds the offices of
-- the file and, as a negative number, the quarter of a year: the newest are asked first.
create table search.text_key (
    source      text not null check (source in ('note', 'safety_check', 'meeting', 'reception')),
    source_id   bigint not null,
    child_file  bigint not null,
    quarter     int not null,                     -- year * 4 + 0..3
    scope       int[] not null,
    grams       int[] not null,
    key_version smallint not null,
    primary key (source, source_id, child_file)
);
create index text_key_grams on search.text_key using gin (scope, grams);
create index text_key_file on search.text_key (child_file);
create index text_key_quarter on search.text_key (quarter);

create function search.text_scope(p_file bigint, p_quarter int) returns int[] language sql stable security definer set search_path = pg_catalog, public as $$
    select array_append(array(select distinct o.office::int from case_office o where o.child_file = p_file), - p_quarter) $$;
create function search.office_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public, search as $$
declare file bigint;
begin
    foreach file in array case tg_op when 'INSERT' then array[new.child_file] when 'DELETE' then array[old.child_file]
                                     else array[old.child_file, new.child_file] end loop
        perform search.spread_person(m.person) from family_member m where m.child_file = file;
        update search.text_key t set scope = search.text_scope(file, t.quarter) where t.child_file = file;
    end loop;
    return null;
end $$;
create trigger spread after insert or delete or update of child_file, office on case_office for each row execute function search.office_changed();

create function search.keep_text(p_source text, p_id bigint, p_files bigint[], p_quarter int, p_grams int[], p_version int) returns void
language sql security definer set search_path = pg_catalog, public, search as $$
    insert into search.text_key as t (source, source_id, child_file, quarter, scope, grams, key_version)
    select p_source, p_id, f, p_quarter, search.text_scope(f, p_quarter), p_grams, p_version from unnest(p_files) f where sec.sees_content()
    on conflict (source, source_id, child_file) do update set quarter = excluded.quarter, scope = excluded.scope, grams = excluded.grams,
        key_version = excluded.key_version $$;

-- What was folded with which version of the rules; a job folds the rest.
create table search.folded (
    what    text primary key,
    version int not null
);
insert into search.folded (what, version) values ('person', 0), ('resident', 0), ('text', 0);
