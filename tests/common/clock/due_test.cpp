// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// COR-1: due times in every base, from facts re-expressed of public service-desk and business-time suites and of domain.md.
#include "base/problem.h"
#include "clock/calendar_json.h"
#include "clock/due.h"
#include "clock/instant.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <limits>

using namespace mimamori;

namespace {

QDateTime at(const QString &text) { return parseInstant(text); }

/// Calendars of the table: a name instead of a page of JSON per row.
BusinessCalendar named(const QString &name)
{
    static const QHash<QString, QByteArray> calendars{
        {QStringLiteral("kobe"), R"({"preset":"kobe"})"},
        // Monday starts later
        {QStringLiteral("late"), R"({"timezone":"UTC","hours":{"mon":[["10:30","19:00"]],"tue":[["08:30","19:00"]],"wed":[["08:30","19:00"]],
            "thu":[["08:30","19:00"]],"fri":[["08:30","19:00"]]}})"},
        // unequal days
        {QStringLiteral("uneven"), R"({"timezone":"UTC","hours":{"mon":[["09:00","17:00"]],"tue":[["10:00","16:00"]],"wed":[["09:00","17:00"]],
            "thu":[["10:00","16:00"]],"fri":[["09:00","17:00"]],"sat":[["11:00","14:30"]]}})"},
        {QStringLiteral("5x24"), R"({"timezone":"UTC","hours":{"mon":[["00:00","24:00"]],"tue":[["00:00","24:00"]],"wed":[["00:00","24:00"]],
            "thu":[["00:00","24:00"]],"fri":[["00:00","24:00"]]}})"},
        {QStringLiteral("lunch"), R"({"timezone":"UTC","hours":{"mon":[["09:00","12:00"],["13:00","17:00"]],"tue":[["09:00","12:00"],["13:00","17:00"]],
            "wed":[["09:00","12:00"],["13:00","17:00"]]}})"},
        {QStringLiteral("berlin"), R"({"timezone":"Europe/Berlin","hours":{"sat":[["00:00","24:00"]],"sun":[["00:00","24:00"]],"mon":[["00:00","24:00"]]}})"},
        {QStringLiteral("newyork"), R"({"timezone":"America/New_York","hours":{"sun":[["01:00","04:00"]],"mon":[["02:30","04:00"]]}})"},
        {QStringLiteral("closed"), "{}"}};
    return calendarFromJson(QJsonDocument::fromJson(calendars.value(name)).object());
}

/// "from/to,from/to"
PauseLedger pauses(const QString &text)
{
    std::vector<Span> spans;
    for (const QString &pair : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QStringList ends = pair.split(QLatin1Char('/'));
        spans.push_back({at(ends[0]).toSecsSinceEpoch(), at(ends[1]).toSecsSinceEpoch()});
    }
    return PauseLedger(std::move(spans));
}

} // namespace

class DueTest : public QObject {
    Q_OBJECT

    static void add(const char *name, const char *calendar, const char *base, const char *start, qint64 amount, const char *unit,
                    const char *expected, const char *options = "", const char *stops = "")
    {
        QTest::newRow(name) << QString::fromLatin1(calendar) << QString::fromLatin1(base) << QString::fromLatin1(start) << amount
                            << QString::fromLatin1(unit) << QString::fromLatin1(options) << QString::fromLatin1(stops)
                            << QString::fromLatin1(expected);
    }

private Q_SLOTS:
    void due_data()
    {
        QTest::addColumn<QString>("calendar");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("start");
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("stops");
        QTest::addColumn<QString>("expected");
        wallRows();
        openingRows();
        businessDayRows();
        pauseRows();
        monthRows();
        zoneRows();
        errorRows();
    }

private:
    void wallRows()
    {
        add("wall 48 h", "kobe", "wall", "2026-02-27T09:15:00+09:00", 48, "hours", "2026-03-01T09:15:00+09:00");
        add("wall over new year", "kobe", "wall", "2026-12-31T23:59:59+09:00", 1, "seconds", "2027-01-01T00:00:00+09:00");
        add("wall 0", "kobe", "wall", "2026-02-28T03:00:00+09:00", 0, "hours", "2026-02-28T03:00:00+09:00");
        add("wall back", "kobe", "wall", "2026-03-01T09:15:00+09:00", -48, "hours", "2026-02-27T09:15:00+09:00");
        add("wall day of 24 h over a change of hour", "berlin", "wall", "2026-03-28T12:00:00+01:00", 1, "days", "2026-03-29T13:00:00+02:00");
        add("wall pause", "kobe", "wall", "2026-03-02T10:00:00+09:00", 2, "hours", "2026-03-02T13:30:00+09:00", "",
            "2026-03-02T11:00:00+09:00/2026-03-02T12:30:00+09:00");
        add("wall used up as the pause begins", "kobe", "wall", "2026-03-02T10:00:00+09:00", 1, "hours", "2026-03-02T11:00:00+09:00", "",
            "2026-03-02T11:00:00+09:00/2026-03-02T12:30:00+09:00");
        add("wall overlapping, touching, empty pauses", "kobe", "wall", "2026-03-02T10:00:00Z", 1, "hours", "2026-03-02T13:00:00Z", "",
            "2026-03-02T10:30:00Z/2026-03-02T11:30:00Z,2026-03-02T11:00:00Z/2026-03-02T12:00:00Z,"
            "2026-03-02T12:00:00Z/2026-03-02T12:30:00Z,2026-03-02T10:15:00Z/2026-03-02T10:15:00Z");
        add("wall starts in a pause", "kobe", "wall", "2026-03-02T10:00:00Z", 1, "hours", "2026-03-02T12:00:00Z", "",
            "2026-03-02T09:00:00Z/2026-03-02T11:00:00Z");
        add("wall pause before the start", "kobe", "wall", "2026-03-02T10:00:00Z", 1, "hours", "2026-03-02T11:00:00Z", "",
            "2026-03-02T08:00:00Z/2026-03-02T09:00:00Z");
        add("wall back over a pause", "kobe", "wall", "2026-03-02T12:00:00Z", -1, "hours", "2026-03-02T10:00:00Z", "",
            "2026-03-02T10:30:00Z/2026-03-02T11:30:00Z");
    }

    void openingRows()
    {
        add("19 h over unequal days", "uneven", "opening", "2006-01-02T11:00:00Z", 19, "hours", "2006-01-04T16:00:00Z");
        add("19 h back", "uneven", "opening", "2006-01-04T16:00:00Z", -19, "hours", "2006-01-02T11:00:00Z");
        add("seconds", "uneven", "opening", "2006-01-04T15:58:30Z", 90, "seconds", "2006-01-04T16:00:00Z");
        add("seconds back", "uneven", "opening", "2006-01-04T16:01:30Z", -90, "seconds", "2006-01-04T16:00:00Z");
        add("3 h to closing", "uneven", "opening", "2006-01-04T14:00:00Z", 3, "hours", "2006-01-04T17:00:00Z");
        add("3 h back to 14:00", "uneven", "opening", "2006-01-04T17:00:00Z", -3, "hours", "2006-01-04T14:00:00Z");
        add("used up at opening, backwards", "uneven", "opening", "2006-01-04T12:00:00Z", -3, "hours", "2006-01-04T09:00:00Z");
        add("one second more goes to the day before", "uneven", "opening", "2006-01-04T12:00:00Z", -3 * 3600 - 1, "seconds", "2006-01-03T15:59:59Z");
        add("start outside hours", "kobe", "opening", "2026-05-01T18:00:00+09:00", 1, "hours", "2026-05-07T09:45:00+09:00");
        add("start at closing", "kobe", "opening", "2026-05-01T17:30:00+09:00", 1, "minutes", "2026-05-07T08:46:00+09:00");
        add("0 from closed", "uneven", "opening", "2006-01-03T00:00:00Z", 0, "hours", "2006-01-03T10:00:00Z");
        add("0 from open", "uneven", "opening", "2006-01-03T11:00:01Z", 0, "hours", "2006-01-03T11:00:01Z");
        add("0 from closing", "uneven", "opening", "2006-01-02T17:00:00Z", 0, "hours", "2006-01-03T10:00:00Z");
        add("0 back from closed", "uneven", "opening", "2006-01-03T00:00:00Z", 0, "hours", "2006-01-02T17:00:00Z", "back");
        add("0 back from closing", "uneven", "opening", "2006-01-02T17:00:00Z", 0, "hours", "2006-01-02T17:00:00Z", "back");
        add("0 back from opening", "uneven", "opening", "2006-01-03T10:00:00Z", 0, "hours", "2006-01-02T17:00:00Z", "back");
        add("back only matters for 0", "uneven", "opening", "2006-01-02T11:00:00Z", 19, "hours", "2006-01-04T16:00:00Z", "back");
        add("24:00 runs on", "5x24", "opening", "2026-03-02T23:00:00Z", 2, "hours", "2026-03-03T01:00:00Z");
        add("24:00 used up at midnight", "5x24", "opening", "2026-03-06T20:00:00Z", 4, "hours", "2026-03-07T00:00:00Z");
        add("24:00 0 back at midnight", "5x24", "opening", "2026-03-07T00:00:00Z", 0, "hours", "2026-03-07T00:00:00Z", "back");
        add("lunch does not count", "lunch", "opening", "2026-03-02T11:00:00Z", 2, "hours", "2026-03-02T14:00:00Z");
        add("lunch closing", "lunch", "opening", "2026-03-02T11:00:00Z", 1, "hours", "2026-03-02T12:00:00Z");
        add("ten years", "kobe", "opening", "2026-03-02T08:00:00+09:00", 21000, "hours", "2036-01-15T17:30:00+09:00");
        add("second kept", "kobe", "opening", "2026-04-28T17:29:58+09:00", 3, "seconds", "2026-04-30T08:45:01+09:00");
    }

    void businessDayRows()
    {
        add("in hours", "uneven", "business-days", "2006-01-06T12:30:52Z", 2, "days", "2006-01-09T12:30:52Z");
        add("in hours, back", "uneven", "business-days", "2006-01-09T12:30:52Z", -2, "days", "2006-01-06T12:30:52Z");
        add("before opening", "uneven", "business-days", "2006-01-03T08:00:00Z", 2, "days", "2006-01-05T10:00:00Z");
        add("after closing", "uneven", "business-days", "2006-01-03T18:00:00Z", 2, "days", "2006-01-06T09:00:00Z");
        add("before opening, back", "uneven", "business-days", "2006-01-05T08:00:00Z", -2, "days", "2006-01-02T17:00:00Z");
        add("after closing, back", "uneven", "business-days", "2006-01-05T18:00:00Z", -2, "days", "2006-01-03T16:00:00Z");
        add("closing stays", "uneven", "business-days", "2006-01-02T17:00:00Z", 2, "days", "2006-01-04T17:00:00Z");
        add("lunch closing stays", "lunch", "business-days", "2026-03-02T12:00:00Z", 1, "days", "2026-03-03T12:00:00Z");
        add("in the lunch hour", "lunch", "business-days", "2026-03-02T12:30:00Z", 1, "days", "2026-03-03T13:00:00Z");
        add("in the lunch hour, back", "lunch", "business-days", "2026-03-03T12:30:00Z", -1, "days", "2026-03-02T12:00:00Z");
        add("7 days over a weekend", "5x24", "business-days", "2018-11-19T10:00:00Z", 7, "days", "2018-11-28T10:00:00Z");
        add("7 days, end of day 24:00", "5x24", "business-days", "2018-11-19T10:00:00Z", 7, "days", "2018-11-29T00:00:00Z", "eod");
        add("-7 days", "5x24", "business-days", "2018-11-19T10:00:00Z", -7, "days", "2018-11-08T10:00:00Z");
        add("-7 days, end of day", "5x24", "business-days", "2018-11-19T10:00:00Z", -7, "days", "2018-11-09T00:00:00Z", "eod");
        add("5 days", "late", "business-days", "2034-06-09T08:46:12Z", 5, "days", "2034-06-16T08:46:12Z");
        add("5 days, end of day", "late", "business-days", "2034-06-09T08:46:12Z", 5, "days", "2034-06-16T19:00:00Z", "eod");
        add("end of day after closing stays on its date", "kobe", "business-days", "2026-04-28T22:00:00+09:00", 3, "days", "2026-05-07T17:30:00+09:00", "eod");
        add("0 from closed", "kobe", "business-days", "2026-05-02T10:00:00+09:00", 0, "days", "2026-05-07T08:45:00+09:00");
        add("0 end of day on an open date", "kobe", "business-days", "2026-05-07T19:00:00+09:00", 0, "days", "2026-05-07T17:30:00+09:00", "eod");
        add("0 end of day on a closed date", "kobe", "business-days", "2026-05-02T10:00:00+09:00", 0, "days", "2026-05-07T17:30:00+09:00", "eod");
        add("0 back", "kobe", "business-days", "2026-05-02T10:00:00+09:00", 0, "days", "2026-05-01T17:30:00+09:00", "back");
        add("start on a closed day", "kobe", "business-days", "2026-05-02T10:00:00+09:00", 1, "days", "2026-05-07T10:00:00+09:00");
        add("date is the calendar's, not UTC's", "kobe", "business-days", "2026-05-06T23:30:00Z", 1, "days", "2026-05-08T08:45:00+09:00");
    }

    void pauseRows()
    {
        add("open time in pauses, several days", "late", "opening", "2034-06-05T10:00:00Z", 4, "hours", "2034-06-08T12:00:00Z", "",
            "2034-06-05T11:00:00Z/2034-06-07T09:30:00Z,2034-06-07T10:00:00Z/2034-06-08T09:00:00Z");
        add("several in a day", "late", "opening", "2034-06-09T08:46:12Z", 30, "minutes", "2034-06-09T11:45:25Z", "",
            "2034-06-09T08:47:42Z/2034-06-09T10:05:54Z,2034-06-09T10:09:13Z/2034-06-09T10:34:38Z,2034-06-09T10:43:41Z/2034-06-09T11:29:17Z");
        add("pause outside hours counts nothing", "kobe", "opening", "2026-03-02T17:00:00+09:00", 1, "hours", "2026-03-03T09:15:00+09:00", "",
            "2026-03-02T18:00:00+09:00/2026-03-03T08:00:00+09:00");
        add("business days with pauses", "late", "business-days", "2034-06-07T10:00:00Z", 5, "days", "2034-06-21T09:00:00Z", "",
            "2034-06-07T11:00:00Z/2034-06-13T11:00:00Z,2034-06-14T07:00:00Z/2034-06-14T18:00:00Z");
        add("end of day comes last", "late", "business-days", "2034-06-07T10:00:00Z", 5, "days", "2034-06-21T19:00:00Z", "eod",
            "2034-06-07T11:00:00Z/2034-06-13T11:00:00Z,2034-06-14T07:00:00Z/2034-06-14T18:00:00Z");
        add("a pause after the due time changes nothing", "kobe", "business-days", "2026-03-02T10:00:00+09:00", 1, "days", "2026-03-03T10:00:00+09:00", "",
            "2026-03-03T11:00:00+09:00/2026-03-03T15:00:00+09:00");
        add("a pause begun before the due time counts whole", "kobe", "business-days", "2026-03-02T10:00:00+09:00", 1, "days", "2026-03-03T13:00:00+09:00", "",
            "2026-03-03T09:00:00+09:00/2026-03-03T12:00:00+09:00");
        add("law and calendar months do not pause", "kobe", "calendar-months", "2026-03-02T10:00:00+09:00", 1, "months", "2026-04-02T10:00:00+09:00", "",
            "2026-03-03T09:00:00+09:00/2026-03-23T12:00:00+09:00");
    }

    void monthRows()
    {
        add("31 January + 1 month", "kobe", "calendar-months", "2026-01-31T10:00:00+09:00", 1, "months", "2026-02-28T10:00:00+09:00");
        add("leap year", "kobe", "calendar-months", "2028-01-31T10:00:00+09:00", 1, "months", "2028-02-29T10:00:00+09:00");
        add("29 February + 1 year", "kobe", "calendar-years", "2028-02-29T10:00:00+09:00", 1, "years", "2029-02-28T10:00:00+09:00");
        add("years by months", "kobe", "calendar-years", "2028-02-29T10:00:00+09:00", 48, "months", "2032-02-29T10:00:00+09:00");
        add("months by years", "kobe", "calendar-months", "2026-04-30T10:00:00+09:00", 1, "years", "2027-04-30T10:00:00+09:00");
        add("back", "kobe", "calendar-months", "2026-03-31T10:00:00+09:00", -1, "months", "2026-02-28T10:00:00+09:00");
        add("closed days stay", "kobe", "calendar-months", "2026-04-03T10:00:00+09:00", 1, "months", "2026-05-03T10:00:00+09:00");
        add("end of day", "kobe", "calendar-months", "2026-01-31T10:00:00+09:00", 1, "months", "2026-03-01T00:00:00+09:00", "eod");
        add("the local date counts", "kobe", "calendar-months", "2026-01-30T16:00:00Z", 1, "months", "2026-02-28T01:00:00+09:00");
    }

    void zoneRows()
    {
        // Berlin: 2026-03-29 has 23 hours, 2026-10-25 has 25.
        add("short day", "berlin", "opening", "2026-03-29T00:00:00+01:00", 24, "hours", "2026-03-30T01:00:00+02:00");
        add("long day", "berlin", "opening", "2026-10-25T00:00:00+02:00", 25, "hours", "2026-10-26T00:00:00+01:00");
        add("second two o'clock", "berlin", "opening", "2026-10-25T02:30:00+01:00", 1, "hours", "2026-10-25T03:30:00+01:00");
        add("month into the gap", "berlin", "calendar-months", "2026-02-28T02:30:00+01:00", 1, "months", "2026-03-28T02:30:00+01:00");
        add("month into the skipped hour", "berlin", "calendar-months", "2026-01-29T02:30:00+01:00", 2, "months", "2026-03-29T03:30:00+02:00");
        add("hours with a skipped hour inside", "newyork", "opening", "2026-03-08T00:00:00-05:00", 2, "hours", "2026-03-08T04:00:00-04:00");
        add("hours with a doubled hour inside", "newyork", "opening", "2026-11-01T00:00:00-04:00", 4, "hours", "2026-11-01T04:00:00-05:00");
    }

    void errorRows()
    {
        const char *start = "2026-03-02T10:00:00+09:00";
        add("wall months", "kobe", "wall", start, 1, "months", "!unit");
        add("opening days", "kobe", "opening", start, 1, "days", "!unit");
        add("business hours", "kobe", "business-days", start, 1, "hours", "!unit");
        add("calendar days", "kobe", "calendar-months", start, 1, "days", "!unit");
        add("legal hours", "kobe", "legal-months", start, 1, "hours", "!unit");
        add("legal 0", "kobe", "legal-months", start, 0, "months", "!amount");
        add("legal negative", "kobe", "legal-months", start, -1, "months", "!amount");
        add("no open time", "closed", "opening", start, 1, "hours", "!no-open-time");
        add("no open time, 0", "closed", "opening", start, 0, "hours", "!no-open-time");
        add("no open time, back", "closed", "opening", start, -1, "hours", "!no-open-time");
        add("no open time, days", "closed", "business-days", start, 1, "days", "!no-open-time");
        add("no open time does not matter", "closed", "wall", start, 1, "hours", "2026-03-02T11:00:00+09:00");
        add("beyond all dates", "kobe", "wall", start, std::numeric_limits<qint64>::max(), "days", "!out-of-range");
        add("before all dates", "kobe", "wall", start, -std::numeric_limits<qint64>::max(), "hours", "!out-of-range");
        add("year 10000", "kobe", "wall", start, 3000000, "days", "!out-of-range");
        add("many months", "kobe", "calendar-months", start, 4000000000, "months", "!out-of-range");
        add("many years", "kobe", "legal-months", start, 9000, "years", "!out-of-range");
        add("many open hours", "kobe", "opening", start, 1000000000, "hours", "!out-of-range");
    }

private Q_SLOTS:
    void due()
    {
        QFETCH(QString, base);
        QFETCH(QString, unit);
        QFETCH(qint64, amount);
        QFETCH(QString, options);
        QFETCH(QString, start);
        QFETCH(QString, calendar);
        QFETCH(QString, stops);
        QFETCH(QString, expected);
        DueRequest request;
        request.base = *clockBaseFrom(base);
        request.unit = *clockUnitFrom(unit);
        request.start.at = at(start);
        request.amount = amount;
        request.pauses = pauses(stops);
        request.endOfDay = options.contains(QLatin1String("eod"));
        request.back = options.contains(QLatin1String("back"));
        const DueResult result = computeDue(request, named(calendar));
        if (expected.startsWith(QLatin1Char('!'))) {
            QCOMPARE(QString(QLatin1Char('!') + QString::fromLatin1(result.error)), expected);
            QVERIFY(!result.due.isValid() && !result.date.isValid() && result.explanation.empty());
        } else {
            QCOMPARE(result.error, QByteArray());
            QCOMPARE(formatInstant(result.due.toUTC()), formatInstant(at(expected).toUTC()));
            QVERIFY(!result.explanation.empty());
            QCOMPARE(result.explanation.back().code, QByteArray("due"));
        }
    }

    void reversedPauseIsRefused()
    {
        try {
            pauses(QStringLiteral("2026-03-02T12:00:00Z/2026-03-02T11:00:00Z"));
            QFAIL("a reversed pause was accepted");
        } catch (const Problem &problem) {
            QCOMPARE(problem.code(), QByteArray("pause"));
        }
    }

    void instants_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) { QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expected); };
        row("2026-02-27T09:15:00+09:00", "2026-02-27T00:15:00Z");
        row("2026-02-27T09:15:00Z", "2026-02-27T09:15:00Z");
        row("2026-02-27T09:15+0900", "2026-02-27T00:15:00Z");
        row("2026-02-27T00:15:00-05:30", "2026-02-27T05:45:00Z");
        row("2026-02-27T09:15:00.000Z", "2026-02-27T09:15:00Z");
        row("2026-02-27T09:15:00.5Z", "!instant");
        row("2026-02-27T09:15:00", "!offset");
        row("2026-02-27", "!instant");
        row("2026-02-27 09:15:00Z", "!instant");
        row("2026-02-29T09:15:00Z", "!no-such-day");
        row("2026-02-27T24:00:00Z", "!no-such-time");
        row("2026-02-27T09:60:00Z", "!no-such-time");
        row("2026-02-27T09:15:60Z", "!no-such-time");
        row("2026-02-27T09:15:00+24:00", "!offset");
        row("2026-02-27T09:15:00Z\n", "!instant");
        row("", "!instant");
    }

    void instants()
    {
        QFETCH(QString, text);
        QString found;
        try {
            found = formatInstant(parseInstant(text).toUTC());
        } catch (const Problem &problem) {
            found = QLatin1Char('!') + QString::fromLatin1(problem.code());
        }
        QTEST(found, "expected");
    }

    // "Why is it due then?": each closed day by name, each counted day, the doubt about unpublished holidays.
    void explains()
    {
        DueRequest request;
        request.base = ClockBase::BusinessDays;
        request.unit = ClockUnit::Days;
        request.amount = 3;
        request.endOfDay = true;
        request.start.at = at(QStringLiteral("2027-04-28T10:00:00+09:00"));
        const Explanation steps = computeDue(request, BusinessCalendar::kobe()).explanation;
        QStringList told;
        for (const Step &step : steps) {
            const QVariantMap &args = step.args;
            told.append(QString(QString::fromLatin1(step.code) + QLatin1Char(' ') + args.value(QStringLiteral("date")).toString() + QLatin1Char(' ')
                         + args.value(QStringLiteral("name")).toString()).trimmed());
        }
        QVERIFY(told.contains(QStringLiteral("start-day-not-counted 2027-04-28")));
        QVERIFY(told.contains(QStringLiteral("closed-holiday 2027-04-29 昭和の日")));
        QVERIFY(told.contains(QStringLiteral("business-day 2027-04-30")));
        QVERIFY(told.contains(QStringLiteral("closed-weekday 2027-05-01")));
        QVERIFY(told.contains(QStringLiteral("business-day 2027-05-07")));
        QVERIFY(told.contains(QStringLiteral("holidays-calculated")));
        request.explain = false;
        QVERIFY(computeDue(request, BusinessCalendar::kobe()).explanation.empty());
    }
};

QTEST_APPLESS_MAIN(DueTest)
#include "due_test.moc"
