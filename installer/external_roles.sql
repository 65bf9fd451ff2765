-- SPDX-FileCopyrightText: 2026 Mimamori contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Database, roles and rights of Mimamori on an external PostgreSQL 15 cluster; run once, and again after each upgrade, as
-- a superuser:  psql -X -f external_roles.sql postgres   Then give each role that logs in its password with \password
-- (scram-sha-256) and allow hostssl only in pg_hba.conf. The embedded cluster runs the same parts in single-user mode, so
-- both reach the same state: a statement ends with a semicolon and an EMPTY LINE, and no statement has one inside.
\set ON_ERROR_STOP on

--- part: roles

do $$
declare
    name text;
begin
    foreach name in array array['migrator', 'dumper', 'app_rw', 'app_ro', 'app_job', 'app_login', 'audit_writer', 'sealer', 'backup', 'pgbackrest', 'monitor',
                                'search_owner', 'activity_owner'] loop
        if not exists (select from pg_roles where rolname = name) then
            execute format('create role %I', name);
        end if;
    end loop;
end
$$;

-- migrator owns everything and is used only while migrating; dumper reads everything for pg_dump and the hand-over.
alter role migrator with login nosuperuser nocreatedb nocreaterole noreplication bypassrls connection limit 4;

alter role dumper with login nosuperuser nocreatedb nocreaterole noreplication bypassrls connection limit 4;

alter role app_rw with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

alter role app_ro with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

alter role app_job with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

alter role app_login with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

alter role audit_writer with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

alter role sealer with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

alter role backup with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

-- pgBackRest reads where the cluster is and how it archives, starts and ends a backup, and reads no row.
alter role pgbackrest with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

grant pg_read_all_settings to pgbackrest;

alter role pgbackrest set statement_timeout = 0;

alter role monitor with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

-- Nobody logs in as these two: one owns the search key tables (without row-level security), the other what monitor may see.
alter role search_owner with nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

alter role activity_owner with nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

grant search_owner to migrator;

grant pg_read_all_data to dumper;

grant pg_read_all_stats to activity_owner;

-- Time limits: a request of a person waits seconds, a statistic a minute, a migration and a dump as long as they take.
alter role app_rw set statement_timeout = '15s';

alter role app_ro set statement_timeout = '60s';

alter role app_job set statement_timeout = '60s';

alter role app_login set statement_timeout = '10s';

alter role audit_writer set statement_timeout = '10s';

alter role sealer set statement_timeout = '30s';

alter role monitor set statement_timeout = '5s';

alter role migrator set statement_timeout = 0;

alter role dumper set statement_timeout = 0;

alter role backup set statement_timeout = 0;

alter role app_ro set default_transaction_read_only = on;

alter role monitor set default_transaction_read_only = on;

alter role dumper set default_transaction_read_only = on;

do $$
declare
    name text;
begin
    foreach name in array array['migrator', 'dumper', 'app_rw', 'app_ro', 'app_job', 'app_login', 'audit_writer', 'sealer', 'backup', 'pgbackrest', 'monitor'] loop
        execute format('alter role %I set lock_timeout = %L', name,
                       case when name in ('migrator', 'dumper') then '30s' else '5s' end);
        -- The un-sealed tail of the audit is as long as the longest open transaction. pg_dump is read-only and idles.
        execute format('alter role %I set idle_in_transaction_session_timeout = %L', name,
                       case when name in ('dumper', 'pgbackrest') then '0' else '30s' end);
        execute format('alter role %I set timezone = %L', name, 'UTC');
        -- pg_temp last: a temporary table must never stand in for a real one.
        execute format('alter role %I set search_path = public, pg_temp', name);
    end loop;
end
$$;

--- part: database

select 'create database mimamori owner migrator template template0 encoding ''UTF8'' locale ''C.UTF-8'''
 where not exists (select from pg_database where datname = 'mimamori') \gexec

\connect mimamori

--- part: rights

do $$
begin
    execute format('alter database %I owner to migrator', current_database());
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to dumper, app_rw, app_ro, app_job, app_login, audit_writer, sealer, backup, pgbackrest, monitor',
                   current_database());
end
$$;

revoke all on schema public from public;

grant usage on schema public to dumper, app_rw, app_ro, app_job, app_login, audit_writer, sealer, monitor;

create extension if not exists pg_trgm with schema public;

grant execute on function pg_backup_start(text, boolean), pg_backup_stop(boolean), pg_switch_wal(),
    pg_create_restore_point(text) to backup, pgbackrest;

-- What monitor sees of the sessions: everything but the text of their statements.
create schema if not exists ops;

grant usage on schema ops to monitor;

create or replace function ops.activity()
    returns table (pid int, database name, role name, application_name text, state text, wait_event_type text,
                   wait_event text, backend_type text, backend_start timestamptz, transaction_start timestamptz,
                   statement_start timestamptz, state_change timestamptz, has_xid boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select a.pid, a.datname, a.usename, a.application_name, a.state, a.wait_event_type, a.wait_event, a.backend_type,
           a.backend_start, a.xact_start, a.query_start, a.state_change, a.backend_xid is not null
      from pg_stat_activity a
$$;

create or replace function ops.replication()
    returns table (application_name text, state text, sync_state text, sent_lsn pg_lsn, replay_lsn pg_lsn,
                   write_lag interval, flush_lag interval, replay_lag interval)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select r.application_name, r.state, r.sync_state, r.sent_lsn, r.replay_lsn, r.write_lag, r.flush_lag, r.replay_lag
      from pg_stat_replication r
$$;

alter function ops.activity() owner to activity_owner;

alter function ops.replication() owner to activity_owner;

revoke all on function ops.activity(), ops.replication() from public;

grant execute on function ops.activity(), ops.replication() to monitor;

