-- SPDX-FileCopyrightText: 2026 Mimamori contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What an administrator does to accounts and sessions (PLT-04), and what a server asks to end live connections in time (SEC-A).

create function sec.admin_set_password(p_user bigint, p_argon2id text) returns void
language plpgsql security definer set search_path = pg_catalog, public, sec as $$
begin
    perform sec.require_admin();
    perform sec.set_password(p_user, p_argon2id, true);
    perform sec.end_sessions_of(p_user, 'password set by an administrator');
end $$;
-- Without password and factor nobody signs in any more, whatever the dates say.
create function sec.close_account(p_user bigint) returns void
language plpgsql security definer set search_path = pg_catalog, public, sec as $$
begin
    perform sec.require_admin();
    delete from sec.credential where app_user = p_user;
    delete from sec.factor where app_user = p_user;
    perform sec.end_sessions_of(p_user, 'account closed');
end $$;
create function sec.admin_end_session(p_session bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog, sec as $$
declare whose bigint;
begin
    perform sec.require_admin();
    update sec.session set ended_at = now(), end_reason = 'ended by an administrator' where id = p_session and ended_at is null
        returning app_user into whose;
    return whose;
end $$;
create function sec.account_state(p_user bigint) returns table (has_password boolean, must_change boolean, has_factor boolean)
language plpgsql stable security definer set search_path = pg_catalog, sec as $$
begin
    perform sec.require_admin();
    return query select c.app_user is not null, coalesce(c.must_change, false), coalesce(f.sealed is not null, false)
        from (select p_user as id) u left join sec.credential c on c.app_user = u.id left join sec.factor f on f.app_user = u.id;
end $$;
-- Of these sessions (SHA-256 of their tokens, hex) the ones that are over: ended, expired, or their user has no valid post today.
create function sec.dead_sessions(p_hashes text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, public, sec as $$
    select h from unnest(p_hashes) h left join sec.session s on s.token_hash = decode(h, 'hex')
     where s.id is null or s.ended_at is not null or s.expires_at <= now()
        or not exists (select 1 from app_user u join user_post p on p.app_user = u.id where u.id = s.app_user
            and u.valid_from <= sec.today() and (u.valid_to is null or u.valid_to >= sec.today())
            and p.valid_from <= sec.today() and (p.valid_to is null or p.valid_to >= sec.today())) $$;

-- Which program stands at which terminal, as it said when somebody signed in.
create table sec.terminal_seen (
    fingerprint    text primary key,
    client_version text not null,
    seen_at        timestamptz not null
);
create function sec.note_terminal(p_fingerprint text, p_version text) returns void
language sql security definer set search_path = pg_catalog, sec as $$
    insert into sec.terminal_seen (fingerprint, client_version, seen_at) values (p_fingerprint, p_version, now())
    on conflict (fingerprint) do update set client_version = excluded.client_version, seen_at = excluded.seen_at $$;
create function sec.terminals_seen() returns table (fingerprint text, client_version text, seen_at timestamptz)
language sql stable security definer set search_path = pg_catalog, sec as
    $$ select t.fingerprint, t.client_version, t.seen_at from sec.terminal_seen t $$;

-- For doctor: how many administrators there are, and how many of them have a second factor in force.
create function sec.administrators() returns table (all_of_them bigint, with_factor bigint)
language sql stable security definer set search_path = pg_catalog, public, sec as $$
    select count(*), count(f.sealed) from (select distinct p.app_user from user_post p join app_user u on u.id = p.app_user
        where p.role = 'ADM' and p.valid_from <= sec.today() and (p.valid_to is null or p.valid_to >= sec.today())
          and (u.valid_to is null or u.valid_to >= sec.today())) a
      join sec.credential c on c.app_user = a.app_user left join sec.factor f on f.app_user = a.app_user $$;

revoke all on sec.terminal_seen from public;
revoke execute on function sec.admin_set_password(bigint, text), sec.close_account(bigint), sec.admin_end_session(bigint),
    sec.account_state(bigint), sec.dead_sessions(text[]), sec.note_terminal(text, text), sec.terminals_seen(), sec.administrators() from public;
grant execute on function sec.admin_set_password(bigint, text), sec.close_account(bigint), sec.admin_end_session(bigint),
    sec.account_state(bigint), sec.terminals_seen(), sec.administrators() to app_rw;
grant execute on function sec.dead_sessions(text[]) to app_ro;
grant execute on function sec.note_terminal(text, text) to app_login;
