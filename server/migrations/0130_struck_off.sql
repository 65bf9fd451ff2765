-- SPDX-FileCopyrightText: 2026 Mimamori contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A terminal that was struck off is told so when it comes again: it then destroys what it kept. A stranger is told nothing.

create function sec.struck_off_certificates() returns setof text
language sql stable security definer set search_path = pg_catalog, public, sec as $$
    select t.fingerprint from terminal t where t.revoked_at is not null and t.fingerprint is not null
    union select f.fingerprint from sec.former_certificate f join terminal t on t.id = f.terminal where t.revoked_at is not null $$;

revoke execute on function sec.struck_off_certificates() from public;
grant execute on function sec.struck_off_certificates() to app_ro;
