-- SPDX-FileCopyrightText: 2026 Mimamori contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Register files that the city's own system drops into a folder: nobody has received them, and of a marker that cannot be read
-- neither kind nor day is known. Each drop is taken into the ledger once and put away once.

alter table registry_file alter column received_by drop not null;
alter table registry_file alter column register_date drop not null;
alter table registry_file drop constraint registry_file_kind_check;
alter table registry_file add constraint registry_file_kind_check
    check (kind in ('FULL', 'DAILY') or (kind = '' and state = 'REFUSED')),
    add constraint registry_file_date_check check (register_date is not null or state = 'REFUSED');

create table registry.file_drop (
    registry_file bigint primary key references registry_file,
    name          text not null,
    sha256        bytea not null,                 -- as the marker says; empty when it does not
    put_away_at   timestamptz
);
create unique index file_drop_at_work on registry.file_drop (name) where put_away_at is null;
grant select, insert, update on registry.file_drop to app_job;
