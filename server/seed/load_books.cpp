// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seed/load_books.h"

#include "clock/holidays.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mimamori {

namespace {

/// The rows as the text parseClockRules reads; the dates of the row count, since the city ends a rule by its row.
QByteArray ruleFile(Connection &db)
{
    static constexpr Sql rows{"clock_rules",
        "select body::text, valid_from, valid_to from clock_rule order by rule, valid_from"};
    QJsonArray rules;
    const Rows found = db.query(rows);
    for (const Row &row : found) {
        QJsonObject body = QJsonDocument::fromJson(row.bytes(0)).object();
        body.insert(QStringLiteral("valid_from"), row.date(1).toString(Qt::ISODate));
        body.insert(QStringLiteral("valid_to"), row.isNull(2) ? QJsonValue() : QJsonValue(row.date(2).toString(Qt::ISODate)));
        rules.append(body);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("rules"), rules}}).toJson(QJsonDocument::Compact);
}

/// The rows as the text parseHolidayTable reads.
QByteArray holidayFile(Connection &db)
{
    static constexpr Sql rows{"holidays", "select day, name, official from holiday order by day"};
    QByteArray text = "date\tname\tcabinet_office_name\tsource\n";
    const Rows found = db.query(rows);
    for (const Row &row : found) {
        const QByteArray name = row.text(1).toUtf8();
        text += row.date(0).toString(Qt::ISODate).toLatin1() + '\t' + name + '\t' + name + '\t'
            + (row.boolean(2) ? "official" : "calculated") + '\n';
    }
    return found.isEmpty() ? QByteArray() : text;
}

BusinessCalendar calendarOf(const QByteArray &holidays)
{
    CalendarSpec spec = BusinessCalendar::kobeSpec();
    if (holidays.isEmpty())
        return BusinessCalendar(spec);
    const HolidayTable table = parseHolidayTable(holidays);
    QMap<QDate, QString> names = table.names;
    const QMap<QDate, QString> computed = spec.holidays;
    for (auto day = computed.upperBound(table.until); day != computed.end(); ++day)
        names.insert(day.key(), day.value());
    spec.holidays = names;
    spec.holidaysFrom = table.from;
    spec.officialUntil = table.officialUntil;
    spec.version = QString::fromLatin1(QCryptographicHash::hash(holidays, QCryptographicHash::Sha256).toHex().left(12));
    return BusinessCalendar(spec);
}

} // namespace

std::shared_ptr<const ServerServices::ClockBook> loadClockBook(Connection &db, QDate today)
{
    Q_UNUSED(today) // one calendar is valid on every day so far; its own periods are dated
    return std::make_shared<const ServerServices::ClockBook>(
        ServerServices::ClockBook{parseClockRules(ruleFile(db)), calendarOf(holidayFile(db))});
}

} // namespace mimamori
