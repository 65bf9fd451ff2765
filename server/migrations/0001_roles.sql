-- SPDX-FileCopyrightText: 2026 Mimamori contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schemas and the rights every later table starts with. The roles themselves are made by installer/external_roles.sql,
-- which needs a superuser. What a table wants otherwise (audit: insert only; deletes; row-level security) stands at the table.

create schema sec;
create schema audit;
create schema search authorization search_owner;
create schema staging;

grant usage on schema sec to app_rw, app_ro;
grant usage on schema audit to app_rw, audit_writer, sealer;
grant usage on schema search to app_rw, app_ro;
grant usage on schema staging to app_rw;
grant usage on schema sec, audit, search, staging to dumper;

-- Nothing is deleted in daily work: DELETE and TRUNCATE are granted table by table.
alter default privileges in schema public grant select, insert, update on tables to app_rw;
alter default privileges in schema public grant select on tables to app_ro;
alter default privileges in schema public grant usage on sequences to app_rw, app_job;

-- Search keys are rebuilt row by row; staging is emptied after each import.
alter default privileges for role migrator, search_owner in schema search
    grant select, insert, update, delete on tables to app_rw;
alter default privileges for role migrator, search_owner in schema search grant select on tables to app_ro;
alter default privileges in schema staging grant select, insert, update, delete, truncate on tables to app_rw;
alter default privileges in schema staging grant usage on sequences to app_rw;

-- A function is callable by nobody until it is granted: SECURITY DEFINER ones must not be open by accident.
alter default privileges for role migrator, search_owner revoke execute on functions from public;
alter default privileges in schema public grant execute on functions to app_rw, app_ro;
