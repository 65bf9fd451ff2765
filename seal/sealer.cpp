// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealer.h"

#include "bytes.h"
#include "seal_error.h"
#include "timestamp.h"

#include <QRegularExpression>

namespace mimamori {

namespace {

constexpr qint64 lockKey = 0x6d696d616d6f7269;   // "mimamori"

QByteArray xid(quint64 value) { return "'" + QByteArray::number(value) + "'::xid8"; }

QByteArray rowsFrom(qint32 epoch, quint64 from)
{
    return "event.epoch = " + QByteArray::number(epoch) + " and event.xid >= " + xid(from);
}

} // namespace

Sealer::Sealer(Database &database, const SigningKey &key, HeadsFile &heads, SealLimits limits)
    : m_database(database), m_key(key), m_heads(heads), m_limits(limits)
{
}

bool Sealer::lead(Database &database)
{
    const DatabaseResult result = database.query("select pg_try_advisory_lock($1::int8)", {bytes::of(lockKey)});
    return result.value(0, 0) == QByteArray(1, '\1');
}

int Sealer::catchUp()
{
    DatabaseTransaction transaction(m_database, "begin read only");
    PublicKeys own;
    own.add(m_key.publicKey());
    const std::optional<Seal> published = m_heads.last();
    const QByteArray from = QByteArray::number(published ? published->number : 0);
    DatabaseCursor cursor(m_database, "missing", Seal::selectSql() + "where seal.number >= " + from + " order by seal.number");
    int added = 0;
    while (cursor.next()) {
        const Seal seal = sealFrom(cursor);
        const std::optional<Seal> &last = m_heads.last();
        if (last && (seal.number == last->number ? seal.head != last->head : seal.previous != last->head))
            throw SealError("heads_differ", QByteArray::number(seal.number));
        if (last && seal.number == last->number)
            continue;
        // A seal of an earlier key is published as it is: the verifier, who has all public keys, judges it.
        static const QRegularExpression keyId(QStringLiteral("\\A[0-9a-f]{16}\\z"));
        if (!keyId.match(QString::fromUtf8(seal.keyId)).hasMatch() || (seal.keyId == m_key.id() && !own.verify(seal)))
            throw SealError("forged_seal", QByteArray::number(seal.number));
        m_heads.append(seal);
        ++added;
    }
    transaction.commit();
    return added;
}

std::optional<Seal> Sealer::step()
{
    const std::optional<Seal> seal = commitNext();
    if (seal)
        publish(*seal);
    return seal;
}

void Sealer::publish(const Seal &seal) { m_heads.append(seal); }

std::optional<Seal> Sealer::commitNext()
{
    m_more = false;
    DatabaseTransaction transaction(m_database, "begin isolation level read committed");
    // Rows committed without waiting for the disk get there with this commit at the latest: no seal outlives its rows.
    m_database.query("set local synchronous_commit = on");
    const std::optional<Seal> last = lastSeal();
    const DatabaseNow now = readNow(m_database);
    Seal seal = begin(last, now);
    sealRows(seal);
    const bool heartbeatDue = !last || now.clock - last->sealedAt >= m_limits.heartbeatSeconds * timestamp::perSecond;
    if (seal.rows == 0 && !seal.closesEpoch() && !heartbeatDue)
        return std::nullopt;
    seal.keyId = m_key.id();
    seal.head = seal.computedHead();
    seal.signature = m_key.sign(seal.head);
    insert(seal);
    // If the answer to the commit is lost, the next connection finds out whether the seal is there: see catchUp().
    transaction.commit();
    m_more = m_more || seal.closesEpoch();
    return seal;
}

std::optional<Seal> Sealer::lastSeal()
{
    DatabaseCursor cursor(m_database, "last_seal", Seal::selectSql() + "order by seal.number desc limit 1");
    std::optional<Seal> last;
    if (cursor.next())
        last = sealFrom(cursor);
    cursor.close();
    return last;
}

Seal Sealer::begin(const std::optional<Seal> &last, const DatabaseNow &now) const
{
    const std::optional<Seal> &published = m_heads.last();
    const qint64 lastNumber = last ? last->number : 0;
    if (published && lastNumber == published->number && last->head != published->head)
        throw SealError("heads_differ", QByteArray::number(lastNumber));
    // After a restore the file knows seals the database has lost. A new epoch says that this was meant: the numbers and
    // the chain go on from the file, and the gap in the database stays visible for ever.
    const bool lost = published && lastNumber < published->number;
    if (lost && now.epoch <= published->epoch)
        throw SealError("database_behind_heads", QByteArray::number(lastNumber));
    if (lastNumber > (published ? published->number : 0))
        throw SealError("heads_behind", QByteArray::number(lastNumber));
    const bool opens = !last || last->closesEpoch();
    Seal seal;
    seal.number = (lost ? published->number : lastNumber) + 1;
    seal.previous = lost ? published->head : last ? last->head : QByteArray(32, '\0');
    seal.sealedAt = now.clock;
    seal.epoch = (last ? last->epoch : 1) + (last && opens ? 1 : 0);
    seal.fromXid = opens ? 0 : last->untilXid;
    if (now.epoch < seal.epoch)
        throw SealError("epoch_behind", QByteArray::number(now.epoch));
    seal.untilXid = now.epoch > seal.epoch ? Seal::epochEnd : now.horizon;
    if (seal.untilXid < seal.fromXid)
        throw SealError("horizon_behind", QByteArray::number(now.horizon));
    return seal;
}

void Sealer::sealRows(Seal &seal)
{
    DatabaseCursor cursor(m_database, "unsealed",
                          AuditRow::selectSql() + "where " + rowsFrom(seal.epoch, seal.fromXid) + " and event.xid < "
                              + xid(seal.untilXid) + " order by event.xid, event.seq",
                          m_limits.rowsPerFetch);
    MerkleAccumulator tree;
    quint64 lastXid = 0;
    while (cursor.next()) {
        const AuditRow row = rowFrom(cursor);
        const quint64 rowXid = row.key().xid;
        if (qint64(tree.size()) >= m_limits.rowsPerSeal && rowXid != lastXid) {
            seal.untilXid = rowXid;
            m_more = true;
            break;
        }
        lastXid = rowXid;
        tree.add(row.leaf());
    }
    cursor.close();
    seal.rows = qint64(tree.size());
    seal.root = toBytes(tree.root());
}

void Sealer::insert(const Seal &seal)
{
    m_database.query("insert into audit.seal (number, epoch, sealed_at, from_xid, until_xid, rows, root, previous, head, signature, key_id) "
                     "values ($1::int8, $2::int4, $3::timestamptz, $4::xid8, $5::xid8, $6::int8, $7::bytea, $8::bytea, $9::bytea, "
                     "$10::bytea, $11::text)",
                     {bytes::of(seal.number), bytes::of(seal.epoch), bytes::of(seal.sealedAt), bytes::of(seal.fromXid),
                      bytes::of(seal.untilXid), bytes::of(seal.rows), seal.root, seal.previous, seal.head, seal.signature, seal.keyId});
}

QByteArray Sealer::unsealedRows() const
{
    const std::optional<Seal> &last = m_heads.last();
    if (!last)
        return "true";
    return last->closesEpoch() ? rowsFrom(last->epoch + 1, 0) : rowsFrom(last->epoch, last->untilXid);
}

qint64 Sealer::waiting(qint64 limit)
{
    return m_database
        .query("select count(*) from (select from audit.event event where " + unsealedRows()
               + " and event.xid < pg_snapshot_xmin(pg_current_snapshot()) limit " + QByteArray::number(limit) + ") counted")
        .number<qint64>(0, 0);
}

qint64 Sealer::tailSeconds()
{
    return m_database
        .query("select coalesce(floor(extract(epoch from clock_timestamp() - min(event.at))), 0)::int8 from audit.event event where "
               + unsealedRows())
        .number<qint64>(0, 0);
}

} // namespace mimamori
