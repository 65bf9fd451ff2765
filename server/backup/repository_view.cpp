// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/repository_view.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>

#include <optional>

namespace mimamori {

namespace {

constexpr int segmentsOfALog = 256; // 16 MB segments
constexpr int missingStanza = 1;    // status code: the stanza is not there

RepositorySet setOf(const QJsonObject &backup)
{
    const QJsonObject info = backup.value(QStringLiteral("info")).toObject();
    const QJsonObject at = backup.value(QStringLiteral("timestamp")).toObject();
    const QJsonObject wal = backup.value(QStringLiteral("archive")).toObject();
    RepositorySet set;
    set.label = backup.value(QStringLiteral("label")).toString();
    set.repository = backup.value(QStringLiteral("database")).toObject().value(QStringLiteral("repo-key")).toInt();
    set.kind = backup.value(QStringLiteral("annotation")).toObject().value(QStringLiteral("kind")).toString();
    set.started = QDateTime::fromSecsSinceEpoch(at.value(QStringLiteral("start")).toInteger(), Qt::UTC);
    set.ended = QDateTime::fromSecsSinceEpoch(at.value(QStringLiteral("stop")).toInteger(), Qt::UTC);
    set.bytes = info.value(QStringLiteral("size")).toInteger();
    set.storedBytes = info.value(QStringLiteral("repository")).toObject().value(QStringLiteral("delta")).toInteger();
    set.firstWal = wal.value(QStringLiteral("start")).toString();
    set.lastWal = wal.value(QStringLiteral("stop")).toString();
    set.hasPageErrors = backup.value(QStringLiteral("error")).toBool();
    return set;
}

QByteArray troubleOf(const QJsonObject &stanza)
{
    const QJsonArray repositories = stanza.value(QStringLiteral("repo")).toArray();
    for (const QJsonValue &repository : repositories) {
        const QJsonObject status = repository.toObject().value(QStringLiteral("status")).toObject();
        const QString message = status.value(QStringLiteral("message")).toString();
        if (message.contains(QLatin1String("CryptoError")) || message.contains(QLatin1String("FormatError")))
            return "wrong_key"; // of another key comes no text at all, or one that is no info file
        if (status.value(QStringLiteral("code")).toInt() == missingStanza)
            return "no_stanza";
        if (message.contains(QLatin1String("Error")))
            return "repository_unreadable";
    }
    return {};
}

/// The place of a segment in the endless log, whatever its timeline; nothing for a name that is none.
std::optional<qint64> placeOf(const QString &name)
{
    static const QRegularExpression segment(QStringLiteral("\\A[0-9A-F]{24}\\z"));
    const QString bare = name.section(QLatin1Char('/'), -1).section(QLatin1Char('-'), 0, 0);
    if (!segment.match(bare).hasMatch())
        return std::nullopt;
    return bare.mid(8, 8).toLongLong(nullptr, 16) * segmentsOfALog + bare.mid(16, 8).toLongLong(nullptr, 16);
}

QString segmentAt(const QString &like, qint64 place)
{
    return like.left(8)
        + QStringLiteral("%1%2").arg(place / segmentsOfALog, 8, 16, QLatin1Char('0')).arg(place % segmentsOfALog, 8, 16, QLatin1Char('0')).toUpper();
}

} // namespace

RepositoryInfo parseInfo(const QByteArray &json, const QString &stanza)
{
    // Decrypted with another key, its messages quote bytes that are no UTF-8.
    const QJsonArray stanzas = QJsonDocument::fromJson(QString::fromUtf8(json).toUtf8()).array();
    for (const QJsonValue &value : stanzas) {
        const QJsonObject object = value.toObject();
        if (object.value(QStringLiteral("name")).toString() != stanza)
            continue;
        RepositoryInfo out;
        out.trouble = troubleOf(object);
        const QJsonArray backups = object.value(QStringLiteral("backup")).toArray();
        for (const QJsonValue &backup : backups)
            out.sets.append(setOf(backup.toObject()));
        return out;
    }
    return {{}, "no_stanza"};
}

WalReach walReach(const QStringList &files, const QString &first)
{
    const auto start = placeOf(first);
    QMap<qint64, QString> there;
    for (const QString &file : files) {
        const auto place = placeOf(file);
        if (place && start && *place >= *start)
            there[*place] = qMax(there.value(*place), file.section(QLatin1Char('/'), -1).left(24)); // the newest timeline
    }
    if (!start || !there.contains(*start))
        return {{}, first};
    WalReach out{there.value(*start), {}};
    for (qint64 place = *start + 1; place <= there.lastKey(); ++place) {
        if (!there.contains(place))
            return {out.last, segmentAt(out.last, place)};
        out.last = there.value(place);
    }
    return out;
}

VerifyVerdict verifyVerdict(const QByteArray &text, const QString &label)
{
    static const QRegularExpression checked(QStringLiteral("total files checked: (\\d+), total valid files: (\\d+)"));
    static const QRegularExpression counts(QStringLiteral("missing: (\\d+), checksum invalid: (\\d+), size invalid: (\\d+), other: (\\d+)"));
    const QStringList lines = QString::fromUtf8(text).split(QLatin1Char('\n'));
    if (!text.contains("status: "))
        return {false, "verify_unreadable"};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!lines[i].contains(QStringLiteral("backup: ") + label + QLatin1Char(',')))
            continue;
        const auto total = checked.match(lines[i]);
        const auto bad = counts.match(lines.value(i + 1));
        if (!total.hasMatch() || !bad.hasMatch())
            return {false, "verify_unreadable"};
        if (bad.captured(1).toLongLong() > 0)
            return {false, "file_missing"};
        const bool whole = lines[i].contains(QLatin1String("status: valid")) && total.captured(1) == total.captured(2) && total.captured(1).toLongLong() > 0;
        const bool clean = bad.captured(2) == QLatin1String("0") && bad.captured(3) == QLatin1String("0") && bad.captured(4) == QLatin1String("0");
        return whole && clean ? VerifyVerdict{true, {}} : VerifyVerdict{false, "file_corrupt"};
    }
    return {false, "set_not_verified"};
}

int progressOf(const QByteArray &said)
{
    static const QRegularExpression percent(QStringLiteral(", (\\d+)\\.\\d+%\\)"));
    const qsizetype from = qMax<qsizetype>(0, said.size() - 2000);
    int out = -1;
    auto found = percent.globalMatch(QString::fromUtf8(said.mid(from)));
    while (found.hasNext())
        out = found.next().captured(1).toInt();
    return out;
}

} // namespace mimamori
