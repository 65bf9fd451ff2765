// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/server.h"

namespace mimamori {

void RunningState::describe(Describe &d)
{
    d.record("running_state", QT_TRANSLATE_NOOP("record", "State of the service"));
    d.field<&RunningState::state>("state", QT_TRANSLATE_NOOP("record", "State"));
    d.field<&RunningState::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason"));
}

void ServerLine::describe(Describe &d)
{
    d.record("server_line", QT_TRANSLATE_NOOP("record", "Server"));
    d.field<&ServerLine::name>("name", QT_TRANSLATE_NOOP("record", "Server")).inList();
    d.field<&ServerLine::state>("state", QT_TRANSLATE_NOOP("record", "State")).inList();
    d.field<&ServerLine::version>("version", QT_TRANSLATE_NOOP("record", "Version")).inList();
    d.field<&ServerLine::process>("process", QT_TRANSLATE_NOOP("record", "Process")).inList();
    d.field<&ServerLine::port>("port", QT_TRANSLATE_NOOP("record", "Port")).inList();
    d.field<&ServerLine::connections>("connections", QT_TRANSLATE_NOOP("record", "Connections")).inList();
    d.field<&ServerLine::signedIn>("signed_in", QT_TRANSLATE_NOOP("record", "Signed in here")).inList();
    d.field<&ServerLine::waiting>("waiting", QT_TRANSLATE_NOOP("record", "Requests waiting")).inList();
    d.field<&ServerLine::answered>("answered", QT_TRANSLATE_NOOP("record", "Requests answered")).inList();
    d.field<&ServerLine::startedAt>("started_at", QT_TRANSLATE_NOOP("record", "Started at")).inList();
    d.field<&ServerLine::seenAt>("seen_at", QT_TRANSLATE_NOOP("record", "Last sign of life")).inList();
}

void ServerLines::describe(Describe &d)
{
    d.record("server_lines", QT_TRANSLATE_NOOP("record", "Servers"));
    d.group<&ServerLines::servers>("servers", QT_TRANSLATE_NOOP("record", "Servers"));
}

void ListServers::describe(Describe &d)
{
    d.record("server.list", QT_TRANSLATE_NOOP("record", "Servers"));
}

void SetServiceMode::describe(Describe &d)
{
    d.record("server.mode", QT_TRANSLATE_NOOP("record", "Read-only running"));
    d.field<&SetServiceMode::readOnly>("read_only", QT_TRANSLATE_NOOP("record", "Nothing is saved"));
    d.field<&SetServiceMode::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).length(200);
}

void RunningJob::describe(Describe &d)
{
    d.record("running_job", QT_TRANSLATE_NOOP("record", "Job at work"));
    d.field<&RunningJob::job>("job", QT_TRANSLATE_NOOP("record", "Job")).inList();
    d.field<&RunningJob::startedAt>("started_at", QT_TRANSLATE_NOOP("record", "Started at")).inList();
    d.field<&RunningJob::server>("server", QT_TRANSLATE_NOOP("record", "Server")).inList();
    d.field<&RunningJob::percent>("percent", QT_TRANSLATE_NOOP("record", "Per cent done")).inList();
}

void OperationsBoard::describe(Describe &d)
{
    d.record("operations_board", QT_TRANSLATE_NOOP("record", "Operations board"));
    d.field<&OperationsBoard::state>("state", QT_TRANSLATE_NOOP("record", "State"));
    d.field<&OperationsBoard::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason"));
    d.field<&OperationsBoard::schema>("schema", QT_TRANSLATE_NOOP("record", "Newest migration"));
    d.field<&OperationsBoard::sessions>("sessions", QT_TRANSLATE_NOOP("record", "People signed in"));
    d.group<&OperationsBoard::servers>("servers", QT_TRANSLATE_NOOP("record", "Servers"));
    d.group<&OperationsBoard::running>("running", QT_TRANSLATE_NOOP("record", "Jobs at work"));
    d.field<&OperationsBoard::jobsFailed>("jobs_failed", QT_TRANSLATE_NOOP("record", "Jobs that failed last"));
    d.field<&OperationsBoard::backupEnabled>("backup_enabled", QT_TRANSLATE_NOOP("record", "Backups are taken"));
    d.field<&OperationsBoard::restorableUntil>("restorable_until", QT_TRANSLATE_NOOP("record", "Can be restored until"));
    d.field<&OperationsBoard::provenAt>("proven_at", QT_TRANSLATE_NOOP("record", "Newest proven set"));
    d.field<&OperationsBoard::incidentsOpen>("incidents_open", QT_TRANSLATE_NOOP("record", "Open incidents"));
    d.field<&OperationsBoard::anomaliesOpen>("anomalies_open", QT_TRANSLATE_NOOP("record", "Open anomalies"));
    d.field<&OperationsBoard::confirmationsWaiting>("confirmations_waiting", QT_TRANSLATE_NOOP("record", "Waiting for a second person"));
    d.field<&OperationsBoard::broken>("broken", QT_TRANSLATE_NOOP("record", "Broken by doctor"));
    d.field<&OperationsBoard::warnings>("warnings", QT_TRANSLATE_NOOP("record", "Warnings of doctor"));
}

void ShowOperations::describe(Describe &d)
{
    d.record("operations.board", QT_TRANSLATE_NOOP("record", "Operations board"));
}

} // namespace mimamori
