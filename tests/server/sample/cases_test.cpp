// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The training system's cases (CASE-01, CASE-19): made by the sample users through the server's own operations.
#include "sample/sample_cases.h"
#include "sample/sample_staff.h"
#include "server_fixture.h"

#include <QTest>

using namespace mimamori;

class SampleCasesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anOfficeOnTheFirstMorning()
    {
        ServerFixture server;
        SampleCasesOptions options;
        options.city = {7, 20'000, QDate(2026, 4, 1)};
        options.now = server.time.nowUtc();
        options.count = 60;
        const SampleCasesMade made = playSampleCases(options, [&server](const QString &login, const QByteArray &operation, const QCborMap &in, bool) {
            const Outcome outcome = server.run(login, operation, in);
            if (!outcome.ok)
                throw Problem(outcome.error.code, outcome.error.field);
            return outcome.out;
        });
        const auto count = [&server](const char *sql) { return server.superview().value(SqlText{"test_count", QString::fromUtf8(sql)}, {}).toInt(); };
        QCOMPARE(made.receptions, 60);
        QCOMPARE(count("select count(*) from reception"), 60);
        QCOMPARE(count("select count(*) from meeting"), made.meetings);
        QCOMPARE(count("select count(*) from safety_check"), made.sights);
        QVERIFY(made.meetings > 20 && made.sights > 15 && made.notes > 20);
        QVERIFY(count("select count(distinct office) from reception") >= 3);
        QVERIFY(count("select count(*) from case_episode where stage = 'RECEIVED'") > 0);   // for the next meeting
        QVERIFY(count("select count(*) from case_episode where stage <> 'RECEIVED'") > 20);
        QVERIFY(count("select count(*) from reception where received_at < entered_at - interval '30 days' and backdate_reason <> ''") > 20);
    }

    void aStaffOfFortyOrFourHundred()
    {
        QCOMPARE(sampleColleagues(SampleStaff::Named).size(), 0);
        const auto check = [](SampleStaff staff, int least, int most) {
            const QList<SampleColleague> people = sampleColleagues(staff);
            QVERIFY(people.size() + 17 >= least && people.size() + 17 <= most);
            QSet<QString> logins;
            for (const SampleColleague &one : people) {
                logins << one.login;
                QVERIFY(!one.name.isEmpty() && !one.kana.isEmpty());
            }
            QCOMPARE(logins.size(), people.size());
        };
        check(SampleStaff::Small, 35, 45);
        check(SampleStaff::City, 370, 430);
    }
};

QTEST_GUILESS_MAIN(SampleCasesTest)
#include "cases_test.moc"
