// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/attachment_store.h"

#include "model/model.h"
#include "services/server_services.h"
#include "services/work_orders.h"

#include <QDirIterator>
#include <QSet>

#include <sodium.h>

namespace mimamori {

namespace {

constexpr qint64 keyBytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr qint64 nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qint64 tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

QByteArray boundTo(const FileOwner &owner)
{
    return "mimamori.key.1 " + owner.record + ' ' + QByteArray::number(owner.id);
}

QByteArray wrap(const QByteArray &key, const QByteArray &storeKey, const FileOwner &owner)
{
    QByteArray out(nonceBytes + keyBytes + tagBytes, Qt::Uninitialized);
    auto *to = reinterpret_cast<unsigned char *>(out.data());
    randombytes_buf(to, size_t(nonceBytes));
    const QByteArray bound = boundTo(owner);
    crypto_aead_xchacha20poly1305_ietf_encrypt(to + nonceBytes, nullptr, raw(key), quint64(key.size()), raw(bound), quint64(bound.size()),
        nullptr, to, raw(storeKey));
    return out;
}

QByteArray unwrap(const QByteArray &wrapped, const QByteArray &storeKey, const FileOwner &owner)
{
    QByteArray key(keyBytes, Qt::Uninitialized);
    const QByteArray bound = boundTo(owner);
    if (wrapped.size() != nonceBytes + keyBytes + tagBytes
        || crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(key.data()), nullptr, nullptr, raw(wrapped) + nonceBytes,
               quint64(wrapped.size() - nonceBytes), raw(bound), quint64(bound.size()), raw(wrapped), raw(storeKey)) != 0)
        throw Problem("store"); // another store key than the one that wrapped it
    return key;
}

QByteArray dataKey(Context &context, const FileOwner &owner)
{
    static constexpr Sql find{"owner_key", "select sec.owner_key_of($1, $2)"};
    static constexpr Sql keep{"owner_key_new", "select sec.store_owner_key($1, $2, $3)"};
    const QByteArray &storeKey = context.services().config().storeKey;
    if (storeKey.size() != keyBytes)
        throw Problem("store");
    const QString record = QString::fromLatin1(owner.record);
    QByteArray wrapped = context.db().value(find, {record, owner.id}).toByteArray();
    if (wrapped.isEmpty()) {
        QByteArray key(keyBytes, Qt::Uninitialized);
        randombytes_buf(key.data(), size_t(key.size()));
        wrapped = context.db().value(keep, {record, owner.id, wrap(key, storeKey, owner)}).toByteArray(); // two at once: the first one's
    }
    return unwrap(wrapped, storeKey, owner);
}

} // namespace

SealedFile sealedFile(Context &context, const FileOwner &owner, const QString &name)
{
    if (sodium_init() < 0)
        throw Problem("store");
    return SealedFile(context.services().config().storeDirectory, name, dataKey(context, owner));
}

SubjectOwner ownerOfReception(Context &context, qint64 reception)
{
    static constexpr Sql children{"reception_files", "select child_file from reception_child where reception = $1 limit 2"};
    const Rows rows = context.db().query(children, {reception});
    return {rows.size() == 1 ? rows.first().integer(0) : 0, reception, 0};
}

SubjectOwner ownerOf(Context &context, const QByteArray &subject, qint64 subjectId)
{
    if (subject == "work_order" || subject == "work_order_step")
        return {0, 0, workOrderOf(context, subject, subjectId)};
    const RecordType *type = storedRecordType(subject);
    const RecordStore::OwnerPath path = type ? RecordStore::ownerPath(*type) : RecordStore::OwnerPath();
    if (path.column != "child_file" && path.column != "reception")
        throw Problem("not_found", "subject");
    const QString text = QString::fromLatin1("select " + path.expression + " from " + type->name() + " where " + type->name() + ".id = $1");
    const qint64 owner = context.db().value(SqlText{"attachment_owner_" + type->name(), text}, {subjectId}).toLongLong();
    if (!owner)
        throw Problem("not_found", "subject_id");
    return path.column == "child_file" ? SubjectOwner{owner, 0, 0} : ownerOfReception(context, owner);
}

int sweepOrphanFiles(Connection &db, const QString &storeDirectory, const QDateTime &before)
{
    static constexpr Sql named{"stored_names",
        "select store_name from attachment where store_name <> '' union select store_name from issued_paper union "
        "select c.store_name from registry.file_content c join registry_file f on f.id = c.registry_file where f.state not in ('APPLIED', 'REFUSED')"};
    QSet<QString> known;
    const Rows rows = db.query(named);
    for (const Row &row : rows)
        known.insert(row.text(0));
    int swept = 0;
    QDirIterator files(storeDirectory, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        if (file.lastModified() < before && !known.contains(file.baseName()) && QFile::remove(file.filePath()))
            ++swept;
    }
    return swept;
}

} // namespace mimamori
