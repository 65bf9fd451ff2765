// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal_record.h"

#include "bytes.h"
#include "seal_error.h"
#include "timestamp.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace mimamori {

namespace {

QByteArray timeText(qint64 at) { return timestamp::toIso(at).value_or("us:" + QByteArray::number(at)); }

std::optional<qint64> timeFromText(const QByteArray &text)
{
    if (!text.startsWith("us:"))
        return timestamp::fromIso(text);
    bool ok = false;
    const qint64 at = text.mid(3).toLongLong(&ok);
    return ok ? std::optional(at) : std::nullopt;
}

/// The same texts for JSON and CSV, in the order of the members.
QList<QByteArray> texts(const Seal &seal)
{
    return {QByteArray::number(seal.number), QByteArray::number(seal.epoch), timeText(seal.sealedAt), QByteArray::number(seal.fromXid),
            QByteArray::number(seal.untilXid), QByteArray::number(seal.rows), seal.root.toHex(), seal.previous.toHex(),
            seal.head.toHex(), seal.signature.toHex(), seal.keyId};
}

std::optional<Seal> fromTexts(const QList<QByteArray> &texts)
{
    bool ok[5] = {};
    const std::optional<qint64> sealedAt = timeFromText(texts[2]);
    Seal seal;
    seal.number = texts[0].toLongLong(&ok[0]);
    seal.epoch = texts[1].toInt(&ok[1]);
    seal.sealedAt = sealedAt.value_or(0);
    seal.fromXid = texts[3].toULongLong(&ok[2]);
    seal.untilXid = texts[4].toULongLong(&ok[3]);
    seal.rows = texts[5].toLongLong(&ok[4]);
    seal.root = QByteArray::fromHex(texts[6]);
    seal.previous = QByteArray::fromHex(texts[7]);
    seal.head = QByteArray::fromHex(texts[8]);
    seal.signature = QByteArray::fromHex(texts[9]);
    seal.keyId = texts[10];
    const bool all = ok[0] && ok[1] && ok[2] && ok[3] && ok[4] && sealedAt;
    return all ? std::optional(seal) : std::nullopt;
}

const QList<QByteArray> &names()
{
    static const QList<QByteArray> list{"number", "epoch", "sealed_at", "from_xid", "until_xid", "rows", "root", "previous",
                                        "head", "signature", "key_id"};
    return list;
}

} // namespace

QByteArray Seal::computedHead() const
{
    QByteArray sealed("mimamori.audit.seal.v1");
    sealed.append('\0');
    bytes::append<qint64>(sealed, number);
    bytes::append<qint32>(sealed, epoch);
    bytes::append<qint64>(sealed, sealedAt);
    bytes::append<quint64>(sealed, fromXid);
    bytes::append<quint64>(sealed, untilXid);
    bytes::append<qint64>(sealed, rows);
    bytes::appendWithLength(sealed, root);
    bytes::appendWithLength(sealed, previous);
    bytes::appendWithLength(sealed, keyId);
    return toBytes(sha256(sealed));
}

QByteArray Seal::toJsonLine() const
{
    // Written by hand to keep the order of the members; all texts are digits, hex, ISO times or a key id.
    QByteArray line("{");
    const QList<QByteArray> all = texts(*this);
    for (qsizetype i = 0; i < all.size(); ++i)
        line += (i > 0 ? ",\"" : "\"") + names()[i] + "\":\"" + all[i] + '"';
    return line + '}';
}

std::optional<Seal> Seal::fromJsonLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QList<QByteArray> all;
    for (const QByteArray &name : names()) {
        const QJsonValue value = object.value(QLatin1String(name));
        if (!value.isString())
            return std::nullopt;
        all.append(value.toString().toUtf8());
    }
    return fromTexts(all);
}

QByteArray Seal::toCsv() const
{
    QList<QByteArray> all = texts(*this);
    all.last() = csv::quoted(all.last());
    return all.join(',');
}

Seal Seal::fromCsv(const csv::Fields &fields)
{
    QList<QByteArray> all;
    for (const std::optional<QByteArray> &field : fields)
        all.append(field.value_or(QByteArray()));
    if (all.size() != columnCount)
        throw SealError("export_malformed");
    const std::optional<Seal> seal = fromTexts(all);
    if (!seal)
        throw SealError("export_malformed");
    return *seal;
}

QByteArray Seal::csvHeader() { return names().join(','); }

QByteArray Seal::selectSql()
{
    return "select seal." + names().join(", seal.") + " from audit.seal seal ";
}

} // namespace mimamori
