// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/urgency_assessment.h"

#include <QTest>

using namespace mimamori;

namespace {

/// The chart of domain.md 4.1.
UrgencyChart chart()
{
    UrgencyChart out;
    addQuestion(out, QStringLiteral("Q1"), "{}");
    addQuestion(out, QStringLiteral("Q2"), R"({"needs":["Q1"],"rank":"AA"})");
    addQuestion(out, QStringLiteral("Q3"), R"({"rank":"AA"})");
    addQuestion(out, QStringLiteral("Q4"), R"({"rank":"A"})");
    addQuestion(out, QStringLiteral("Q5"), R"({"rank":"B"})");
    addQuestion(out, QStringLiteral("NONE"), R"({"otherwise":true,"rank":"C"})");
    return out;
}

/// "1y 2n 3u": the questions with their answers.
UrgencyAnswers answers(const QString &text)
{
    UrgencyAnswers out;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const Code<UrgencyQuestion> question{QLatin1Char('Q') + word.left(1)};
        (word.endsWith(u'y') ? out.yes : word.endsWith(u'n') ? out.no : out.unknown) << question;
    }
    return out;
}

} // namespace

/// 緊急度アセスメント: the order of the questions, and what is missing (CASE-01).
class UrgencyChartTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesThrough_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("rank");
        QTest::addColumn<QString>("decidedBy");
        QTest::addColumn<QString>("next");
        QTest::addColumn<bool>("assumed");
        QTest::newRow("nothing answered") << "" << "" << "" << "Q1" << false;
        QTest::newRow("asked for and acute") << "1y 2y" << "AA" << "Q2" << "" << false;
        QTest::newRow("asked for, not acute") << "1y 2n" << "" << "" << "Q3" << false;
        QTest::newRow("acute counts only when asked for") << "1n 2y" << "" << "" << "Q3" << false;
        QTest::newRow("grave result") << "1n 3y" << "AA" << "Q3" << "" << false;
        QTest::newRow("an earlier question is open") << "3y" << "" << "" << "Q1" << false;
        QTest::newRow("grave result likely") << "1n 3n 4y" << "A" << "Q4" << "" << false;
        QTest::newRow("likely again") << "1n 3n 4n 5y" << "B" << "Q5" << "" << false;
        QTest::newRow("none") << "1n 3n 4n 5n" << "C" << "" << "" << false;
        QTest::newRow("one is left") << "1n 3n 4n" << "" << "" << "Q5" << false;
        QTest::newRow("not known is yes") << "1n 3u" << "AA" << "Q3" << "" << true;
        QTest::newRow("not known on the way") << "1u 2n 3n 4n 5n" << "C" << "" << "" << true;
        QTest::newRow("later answers change nothing") << "1n 3y 4n 5u" << "AA" << "Q3" << "" << false;
    }
    void goesThrough()
    {
        QFETCH(QString, typed);
        const ChartOutcome out = goThrough(chart(), chartAnswers(answers(typed)));
        QTEST(out.rank, "rank");
        QTEST(out.decidedBy, "decidedBy");
        QTEST(out.next, "next");
        QTEST(out.assumed, "assumed");
    }

    void asksNoMoreThanNeeded()
    {
        QCOMPARE(goThrough(chart(), chartAnswers(answers(QStringLiteral("1n 3y")))).asked, (QStringList{QStringLiteral("Q1"), QStringLiteral("Q3")}));
        QCOMPARE(goThrough(chart(), chartAnswers(answers(QStringLiteral("1y")))).asked, (QStringList{QStringLiteral("Q1"), QStringLiteral("Q2")}));
    }

    void whatIsWrong()
    {
        const auto wrong = [](const UrgencyAnswers &given, const char *rank) {
            const auto problem = urgencyProblem(given, goThrough(chart(), chartAnswers(given)), {QString::fromLatin1(rank)}, "answers.");
            return problem ? problem->code() + ' ' + problem->field() : QByteArray("ok");
        };
        QCOMPARE(wrong(answers(QStringLiteral("1n 3y")), ""), QByteArray("ok"));
        QCOMPARE(wrong(answers(QStringLiteral("1n 3y")), "AA"), QByteArray("ok"));
        QCOMPARE(wrong(answers(QStringLiteral("1n 3y")), "B"), QByteArray("override_reason_required answers.override_reason"));
        QCOMPARE(wrong(answers(QStringLiteral("3y")), "B"), QByteArray("ok")); // the chart said nothing yet
        UrgencyAnswers reasoned = answers(QStringLiteral("1n 3y"));
        reasoned.overrideReason = QStringLiteral("　"); // a blank is no reason
        QCOMPARE(wrong(reasoned, "B"), QByteArray("override_reason_required answers.override_reason"));
        reasoned.overrideReason = QStringLiteral("医師の診断で外傷ではないと分かったため");
        QCOMPARE(wrong(reasoned, "B"), QByteArray("ok"));
        QCOMPARE(wrong(answers(QStringLiteral("1n 1y")), ""), QByteArray("answered_twice answers.no"));
        QCOMPARE(wrong(answers(QStringLiteral("1u 1n")), ""), QByteArray("answered_twice answers.unknown"));
        QCOMPARE(wrong(answers(QStringLiteral("3y 3y")), ""), QByteArray("answered_twice answers.yes"));
    }

    void anUnreadableAttributeLeadsOn()
    {
        UrgencyChart broken;
        addQuestion(broken, QStringLiteral("Q1"), "not json");
        QCOMPARE(goThrough(broken, {{QStringLiteral("Q1")}, {}, {}}).rank, QString());
    }
};

QTEST_GUILESS_MAIN(UrgencyChartTest)
#include "urgency_chart_test.moc"
