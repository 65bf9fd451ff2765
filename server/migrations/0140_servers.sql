-- SPDX-FileCopyrightText: 2026 Mimamori contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Several servers on one database (PLT-02): which of them run, whether one may write at the moment, and whose store belongs to this database.

-- One row a running server, renewed every few seconds; one that is not renewed any more is away. Nothing to keep: unlogged.
create unlogged table server_node (
    server      text primary key,             -- this run of this server
    name        text not null,                -- as its configuration names it
    process     bigint not null,
    version     text not null,
    state       text not null,                -- FULL, READ_ONLY, DRAINING
    port        int not null,
    connections bigint not null,
    signed_in   bigint not null,
    waiting     bigint not null,
    answered    bigint not null,
    started_at  timestamptz not null,
    seen_at     timestamptz not null
);
grant select on server_node to app_rw, app_ro, app_job, monitor;
grant insert, update, delete on server_node to app_rw;

-- The administrator's wish that nothing is written for a while; one row.
create table service_mode (
    only_row  boolean primary key default true check (only_row),
    read_only boolean not null default false,
    reason    text not null default '',
    set_by    bigint references app_user,
    set_at    timestamptz
);
insert into service_mode default values;
grant select on service_mode to app_rw, app_ro, app_job, monitor;
grant update on service_mode to app_rw;

-- Every server of a database has the same key for its attachments and second factors: the mark tells a server that was given another.
create table store_mark (
    only_row boolean primary key default true check (only_row),
    mark     bytea not null
);
