-- SPDX-FileCopyrightText: 2026 Mimamori contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The questions of the one box. Each answers with ids of what the actor may know of, at most some hundred; the server reads them through
-- row-level security, which has the last word. A phone or an address of a family with restricted whereabouts finds nobody, whoever asks.

create function sec.search_scopes() returns bigint[] language sql stable security definer set search_path = pg_catalog, sec as
    $$ select case when not sec.sees_content() then '{}' when sec.all_files() then '{0}' else sec.offices() end $$;
-- Wards whose residents the actor may look for; null = the whole city.
create function sec.search_wards() returns text[] language sql stable security definer set search_path = pg_catalog, public, sec as $$
    select case when not sec.sees_content() then '{}'::text[] when sec.all_files() then null
                else array(select distinct o.ward_code from office o where o.id = any (sec.offices()) and o.ward_code <> '') end $$;

-- May somebody with these grants know of a file of this person?
create function search.findable(p_person bigint, p_granted bigint[], p_denied bigint[]) returns boolean
language sql stable as $$
    select exists (select 1 from family_member m join child_file f on f.id = m.child_file
                    where m.person = p_person and (f.level = 0 or f.id = any (p_granted)) and not f.id = any (p_denied)) $$;
create function search.findable_file(p_file bigint, p_granted bigint[], p_denied bigint[]) returns boolean
language sql stable as $$
    select exists (select 1 from child_file f where f.id = p_file and (f.level = 0 or f.id = any (p_granted)) and not f.id = any (p_denied)) $$;
create function search.in_scope(p_file bigint, p_scopes bigint[], p_open bigint[]) returns boolean
language sql stable as $$
    select p_scopes = '{0}' or p_file = any (p_open)
        or exists (select 1 from case_office o where o.child_file = p_file and o.office = any (p_scopes)) $$;
-- Somebody of a family of theirs has restricted whereabouts.
create function search.is_sheltered(p_person bigint) returns boolean language sql stable as $$
    select exists (select 1 from family_member m join family_member w on w.child_file = m.child_file
                     join address_restriction r on r.person = w.person and r.lifted_at is null where m.person = p_person) $$;
create function search.is_sheltered_file(p_file bigint) returns boolean language sql stable as $$
    select exists (select 1 from family_member m where m.child_file = p_file and search.is_sheltered(m.person)) $$;
-- The same of a household of the register: one who is protected there, or here, protects the house.
create function search.is_sheltered_household(p_atena text, p_setai text) returns boolean
language sql stable as $$
    select exists (select 1 from registry.resident r join registry.resident_state s on s.id = r.state
                    where s.suppress_kind <> '' and (r.atena_no = p_atena or r.setai_no = p_setai and p_setai <> ''))
        or exists (select 1 from search.resident_key k join person p on p.atena_no = k.atena_no and p.atena_no <> ''
                    where (k.atena_no = p_atena or k.setai_no = p_setai and p_setai <> '') and search.is_sheltered(p.id)) $$;

-- People whose name, reading or given name begins with one of the keys, or who were born in those days. People of files that an emergency
-- opened are always among them, found or not: they are few.
create function search.people(p_names text[], p_kana text[], p_loose text, p_given text[], p_given_names text[], p_from date, p_to date, p_each int)
returns table (person bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, sec, search as $$
declare
    scopes bigint[] := sec.search_scopes();
    granted bigint[] := sec.granted();
    denied bigint[] := sec.denied();
begin
    return query
    select h.person from unnest(scopes) s(scope) cross join unnest(p_names) w(key) cross join lateral
        (select k.person from search.person_in_scope k where k.scope = s.scope and k.name_key >= w.key and k.name_key < search.past(w.key)
            and search.findable(k.person, granted, denied) order by k.name_key, k.person limit p_each) h
    union select h.person from unnest(scopes) s(scope) cross join unnest(p_kana) w(key) cross join lateral
        (select k.person from search.person_in_scope k where k.scope = s.scope and k.kana_l1 >= w.key and k.kana_l1 < search.past(w.key)
            and search.findable(k.person, granted, denied) order by k.kana_l1, k.person limit p_each) h
    union select h.person from unnest(scopes) s(scope) cross join lateral
        (select k.person from search.person_in_scope k where p_loose <> '' and k.scope = s.scope and k.kana_l2 >= p_loose and k.kana_l2 < search.past(p_loose)
            and search.findable(k.person, granted, denied) order by k.kana_l2, k.person limit p_each) h
    union select h.person from unnest(scopes) s(scope) cross join unnest(p_given) w(key) cross join lateral
        (select k.person from search.person_in_scope k where k.scope = s.scope and k.given_l1 >= w.key and k.given_l1 < search.past(w.key)
            and search.findable(k.person, granted, denied) order by k.given_l1, k.person limit p_each) h
    union select h.person from unnest(scopes) s(scope) cross join unnest(p_given_names) w(key) cross join lateral
        (select k.person from search.person_in_scope k where k.scope = s.scope and k.given_name >= w.key and k.given_name < search.past(w.key)
            and search.findable(k.person, granted, denied) order by k.given_name, k.person limit p_each) h
    union select h.person from unnest(scopes) s(scope) cross join lateral
        (select k.person from search.person_in_scope k where p_from is not null and k.scope = s.scope and k.birth between p_from and p_to
            and search.findable(k.person, granted, denied) order by k.birth, k.person limit 4 * p_each) h
    union select m.person from family_member m where m.child_file = any (sec.emergencies()) and scopes <> '{}';
end $$;

-- Those who can be reached under these digits (the end of a number, or its beginning) or live at one of these places. `via`: phone, town.
create function search.people_at(p_phone text, p_towns text[], p_towns_only text[], p_each int) returns table (person bigint, via text)
language plpgsql stable security definer set search_path = pg_catalog, public, sec, search as $$
declare
    scopes bigint[] := sec.search_scopes();
    granted bigint[] := sec.granted();
    denied bigint[] := sec.denied();
    opened bigint[] := array(select m.person from family_member m where m.child_file = any (sec.emergencies()));
begin
    return query
    select h.person, 'phone' from (
        select k.person from search.phone_key k where length(p_phone) >= 4 and right(k.digits, 4) = right(p_phone, 4)
            and right(k.digits, length(p_phone)) = p_phone
        union select x.person from (select k.person from search.phone_key k where length(p_phone) >= 5 and k.digits >= p_phone
            and k.digits < search.past(p_phone) order by k.digits limit 400) x) h
     where (h.person = any (opened) or exists (select 1 from search.person_in_scope k where k.person = h.person and k.scope = any (scopes)))
       and search.findable(h.person, granted, denied) and not search.is_sheltered(h.person) limit 2 * p_each;
    return query
    select h.person, 'town' from unnest(scopes) s(scope) cross join unnest(p_towns) w(key) cross join lateral
        (select k.person from search.person_in_scope k where k.scope = s.scope and k.town_key >= w.key and k.town_key < search.past(w.key)
            and search.findable(k.person, granted, denied) and not search.is_sheltered(k.person) order by k.town_key, k.person limit p_each) h
    union select h.person, 'town' from unnest(scopes) s(scope) cross join unnest(p_towns_only) w(key) cross join lateral
        (select k.person from search.person_in_scope k where k.scope = s.scope and search.town_of(k.town_key) >= w.key and search.town_of(k.town_key) < search.past(w.key)
            and search.findable(k.person, granted, denied) and not search.is_sheltered(k.person) order by search.town_of(k.town_key), k.person limit p_each) h;
end $$;

create function search.number_findable(p_kind text, p_target bigint, p_scopes bigint[], p_open bigint[], p_granted bigint[], p_denied bigint[]) returns boolean
language sql stable as $$
    select case when p_kind = 'RECEPTION' then exists (select 1 from reception_child c where c.reception = p_target
                    and search.in_scope(c.child_file, p_scopes, p_open) and search.findable_file(c.child_file, p_granted, p_denied))
                else search.in_scope(p_target, p_scopes, p_open) and search.findable_file(p_target, p_granted, p_denied) end $$;

-- Files whose number, whose case's or whose reception's begins so, or whose serial this is. `via`: number, reception.
create function search.files_numbered(p_number text, p_tail text, p_each int) returns table (child_file bigint, via text)
language plpgsql stable security definer set search_path = pg_catalog, public, sec, search as $$
declare
    scopes bigint[] := sec.search_scopes();
    granted bigint[] := sec.granted();
    denied bigint[] := sec.denied();
    opened bigint[] := sec.emergencies();
begin
    return query
    with hit as materialized (
        (select k.* from search.number_key k where p_number <> '' and k.number >= p_number and k.number < search.past(p_number)
            and search.number_findable(k.kind, k.target, scopes, opened, granted, denied) order by k.number limit p_each)
        union (select k.* from search.number_key k where p_tail <> '' and k.tail = p_tail
            and search.number_findable(k.kind, k.target, scopes, opened, granted, denied) limit p_each))
    select h.target, 'number' from hit h where h.kind <> 'RECEPTION' and scopes <> '{}'
    union select c.child_file, 'reception' from hit h join reception_child c on c.reception = h.target
     where h.kind = 'RECEPTION' and scopes <> '{}' and search.in_scope(c.child_file, scopes, opened) and search.findable_file(c.child_file, granted, denied);
end $$;

-- Residents likewise, with what may be shown of them: no place of a protected household, and none found by its place.
create function search.residents_found(p_names text[], p_kana text[], p_loose text, p_given text[], p_given_names text[], p_from date, p_to date,
    p_towns text[], p_towns_only text[], p_each int)
returns table (atena_no text, name text, kana text, birth_raw text, sex text, town text, sheltered boolean, via text)
language plpgsql stable security definer set search_path = pg_catalog, public, sec, search as $$
declare
    wards text[] := sec.search_wards();
begin
    return query
    with hit as materialized (
        select h.atena_no, h.setai_no, '' as how from unnest(p_names) w(key) cross join lateral
            (select k.atena_no, k.setai_no from search.resident_key k where k.name_key >= w.key and k.name_key < search.past(w.key) and k.status = '1'
                and (wards is null or k.ward_code = any (wards)) order by k.name_key limit p_each) h
        union select h.atena_no, h.setai_no, '' from unnest(p_kana) w(key) cross join lateral
            (select k.atena_no, k.setai_no from search.resident_key k where k.kana_l1 >= w.key and k.kana_l1 < search.past(w.key) and k.status = '1'
                and (wards is null or k.ward_code = any (wards)) order by k.kana_l1 limit p_each) h
        union select h.atena_no, h.setai_no, '' from
            (select k.atena_no, k.setai_no from search.resident_key k where p_loose <> '' and k.kana_l2 >= p_loose and k.kana_l2 < search.past(p_loose) and k.status = '1'
                and (wards is null or k.ward_code = any (wards)) order by k.kana_l2 limit p_each) h
        union select h.atena_no, h.setai_no, '' from unnest(p_given) w(key) cross join lateral
            (select k.atena_no, k.setai_no from search.resident_key k where k.given_l1 >= w.key and k.given_l1 < search.past(w.key) and k.status = '1'
                and (wards is null or k.ward_code = any (wards)) order by k.given_l1 limit p_each) h
        union select h.atena_no, h.setai_no, '' from unnest(p_given_names) w(key) cross join lateral
            (select k.atena_no, k.setai_no from search.resident_key k where k.given_name >= w.key and k.given_name < search.past(w.key) and k.status = '1'
                and (wards is null or k.ward_code = any (wards)) order by k.given_name limit p_each) h
        union select h.atena_no, h.setai_no, '' from
            (select k.atena_no, k.setai_no from search.resident_key k where p_from is not null and k.birth between p_from and p_to and k.status = '1'
                and (wards is null or k.ward_code = any (wards)) order by k.birth limit 4 * p_each) h
        union select h.atena_no, h.setai_no, 'town' from unnest(p_towns) w(key) cross join lateral
            (select k.atena_no, k.setai_no from search.resident_key k where k.town_key >= w.key and k.town_key < search.past(w.key) and k.status = '1'
                and (wards is null or k.ward_code = any (wards)) and not search.is_sheltered_household(k.atena_no, k.setai_no) order by k.town_key limit p_each) h
        union select h.atena_no, h.setai_no, 'town' from unnest(p_towns_only) w(key)
            cross join (select distinct o.ward_code || '|' as ward from office o where o.ward_code <> '' and (wards is null or o.ward_code = any (wards))) o
            cross join lateral
            (select k.atena_no, k.setai_no from search.resident_key k where k.town_key >= o.ward || w.key and k.town_key < search.past(o.ward || w.key)
                and k.status = '1' and (wards is null or k.ward_code = any (wards)) and not search.is_sheltered_household(k.atena_no, k.setai_no)
              order by k.town_key limit p_each) h)
    select s.atena_no, s.name, s.kana, s.birth_raw, s.sex, case when x.hidden then '' else s.addr_town end, x.hidden, h.how
      from hit h join registry.resident r on r.atena_no = h.atena_no and not r.removed join registry.resident_state s on s.id = r.state
     cross join lateral (select search.is_sheltered_household(h.atena_no, h.setai_no) as hidden) x;
end $$;

-- One resident whom somebody opens, with the household; the place of a protected one is not told.
create function search.resident_household(p_atena text)
returns table (atena_no text, name text, kana text, birth_raw text, sex text, relation_text text, ward_code text, town text, banchi text, sheltered boolean)
language sql stable security definer set search_path = pg_catalog, public, sec, search as $$
    with asked as materialized (
        select r.atena_no, r.setai_no, search.is_sheltered_household(r.atena_no, r.setai_no) as hidden
          from registry.resident r join search.resident_key k on k.atena_no = r.atena_no
         where r.atena_no = p_atena and not r.removed and k.status = '1' and sec.sees_content()
           and (sec.search_wards() is null or k.ward_code = any (sec.search_wards())))
    select s.atena_no, s.name, s.kana, s.birth_raw, s.sex, s.relation_text, case when a.hidden then '' else s.ward_code end,
           case when a.hidden then '' else s.addr_town end, case when a.hidden then '' else s.addr_banchi end, a.hidden
      from asked a join registry.resident r on r.atena_no = a.atena_no or (r.setai_no = a.setai_no and a.setai_no <> '')
      join registry.resident_state s on s.id = r.state
     where not r.removed and s.status in ('', '1')
     order by s.atena_no <> p_atena, s.birth nulls last, s.atena_no limit 30 $$;

-- Texts with all of these pairs of characters, the newest first: a quarter of a year at a time, so that a frequent word does not fetch all of
-- ten years; what was rare for a year is asked for in all the rest at once. `p_whereabouts`: what is looked for may be a
-- phone or an address, so texts about families with restricted whereabouts say nothing.
create function search.texts(p_grams int[], p_whereabouts boolean, p_most int) returns table (source text, source_id bigint, child_file bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, sec, search as $$
declare
    scopes bigint[] := sec.search_scopes();
    offices int[] := sec.search_scopes()::int[];
    granted bigint[] := sec.granted();
    denied bigint[] := sec.denied();
    missing int := p_most;
    found_now int;
    at_quarter int := (select max(t.quarter) from search.text_key t);
    first_quarter int := (select min(t.quarter) from search.text_key t);
begin
    if scopes = '{}' or p_grams = '{}' then return; end if;
    return query select t.source, t.source_id, t.child_file from search.text_key t
      where t.child_file = any (sec.emergencies()) and t.grams @> p_grams and search.findable_file(t.child_file, granted, denied)
        and not (p_whereabouts and search.is_sheltered_file(t.child_file)) limit p_most;
    for step in 1..400 loop
        exit when missing <= 0 or at_quarter < first_quarter;
        if step > 4 and p_most - missing < 8 then
            return query select t.source, t.source_id, t.child_file from search.text_key t
              where t.grams @> p_grams and (scopes = '{0}' or t.scope && offices) and t.quarter <= at_quarter
                and search.findable_file(t.child_file, granted, denied)
                and not (p_whereabouts and search.is_sheltered_file(t.child_file)) order by t.quarter desc limit missing;
            return;
        end if;
        if scopes = '{0}' then
            return query select t.source, t.source_id, t.child_file from search.text_key t
              where t.scope @> array[- at_quarter] and t.grams @> p_grams and search.findable_file(t.child_file, granted, denied)
                and not (p_whereabouts and search.is_sheltered_file(t.child_file)) limit missing;
        else
            return query select t.source, t.source_id, t.child_file from search.text_key t
              where t.scope && offices and t.scope @> array[- at_quarter] and t.grams @> p_grams and search.findable_file(t.child_file, granted, denied)
                and not (p_whereabouts and search.is_sheltered_file(t.child_file)) limit missing;
        end if;
        get diagnostics found_now = row_count;
        missing := missing - found_now;
        at_quarter := at_quarter - 1;
    end loop;
end $$;

select search.spread_person(k.person) from search.person_key k;

-- ---------------------------------------------------------------------------------------------------------------------
-- Nobody reads the keys; what asks them is for the server, what fills them for the server and its jobs.
revoke all on search.person_in_scope, search.phone_key, search.number_key, search.name_part, search.name_tail, search.name_hole, search.text_key,
    search.folded from app_rw, app_ro;
revoke execute on all functions in schema search from public;
revoke execute on function sec.search_scopes(), sec.search_wards() from public;
grant execute on function search.parts_containing(text, text), search.parts_near(text[]),
    search.people(text[], text[], text, text[], text[], date, date, int), search.people_at(text, text[], text[], int),
    search.files_numbered(text, text, int), search.residents_found(text[], text[], text, text[], text[], date, date, text[], text[], int),
    search.resident_household(text), search.texts(int[], boolean, int) to app_rw;
grant execute on function search.keep_text(text, bigint, bigint[], int, int[], int) to app_rw, app_job;
grant insert on search.name_part to app_rw, app_job;
grant select, update on search.folded to app_job;
