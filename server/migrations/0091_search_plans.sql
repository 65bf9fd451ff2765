-- SPDX-FileCopyrightText: 2026 Mimamori contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The questions of the box and of the matching that were functions in SQL were parsed and planned anew by every statement that calls
-- them (as 0045 says of the policies). In PL/pgSQL with the words they had, a session plans them once (SPD-5).
do $$
declare
    asked record;
    made text;
begin
    for asked in select p.oid, p.oid::regprocedure::text as name, p.prosrc as body from pg_proc p
                  where p.oid in ('search.parts_containing(text, text)'::regprocedure, 'search.parts_near(text[])'::regprocedure,
                        'search.residents(text, text, text, text, date, date[], date, date, text, text[], text[], text[])'::regprocedure,
                        'search.residents_called(text[])'::regprocedure, 'search.resident_counts(text[], text[], text[], date[])'::regprocedure,
                        'search.resident_household(text)'::regprocedure) loop
        made := pg_get_functiondef(asked.oid);
        made := replace(made, ' LANGUAGE sql', ' LANGUAGE plpgsql');
        made := replace(made, asked.body, E'\n#variable_conflict use_column\nbegin return query ' || asked.body || E';\nend ');
        execute made;
    end loop;
end $$;
