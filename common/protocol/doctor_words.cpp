// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/doctor_words.h"

#include <QtGlobal>

namespace mimamori {

namespace {

struct Words {
    const char *finding;
    const char *words;
};

constexpr Words all[] = {
    {"fine", QT_TRANSLATE_NOOP("doctor", "As it should be.")},
    {"check_failed", QT_TRANSLATE_NOOP("doctor", "This could not be looked at ({why}). See the server's log.")},
    {"server_away", QT_TRANSLATE_NOOP("doctor", "No server answers at {socket}. Start it: systemctl start mimamorid; its log says why it stopped: journalctl -u mimamorid")},
    {"configuration_wrong", QT_TRANSLATE_NOOP("doctor", "No server would start with this configuration. {why}")},
    {"read_only", QT_TRANSLATE_NOOP("doctor", "Nothing is saved at the moment ({reason}). When it is over: mimamorictl server read-only off; a database with default_transaction_read_only is set back by its administrators.")},
    {"servers_differ", QT_TRANSLATE_NOOP("doctor", "Servers of different versions serve this database: {servers}. Finish the upgrade.")},
    {"server_gone", QT_TRANSLATE_NOOP("doctor", "These servers stopped telling that they live: {servers}. Look at their machines, or restart them.")},
    {"terminals_named", QT_TRANSLATE_NOOP("doctor", "These terminals' certificates end first: {names}. Switch them on so that they renew; else: mimamorictl terminal enroll")},
    {"certificate_until", QT_TRANSLATE_NOOP("doctor", "{file}: good until {until} ({days} days).")},
    {"clock_apart", QT_TRANSLATE_NOOP("doctor", "Server and database agree to {milliseconds} ms.")},
    {"migration_pending", QT_TRANSLATE_NOOP("doctor", "The database has an older schema than this program. Run: mimamorid migrate")},
    {"schema_newer", QT_TRANSLATE_NOOP("doctor", "The database's schema is not this program's ({why}). Install the newer program; never edit a migration.")},
    {"log_settings", QT_TRANSLATE_NOOP("doctor", "PostgreSQL would write values of requests into its log: {settings}. Set them as in the administrators' guide and reload PostgreSQL.")},
    {"no_checksums", QT_TRANSLATE_NOOP("doctor", "The database cluster has no data checksums, so a rotten disk block is not noticed. Stop PostgreSQL and run: pg_checksums --enable")},
    {"seal_late", QT_TRANSLATE_NOOP("doctor", "The audit has not been sealed for {seconds} seconds. Start the sealer: systemctl start mimamori-seal; a transaction open for long holds it up too.")},
    {"seal_never", QT_TRANSLATE_NOOP("doctor", "The audit was never sealed. Set up and start the sealer: systemctl start mimamori-seal")},
    {"clock_differs", QT_TRANSLATE_NOOP("doctor", "The clocks of server and database differ by {seconds} seconds. Deadlines and one-time codes need one time: set up NTP on both.")},
    {"clock_unsynchronised", QT_TRANSLATE_NOOP("doctor", "This machine's clock is not kept by NTP. Set it up: timedatectl set-ntp true")},
    {"certificate_unreadable", QT_TRANSLATE_NOOP("doctor", "The certificate {file} cannot be read.")},
    {"certificate_expires", QT_TRANSLATE_NOOP("doctor", "The certificate {file} ends in {days} days. Issue a new one and restart the server.")},
    {"certificate_expired", QT_TRANSLATE_NOOP("doctor", "The certificate {file} has ended. Terminals cannot connect: issue a new one and restart the server.")},
    {"terminals_expire", QT_TRANSLATE_NOOP("doctor", "{count} terminals have certificates that end within two weeks. They renew by themselves when switched on; else: mimamorictl terminal enroll")},
    {"terminals_old", QT_TRANSLATE_NOOP("doctor", "{count} terminals run a client older than {version}. Update them; mimamorictl terminal list names them.")},
    {"no_installation", QT_TRANSLATE_NOOP("doctor", "The server was started without its configuration; disk and certificates were not looked at.")},
    {"disk_low", QT_TRANSLATE_NOOP("doctor", "Only {megabytes} MB are free under {directory}. Make room or enlarge the disk before the database stops.")},
    {"job_late", QT_TRANSLATE_NOOP("doctor", "These jobs are late: {jobs}. Is a server with job runners alive? mimamorictl job list")},
    {"job_failed", QT_TRANSLATE_NOOP("doctor", "These jobs failed the last time: {jobs}. mimamorictl job list shows why; mimamorictl job run starts one again.")},
    {"holidays_end", QT_TRANSLATE_NOOP("doctor", "The calendar of holidays ends on {last}. Deadlines in business days need it: install the new year's calendar.")},
    {"mail_waits", QT_TRANSLATE_NOOP("doctor", "{count} notices have waited for more than an hour. Is [mail] smtp right and the mail server up?")},
    {"backup_off", QT_TRANSLATE_NOOP("doctor", "No backups are taken by this server. Set [backup] enabled=true, or say in the operation plan who takes them.")},
    {"backup_tool_missing", QT_TRANSLATE_NOOP("doctor", "Backups are asked for ([backup]), but the program pgbackrest is not installed: none are taken, and the log is not archived. Install it and restart the server.")},
    {"backup_not_prepared", QT_TRANSLATE_NOOP("doctor", "Backups are asked for ([backup]), but their key or their repository cannot be prepared: none are taken, and the log is not archived. The server's journal names the file; mend it and restart the server.")},
    {"backup_never_proven", QT_TRANSLATE_NOOP("doctor", "No backup has been proved by a restore yet. Run: mimamorictl backup run --kind before-change, then mimamorictl drill run")},
    {"backup_unproven", QT_TRANSLATE_NOOP("doctor", "No backup of the last {hours} hours has been proved by a restore. mimamorictl drill list shows why; mimamorictl drill run tries again.")},
    {"archive_off", QT_TRANSLATE_NOOP("doctor", "PostgreSQL does not archive its log, so nothing between two backups can be restored. Restart the server, or set archive_mode on the external cluster.")},
    {"archive_failing", QT_TRANSLATE_NOOP("doctor", "PostgreSQL cannot archive its log (segment {segment}), and it piles up. Is the repository there, writable and not full? mimamorictl backup info tells more.")},
    {"repository_away", QT_TRANSLATE_NOOP("doctor", "The backups' repository {directory} is away or read-only. Mount it again; nothing is archived meanwhile.")},
    {"repository_full", QT_TRANSLATE_NOOP("doctor", "Only {megabytes} MB are free in the backups' repository {directory}. Enlarge it; no backup starts without its reserve.")},
    {"administrators_few", QT_TRANSLATE_NOOP("doctor", "Only {count} administrators have a second factor in force. Keep two at least, so that one can reset the other's: mimamorictl factor enroll")},
    {"administrators_without_code", QT_TRANSLATE_NOOP("doctor", "Administrators may sign in at terminals without a one-time code. Require it: mimamorictl factor require ADM on")},
};

} // namespace

const char *doctorWords(QByteArrayView finding)
{
    for (const Words &words : all) {
        if (finding == words.finding)
            return words.words;
    }
    return nullptr;
}

} // namespace mimamori
