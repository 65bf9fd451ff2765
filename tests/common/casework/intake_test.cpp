// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/intake.h"

#include "record/check.h"
#include "record/codec.h"

#include <QTest>

using namespace mimamori;

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC);

RegisterIntake sheet()
{
    RegisterIntake in;
    in.receivedAt = now.addSecs(-60);
    in.method.value = QStringLiteral("PHONE");
    return in;
}

IntakeChild child(const char16_t *name, QDate birth = {})
{
    IntakeChild out;
    out.name = QString::fromUtf16(name);
    out.birth = FuzzyDate::fromDate(birth);
    return out;
}

QByteArray verdict(const RegisterIntake &in, bool reporterIsChild = false)
{
    const auto problem = intakeProblem(in, {now, QDate(2026, 11, 20), reporterIsChild});
    return problem ? problem->code() + ' ' + problem->field() : QByteArray("ok");
}

} // namespace

/// The rules of the intake sheet (CASE-01): almost nothing is required, nonsense is named.
class IntakeRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyTimeAndMethodAreRequired()
    {
        QVERIFY(problemsOf(sheet()).isEmpty());
        QCOMPARE(verdict(sheet()), QByteArray("ok"));
        const auto problems = problemsOf(RegisterIntake());
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems[0].field(), QByteArray("received_at"));
        QCOMPARE(problems[1].field(), QByteArray("method"));
    }

    void theTimeOfReception()
    {
        RegisterIntake in = sheet();
        in.receivedAt = now.addSecs(1);
        QCOMPARE(verdict(in), QByteArray("not_in_future received_at"));
        in.receivedAt = now.addSecs(-3600);
        QCOMPARE(verdict(in), QByteArray("ok"));
        in.receivedAt = now.addSecs(-3601);
        QCOMPARE(verdict(in), QByteArray("backdate_reason_required backdate_reason"));
        in.backdateReason = QStringLiteral("夜間の委託先が受けた");
        QCOMPARE(verdict(in), QByteArray("ok"));
        in.receivedAt = now.addYears(-11);
        QCOMPARE(verdict(in), QByteArray("too_long_ago received_at"));
    }

    void aReporterTypedIntoTheChildsField_data()
    {
        QTest::addColumn<QString>("child");
        QTest::addColumn<QString>("reporter");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("same") << QStringLiteral("高橋 花子") << QStringLiteral("高橋 花子") << QByteArray("reporter_in_child children.0.name");
        QTest::newRow("variant, other space") << QStringLiteral("髙橋花子") << QStringLiteral("高橋　花子") << QByteArray("reporter_in_child children.0.name");
        QTest::newRow("another") << QStringLiteral("高橋 優衣") << QStringLiteral("高橋 花子") << QByteArray("ok");
        QTest::newRow("nobody") << QString() << QString() << QByteArray("ok");
        QTest::newRow("blanks") << QStringLiteral("  ") << QStringLiteral(" ") << QByteArray("ok");
    }
    void aReporterTypedIntoTheChildsField()
    {
        QFETCH(QString, child);
        QFETCH(QString, reporter);
        RegisterIntake in = sheet();
        in.children.append(IntakeChild());
        in.children[0].name = child;
        in.reporter.name = reporter;
        QTEST(verdict(in), "expected");
        QCOMPARE(verdict(in, true), QByteArray("ok")); // a child may speak for itself
    }

    void datesOfBirth()
    {
        RegisterIntake in = sheet();
        in.children.append(child(u"優衣", QDate(2026, 11, 21)));
        QCOMPARE(verdict(in), QByteArray("not_in_future children.0.birth"));
        in.children[0].birth = FuzzyDate{2025, 2, 29, FuzzyDate::Quality::Exact, QStringLiteral("R7.2.29")};
        QCOMPARE(verdict(in), QByteArray("no_such_date children.0.birth"));
        in.children[0].birth = FuzzyDate{2023, 13, 40, FuzzyDate::Quality::Exact, QStringLiteral("x")};
        QCOMPARE(verdict(in), QByteArray("no_such_date children.0.birth"));
        in.children[0].birth = FuzzyDate{2025, 6, 0, FuzzyDate::Quality::Month, QStringLiteral("R7.6.??")};
        QCOMPARE(verdict(in), QByteArray("ok"));
        in.family.append(IntakeRelative());
        in.family[0].birth = FuzzyDate{2030, 0, 0, FuzzyDate::Quality::Year, QStringLiteral("R12")};
        QCOMPARE(verdict(in), QByteArray("not_in_future family.0.birth"));
    }

    void oneChildTwice()
    {
        RegisterIntake in = sheet();
        in.children << child(u"髙橋 優衣", QDate(2023, 2, 3)) << child(u"高橋優衣", QDate(2023, 2, 3));
        QCOMPARE(verdict(in), QByteArray("same_child_twice children.1.name"));
        in.children[1] = child(u"高橋 結衣", QDate(2023, 2, 3)); // a twin
        QCOMPARE(verdict(in), QByteArray("ok"));
        in.children[0].person.id = in.children[1].person.id = 5;
        QCOMPARE(verdict(in), QByteArray("same_child_twice children.1.name"));
        in.children = {IntakeChild(), IntakeChild()}; // two of whom nothing is known
        QCOMPARE(verdict(in), QByteArray("ok"));
    }

    void charactersThatDeceiveAreNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("U+202E") << QStringLiteral("a\u202Eb") << QByteArray("direction_character children.0.name");
        QTest::newRow("user-defined") << QStringLiteral("\uE000") << QByteArray("user_defined_character children.0.name");
        QTest::newRow("control") << QStringLiteral("a\u0007") << QByteArray("control_character children.0.name");
        QTest::newRow("too long") << QString(101, QChar(u'あ')) << QByteArray("too_long children.0.name");
        QTest::newRow("emoji stays") << QString::fromUtf8("\xF0\x9F\x98\x80") << QByteArray("ok");
        QTest::newRow("compatibility form stays") << QStringLiteral("\uFA19") << QByteArray("ok");
    }
    void charactersThatDeceiveAreNamed()
    {
        QFETCH(QString, text);
        RegisterIntake in = sheet();
        in.children.append(IntakeChild());
        in.children[0].name = text;
        const auto problems = problemsOf(in);
        QTEST(problems.isEmpty() ? QByteArray("ok") : problems.first().code() + ' ' + problems.first().field(), "expected");
        QCOMPARE(fromCbor<RegisterIntake>(toCbor(in)).children.value(0).name, text); // not one code point lost
    }

    void aLongStoryHasItsLimit()
    {
        RegisterIntake in = sheet();
        in.situation = QString(10'000, QChar(u'あ'));
        QVERIFY(problemsOf(in).isEmpty());
        in.situation += QChar(u'あ');
        QCOMPARE(problemsOf(in).value(0, Problem("none")).field(), QByteArray("situation"));
    }

    void whatIsMissingIsShownNotAsked()
    {
        RegisterIntake in = sheet();
        QVERIFY(missingOnIntake(in, false).contains("children.0.name"));
        QVERIFY(missingOnIntake(in, true).contains("abuse_type"));
        QVERIFY(!missingOnIntake(in, false).contains("abuse_type"));
        in.children.append(IntakeChild());
        in.children[0].person.id = 4;
        QVERIFY(!missingOnIntake(in, true).contains("children.0.name"));
        QVERIFY(!missingOnIntake(in, true).contains("address"));
    }

    void theReporterIsProtectedUnlessSaid()
    {
        QVERIFY(fromCbor<RegisterIntake>(QCborMap()).reporter.protect);
        QVERIFY(ReceptionReporter().protect);
    }
};

QTEST_APPLESS_MAIN(IntakeRules)
#include "intake_test.moc"
