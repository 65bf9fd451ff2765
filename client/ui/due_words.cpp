// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/due_words.h"

#include "core/japan_time.h"
#include "japanese/era.h"

#include <QCoreApplication>

namespace mimamori {

namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("due", source);
}

/// The wall clock in Japan, where midnight after a day's end is that day's 24:00.
struct Moment {
    QDate day;
    QString clock;
};

Moment momentOf(const QDateTime &due)
{
    const QDate day = japanDate(due);
    const QTime clock = japanClock(due);
    if (clock == QTime(0, 0))
        return {day.addDays(-1), QStringLiteral("24:00")};
    return {day, clock.toString(QStringLiteral("HH:mm"))};
}

} // namespace

Standing standingOf(const QDateTime &due, const QDateTime &now)
{
    if (due <= now)
        return Standing::Overdue;
    const qint64 days = japanDate(now).daysTo(momentOf(due).day);
    return days <= 0 ? Standing::Today : days <= 3 ? Standing::Soon : Standing::Later;
}

QString dueWords(const QDateTime &due, const QDateTime &now)
{
    const Moment at = momentOf(due);
    const qint64 days = japanDate(now).daysTo(at.day);
    if (days == 0)
        return words(QT_TRANSLATE_NOOP("due", "Today %1")).arg(at.clock);
    if (days == 1)
        return words(QT_TRANSLATE_NOOP("due", "Tomorrow %1")).arg(at.clock);
    if (days == -1)
        return words(QT_TRANSLATE_NOOP("due", "Yesterday %1")).arg(at.clock);
    const QString day = QStringLiteral("%1/%2(%3)").arg(at.day.month()).arg(at.day.day()).arg(weekdayKanji(at.day.dayOfWeek()));
    return days < 8 ? day + u' ' + at.clock : day;
}

QString remainingWords(const QDateTime &due, const QDateTime &now)
{
    const qint64 seconds = now.secsTo(due);
    const qint64 minutes = qAbs(seconds) / 60;
    QString span;
    if (minutes < 60)
        span = words(QT_TRANSLATE_NOOP("due", "%1 min")).arg(minutes);
    else if (minutes < 48 * 60)
        span = words(QT_TRANSLATE_NOOP("due", "%1 h %2 min")).arg(minutes / 60).arg(minutes % 60);
    else
        span = words(QT_TRANSLATE_NOOP("due", "%1 days")).arg(minutes / (24 * 60));
    return seconds <= 0 ? words(QT_TRANSLATE_NOOP("due", "%1 overdue")).arg(span) : words(QT_TRANSLATE_NOOP("due", "%1 left")).arg(span);
}

} // namespace mimamori
