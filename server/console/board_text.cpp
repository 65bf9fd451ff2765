// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/board_text.h"

#include "base/japan_time.h"
#include "console/words.h"

#include <QDateTime>
#include <QJsonArray>

namespace mimamori {

namespace {

enum class Mark { Well, Warning, Broken };

QString marked(Mark mark, const QString &words, const QString &what, bool colours)
{
    constexpr const char *signs[] = {"✓", "!", "X"};
    constexpr const char *colour[] = {"\033[32m", "\033[33m", "\033[1;31m"};
    const QString sign = QString::fromUtf8(signs[int(mark)]);
    const QString line = QStringLiteral("%1 %2: %3").arg(sign, words, what);
    return colours ? QLatin1String(colour[int(mark)]) + line + QStringLiteral("\033[0m") : line;
}

QString clockOf(const QJsonValue &value)
{
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODate);
    return at.isValid() ? inJapan(at).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QStringLiteral("–");
}

QString stateWords(const QString &state)
{
    if (state == QLatin1String("FULL"))
        return words(QT_TRANSLATE_NOOP("console", "in service"));
    if (state == QLatin1String("READ_ONLY"))
        return words(QT_TRANSLATE_NOOP("console", "reading only"));
    if (state == QLatin1String("DRAINING"))
        return words(QT_TRANSLATE_NOOP("console", "about to stop"));
    return state == QLatin1String("GONE") ? words(QT_TRANSLATE_NOOP("console", "no sign of life")) : words(QT_TRANSLATE_NOOP("console", "the database does not answer"));
}

Mark markOf(const QString &state)
{
    return state == QLatin1String("FULL") ? Mark::Well : state == QLatin1String("READ_ONLY") || state == QLatin1String("DRAINING") ? Mark::Warning : Mark::Broken;
}

QStringList serverText(const QJsonArray &servers, bool colours)
{
    QStringList out;
    for (const QJsonValue &value : servers) {
        const QJsonObject server = value.toObject();
        const QString state = server.value(QStringLiteral("state")).toString();
        out << QStringLiteral("  ") + marked(markOf(state), server.value(QStringLiteral("name")).toString(),
            words(QT_TRANSLATE_NOOP("console", "{state}, version {version}, port {port}, {people} signed in, {lines} lines, {waiting} waiting, since {since}"),
                {{QStringLiteral("state"), stateWords(state)}, {QStringLiteral("version"), server.value(QStringLiteral("version")).toString()},
                    {QStringLiteral("port"), server.value(QStringLiteral("port")).toInteger()}, {QStringLiteral("people"), server.value(QStringLiteral("signed_in")).toInteger()},
                    {QStringLiteral("lines"), server.value(QStringLiteral("connections")).toInteger()}, {QStringLiteral("waiting"), server.value(QStringLiteral("waiting")).toInteger()},
                    {QStringLiteral("since"), clockOf(server.value(QStringLiteral("started_at")))}}), colours);
    }
    return out;
}

QStringList jobText(const QJsonObject &board, bool colours)
{
    const qint64 failed = board.value(QStringLiteral("jobs_failed")).toInteger();
    QStringList out{marked(failed ? Mark::Warning : Mark::Well, words(QT_TRANSLATE_NOOP("console", "Jobs")),
        words(QT_TRANSLATE_NOOP("console", "{count} failed the last time"), {{QStringLiteral("count"), failed}}), colours)};
    const QJsonArray running = board.value(QStringLiteral("running")).toArray();
    for (const QJsonValue &value : running) {
        const QJsonObject job = value.toObject();
        const qint64 percent = job.value(QStringLiteral("percent")).toInteger();
        out << QStringLiteral("  ◇ %1  %2  %3  %4").arg(job.value(QStringLiteral("job")).toString(), percent < 0 ? QString() : QStringLiteral("%1 %").arg(percent),
            clockOf(job.value(QStringLiteral("started_at"))), job.value(QStringLiteral("server")).toString());
    }
    return out;
}

QStringList countText(const QJsonObject &board, bool colours)
{
    const auto count = [&](const char *name) { return board.value(QLatin1String(name)).toInteger(); };
    const bool backup = board.value(QStringLiteral("backup_enabled")).toBool();
    const auto line = [&](Mark mark, const char *text, const QString &what) { return marked(mark, words(text), what, colours); };
    const bool proven = !board.value(QStringLiteral("proven_at")).toString().isEmpty();
    return {
        line(!backup ? Mark::Warning : proven ? Mark::Well : Mark::Broken, QT_TRANSLATE_NOOP("console", "Backup"),
            backup ? words(QT_TRANSLATE_NOOP("console", "can be restored until {until}; newest proven set {proven}"),
                {{QStringLiteral("until"), clockOf(board.value(QStringLiteral("restorable_until")))}, {QStringLiteral("proven"), clockOf(board.value(QStringLiteral("proven_at")))}})
                   : words(QT_TRANSLATE_NOOP("console", "none is taken here"))),
        line(count("incidents_open") ? Mark::Broken : Mark::Well, QT_TRANSLATE_NOOP("console", "Open incidents"), QString::number(count("incidents_open"))),
        line(count("anomalies_open") ? Mark::Warning : Mark::Well, QT_TRANSLATE_NOOP("console", "Open anomalies"), QString::number(count("anomalies_open"))),
        line(count("confirmations_waiting") ? Mark::Warning : Mark::Well, QT_TRANSLATE_NOOP("console", "Waiting for a second person"), QString::number(count("confirmations_waiting"))),
        line(count("broken") ? Mark::Broken : count("warnings") ? Mark::Warning : Mark::Well, QT_TRANSLATE_NOOP("console", "Checks"),
            words(QT_TRANSLATE_NOOP("console", "{broken} broken, {warnings} warnings (mimamorictl doctor)"),
                {{QStringLiteral("broken"), count("broken")}, {QStringLiteral("warnings"), count("warnings")}})),
    };
}

} // namespace

QString boardText(const QJsonObject &board, const QJsonObject &welcome, bool colours)
{
    const QString state = board.value(QStringLiteral("state")).toString();
    const QString reason = board.value(QStringLiteral("reason")).toString();
    QStringList out{marked(markOf(state), words(QT_TRANSLATE_NOOP("console", "Service")), stateWords(state) + (reason.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(reason)), colours)};
    out << QStringLiteral("  ") + words(QT_TRANSLATE_NOOP("console", "version {version}, schema {schema}, {people} signed in, audit sealed to number {seal}, {time}"),
        {{QStringLiteral("version"), welcome.value(QStringLiteral("server")).toString()}, {QStringLiteral("schema"), board.value(QStringLiteral("schema")).toInteger()},
            {QStringLiteral("people"), board.value(QStringLiteral("sessions")).toInteger()}, {QStringLiteral("seal"), welcome.value(QStringLiteral("audit_seal")).toInteger()},
            {QStringLiteral("time"), clockOf(welcome.value(QStringLiteral("time")))}});
    out << serverText(board.value(QStringLiteral("servers")).toArray(), colours) << jobText(board, colours) << countText(board, colours);
    return out.join(u'\n');
}

QString loadText(const QJsonObject &before, const QJsonObject &board, qint64 seconds)
{
    const auto answered = [](const QJsonObject &of) {
        QHash<QString, qint64> out;
        const QJsonArray servers = of.value(QStringLiteral("servers")).toArray();
        for (const QJsonValue &server : servers)
            out.insert(server.toObject().value(QStringLiteral("started_at")).toString() + server.toObject().value(QStringLiteral("name")).toString(), server.toObject().value(QStringLiteral("answered")).toInteger());
        return out;
    };
    const QHash<QString, qint64> then = answered(before);
    const QHash<QString, qint64> now = answered(board);
    qint64 requests = 0;
    for (auto it = now.cbegin(); it != now.cend(); ++it)
        requests += then.contains(it.key()) ? it.value() - then.value(it.key()) : 0;
    return words(QT_TRANSLATE_NOOP("console", "{count} requests a second"), {{QStringLiteral("count"), QString::number(double(requests) / double(seconds), 'f', 1)}});
}

} // namespace mimamori
