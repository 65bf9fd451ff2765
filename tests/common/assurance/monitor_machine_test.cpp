// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/monitor_machine.h"

#include <QTest>

using namespace mimamori;

namespace {

const QDateTime start(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC);

/// A check that is measured each minute; "!" cannot be measured.
struct Watched {
    CheckLimits limits{.warning = 80, .warningClears = 70, .critical = 95, .criticalClears = 90, .forSeconds = 120, .clearSeconds = 120};
    CheckSurroundings around{};
    CheckStanding standing{};
    QDateTime at{start};

    QString take(const QString &value)
    {
        const CheckChange change = takeSample(limits, around, {at, value == u"!" ? std::nullopt : std::optional<qint64>(value.toLongLong())}, standing);
        at = at.addSecs(60);
        QString out;
        for (const auto &[happened, sign] : {std::pair(change.raised, 'R'), {change.louder, 'L'}, {change.quieter, 'Q'}, {change.recovered, 'W'},
                 {change.flappingBegan, 'F'}, {change.flappingEnded, 'E'}}) {
            if (happened)
                out += QLatin1Char(sign);
        }
        return out.isEmpty() ? QStringLiteral(".") : out;
    }
    QString takeAll(const char *values)
    {
        QString out;
        for (const QString &value : QString::fromLatin1(values).split(u' '))
            out += take(value);
        return out;
    }
};

} // namespace

/// MON-01: what persists is raised once, what flaps, depends or was announced is not, and what is over ends.
class MonitorMachineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void samples_data()
    {
        QTest::addColumn<QByteArray>("values");
        QTest::addColumn<QString>("changes"); // R raised, L louder, Q quieter, W well, F E flapping begins and ends
        QTest::newRow("all well") << QByteArray("10 20 79 10") << "....";
        QTest::newRow("a peak is nothing") << QByteArray("10 99 10 10") << "....";
        QTest::newRow("the threshold itself is bad") << QByteArray("80 80 80") << "..R";
        QTest::newRow("two minutes of warning") << QByteArray("10 85 85 85 85") << "...R.";
        QTest::newRow("critical at once") << QByteArray("99 99 99") << "..R";
        QTest::newRow("warning, then critical for as long") << QByteArray("85 85 85 99 99 99") << "..R..L";
        QTest::newRow("warning is counted through critical") << QByteArray("85 99 99") << "..R";
        QTest::newRow("between the thresholds it stays") << QByteArray("85 85 85 75 75 75 75") << "..R....";
        QTest::newRow("below the clearing value it ends after its time") << QByteArray("85 85 85 70 70 70") << "..R..W";
        QTest::newRow("a good moment is no recovery") << QByteArray("85 85 85 10 85 10 85") << "..R....";
        QTest::newRow("critical keeps its own hysteresis") << QByteArray("99 99 99 92 92 92") << "..R...";
        QTest::newRow("critical becomes warning") << QByteArray("99 99 99 85 85 85") << "..R..Q";
        QTest::newRow("critical ends at once well") << QByteArray("99 99 99 10 10 10") << "..R..W";
        QTest::newRow("what cannot be measured is critical") << QByteArray("10 ! ! !") << "...R";
    }
    void samples()
    {
        QFETCH(QByteArray, values);
        QFETCH(QString, changes);
        Watched watched;
        QCOMPARE(watched.takeAll(values.constData()), changes);
    }

    void lowCanBeBad()
    {
        Watched disk;
        disk.limits = {.lowIsBad = true, .warning = 20, .warningClears = 25, .critical = 10};
        QCOMPARE(disk.takeAll("50 21 20 24 25"), QStringLiteral("..R.W"));
        Watched atOnce;
        atOnce.limits = disk.limits;
        QCOMPARE(atOnce.takeAll("10 11 30"), QStringLiteral("RQW"));
    }

    void theFirstBadSampleIsTheDetection()
    {
        Watched watched;
        watched.takeAll("10 99 99");
        const CheckChange change = takeSample(watched.limits, {}, {watched.at, 99}, watched.standing);
        QVERIFY(change.raised);
        QCOMPARE(change.since, start.addSecs(60));
    }

    /// A target that comes and goes is told once as flapping and raises nothing; when it has calmed down it counts again.
    void flappingRaisesNothing()
    {
        Watched watched;
        watched.limits.forSeconds = watched.limits.clearSeconds = 300;
        const QString changes = watched.takeAll("10 99 10 99 10 99 10 99 10 99 10 99");
        QCOMPARE(changes.count(u'F'), 1);
        QCOMPARE(changes.count(u'R'), 0);
        QVERIFY(watched.standing.flapping);
        const QString after = watched.takeAll("99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99");
        QCOMPARE(after.count(u'R'), 1);
        QVERIFY(after.contains(u'E'));
        QVERIFY(!watched.standing.flapping);
    }

    void whatDependsIsNotToldTwice()
    {
        Watched child;
        child.around.dependsOnBad = true;
        QCOMPARE(child.takeAll("! ! ! ! !"), QStringLiteral("....."));
        QVERIFY(child.standing.isHeld);
        child.around.dependsOnBad = false; // what it depends on is well again: now it has to persist by itself
        QCOMPARE(child.takeAll("! ! !"), QStringLiteral("..R"));
    }

    void aPlannedStopIsKnown()
    {
        Watched watched;
        watched.around.plannedStop = true;
        QCOMPARE(watched.takeAll("! ! ! !"), QStringLiteral("...."));
        watched.around.plannedStop = false;
        QCOMPARE(watched.takeAll("10 10 10"), QStringLiteral("..."));
        QCOMPARE(watched.standing.level, CheckLevel::Ok);
    }

    void whatWasRaisedBeforeAStopRecoversInIt()
    {
        Watched watched;
        QCOMPARE(watched.takeAll("99 99 99"), QStringLiteral("..R"));
        watched.around.plannedStop = true;
        QCOMPARE(watched.takeAll("99 99 10 10 10"), QStringLiteral("....W"));
    }

    void anAcknowledgementLastsUntilItIsOver()
    {
        Watched watched;
        watched.takeAll("85 85 85");
        watched.standing.acknowledged = true;
        watched.takeAll("99 99 99");
        QVERIFY(watched.standing.acknowledged);
        watched.takeAll("10 10 10");
        QVERIFY(!watched.standing.acknowledged);
    }

    /// A clock that jumps ahead or back makes no stretch longer than what was seen.
    void clockJumpsRaiseNothing()
    {
        Watched watched;
        QCOMPARE(watched.take(QStringLiteral("99")), QStringLiteral("."));
        watched.at = watched.at.addDays(1);
        QCOMPARE(watched.take(QStringLiteral("99")), QStringLiteral("."));
        watched.at = start.addDays(-2);
        QCOMPARE(watched.takeAll("99 99 99"), QStringLiteral("..R"));
        QVERIFY(watched.standing.levelSince <= watched.at);
    }
};

QTEST_GUILESS_MAIN(MonitorMachineTest)
#include "monitor_machine_test.moc"
