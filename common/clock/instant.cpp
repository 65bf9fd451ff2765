// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/instant.h"

#include "base/problem.h"
#include "clock/explanation.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace mimamori {

namespace {

const QRegularExpression &instantPattern()
{
    static const QRegularExpression pattern(QStringLiteral(
        "\\A([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]+))?)?([Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?\\z"));
    return pattern;
}

/// Seconds east of UTC of `Z`, `+09`, `+0900`, `+09:00`.
int offsetOf(const QString &text)
{
    if (text.compare(QLatin1String("Z"), Qt::CaseInsensitive) == 0)
        return 0;
    QString digits = text.mid(1);
    digits.remove(QLatin1Char(':'));
    const int hours = digits.left(2).toInt();
    const int minutes = digits.mid(2).toInt();
    if (hours > 23 || minutes > 59)
        throw Problem("offset");
    const int seconds = hours * 3600 + minutes * 60;
    return text.startsWith(QLatin1Char('-')) ? -seconds : seconds;
}

} // namespace

QDateTime parseInstant(const QString &text)
{
    const QRegularExpressionMatch match = instantPattern().match(text);
    if (!match.hasMatch())
        throw Problem("instant");
    const QDate date = parseDate(match.captured(1));
    const QTime time(match.captured(2).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    if (!time.isValid())
        throw Problem("no-such-time");
    QString fraction = match.captured(5);
    fraction.remove(QLatin1Char('0'));
    if (!fraction.isEmpty())
        throw Problem("instant");
    if (match.captured(6).isEmpty())
        throw Problem("offset");
    return QDateTime(date, time, Qt::OffsetFromUTC, offsetOf(match.captured(6)));
}

QDate parseDate(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"));
    if (!pattern.match(text).hasMatch())
        throw Problem("date");
    const QDate date(text.left(4).toInt(), text.mid(5, 2).toInt(), text.mid(8, 2).toInt());
    if (!date.isValid())
        throw Problem("no-such-day");
    return date;
}

QDate parseMonth(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[0-9]{4}-[0-9]{2}\\z"));
    const QDate date = pattern.match(text).hasMatch() ? QDate(text.left(4).toInt(), text.mid(5, 2).toInt(), 1) : QDate();
    if (!date.isValid())
        throw Problem("month");
    return date;
}

QString formatInstant(const QDateTime &at)
{
    return at.toString(Qt::ISODate);
}

QString formatDate(QDate date)
{
    return date.toString(Qt::ISODate);
}

QJsonArray toJson(const Explanation &explanation)
{
    QJsonArray array;
    for (const Step &step : explanation) {
        QJsonObject object{{QStringLiteral("code"), QString::fromLatin1(step.code)}};
        if (!step.args.isEmpty())
            object.insert(QStringLiteral("args"), QJsonObject::fromVariantMap(step.args));
        array.append(object);
    }
    return array;
}

} // namespace mimamori
