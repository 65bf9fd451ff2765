// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/export_register.h"

#include "services/codes.h"

#include <QCborArray>
#include <QCryptographicHash>

namespace mimamori {

namespace {

/// An output as it lies in the store.
struct KeptOutput {
    QString storeName;
    FileOwner owner;
    qint64 bytes{};
    QByteArray sha256;
};

QString factsName(const QString &storeName)
{
    return storeName + QStringLiteral(".facts");
}

QString sourceName(const QString &storeName)
{
    return storeName + QStringLiteral(".source");
}

FileOwner ownerFor(const Context &context, const SubjectOwner &owner)
{
    return owner.childFile || owner.reception ? owner.owner() : FileOwner{"app_user", context.actor().userId};
}

/// What the gate was told and what it said, sealed beside the bytes, so that it can be asked again.
void keepFacts(Context &context, const FileOwner &owner, const QString &storeName, const OutputRequest &request, const GatedOutput &gated)
{
    const QCborMap map{{QStringLiteral("description"), request.description.toCbor()}, {QStringLiteral("recipient"), request.recipient.kind},
        {QStringLiteral("person"), request.recipient.person}, {QStringLiteral("marks"), QCborArray::fromStringList(gated.marks)},
        {QStringLiteral("withheld"), request.withhold && gated.needsConfirmation}};
    sealedFile(context, owner, factsName(storeName)).write(map.toCborValue().toCbor());
}

KeptOutput keptOutput(Context &context, qint64 output)
{
    // Whoever made it; an issued paper also whoever sees the file it is about.
    static constexpr Sql find{"kept_output",
        "select a.store_name, a.child_file, a.reception, a.created_by, a.bytes, a.sha256 from attachment a join export_register e on e.id = a.subject_id "
        "where a.subject = 'export_register' and a.subject_id = $1 and a.withdrawn_at is null "
        "and (a.created_by = $2 or exists (select 1 from issued_paper p where p.export_line = e.id))"};
    const auto row = context.db().queryOne(find, {output, context.actor().userId});
    if (!row)
        throw Problem("not_found", "output");
    const SubjectOwner subject{row->integer(1), row->integer(2)};
    const FileOwner owner = subject.childFile || subject.reception ? subject.owner() : FileOwner{"app_user", row->integer(3)};
    return {row->text(0), owner, row->integer(4), row->bytes(5)};
}

struct KeptFacts {
    OutputDescription description;
    Recipient recipient;
    GatedOutput gated; ///< its marks only
    bool withheld{};
};

KeptFacts keptFacts(Context &context, const KeptOutput &kept)
{
    const QCborMap map = QCborValue::fromCbor(sealedFile(context, kept.owner, factsName(kept.storeName)).readAll()).toMap();
    KeptFacts out;
    out.description = OutputDescription::fromCbor(map.value(QStringLiteral("description")).toMap());
    out.recipient = {map.value(QStringLiteral("recipient")).toString(), map.value(QStringLiteral("person")).toInteger()};
    out.withheld = map.value(QStringLiteral("withheld")).toBool();
    const QCborArray marks = map.value(QStringLiteral("marks")).toArray();
    for (const QCborValue &mark : marks)
        out.gated.marks << mark.toString();
    return out;
}

/// Throws "restriction_changed" when something in it must not go out any more.
void requireStillAllowed(Context &context, const KeptFacts &kept)
{
    if (!isStillAllowed(kept.gated, decideOutput(context, kept.description, kept.recipient)))
        throw Problem("restriction_changed");
}

/// A second look counts for what was looked at: the same facts, taken out at the same places, for the same recipient.
void requireConfirmed(Context &context, const OutputRequest &request, const GatedOutput &gated)
{
    if (!request.mustBeConfirmed || !gated.needsConfirmation)
        return;
    if (!request.confirmed)
        throw Problem("needs_confirmation");
    const KeptFacts seen = keptFacts(context, keptOutput(context, request.confirmed));
    if (seen.gated.marks != gated.marks || seen.recipient.kind != request.recipient.kind || seen.recipient.person != request.recipient.person
        || seen.description.toCbor() != request.description.toCbor())
        throw Problem("preview_stale");
}

void writeLine(Context &context, qint64 line, const OutputRequest &request, const GatedOutput &gated, const QByteArray &sha256)
{
    static constexpr Sql insert{"export_line",
        "insert into export_register (id, kind, what, recipient, recipient_person, child_file, reception, masked, personal_data, rows, sha256, "
        "reason, app_user, session_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"};
    const auto orNull = [](qint64 id) { return id ? QVariant(id) : QVariant(); };
    context.db().execute(insert, {line, request.kind, request.what, request.recipient.kind, orNull(request.recipient.person),
        orNull(request.owner.childFile), orNull(request.owner.reception), gated.masked, gated.personalData, request.rows, sha256,
        request.reason, context.actor().userId, orNull(context.actor().sessionId), context.now()});
}

void keepBytes(Context &context, qint64 line, const OutputRequest &request, const QString &storeName, qint64 bytes, const QByteArray &sha256)
{
    static constexpr Sql insert{"output_file",
        "insert into attachment (child_file, reception, subject, subject_id, name, media_type, bytes, sha256, received, complete_at, scan_state, "
        "store_name, created_by, created_at) values ($1, $2, 'export_register', $3, $4, $5, $6, $7, $6, $10, 'NOT_SCANNED', $8, $9, $10)"};
    const auto orNull = [](qint64 id) { return id ? QVariant(id) : QVariant(); };
    context.db().execute(insert, {orNull(request.owner.childFile), orNull(request.owner.reception), line, request.fileName, request.mediaType,
        bytes, sha256, storeName, context.actor().userId, context.now()});
}

} // namespace

ReleasedOutput releaseOutput(Context &context, const OutputRequest &request, const OutputMaker &make)
{
    static constexpr Sql next{"export_line_next", "select nextval(pg_get_serial_sequence('export_register', 'id'))"};
    const GatedOutput gated = decideOutput(context, request.description, request.recipient);
    requireConfirmed(context, request, gated);
    const qint64 line = context.db().value(next).toLongLong();
    const QByteArray bytes = make(gated, line);
    if (decideOutput(context, request.description, request.recipient).marks != gated.marks)
        throw Problem("restriction_changed");
    const QByteArray sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    const FileOwner owner = ownerFor(context, request.owner);
    const QString storeName = SealedFile::newName();
    sealedFile(context, owner, storeName).write(bytes);
    keepFacts(context, owner, storeName, request, gated);
    writeLine(context, line, request, gated, sha256);
    keepBytes(context, line, request, storeName, bytes.size(), sha256);
    context.auditedAction("output");
    context.audited("export_register", {line}, request.owner.childFile);
    context.auditedPurpose(request.reason);
    ReleasedOutput out;
    out.view = {line, bytes.size(), sha256, request.fileName, request.mediaType, gated.masked, gated.needsConfirmation, {}};
    out.storeName = storeName;
    return out;
}

void recheckOutput(Context &context, qint64 output)
{
    requireStillAllowed(context, keptFacts(context, keptOutput(context, output)));
}

void keepSource(Context &context, const OutputRequest &request, const ReleasedOutput &released, const QByteArray &source)
{
    sealedFile(context, ownerFor(context, request.owner), sourceName(released.storeName)).write(source);
}

QByteArray showSource(Context &context, qint64 output)
{
    const KeptOutput kept = keptOutput(context, output);
    recheckOutput(context, output);
    context.auditedAction("output");
    context.audited("export_register", {output});
    return sealedFile(context, kept.owner, sourceName(kept.storeName)).readAll();
}

FileChunk handOver(Context &context, qint64 output, qint64 offset, qint64 limit)
{
    const KeptOutput kept = keptOutput(context, output);
    const KeptFacts facts = keptFacts(context, kept);
    if (facts.withheld)
        throw Problem("needs_confirmation", "output");
    requireStillAllowed(context, facts);
    context.auditedAction("output");
    context.audited("export_register", {output});
    const qint64 most = limit > 0 ? qMin(limit, largestChunk) : largestChunk;
    return {sealedFile(context, kept.owner, kept.storeName).read(offset, most), kept.bytes, kept.sha256};
}

void requireRecipientAndReason(Context &context, const QString &recipientKind, const QString &reason, const QString &reasonText)
{
    requireCode(context, "recipient", recipientKind, context.today(), "recipient");
    const CodeRow code = requireCode(context, "output_reason", reason, context.today(), "reason");
    if (code.attributes.value(QStringLiteral("needs_text")).toBool() && reasonText.trimmed().isEmpty())
        throw Problem("required", "reason_text");
}

} // namespace mimamori
