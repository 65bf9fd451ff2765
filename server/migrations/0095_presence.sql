-- SPDX-FileCopyrightText: 2026 Mimamori contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Who has what open right now (PLT-06): ids only, one row a connection and topic. Nothing to keep: unlogged, and a row that its server no
-- longer renews counts as gone.
create unlogged table live_presence (
    server     text not null,
    connection bigint not null,
    topic      text not null,
    app_user   bigint not null references app_user,
    writing    boolean not null,
    seen_at    timestamptz not null,
    primary key (server, connection, topic)
);
create index live_presence_topic on live_presence (topic);
grant select, insert, update, delete on live_presence to app_rw;
