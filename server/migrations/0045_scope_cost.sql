-- SPDX-FileCopyrightText: 2026 Mimamori contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The functions that every request and every row-level security policy asks, in PL/pgSQL with the words they had. A function in SQL
-- that cannot be inlined (all of these: security definer, search_path) is parsed and planned anew by every statement that calls it,
-- which was most of what a read cost; PL/pgSQL keeps its plans for the session (SPD-2).

create or replace function sec.mine() returns sec.scope language plpgsql stable security definer set search_path = pg_catalog, sec as
    $$ begin return (select s from sec.scope s where s.pid = pg_backend_pid() and s.xid = pg_current_xact_id()); end $$;
create or replace function sec.me() returns bigint language plpgsql stable security definer set search_path = pg_catalog, sec as
    $$ begin return (select s.app_user from sec.scope s where s.pid = pg_backend_pid() and s.xid = pg_current_xact_id()); end $$;
create or replace function sec.offices() returns bigint[] language plpgsql stable security definer set search_path = pg_catalog, sec as
    $$ begin return (select s.offices from sec.scope s where s.pid = pg_backend_pid() and s.xid = pg_current_xact_id()); end $$;
create or replace function sec.sees_content() returns boolean language plpgsql stable security definer set search_path = pg_catalog, sec as
    $$ begin return coalesce((select s.sees_content from sec.scope s where s.pid = pg_backend_pid() and s.xid = pg_current_xact_id()), false); end $$;
create or replace function sec.all_files() returns boolean language plpgsql stable security definer set search_path = pg_catalog, sec as
    $$ begin return coalesce((select s.all_files from sec.scope s where s.pid = pg_backend_pid() and s.xid = pg_current_xact_id()), false); end $$;
create or replace function sec.is_job() returns boolean language plpgsql stable security definer set search_path = pg_catalog, sec as
    $$ begin return exists (select 1 from sec.scope s where s.pid = pg_backend_pid() and s.xid = pg_current_xact_id() and 'JOB' = any (s.roles)); end $$;
create or replace function sec.granted() returns bigint[] language plpgsql stable security definer set search_path = pg_catalog, public, sec as $$
declare actor constant bigint := sec.me(); -- once, not for each row
        today constant date := sec.today();
begin
    return (select coalesce(array_agg(g.child_file), '{}') from (
        select a.child_file from file_access a
         where a.app_user = actor and a.kind in ('grant', 'break_glass') and a.valid_from <= now() and (a.valid_to is null or a.valid_to > now())
        union
        select f.id from child_file f
         where f.level = 1
           and (exists (select 1 from case_episode e join case_staff s on s.episode = e.id
                         where e.child_file = f.id and s.app_user = actor and (s.valid_to is null or s.valid_to >= today))
             or exists (select 1 from case_office o join user_post p on p.office = o.office
                         where o.child_file = f.id and o.role in ('MAIN', 'SUB') and o.valid_from <= today
                           and (o.valid_to is null or o.valid_to >= today)
                           and p.app_user = actor and p.role in ('SV', 'DIR', 'WMG') and p.valid_from <= today
                           and (p.valid_to is null or p.valid_to >= today)))) g);
end $$;
create or replace function sec.denied() returns bigint[] language plpgsql stable security definer set search_path = pg_catalog, public, sec as $$
declare actor constant bigint := sec.me();
begin
    return (select coalesce(array_agg(a.child_file), '{}') from file_access a
             where a.app_user = actor and a.kind = 'deny' and a.valid_from <= now() and (a.valid_to is null or a.valid_to > now()));
end $$;
create or replace function sec.emergencies() returns bigint[] language plpgsql stable security definer set search_path = pg_catalog, public, sec as $$
declare actor constant bigint := sec.me();
begin
    return (select coalesce(array_agg(a.child_file), '{}') from file_access a
             where a.app_user = actor and a.kind = 'break_glass' and a.valid_from <= now() and a.valid_to > now());
end $$;
create or replace function sec.may_write_file(p_file bigint) returns boolean language plpgsql stable security definer set search_path = pg_catalog, public, sec as $$
declare own constant bigint[] := sec.offices();
        actor constant bigint := sec.me();
begin
    return sec.is_job()
        or exists (select 1 from case_office o where o.child_file = p_file and o.office = any (own) and o.role in ('MAIN', 'SUB')
                      and o.valid_from <= sec.today() and (o.valid_to is null or o.valid_to >= sec.today()))
        or exists (select 1 from case_staff s join case_episode e on e.id = s.episode where e.child_file = p_file and s.app_user = actor
                      and s.valid_to is null);
end $$;

-- As sec.enter was, with the scope filled in its own plan instead of another function's.
create or replace function sec.fill_scope(p_session bigint, p_user bigint) returns void
language plpgsql security definer set search_path = pg_catalog, public, sec as $$
declare today constant date := sec.today();
begin
    insert into sec.scope as s (pid, xid, session_id, app_user, offices, roles, sees_content, all_files)
    select pg_backend_pid(), pg_current_xact_id(), p_session, p_user,
           coalesce(array_agg(distinct p.office), '{}'), coalesce(array_agg(distinct p.role), '{}'),
           coalesce(bool_or(r.sees_content), false), coalesce(bool_or(r.all_files), false)
      from user_post p join role r on r.code = p.role join office o on o.id = p.office
     where p.app_user = p_user and p.valid_from <= today and (p.valid_to is null or p.valid_to >= today)
       and o.active_from <= today and (o.active_to is null or o.active_to >= today)
    on conflict (pid) do update set xid = excluded.xid, session_id = excluded.session_id, app_user = excluded.app_user,
        offices = excluded.offices, roles = excluded.roles, sees_content = excluded.sees_content, all_files = excluded.all_files;
end $$;

-- One row a backend, written anew by each request: its dead versions have to go at once, or every look-up walks them.
alter table sec.scope set (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_cost_delay = 0);
