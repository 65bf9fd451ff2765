-- SPDX-FileCopyrightText: 2026 Mimamori contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A new password ends what stands open with the old one (SEC-B): every other session of that person, not the one that changed it.
create function sec.end_other_sessions(p_user bigint, p_token bytea) returns setof bigint
language sql security definer set search_path = pg_catalog, sec as $$
    update sec.session set ended_at = now(), end_reason = 'password changed elsewhere'
     where app_user = p_user and ended_at is null and token_hash <> sha256(p_token) returning id $$;
revoke all on function sec.end_other_sessions(bigint, bytea) from public;
grant execute on function sec.end_other_sessions(bigint, bytea) to app_login;
