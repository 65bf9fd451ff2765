// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/registry/registry_file.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "registry/layout.h"
#include "services/attachment_store.h"
#include "services/codes.h"
#include "services/job_wake.h"

namespace mimamori {

namespace {

/// Where the bytes of a file are and how many have come; the row is locked.
struct Upload {
    RegistryFile record{};
    int version{};
    QString storeName{};
    qint64 received{};
};

Upload upload(Context &context, Ref<RegistryFile> id)
{
    static constexpr Sql content{"registry_upload", "select store_name, received from registry.file_content where registry_file = $1 for update"};
    const Stored<RegistryFile> stored = context.records().lock(id, "registry_file");
    if (stored.record.receivedBy.id != context.actor().userId)
        throw Problem("not_found", "registry_file");
    if (stored.record.state.value != QLatin1String("UPLOADING"))
        throw Problem("attachment_complete", "registry_file");
    const auto row = context.db().queryOne(content, {id.id});
    return {stored.record, stored.version, row->text(0), row->integer(1)};
}

SealedFile bytesOf(Context &context, const Upload &file)
{
    return sealedFile(context, {RegistryFile::recordName, file.record.id.id}, file.storeName);
}

BegunRegistryFile beginFile(Context &context, const BeginRegistryFile &in)
{
    static constexpr Sql keep{"registry_begin", "insert into registry.file_content (registry_file, layout_body, store_name) values ($1, $2, $3)"};
    requireCodes(context, recordType<BeginRegistryFile>(), &in, context.today());
    if (in.name.contains(QLatin1Char('/')) || in.name.contains(QLatin1Char('\\')))
        throw Problem("type", "name");
    RegistryFile file;
    try {
        file.layout = parseLayout(in.layout.toUtf8()).name;
    } catch (const LayoutError &error) {
        throw Problem("layout_wrong", "layout", {{QStringLiteral("place"), error.place()}, {QStringLiteral("why"), error.why()}});
    }
    file.kind = in.kind;
    file.registerDate = in.registerDate;
    file.name = in.name;
    file.bytes = in.bytes;
    file.state.value = QStringLiteral("UPLOADING");
    file.receivedAt = context.now();
    file.receivedBy.id = context.actor().userId;
    context.records().insert(file);
    context.db().execute(keep, {file.id.id, in.layout, SealedFile::newName()});
    context.audited(RegistryFile::recordName, {file.id.id});
    return {file.id};
}

AttachmentProgress putChunk(Context &context, const PutRegistryChunk &in)
{
    static constexpr Sql advance{"registry_advance", "update registry.file_content set received = $2 where registry_file = $1"};
    const Upload file = upload(context, in.registryFile);
    if (in.data.isEmpty() || in.data.size() > largestChunk)
        throw Problem("chunk_size", "data", {{QStringLiteral("most"), largestChunk}});
    if (in.offset != file.received)
        throw Problem("wrong_offset", "offset", {{QStringLiteral("received"), file.received}});
    if (in.offset + in.data.size() > file.record.bytes)
        throw Problem("attachment_too_long", "data");
    bytesOf(context, file).append(in.offset, in.data);
    context.db().execute(advance, {in.registryFile.id, in.offset + in.data.size()});
    context.audited(RegistryFile::recordName, {in.registryFile.id});
    return {in.offset + in.data.size()};
}

BegunRegistryFile finishFile(Context &context, const FinishRegistryFile &in)
{
    static constexpr Sql seal{"registry_seal", "update registry.file_content set sha256 = $2 where registry_file = $1"};
    Upload file = upload(context, in.registryFile);
    if (file.received != file.record.bytes)
        throw Problem("attachment_incomplete", {}, {{QStringLiteral("received"), file.received}});
    if (in.sha256.size() != 32 || bytesOf(context, file).sha256(file.record.bytes) != in.sha256)
        throw Problem("wrong_hash", "sha256");
    context.db().execute(seal, {in.registryFile.id, in.sha256});
    file.record.state.value = QStringLiteral("WAITING");
    context.records().update(file.record, file.version);
    wakeJobsAtCommit(context.db());
    context.audited(RegistryFile::recordName, {in.registryFile.id});
    return {in.registryFile};
}

} // namespace

void registerRegistryFile(Features &features)
{
    features.record<RegistryFile>();
    features.record<RegistryFlaw>();
    features.operation<&beginFile>(writes);
    features.operation<&putChunk>(writes);
    features.operation<&finishFile>(writes);
}

} // namespace mimamori
