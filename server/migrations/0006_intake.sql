-- SPDX-FileCopyrightText: 2026 Mimamori contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What intake needs beyond 0005: whom to tell when a reception touches a file that the typist must not know of, or one that another
-- office works on; and a fence around meetings, whose minutes tell about children.

create index child_file_restricted on child_file (id) where level > 1;
create index child_file_person on child_file (person);

-- Files hidden from the actor whose child may be the one in a new reception. The server tells their supervisors and nobody else;
-- the work is the same whether there is such a file or not (domain.md 8.3).
create function search.hidden_matches(p_l1 text, p_l2 text, p_name text, p_birth date, p_phone text)
returns table (child_file bigint, kana_l1 text, kana_l2 text, name_key text, birth date, sex text, town_key text, phones text[])
language sql stable security definer set search_path = pg_catalog, public, sec, search as $$
    with hidden as materialized (
        (select f.id, f.person from child_file f where f.level > 1 and not f.id = any (sec.granted()))
        union (select f.id, f.person from child_file f where f.id = any (sec.denied())))
    select h.id, k.kana_l1, k.kana_l2, k.name_key, k.birth, k.sex, k.town_key, k.phones
      from hidden h join search.person_key k on k.person = h.person
     where sec.sees_content()
       and ((p_l1 <> '' and k.kana_l1 = p_l1) or (p_l2 <> '' and k.kana_l2 = p_l2) or (p_name <> '' and k.name_key = p_name)
            or k.birth = p_birth or (p_phone <> '' and k.phones @> array[p_phone])) $$;

-- Who leads the work on a file and may know of it: the deciding roles of the offices in charge; if none of them may, whoever was
-- granted the file; if nobody was, the director.
create function sec.supervisors_of(p_file bigint) returns table (app_user bigint)
language sql stable security definer set search_path = pg_catalog, public, sec as $$
    with allowed as (
        select u.id, exists (select 1 from file_access a where a.child_file = p_file and a.app_user = u.id and a.kind = 'grant'
                                and a.valid_from <= now() and (a.valid_to is null or a.valid_to > now())) as granted
          from app_user u
         where not exists (select 1 from file_access a where a.child_file = p_file and a.app_user = u.id and a.kind = 'deny'
                              and a.valid_from <= now() and (a.valid_to is null or a.valid_to > now()))),
    posts as (
        select p.app_user, p.role, p.office from user_post p
         where p.valid_from <= sec.today() and (p.valid_to is null or p.valid_to >= sec.today())),
    leaders as (
        select distinct p.app_user from posts p join allowed w on w.id = p.app_user join child_file f on f.id = p_file
         where p.role in ('SV', 'WMG', 'DIR') and (f.level <= 1 or w.granted)
           and p.office in (select o.office from case_office o where o.child_file = p_file and o.role in ('MAIN', 'SUB')
                               and (o.valid_to is null or o.valid_to >= sec.today()))),
    named as (select w.id from allowed w where w.granted),
    director as (select distinct p.app_user from posts p join allowed w on w.id = p.app_user where p.role = 'DIR')
    select l.app_user from leaders l
    union all select n.id from named n where not exists (select 1 from leaders)
    union all select d.app_user from director d where not exists (select 1 from leaders) and not exists (select 1 from named) $$;

-- The offices that work on an open case of this person (levels 0-1): a duplicate notification is routed to them (domain.md 10.3).
create function search.in_charge(p_person bigint) returns table (child_file bigint, episode bigint, office bigint)
language sql stable security definer set search_path = pg_catalog, public, sec as $$
    select f.id, e.id, e.office from child_file f join case_episode e on e.child_file = f.id and e.closed_at is null
     where f.person = p_person and f.level <= 1 and not f.id = any (sec.denied()) and sec.sees_content() $$;

-- A meeting that dealt with a file hidden from the actor is hidden as a whole: its minutes are one text.
create function sec.hidden_meetings() returns bigint[] language sql stable security definer set search_path = pg_catalog, public, sec as $$
    select coalesce(array_agg(distinct i.meeting), '{}') from meeting_item i join case_episode e on e.id = i.episode join child_file f on f.id = e.child_file
     where (f.level > 0 and not f.id = any (sec.granted())) or f.id = any (sec.denied()) $$;
alter table meeting enable row level security;
create policy scope_read on meeting for select using (
    (select sec.sees_content())
    and ((select sec.all_files()) or office = any ((select sec.offices())::bigint[])
         or exists (select 1 from meeting_item i where i.meeting = meeting.id))
    and not id = any ((select sec.hidden_meetings())::bigint[]));
create policy scope_insert on meeting for insert with check ((select sec.sees_content()));
create policy scope_update on meeting for update using (true) with check ((select sec.sees_content()));

revoke execute on function search.hidden_matches(text, text, text, date, text), search.in_charge(bigint),
    sec.supervisors_of(bigint), sec.hidden_meetings() from public;
grant execute on function search.hidden_matches(text, text, text, date, text), search.in_charge(bigint), sec.supervisors_of(bigint) to app_rw;
grant execute on function sec.hidden_meetings() to app_rw, app_ro, app_job;
