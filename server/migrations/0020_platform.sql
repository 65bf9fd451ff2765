-- SPDX-FileCopyrightText: 2026 Mimamori contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- My work asks for the clocks of some hundred cases among those of the whole city.

create index running_clock_episode on running_clock (episode) where stopped_at is null;
create index running_clock_file on running_clock (child_file) where stopped_at is null and episode is null;
create index user_post_role on user_post (role);
create index job_run_open on job_run (job) where outcome = 'RUNNING';
