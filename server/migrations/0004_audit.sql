-- SPDX-FileCopyrightText: 2026 Mimamori contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The audit of every read and write: insert only, sealed each second by mimamori-seal (reliability.md 3.4).
-- A row says who, where, when, what operation, on which object, with what result; never what was written.

create table audit.event (
    seq         bigint generated always as identity primary key,
    epoch       int not null default 1,
    xid         xid8 not null default pg_current_xact_id(),
    at          timestamptz not null default clock_timestamp(),
    app_user    bigint not null,           -- 0: nobody signed in, or a job
    session_id  bigint,
    terminal    text not null,             -- fingerprint of the certificate, 'local:<uid>' or 'job:<name>'
    office      bigint,
    operation   text not null,
    action      text not null,             -- read, write, refused, login, reveal, output, break_glass, job
    object      text not null default '',  -- record name
    object_ids  bigint[] not null default '{}',
    child_file  bigint,
    result      text not null,             -- 'ok' or the problem's code
    purpose     text not null default '',  -- code of the reason where one was asked
    request_id  text not null default ''
);
create index event_order on audit.event (epoch, xid, seq);
create index event_user on audit.event (app_user, seq);
create index event_child_file on audit.event (child_file, seq) where child_file is not null;

-- One seal covers the rows (epoch, xid, seq) after the one before, up to the xid horizon; heads are chained and signed.
create table audit.seal (
    number      bigint primary key,
    epoch       int not null,
    sealed_at   timestamptz not null,
    from_xid    xid8 not null,             -- inclusive: until_xid of the seal before
    until_xid   xid8 not null,             -- exclusive: every transaction below it had ended
    rows        bigint not null,
    root        bytea not null,            -- Merkle root (RFC 9162) of the rows in order (xid, seq)
    previous    bytea not null,            -- head of the seal before
    head        bytea not null,            -- hash of this seal's fields and `previous`
    signature   bytea not null,            -- Ed25519 over head
    key_id      text not null
);

create function audit.refuse() returns trigger language plpgsql as
    $$ begin raise exception 'the audit is append-only' using errcode = 'insufficient_privilege'; end $$;
create trigger event_append_only before update or delete on audit.event for each row execute function audit.refuse();
create trigger event_no_truncate before truncate on audit.event for each statement execute function audit.refuse();
create trigger seal_append_only before update or delete on audit.seal for each row execute function audit.refuse();
create trigger seal_no_truncate before truncate on audit.seal for each statement execute function audit.refuse();

grant usage on schema audit to app_rw, app_ro, app_job, app_login, audit_writer, sealer;
grant insert on audit.event to audit_writer, app_rw, app_ro, app_job, app_login;
grant select on audit.event to sealer, app_rw, app_ro;
grant select, insert on audit.seal to sealer;
grant select on audit.seal to app_rw, app_ro, app_login;
