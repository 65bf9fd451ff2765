// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// COR-1, LAW-01: the seeded deadlines of law and contract, their versions and bases, and what the rule file refuses.
#include "base/problem.h"
#include "clock/instant.h"
#include "clock/rule.h"

#include <QtTest>

using namespace mimamori;

namespace {

const QByteArray GoodRule = R"({"id":"R","name":"n","valid_from":"2020-01-01","valid_to":null,"start":"instant","base":"wall","amount":2,
 "unit":"hours","calendar":"kobe","legal_basis":[{"from":"2020-01-01","text":"a"}],
 "thresholds":[{"key":"k","kind":"elapsed","amount":1,"unit":"hours","level":"warning","roles":["owner"]}]})";

/// The rule with one text replaced by another, alone in a rule file.
QByteArray fileWith(const char *from, const char *to)
{
    QByteArray rule = GoodRule;
    rule.replace(from, to);
    return "{\"rules\":[" + rule + "]}";
}

ClockStart startOf(const ClockRule &rule, const QString &text) { return clockStartFrom(rule, text); }

struct DeadlineRow {
    const char *rule, *start, *expected;
};
constexpr DeadlineRow deadlineRows[] = {
    {"SAFE48", "2026-02-27T09:15:00+09:00", "2026-03-01T09:15:00+09:00"},
    {"SAFE48", "2026-12-30T23:59:59+09:00", "2027-01-01T23:59:59+09:00"},
    {"SAFE48", "2026-02-27T00:15:00Z", "2026-03-01T09:15:00+09:00"},
    {"SAFE48", "2026-02-27", "!instant"},
    {"SAFE48", "2026-02-27T09:15:00", "!offset"},
    {"SLA_NOTIFY", "2026-05-03T23:00:00+09:00", "2026-05-04T02:00:00+09:00"},
    {"SLA_TRIAGE", "2026-05-03T23:00:00+09:00", "2026-05-04T11:00:00+09:00"},
    {"INC_TRIAGE", "2026-05-03T23:00:00+09:00", "2026-05-04T11:00:00+09:00"},
    {"SLA_RESTORE", "2026-05-03T23:00:00+09:00", "2026-05-04T05:00:00+09:00"},
    {"SLA_NOTIFY", "2026-05-03", "!instant"},
    {"SLA_PLAN", "2026-05-03", "!instant"},
    {"SLA_PLAN", "2026-04-28T10:00:00+09:00", "2026-05-07T17:30:00+09:00"}, // 30, 1 May, 7 May
    {"SLA_PLAN", "2026-04-28T22:00:00+09:00", "2026-05-07T17:30:00+09:00"},
    {"SLA_PLAN", "2026-05-02T10:00:00+09:00", "2026-05-11T17:30:00+09:00"},
    {"SLA_PLAN", "2025-12-26T10:00:00+09:00", "2026-01-07T17:30:00+09:00"},
    {"WARRANT7", "2026-02-26", "2026-03-04"},
    {"WARRANT7", "2025-12-30", "2026-01-05"},
    {"WARRANT7", "2026-02-25T23:30:00+09:00", "2026-03-03"},
    {"WARRANT7", "2026-02-25T23:30:00Z", "2026-03-04"}, // already the 26th in Japan
    {"WARRANT7", "2026-02-30", "!no-such-day"},
    {"WARRANT7", "26-02-28", "!date"},
    {"WARRANT_APPEAL", "2026-02-26", "2026-03-01"},
    {"TP2M", "2026-06-10", "2026-08-09"},
    {"TP2M", "2027-12-30", "2028-02-29"},
    {"A28_2Y", "2026-04-01", "2028-03-31"},
    {"A28_2Y", "2028-02-29", "2030-02-28"},
    {"FOSTER5", "2026-04-01", "2031-03-31"},
    {"FOSTER2", "2026-04-01", "2028-03-31"},
    {"DV1Y", "2026-03-01", "2027-02-28"},
    {"YOTAI_3M", "2026-11-30", "2027-02-28"},
    {"PLAN_REVIEW3", "2026-01-31", "2026-04-30"},
    {"PLAN_REVIEW6", "2026-08-31", "2027-02-28"},
    {"SHINKEN_STOP", "2026-02-28", "2028-02-28"},
    {"SHINKEN_STOP", "2028-02-29", "2030-02-28"},
    {"SLA_IMPROVE_PLAN", "2026-01-31", "2026-02-28"},
    {"SLA_IMPROVE_DONE", "2026-01-31", "2026-04-30"},
    {"LIFE_END", "2027-11-11", "2027-11-11"}, // the day itself
    {"TRANS30", "2026-01-30", "2026-03-01"},
    {"JURI", "2026-04-27", "2026-05-01"}, // 5/4 is a holiday, 5/2-3 the weekend
    {"JURI", "2026-04-20", "2026-04-27"},
    {"JURI", "2025-12-27", "2025-12-26"}, // 1/3, then back over New Year
    {"STAT_M", "2026-01", "2026-02-28"},
    {"STAT_M", "2028-01", "2028-02-29"},
    {"STAT_M", "2026-12", "2027-01-31"},
    {"STAT_M", "2026-13", "!month"},
    {"STAT_Y", "2026", "2027-04-30"},
    {"STAT_Y", "26", "!fiscal-year"},
    {"RYOIKU_NEXT", "2026-02", "2025-11-01"},
    {"TOKUJI_NEXT", "2026-03", "2026-01-01"},
    {"AGE18", "2008-04-01", "2026-03-31"},
    {"AGE18", "2008-02-29", "2026-02-28"},
    {"AGE20", "2008-02-29", "2028-02-28"},
    {"AGE25", "2001-01-01", "2025-12-31"},
};

} // namespace

class RuleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deadlines_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("expected");
        int number = 0;
        const auto row = [&number](const char *rule, const char *start, const char *expected) {
            QTest::addRow("%d %s %s", ++number, rule, start) << QString::fromLatin1(rule) << QString::fromLatin1(start) << QString::fromLatin1(expected);
        };
        for (const auto &[rule, start, expected] : deadlineRows)
            row(rule, start, expected);
    }

    void deadlines()
    {
        QFETCH(QString, rule);
        QFETCH(QString, start);
        const ClockRule *found = ClockRuleSet::seeded().findOrNearest(rule, QDate(2026, 1, 1));
        QVERIFY(found);
        QString answer;
        try {
            const DueResult result = applyRule(*found, startOf(*found, start), BusinessCalendar::kobe());
            answer = !result.ok() ? QString(QLatin1Char('!') + QString::fromLatin1(result.error))
                : result.date.isValid() ? formatDate(result.date)
                                        : formatInstant(result.due);
            if (result.ok()) {
                QCOMPARE(result.explanation.front().code, QByteArray("rule"));
                QVERIFY(!result.explanation.front().args.value(QStringLiteral("basis")).toString().isEmpty()
                        || startOf(*found, start).dateIn(BusinessCalendar::kobe().zone()) < found->legalBasis.front().from);
            }
        } catch (const Problem &problem) {
            answer = QLatin1Char('!') + QString::fromLatin1(problem.code());
        }
        QTEST(answer, "expected");
    }

    // Every deadline of the catalogue is there, tells somebody, and has its law.
    void seededRulesAreWhole()
    {
        const QStringList ids{QStringLiteral("SAFE48"), QStringLiteral("SLA_NOTIFY"), QStringLiteral("SLA_TRIAGE"), QStringLiteral("INC_TRIAGE"),
            QStringLiteral("SLA_RESTORE"), QStringLiteral("SLA_PLAN"), QStringLiteral("WARRANT7"), QStringLiteral("WARRANT_APPEAL"), QStringLiteral("TP2M"),
            QStringLiteral("A28_2Y"), QStringLiteral("FOSTER5"), QStringLiteral("FOSTER2"), QStringLiteral("DV1Y"), QStringLiteral("YOTAI_3M"),
            QStringLiteral("PLAN_REVIEW3"), QStringLiteral("PLAN_REVIEW6"), QStringLiteral("SHINKEN_STOP"), QStringLiteral("SLA_IMPROVE_PLAN"),
            QStringLiteral("SLA_IMPROVE_DONE"), QStringLiteral("MOVE_TODAY"), QStringLiteral("MOVE_SEEN"), QStringLiteral("TRANS30"), QStringLiteral("JURI"), QStringLiteral("STAT_M"), QStringLiteral("STAT_Y"),
            QStringLiteral("AGE18"), QStringLiteral("AGE20"), QStringLiteral("AGE25"), QStringLiteral("RYOIKU_NEXT"), QStringLiteral("TOKUJI_NEXT"),
            QStringLiteral("INQ_QUESTION"), QStringLiteral("WO_CHECK"), QStringLiteral("INQ_INVESTIGATION"), QStringLiteral("INQ_WISH"), QStringLiteral("INQ_HOP"), QStringLiteral("LIFE_END")};
        QCOMPARE(ClockRuleSet::seeded().rules().size(), size_t(ids.size()));
        for (const QString &id : ids) {
            const ClockRule *rule = ClockRuleSet::seeded().find(id, QDate(2026, 4, 1));
            QVERIFY2(rule, qPrintable(id));
            QVERIFY2(!rule->thresholds.empty() && !rule->legalBasis.empty() && !rule->version.isEmpty(), qPrintable(id));
            for (const Threshold &threshold : rule->thresholds)
                QVERIFY2(!threshold.roles.isEmpty(), qPrintable(id));
        }
        QVERIFY(!ClockRuleSet::seeded().find(QStringLiteral("NONE"), QDate(2026, 4, 1)));
        QVERIFY(!ClockRuleSet::seeded().findOrNearest(QStringLiteral("NONE"), QDate(2026, 4, 1)));
    }

    // The law was renumbered on 2025-06-01: what is printed depends on the day, and the warrant did not exist before.
    void lawOfTheDay()
    {
        const ClockRule *tp2m = ClockRuleSet::seeded().find(QStringLiteral("TP2M"), QDate(2025, 5, 31));
        QCOMPARE(tp2m->legalBasisOn(QDate(2025, 5, 31)), QStringLiteral("児童福祉法33条3項"));
        QCOMPARE(tp2m->legalBasisOn(QDate(2025, 6, 1)), QStringLiteral("児童福祉法33条12項"));
        QVERIFY(!ClockRuleSet::seeded().find(QStringLiteral("WARRANT7"), QDate(2025, 5, 31)));
        QVERIFY(ClockRuleSet::seeded().find(QStringLiteral("WARRANT7"), QDate(2025, 6, 1)));
        const ClockRule *early = ClockRuleSet::seeded().findOrNearest(QStringLiteral("WARRANT7"), QDate(2025, 1, 10));
        const DueResult asIf = applyRule(*early, startOf(*early, QStringLiteral("2025-01-10")), BusinessCalendar::kobe());
        QCOMPARE(asIf.date, QDate(2025, 1, 16));
        QCOMPARE(asIf.explanation[1].code, QByteArray("rule-not-in-force"));
    }

    void versionsByDate()
    {
        QByteArray old = GoodRule;
        old.replace("\"valid_to\":null", "\"valid_to\":\"2026-03-31\"");
        QByteArray fresh = GoodRule;
        fresh.replace("2020-01-01\",\"valid_to", "2026-04-01\",\"valid_to").replace("\"amount\":2,", "\"amount\":3,");
        const ClockRuleSet rules = parseClockRules("{\"rules\":[" + fresh + "," + old + "]}");
        QCOMPARE(rules.find(u"R", QDate(2026, 3, 31))->amount, 2);
        QCOMPARE(rules.find(u"R", QDate(2026, 4, 1))->amount, 3);
        QVERIFY(!rules.find(u"R", QDate(2019, 12, 31)));
        QCOMPARE(rules.findOrNearest(u"R", QDate(2019, 12, 31))->amount, 2);
        QVERIFY(rules.rules()[0].version != rules.rules()[1].version);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &json, const char *field, const char *reason) {
            QTest::newRow(name) << json << QByteArray(field) << QString::fromLatin1(reason);
        };
        row("no json", "{\"rules\":[", "rules", "json");
        row("a list", "[]", "rules", "json");
        row("no rules", "{}", "rules", "missing");
        row("a rule that is none", "{\"rules\":[5]}", "rules.0", "type");
        row("no id", fileWith("\"id\":\"R\",", ""), "rules.0.id", "missing");
        row("no amount", fileWith("\"amount\":2,", ""), "R.amount", "missing");
        row("amount a text", fileWith("\"amount\":2,", "\"amount\":\"2\","), "R.amount", "type");
        row("amount broken", fileWith("\"amount\":2,", "\"amount\":2.5,"), "R.amount", "type");
        row("unknown base", fileWith("\"wall\"", "\"walls\""), "R.base", "value");
        row("unit of another base", fileWith("\"unit\":\"hours\",\"calendar\"", "\"unit\":\"months\",\"calendar\""), "R.unit", "value");
        row("start of another base", fileWith("\"instant\"", "\"date\""), "R.start", "value");
        row("date that does not exist", fileWith("2020-01-01\",\"valid_to", "2021-02-29\",\"valid_to"), "R.valid_from", "value");
        row("ends before it begins", fileWith("\"valid_to\":null", "\"valid_to\":\"2019-12-31\""), "R.valid_to", "value");
        row("no end said", fileWith("\"valid_to\":null,", ""), "R.valid_to", "missing");
        row("misspelt", fileWith("\"calendar\"", "\"calender\""), "R.calendar", "missing");
        row("unknown field", fileWith("\"name\":\"n\"", "\"name\":\"n\",\"colour\":1"), "R.colour", "unknown-field");
        row("end of day of plain time", fileWith("\"name\":\"n\"", "\"name\":\"n\",\"end_of_day\":true"), "R.end_of_day", "value");
        row("flag a number", fileWith("\"name\":\"n\"", "\"name\":\"n\",\"pausable\":1"), "R.pausable", "type");
        row("basis without a date", fileWith("{\"from\":\"2020-01-01\",\"text\"", "{\"text\""), "R.legal_basis.0.from", "missing");
        row("threshold unit", fileWith("\"unit\":\"hours\",\"level\"", "\"unit\":\"weeks\",\"level\""), "R.thresholds.0.unit", "value");
        row("threshold level", fileWith("\"warning\"", "\"loud\""), "R.thresholds.0.level", "value");
        row("threshold negative", fileWith("\"amount\":1", "\"amount\":-1"), "R.thresholds.0.amount", "value");
        row("threshold twice", fileWith("\"thresholds\":[", "\"thresholds\":[{\"key\":\"k\",\"kind\":\"due\",\"level\":\"breach\",\"roles\":[\"SV\"]},"),
            "R.thresholds.1.key", "value");
        row("two versions at once", "{\"rules\":[" + GoodRule + "," + GoodRule + "]}", "R.valid_from", "overlap");
    }

    void refuses()
    {
        QFETCH(QByteArray, json);
        try {
            parseClockRules(json);
            QFAIL("accepted");
        } catch (const Problem &problem) {
            QCOMPARE(problem.code(), QByteArray("clock-rule"));
            QTEST(problem.field(), "field");
            QTEST(problem.args().value(QStringLiteral("reason")).toString(), "reason");
        }
    }

    void goodRuleIsGood() { QCOMPARE(parseClockRules("{\"rules\":[" + GoodRule + "]}").rules().size(), size_t(1)); }

    void explainsTheLastDayThatMoved()
    {
        const ClockRule *juri = ClockRuleSet::seeded().find(QStringLiteral("JURI"), QDate(2026, 4, 27));
        const DueResult result = applyRule(*juri, startOf(*juri, QStringLiteral("2026-04-27")), BusinessCalendar::kobe());
        QByteArrayList codes;
        for (const Step &step : result.explanation)
            codes.append(step.code);
        QCOMPARE(codes, QByteArrayList({"rule", "start", "first-day-not-counted", "closed-holiday", "moved-to-open-day-before", "due"}));
        QCOMPARE(result.explanation[3].args.value(QStringLiteral("name")).toString(), QStringLiteral("みどりの日"));
        QCOMPARE(result.explanation.back().args.value(QStringLiteral("date")).toString(), QStringLiteral("2026-05-01"));
    }
};

QTEST_APPLESS_MAIN(RuleTest)
#include "rule_test.moc"
