// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/attachment.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/attachment_store.h"
#include "services/work_orders.h"

namespace mimamori {

namespace {

constexpr auto viewColumns = "a.id, a.name, a.media_type, a.bytes, a.received, a.complete_at is not null, a.scan_state, coalesce(u.name, ''), a.created_at";

AttachmentView viewOf(const Row &row)
{
    return {row.integer(0), row.text(1), row.text(2), row.integer(3), row.integer(4), row.boolean(5), {row.text(6)}, row.text(7), row.dateTime(8)};
}

AttachmentView viewOf(Context &context, qint64 attachment)
{
    static const QString text = QStringLiteral("select %1 from attachment a left join app_user u on u.id = a.created_by where a.id = $1")
                                    .arg(QLatin1String(viewColumns));
    const auto row = context.db().queryOne(SqlText{"attachment_view", text}, {attachment});
    if (!row)
        throw Problem("not_found", "attachment");
    return viewOf(*row);
}

/// One row as the store needs it, locked where something will be written.
struct StoredAttachment {
    qint64 id{};
    SubjectOwner owner;
    QString storeName;
    qint64 bytes{};
    qint64 received{};
    QByteArray sha256;
    bool complete{};
    QString scanState;
    qint64 createdBy{};
};

StoredAttachment stored(Context &context, qint64 attachment, bool lock)
{
    // Outputs lie in the same store; they are fetched through the gate only.
    static const QString text = QStringLiteral("select id, child_file, reception, store_name, bytes, received, sha256, complete_at is not null, "
        "scan_state, created_by, subject, subject_id from attachment where id = $1 and withdrawn_at is null and subject <> 'export_register'");
    const auto row = context.db().queryOne(SqlText{lock ? "attachment_lock" : "attachment_find", lock ? QString(text + QStringLiteral(" for update")) : text}, {attachment});
    if (!row)
        throw Problem("not_found", "attachment");
    SubjectOwner owner{row->integer(1), row->integer(2), 0};
    try {
        if (!owner.childFile && !owner.reception) // no row-level security stands before these
            owner.workOrder = workOrderOf(context, row->text(10).toLatin1(), row->integer(11));
    } catch (const Problem &) {
        throw Problem("not_found", "attachment");
    }
    return {row->integer(0), owner, row->text(3), row->integer(4), row->integer(5), row->bytes(6), row->boolean(7), row->text(8), row->integer(9)};
}

/// Writing onto a file needs its office or an assignment, as every write does (the subject is named by text, not by a reference).
void requireWritable(Context &context, const SubjectOwner &owner)
{
    static constexpr Sql ofFile{"attach_to_file", "select sec.may_write_file($1)"};
    static constexpr Sql ofReception{"attach_to_reception",
        "select exists (select 1 from reception r where r.id = $1 and r.office = any (sec.offices())) "
        "or exists (select 1 from reception_child c where c.reception = $1 and sec.may_write_file(c.child_file))"};
    if (owner.workOrder) {
        requireWorkOpen(context, owner.workOrder);
        return;
    }
    const bool may = owner.childFile ? context.db().value(ofFile, {owner.childFile}).toBool()
                                     : context.db().value(ofReception, {owner.reception}).toBool();
    if (!may)
        throw Problem("not_in_charge", "subject_id");
}

void requireOwnUpload(const Context &context, const StoredAttachment &file)
{
    if (file.createdBy != context.actor().userId)
        throw Problem("not_found", "attachment");
    if (file.complete)
        throw Problem("attachment_complete");
}

void requireHash(const QByteArray &sha256)
{
    if (!sha256.isEmpty() && sha256.size() != 32)
        throw Problem("type", "sha256");
}

BegunAttachment beginAttachment(Context &context, const BeginAttachment &in)
{
    if (!isAllowedMediaType(in.mediaType))
        throw Problem("media_type", "media_type");
    requireHash(in.sha256);
    if (in.name.contains(QLatin1Char('/')) || in.name.contains(QLatin1Char('\\')))
        throw Problem("type", "name");
    const SubjectOwner owner = ownerOf(context, in.subject.toLatin1(), in.subjectId);
    requireWritable(context, owner);
    static constexpr Sql again{"attachment_again",
        "select id, received from attachment where subject = $1 and subject_id = $2 and name = $3 and bytes = $4 and created_by = $5 "
        "and complete_at is null and withdrawn_at is null and sha256 is not distinct from $6 order by id desc limit 1"};
    const QVariant sha256 = in.sha256.isEmpty() ? QVariant() : QVariant(in.sha256);
    if (const auto row = context.db().queryOne(again, {in.subject, in.subjectId, in.name, in.bytes, context.actor().userId, sha256})) {
        context.audited("attachment", {row->integer(0)}, owner.childFile);
        return {row->integer(0), row->integer(1)};
    }
    static constexpr Sql insert{"attachment_begin",
        "insert into attachment (child_file, reception, subject, subject_id, name, media_type, bytes, sha256, store_name, created_by, created_at) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id"};
    const auto orNull = [](qint64 id) { return id ? QVariant(id) : QVariant(); };
    const qint64 id = context.db().value(insert, {orNull(owner.childFile), orNull(owner.reception), in.subject, in.subjectId, in.name, in.mediaType,
        in.bytes, sha256, SealedFile::newName(), context.actor().userId, context.now()}).toLongLong();
    context.audited("attachment", {id}, owner.childFile);
    return {id, 0};
}

AttachmentProgress putChunk(Context &context, const PutAttachmentChunk &in)
{
    static constexpr Sql advance{"attachment_advance", "update attachment set received = $2, version = version + 1 where id = $1"};
    const StoredAttachment file = stored(context, in.attachment, true);
    requireOwnUpload(context, file);
    if (in.data.isEmpty() || in.data.size() > largestChunk)
        throw Problem("chunk_size", "data", {{QStringLiteral("most"), largestChunk}});
    if (in.offset != file.received)
        throw Problem("wrong_offset", "offset", {{QStringLiteral("received"), file.received}});
    if (in.offset + in.data.size() > file.bytes)
        throw Problem("attachment_too_long", "data");
    requireWritable(context, file.owner);
    sealedFile(context, file.owner.owner(), file.storeName).append(in.offset, in.data);
    const qint64 received = in.offset + in.data.size();
    context.db().execute(advance, {file.id, received});
    context.audited("attachment", {file.id}, file.owner.childFile);
    return {received};
}

AttachmentView finishAttachment(Context &context, const FinishAttachment &in)
{
    // No scanner is configured: the state says so, and nobody takes it for clean.
    static constexpr Sql finish{"attachment_complete",
        "update attachment set complete_at = $2, sha256 = $3, scan_state = 'NOT_SCANNED', version = version + 1 where id = $1"};
    const StoredAttachment file = stored(context, in.attachment, true);
    requireOwnUpload(context, file);
    requireHash(in.sha256);
    if (file.received != file.bytes)
        throw Problem("attachment_incomplete", {}, {{QStringLiteral("received"), file.received}});
    const QByteArray sha256 = sealedFile(context, file.owner.owner(), file.storeName).sha256(file.bytes);
    if ((!in.sha256.isEmpty() && in.sha256 != sha256) || (!file.sha256.isEmpty() && file.sha256 != sha256))
        throw Problem("wrong_hash", "sha256");
    context.db().execute(finish, {file.id, context.now(), sha256});
    context.audited("attachment", {file.id}, file.owner.childFile);
    return viewOf(context, file.id);
}

FileChunk readAttachment(Context &context, const ReadAttachment &in)
{
    const StoredAttachment file = stored(context, in.attachment, false);
    if (!file.complete)
        throw Problem("attachment_incomplete", {}, {{QStringLiteral("received"), file.received}});
    if (file.scanState == QLatin1String("INFECTED") || file.scanState == QLatin1String("WAITING"))
        throw Problem(file.scanState == QLatin1String("INFECTED") ? "infected" : "not_scanned_yet");
    context.audited("attachment", {file.id}, file.owner.childFile);
    const qint64 limit = in.limit > 0 ? qMin(in.limit, largestChunk) : largestChunk;
    return {sealedFile(context, file.owner.owner(), file.storeName).read(in.offset, limit), file.bytes, file.sha256};
}

AttachmentView withdrawAttachment(Context &context, const WithdrawAttachment &in)
{
    static constexpr Sql withdraw{"attachment_withdraw", "update attachment set withdrawn_at = $2, version = version + 1 where id = $1"};
    const StoredAttachment file = stored(context, in.attachment, true);
    requireWritable(context, file.owner);
    const AttachmentView view = viewOf(context, file.id);
    context.db().execute(withdraw, {file.id, context.now()});
    context.audited("attachment", {file.id}, file.owner.childFile);
    return view;
}

AttachmentList listAttachments(Context &context, const ListAttachments &in)
{
    static const QString text = QStringLiteral("select %1 from attachment a left join app_user u on u.id = a.created_by where a.subject = $1 "
        "and a.subject_id = $2 and a.withdrawn_at is null and a.complete_at is not null order by a.created_at desc, a.id desc limit 1000")
                                    .arg(QLatin1String(viewColumns));
    const SubjectOwner owner = ownerOf(context, in.subject.toLatin1(), in.subjectId);
    AttachmentList out;
    QList<qint64> ids;
    const Rows rows = context.db().query(SqlText{"attachment_list", text}, {in.subject, in.subjectId});
    for (const Row &row : rows) {
        out.attachments << viewOf(row);
        ids << row.integer(0);
    }
    context.audited("attachment", ids, owner.childFile);
    return out;
}

} // namespace

void registerAttachment(Features &features)
{
    features.operation<&beginAttachment>(writes);
    features.operation<&putChunk>(writes);
    features.operation<&finishAttachment>(writes);
    features.operation<&readAttachment>(reads);
    features.operation<&withdrawAttachment>(writes);
    features.operation<&listAttachments>(reads);
}

} // namespace mimamori
