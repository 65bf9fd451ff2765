-- SPDX-FileCopyrightText: 2026 Mimamori contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the one search box needs besides the keys of 0005: given names and the last four digits of telephones, in a blink.

create function search.last_four(p_phones text[]) returns text[] language sql immutable strict set search_path = pg_catalog as
    $$ select coalesce(array_agg(right(d, 4)), '{}') from unnest(p_phones) d $$;
create index person_key_given on search.person_key (given_l1, person);
create index person_key_last_four on search.person_key using gin (search.last_four(phones));

revoke execute on function search.last_four(text[]) from public;
grant execute on function search.last_four(text[]) to app_rw, app_job, app_ro;
