// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/access/user_update_plan.h"

#include "dispatch/features.h"
#include "features/access/user_update_sheets.h"
#include "features/features_list.h"
#include "services/attachment_store.h"
#include "services/job_wake.h"
#include "services/open_work.h"
#include "services/server_services.h"
#include "services/tasks.h"

#include <QFile>

namespace mimamori {

namespace {

using State = QLatin1String;

/// The update, locked, in one of these states; "update_state" otherwise.
Stored<UserUpdate> lockedIn(Context &context, Ref<UserUpdate> id, std::initializer_list<State> states)
{
    Stored<UserUpdate> stored = context.records().lock(id, "user_update");
    for (const State state : states) {
        if (stored.record.state.value == state)
            return stored;
    }
    throw Problem("update_state", "user_update");
}

UserUpdateView changed(Context &context, const Stored<UserUpdate> &stored)
{
    context.records().update(stored.record, stored.version);
    context.publish(QStringLiteral("user_update"), {{QStringLiteral("record"), QStringLiteral("user_update")}, {QStringLiteral("id"), stored.record.id.id}});
    return viewOf(context, stored.record.id);
}

void requireNotPast(Context &context, QDate day)
{
    if (day < context.today())
        throw Problem("not_in_past", "effective_on");
}

BegunUserUpdate begin(Context &context, const BeginUserUpdate &in)
{
    static constexpr Sql keep{"user_update_begin", "insert into user_update_file (user_update, store_name, bytes) values ($1, $2, $3)"};
    requireNotPast(context, in.effectiveOn);
    UserUpdate update;
    update.fileName = in.fileName;
    update.effectiveOn = in.effectiveOn;
    update.complete = !in.partial;
    update.state.value = QStringLiteral("UPLOADING");
    update.preparedBy.id = context.actor().userId;
    update.preparedAt = context.now();
    context.records().insert(update);
    context.db().execute(keep, {update.id.id, SealedFile::newName(), in.bytes});
    context.audited(UserUpdate::recordName, {update.id.id});
    return {update.id};
}

/// Where the bytes of a list are; only whoever sends it goes on with it.
struct Upload {
    Stored<UserUpdate> update{};
    QString storeName{};
    qint64 bytes{};
    qint64 received{};
    SealedFile file(Context &context) const { return sealedFile(context, {UserUpdate::recordName, update.record.id.id}, storeName); }
};

Upload uploadOf(Context &context, Ref<UserUpdate> id)
{
    static constexpr Sql find{"user_update_upload", "select store_name, bytes, received from user_update_file where user_update = $1 for update"};
    const Stored<UserUpdate> stored = lockedIn(context, id, {State("UPLOADING")});
    if (stored.record.preparedBy.id != context.actor().userId)
        throw Problem("not_found", "user_update");
    const auto row = context.db().queryOne(find, {id.id});
    return {stored, row->text(0), row->integer(1), row->integer(2)};
}

AttachmentProgress putChunk(Context &context, const PutUserUpdateChunk &in)
{
    static constexpr Sql advance{"user_update_advance", "update user_update_file set received = $2 where user_update = $1"};
    const Upload upload = uploadOf(context, in.userUpdate);
    if (in.data.isEmpty() || in.data.size() > largestChunk)
        throw Problem("chunk_size", "data", {{QStringLiteral("most"), largestChunk}});
    if (in.offset != upload.received)
        throw Problem("wrong_offset", "offset", {{QStringLiteral("received"), upload.received}});
    if (in.offset + in.data.size() > upload.bytes)
        throw Problem("attachment_too_long", "data");
    upload.file(context).append(in.offset, in.data);
    context.db().execute(advance, {in.userUpdate.id, in.offset + in.data.size()});
    context.audited(UserUpdate::recordName, {in.userUpdate.id});
    return {in.offset + in.data.size()};
}

UserUpdateView preview(Context &context, const PreviewUserUpdate &in)
{
    Upload upload = uploadOf(context, in.userUpdate);
    if (upload.received != upload.bytes)
        throw Problem("attachment_incomplete", {}, {{QStringLiteral("received"), upload.received}});
    const SealedFile file = upload.file(context);
    if (in.sha256.size() != 32 || file.sha256(upload.bytes) != in.sha256)
        throw Problem("wrong_hash", "sha256");
    planUpdate(context, upload.update.record, file.readAll());
    upload.update.record.state.value = QStringLiteral("DRAFT");
    const UserUpdateView view = changed(context, upload.update);
    // What the list said stands in the lines now; the list itself is not kept.
    QFile::remove(SealedFile::pathOf(context.services().config().storeDirectory, upload.storeName));
    return view;
}

UserUpdateView show(Context &context, const ShowUserUpdate &in)
{
    return viewOf(context, in.userUpdate);
}

UserUpdateView decide(Context &context, const DecideUserLines &in)
{
    const Stored<UserUpdate> stored = lockedIn(context, in.userUpdate, {State("DRAFT"), State("STOPPED")});
    for (const Ref<UserUpdateLine> id : in.lines) {
        Stored<UserUpdateLine> line = context.records().lock(id, "lines");
        if (line.record.userUpdate != in.userUpdate)
            throw Problem("not_found", "lines");
        for (const Code<UserUpdateReason> &reason : std::as_const(line.record.reasons)) {
            if (in.accept && isHardReason(reason.value))
                throw Problem("line_wrong", "lines", {{QStringLiteral("row"), line.record.row}});
        }
        line.record.decision.value = in.accept ? QStringLiteral("ACCEPT") : QStringLiteral("REFUSE");
        context.records().update(line.record, line.version);
    }
    return changed(context, stored);
}

/// The successor must stay: not a leaver of the same list, and somebody who works on the day.
void requireStays(Context &context, const UserUpdate &update, qint64 successor)
{
    static constexpr Sql stays{"successor_stays",
        "select 1 from app_user u where u.id = $1 and u.valid_from <= $2 and (u.valid_to is null or u.valid_to >= $2) "
        "and exists (select 1 from user_post p where p.app_user = u.id and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2)) "
        "and not exists (select 1 from user_update_line l where l.user_update = $3 and l.app_user = u.id and l.kind = 'REMOVED' and l.decision <> 'REFUSE')"};
    if (!context.db().value(stays, {successor, update.effectiveOn, update.id.id}).isValid())
        throw Problem("successor_leaves", "successor");
}

UserUpdateView chooseSuccessor(Context &context, const ChooseSuccessor &in)
{
    static constexpr Sql one{"handover_of", "select id from user_handover where user_update_line = $1 and case_number = $2"};
    Stored<UserUpdateLine> line = context.records().lock(in.line, "line");
    const Stored<UserUpdate> stored = lockedIn(context, line.record.userUpdate, {State("DRAFT"), State("STOPPED")});
    if (line.record.kind.value != QLatin1String("REMOVED"))
        throw Problem("not_found", "line");
    requireStays(context, stored.record, in.successor.id);
    if (in.caseNumber.isEmpty()) {
        line.record.successor = in.successor;
        context.records().update(line.record, line.version);
        return changed(context, stored);
    }
    const QList<OpenWork> work = openWorkOf(context, {line}, context.today());
    if (std::none_of(work.begin(), work.end(), [&](const OpenWork &open) { return open.caseNumber == in.caseNumber; }))
        throw Problem("not_found", "case_number");
    UserHandover handover{{context.db().value(one, {in.line.id, in.caseNumber}).toLongLong()}, in.line, in.caseNumber, in.successor};
    if (!handover.id) {
        context.records().insert(handover);
    } else {
        const int version = context.records().lock(handover.id).version;
        context.records().update(handover, version);
    }
    return changed(context, stored);
}

void askForApproval(Context &context, const UserUpdate &update, int version)
{
    static constexpr Sql headquarters{"user_update_hq", "select id from office where kind = 'HQ' order by id"};
    const Rows offices = context.db().query(headquarters);
    for (const Row &office : offices) {
        for (const char *role : {"APV", "HQ"})
            addTask(context, {.kind = "user_update.approve", .office = office.integer(0), .role = QString::fromLatin1(role), .subject = UserUpdate::recordName,
                .subjectId = update.id.id, .args = {{QStringLiteral("effective_on"), update.effectiveOn.toString(Qt::ISODate)}}, .importance = 1,
                .dedupe = QStringLiteral("user_update.approve/%1/%2/%3/%4").arg(update.id.id).arg(version).arg(office.integer(0)).arg(QLatin1String(role)), .popup = true});
    }
}

UserUpdateView schedule(Context &context, const ScheduleUserUpdate &in)
{
    Stored<UserUpdate> stored = lockedIn(context, in.userUpdate, {State("DRAFT"), State("STOPPED")});
    UserUpdate &update = stored.record;
    if (in.effectiveOn.isValid() && in.effectiveOn != update.effectiveOn) // posts and ends were compared for that day
        throw Problem("effective_changed", "effective_on");
    requireNotPast(context, update.effectiveOn);
    const UserUpdateView view = viewOf(context, in.userUpdate);
    if (view.undecided)
        throw Problem("lines_undecided", {}, {{QStringLiteral("count"), view.undecided}});
    if (view.unassigned)
        throw Problem("work_unassigned", {}, {{QStringLiteral("count"), view.unassigned}});
    update.state.value = QStringLiteral("WAITING");
    update.preparedBy.id = context.actor().userId;
    update.approvedBy = {};
    update.approvedAt = {};
    update.failure = {};
    update.failureDetail.clear();
    askForApproval(context, update, stored.version);
    return changed(context, stored);
}

/// Four eyes: whoever had a hand in preparing it approves none of it.
void requireOther(Context &context, const UserUpdate &update)
{
    static constexpr Sql hand{"user_update_hand", "select 1 from record_history h where h.changed_by = $2 and (h.record = 'user_update' and h.record_id = $1 "
        "or h.record = 'user_update_line' and h.record_id in (select id from user_update_line where user_update = $1)) limit 1"};
    if (update.preparedBy.id == context.actor().userId || context.db().value(hand, {update.id.id, context.actor().userId}).isValid())
        throw Problem("own_draft", "user_update");
}

UserUpdateView approve(Context &context, const ApproveUserUpdate &in)
{
    Stored<UserUpdate> stored = lockedIn(context, in.userUpdate, {State("WAITING")});
    if (stored.version != context.baseVersion()) // nobody approves what nobody has read
        throw Problem("conflict", {}, {{QStringLiteral("version"), stored.version}});
    requireOther(context, stored.record);
    finishTasks(context, {"user_update.approve"}, UserUpdate::recordName, in.userUpdate.id);
    if (!in.approve) {
        stored.record.state.value = QStringLiteral("DRAFT");
        addTask(context, {.kind = "user_update.returned", .user = stored.record.preparedBy.id, .subject = UserUpdate::recordName, .subjectId = in.userUpdate.id,
            .args = {{QStringLiteral("commented"), !in.comment.isEmpty()}}, .importance = 1,
            .dedupe = QStringLiteral("user_update.returned/%1/%2").arg(in.userUpdate.id).arg(stored.version), .popup = true});
        return changed(context, stored);
    }
    stored.record.state.value = QStringLiteral("SCHEDULED");
    stored.record.approvedBy.id = context.actor().userId;
    stored.record.approvedAt = context.now();
    wakeJobsAtCommit(context.db());
    return changed(context, stored);
}

UserUpdateView withdraw(Context &context, const WithdrawUserUpdate &in)
{
    Stored<UserUpdate> stored = lockedIn(context, in.userUpdate, {State("UPLOADING"), State("DRAFT"), State("WAITING"), State("SCHEDULED"), State("STOPPED")});
    finishTasks(context, {"user_update.approve"}, UserUpdate::recordName, in.userUpdate.id);
    stored.record.state.value = QStringLiteral("WITHDRAWN");
    return changed(context, stored);
}

UserUpdateView reverse(Context &context, const ReverseUserUpdate &in)
{
    Stored<UserUpdate> stored = lockedIn(context, in.userUpdate, {State("APPLIED")});
    stored.record.state.value = QStringLiteral("REVERSING");
    stored.record.reversedBy.id = context.actor().userId;
    stored.record.reverseReason = in.reason;
    stored.record.failure = {};
    stored.record.failureDetail.clear();
    wakeJobsAtCommit(context.db());
    return changed(context, stored);
}

} // namespace

void registerUserUpdate(Features &features)
{
    features.record<UserUpdate>();
    features.record<UserUpdateLine>();
    features.record<UserHandover>();
    features.operation<&begin>(writes);
    features.operation<&putChunk>(writes);
    features.operation<&preview>(writes);
    features.operation<&show>(reads);
    features.operation<&decide>(writes);
    features.operation<&chooseSuccessor>(writes);
    features.operation<&schedule>(writes);
    features.operation<&approve>(changesVersion);
    features.operation<&withdraw>(writes);
    features.operation<&reverse>(writes);
    registerUserUpdateSheets(features);
}

} // namespace mimamori
