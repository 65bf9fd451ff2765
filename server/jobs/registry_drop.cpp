// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/registry_drop.h"

#include "model/registry/registry_file.h"
#include "registry/drop_folder.h"
#include "registry/layout.h"
#include "services/attachment_store.h"
#include "services/codes.h"
#include "services/server_services.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace mimamori {

namespace {

/// A drop in the ledger, its bytes not yet sealed.
struct Taking {
    Ref<RegistryFile> file{};
    QString name{};
    QString storeName{};
    DropMarker marker{};
};

DropFolder folderOf(const ServerServices &services) { return DropFolder(services.config().registryDrop); }

/// The text of a layout by its name: of the city's own directory, else one of ours; empty when there is none.
QString layoutNamed(const ServerServices &services, const QString &name)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_-]{1,60}$"));
    if (!plain.match(name).hasMatch())
        return {};
    const QString own = services.config().registryLayouts;
    for (const QString &directory : {own, QStringLiteral(":/registry")}) {
        QFile file(directory + QLatin1Char('/') + name + QStringLiteral(".json"));
        if (!directory.isEmpty() && file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

struct Refusal {
    QString code{};
    QString detail{};
};

/// Why a drop cannot be taken in, before its bytes are read; fills in its layout.
Refusal refusalOf(Drop &drop, const ServerServices &services, RegistryFile &file, QString &layoutBody)
{
    if (drop.kind == Drop::Kind::Abandoned)
        return {QStringLiteral("drop_incomplete"), {}};
    if (drop.kind == Drop::Kind::WrongMarker)
        return {QStringLiteral("drop_marker"), drop.marker.wrong};
    if (drop.marker.bytes > largestRegistryFile || QFileInfo(folderOf(services).pathOf(drop.name)).size() != drop.marker.bytes)
        return {QStringLiteral("drop_marker"), QStringLiteral("bytes")};
    if (drop.marker.layout.isEmpty())
        drop.marker.layout = services.config().registryLayout;
    layoutBody = layoutNamed(services, drop.marker.layout);
    if (layoutBody.isEmpty())
        return {QStringLiteral("drop_marker"), QStringLiteral("layout")};
    try {
        file.layout = parseLayout(layoutBody.toUtf8()).name;
    } catch (const LayoutError &error) {
        return {QStringLiteral("layout"), error.place()};
    }
    return {};
}

/// Into the ledger, in one transaction with the note that this drop is taken: from here on it is never taken again.
void enter(JobRun &run, Drop drop)
{
    static constexpr Sql keep{"drop_content", "insert into registry.file_content (registry_file, layout_body, store_name) values ($1, $2, $3)"};
    static constexpr Sql note{"drop_note", "insert into registry.file_drop (registry_file, name, sha256) values ($1, $2, $3)"};
    run.transaction([&](Context &context) {
        RegistryFile file;
        QString layoutBody;
        const Refusal refusal = refusalOf(drop, run.services(), file, layoutBody);
        file.kind.value = drop.marker.wrong.isEmpty() ? drop.marker.kind : QString();
        file.registerDate = drop.marker.date;
        file.name = drop.name;
        file.bytes = drop.marker.bytes;
        file.state.value = refusal.code.isEmpty() ? QStringLiteral("UPLOADING") : QStringLiteral("REFUSED");
        file.refusal.value = refusal.code;
        file.refusalDetail = refusal.detail;
        file.receivedAt = context.now();
        context.records().insert(file);
        context.db().execute(keep, {file.id.id, layoutBody, SealedFile::newName()});
        context.db().execute(note, {file.id.id, drop.name, drop.marker.sha256});
    });
    run.count("dropped");
}

QList<Taking> unsealed(JobRun &run)
{
    static constexpr Sql find{"drop_unsealed",
        "select d.registry_file, d.name, d.sha256, c.store_name, f.bytes from registry.file_drop d join registry.file_content c using (registry_file) "
        "join registry_file f on f.id = d.registry_file where d.put_away_at is null and f.state = 'UPLOADING' order by d.registry_file"};
    QList<Taking> out;
    run.transaction([&](Context &context) {
        const Rows rows = context.db().query(find);
        for (const Row &row : rows) {
            Taking taking{{row.integer(0)}, row.text(1), row.text(3), {}};
            taking.marker.sha256 = row.bytes(2);
            taking.marker.bytes = row.integer(4);
            out.append(taking);
        }
    });
    return out;
}

/// Seals the dropped bytes into the store; true when they are what the marker says.
bool sealBytes(JobRun &run, const Taking &taking)
{
    QFile source(folderOf(run.services()).pathOf(taking.name));
    if (QFileInfo(source).isSymLink() || !source.open(QIODevice::ReadOnly))
        return false;
    std::optional<SealedFile> sealed;
    run.transaction([&](Context &context) { sealed = sealedFile(context, {RegistryFile::recordName, taking.file.id}, taking.storeName); });
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 at = 0;
    while (!source.atEnd() && at < taking.marker.bytes) {
        const QByteArray piece = source.read(SealedFile::largestPiece);
        if (piece.isEmpty())
            break;
        hash.addData(piece);
        sealed->append(at, piece); // from 0 again after a kill: what stood there is cut off
        at += piece.size();
    }
    return at == taking.marker.bytes && hash.result() == taking.marker.sha256;
}

void seal(JobRun &run, const Taking &taking)
{
    static constexpr Sql done{"drop_sealed", "update registry.file_content set received = $2, sha256 = $3 where registry_file = $1"};
    const bool right = sealBytes(run, taking);
    run.transaction([&](Context &context) {
        Stored<RegistryFile> stored = context.records().lock(taking.file);
        stored.record.state.value = right ? QStringLiteral("WAITING") : QStringLiteral("REFUSED");
        if (right)
            context.db().execute(done, {taking.file.id, taking.marker.bytes, taking.marker.sha256});
        else
            stored.record.refusal.value = QStringLiteral("drop_hash");
        context.records().update(stored.record, stored.version);
    });
    if (!right)
        QFile::remove(SealedFile::pathOf(run.services().config().storeDirectory, taking.storeName));
}

/// Names under which a drop is being worked on: the file lies there until its import has ended.
QStringList namesAtWork(Connection &db)
{
    static constexpr Sql find{"drop_names", "select name from registry.file_drop where put_away_at is null"};
    QStringList out;
    const Rows rows = db.query(find);
    for (const Row &row : rows)
        out << row.text(0);
    return out;
}

QString outcomeText(Context &context, const RegistryFile &file)
{
    if (file.state.value == QLatin1String("APPLIED"))
        return QStringLiteral("反映済　行数 %1　追加 %2　変更 %3　削除 %4　保留 %5").arg(file.rows).arg(file.added).arg(file.changed).arg(file.removed).arg(file.quarantined);
    const auto code = findCode(context, RegistryRefusal::table, file.refusal.value, context.today());
    QString text = QStringLiteral("受入拒否　%1（%2）").arg(code ? code->name : file.refusal.value, file.refusal.value);
    if (file.refusalLine > 0)
        text += QStringLiteral("　%1行目").arg(file.refusalLine);
    return file.refusalDetail.isEmpty() ? text : text + QStringLiteral("　") + file.refusalDetail;
}

} // namespace

void takeDrops(JobRun &run)
{
    const QList<Drop> drops = folderOf(run.services()).ready(run.services().time().nowUtc());
    QStringList taken;
    run.transaction([&](Context &context) { taken = namesAtWork(context.db()); });
    for (const Drop &drop : drops) {
        if (!taken.contains(drop.name))
            enter(run, drop);
    }
    const QList<Taking> open = unsealed(run);
    for (const Taking &taking : open)
        seal(run, taking);
}

void putDropsAway(JobRun &run)
{
    static constexpr Sql find{"drop_ended",
        "select d.registry_file, d.name, d.sha256 from registry.file_drop d join registry_file f on f.id = d.registry_file "
        "where d.put_away_at is null and f.state in ('APPLIED', 'REFUSED') order by d.registry_file"};
    static constexpr Sql gone{"drop_put_away", "update registry.file_drop set put_away_at = $2 where registry_file = $1"};
    run.transaction([&](Context &context) {
        const Rows rows = context.db().query(find);
        for (const Row &row : rows) {
            const RegistryFile file = context.records().get(Ref<RegistryFile>{row.integer(0)}).record;
            folderOf(run.services()).putAway(file.id.id, row.text(1), file.state.value == QLatin1String("REFUSED"), outcomeText(context, file), row.bytes(2));
            context.db().execute(gone, {file.id.id, context.now()});
        }
    });
}

QDateTime dropsWait(Connection &db, const ServerServices &services)
{
    static constexpr Sql any{"drop_any",
        "select 1 from registry.file_drop d join registry_file f on f.id = d.registry_file where d.put_away_at is null "
        "and f.state in ('UPLOADING', 'APPLIED', 'REFUSED') limit 1"};
    const DropFolder folder = folderOf(services);
    if (!folder.isThere())
        return {};
    bool waits = db.value(any).isValid();
    if (!waits) {
        const QList<Drop> drops = folder.ready(services.time().nowUtc());
        const QStringList taken = drops.isEmpty() ? QStringList() : namesAtWork(db);
        waits = std::any_of(drops.begin(), drops.end(), [&](const Drop &drop) { return !taken.contains(drop.name); });
    }
    return waits ? services.time().nowUtc() : QDateTime();
}

} // namespace mimamori
