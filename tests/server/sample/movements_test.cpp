// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Daily movement files (CASE-19): every reason of domain.md 2.10, and nothing that the full file does not know.
#include "sample/city/sample_city.h"

#include <QTest>

using namespace mimamori;

namespace {

using C = ResidentColumn;

constexpr int days = 12;

CityConfig config() { return {5, 8000, QDate(2026, 4, 1)}; }

bool isDropped(const ResidentRow &row)
{
    const int reason = row[C::EventCode].toInt();
    return reason >= 311 && reason <= 315;
}

QHash<QString, ResidentRow> full(const SampleCity &city)
{
    QHash<QString, ResidentRow> made;
    city.forEach([&made](ResidentRow row) {
        row[C::SourceSeq] = row[C::UpdateKind] = QString();
        made.insert(row[C::AtenaNo], row);
    });
    return made;
}

} // namespace

class SampleMovementsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDayHasEveryReason()
    {
        const QSet<int> wanted{101, 102, 103, 104, 105, 106, 107, 108, 109, 201, 202, 203, 204, 205, 206, 207, 208, 209, 301, 302, 303, 304, 309,
            311, 312, 313, 314, 315, 321, 322, 323, 324, 331, 332, 333, 341, 342};
        SampleCity city(config());
        for (int day = 0; day < days; ++day) {
            QSet<int> seen;
            const QList<ResidentRow> rows = city.playDay();
            for (const ResidentRow &row : rows)
                seen << row[C::EventCode].toInt();
            for (int reason : wanted)
                QVERIFY2(seen.contains(reason), qPrintable(QStringLiteral("day %1 reason %2").arg(day).arg(reason)));
            QCOMPARE(seen - wanted, QSet<int>());
        }
    }

    void fullFileAfterDaysIsTheFirstOneAndItsDailyFiles()
    {
        SampleCity city(config());
        QHash<QString, ResidentRow> mirror = full(city);
        qint64 sequence = city.lastSequence();
        for (int day = 0; day < days; ++day) {
            const QList<ResidentRow> rows = city.playDay();
            for (ResidentRow row : rows) {
                QCOMPARE(row[C::SourceSeq].toLongLong(), ++sequence);
                const ResidentRow before = mirror.value(row[C::AtenaNo]);
                QVERIFY(row[C::HistNo].toInt() > before[C::HistNo].toInt());
                QVERIFY(before[C::AtenaNo].isEmpty() == (row[C::UpdateKind] == QLatin1String("1") && row[C::HistNo] == QLatin1String("1")));
                if (isDropped(row))
                    continue;
                row[C::SourceSeq] = row[C::UpdateKind] = QString();
                mirror.insert(row[C::AtenaNo], row);
            }
        }
        QCOMPARE(city.lastSequence(), sequence);
        const QHash<QString, ResidentRow> now = full(city);
        QCOMPARE(now.size(), mirror.size());
        for (auto it = now.cbegin(); it != now.cend(); ++it)
            QVERIFY2(*it == mirror.value(it.key()), qPrintable(it.key()));
        QString last;
        city.forEach([&last](const ResidentRow &row) { last = row[C::SourceSeq]; });
        QCOMPARE(last.toLongLong(), sequence);
    }

    void householdsKeepOneHead()
    {
        SampleCity city(config());
        for (int day = 0; day < days; ++day)
            city.playDay();
        QHash<QString, int> heads, people;
        city.forEach([&](const ResidentRow &row) {
            if (row[C::Status] != QLatin1String("1"))
                return;
            ++people[row[C::SetaiNo]];
            heads[row[C::SetaiNo]] += row[C::RelationText] == QStringLiteral("世帯主");
        });
        for (auto it = people.cbegin(); it != people.cend(); ++it)
            QVERIFY2(heads.value(it.key()) == 1, qPrintable(it.key()));
    }

    void movingToAnotherWardKeepsThePersonAndChangesTheHousehold()
    {
        SampleCity city(config());
        const QHash<QString, ResidentRow> before = full(city);
        int single = 0, pair = 0;
        const QList<ResidentRow> rows = city.playDay();
        for (const ResidentRow &row : rows) {
            const ResidentRow was = before.value(row[C::AtenaNo]);
            if (was[C::AtenaNo].isEmpty() || was[C::WardCode] == row[C::WardCode])
                continue;
            const bool moved = row[C::SetaiNo] != was[C::SetaiNo];
            single += moved && row[C::EventCode] == QLatin1String("301");
            pair += moved && row[C::EventCode] == QLatin1String("101");
        }
        QVERIFY(single > 0 && pair > 0);
    }

    void departuresArePlannedAheadAndThenConfirmed()
    {
        SampleCity city(config());
        QSet<QString> planned;
        int confirmed = 0;
        for (int day = 0; day < 20; ++day) {
            const QList<ResidentRow> rows = city.playDay();
            for (const ResidentRow &row : rows) {
                if (row[C::EventCode] != QLatin1String("201"))
                    continue;
                if (row[C::Status] == QLatin1String("1")) {
                    QVERIFY(row[C::EventDate] > row[C::ProcDate] && !row[C::DestAddrPlanned].isEmpty() && row[C::DestAddrFixed].isEmpty());
                    planned << row[C::AtenaNo];
                } else if (planned.contains(row[C::AtenaNo])) {
                    confirmed += row[C::DestAddrFixed] == row[C::DestAddrPlanned];
                }
            }
        }
        QVERIFY(!planned.isEmpty() && confirmed > 0);
    }

    void birthsJoinTheMothersHouseholdAndRestrictionsBeginAndEnd()
    {
        SampleCity city(config());
        const QHash<QString, ResidentRow> before = full(city);
        QSet<QString> households;
        for (const ResidentRow &row : before)
            households << row[C::SetaiNo];
        int births = 0, begun = 0, ended = 0;
        const QList<ResidentRow> rows = city.playDay();
        for (const ResidentRow &row : rows) {
            const ResidentRow was = before.value(row[C::AtenaNo]);
            if (row[C::EventCode] == QLatin1String("103")) {
                QVERIFY(was[C::AtenaNo].isEmpty() && households.contains(row[C::SetaiNo]) && !row[C::HeadName].isEmpty());
                ++births;
            }
            begun += !was[C::AtenaNo].isEmpty() && was[C::SuppressKind].isEmpty() && !row[C::SuppressKind].isEmpty();
            ended += !was[C::SuppressKind].isEmpty() && row[C::SuppressKind].isEmpty();
        }
        QVERIFY(births > 0 && begun > 0 && ended > 0);
    }

    void theSameDayIsPlayedTheSame()
    {
        SampleCity one(config()), other(config());
        for (int day = 0; day < 3; ++day)
            QVERIFY(one.playDay() == other.playDay());
    }
};

QTEST_GUILESS_MAIN(SampleMovementsTest)
#include "movements_test.moc"
