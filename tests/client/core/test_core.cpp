// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys, waits, codes, words for problems.
#include "core/api.h"
#include "core/backoff.h"
#include "core/code_book.h"
#include "core/problem_text.h"
#include "model/casework/paper.h"
#include "core/reference_book.h"
#include "core/session.h"
#include "model/access/office.h"
#include "protocol/problem_codes.h"

#include <QRegularExpression>
#include <QTest>

using namespace mimamori;

class TestCore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysAreUuid7AndInOrder()
    {
        static const QRegularExpression form(QStringLiteral("\\A[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\z"));
        QSet<QByteArray> seen;
        QByteArray before;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray key = newUuid7();
            QVERIFY(form.match(QString::fromLatin1(key)).hasMatch());
            QVERIFY(!seen.contains(key));
            QVERIFY(key.left(13) >= before.left(13)); // the milliseconds
            seen.insert(key);
            before = key;
        }
    }

    void backoffStaysWithinItsBounds()
    {
        Backoff low, high;
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(low.next(0.0), 500);
            const int most = high.next(0.999999);
            QVERIFY(most > 5000 && most <= 15000);
        }
        QVERIFY(low.nextAfterRefusal(0.0) >= 5000);
        high.reset();
        QVERIFY(high.next(0.999999) <= 5500);
    }

    void patternsCover_data()
    {
        QTest::addColumn<QStringList>("granted");
        QTest::addColumn<QString>("operation");
        QTest::addColumn<bool>("covered");
        QTest::newRow("exact") << QStringList{QStringLiteral("case.open")} << QStringLiteral("case.open") << true;
        QTest::newRow("pattern") << QStringList{QStringLiteral("case.*")} << QStringLiteral("case.open") << true;
        QTest::newRow("longer noun") << QStringList{QStringLiteral("case.*")} << QStringLiteral("case_note.save") << false;
        QTest::newRow("other") << QStringList{QStringLiteral("case.open")} << QStringLiteral("case.close") << false;
        QTest::newRow("all") << QStringList{QStringLiteral("*")} << QStringLiteral("office.save") << true;
        QTest::newRow("none") << QStringList{} << QStringLiteral("office.save") << false;
    }
    void patternsCover()
    {
        QFETCH(QStringList, granted);
        QFETCH(QString, operation);
        QTEST(covers(granted, operation), "covered");
    }

    void codesHaveTheirNameOfTheDay()
    {
        CodeBook book;
        const auto view = [](const char *code, const char16_t *name, int sort, QDate from, QDate to) {
            CodeView v;
            v.table = QStringLiteral("method");
            v.code = QLatin1String(code);
            v.name = QString::fromUtf16(name);
            v.sort = sort;
            v.validFrom = from;
            v.validTo = to;
            return v;
        };
        book.set({{view("2", u"来所", 20, {}, {}), view("1", u"電話", 10, {}, QDate(2026, 3, 31)), view("1", u"電話・FAX", 10, QDate(2026, 4, 1), {}),
                   view("9", u"電報", 5, {}, QDate(2000, 1, 1))}});
        QCOMPARE(book.name("method", QStringLiteral("1"), QDate(2026, 3, 31)), QStringLiteral("電話"));
        QCOMPARE(book.name("method", QStringLiteral("1"), QDate(2026, 4, 1)), QStringLiteral("電話・FAX"));
        QCOMPARE(book.name("method", QStringLiteral("1")), QStringLiteral("電話・FAX"));
        QCOMPARE(book.name("method", QStringLiteral("9"), QDate(2026, 4, 1)), QStringLiteral("電報")); // ended, still named
        QCOMPARE(book.name("method", QStringLiteral("77")), QStringLiteral("77"));
        const auto entries = book.entries("method", QDate(2026, 4, 1));
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries[0].name, QStringLiteral("電話・FAX"));
        QCOMPARE(entries[1].code, QStringLiteral("2"));
    }

    void everyProblemHasItsSentence()
    {
        QSet<QByteArray> seen;
        for (const ProblemCode &known : problemCodes()) {
            QVERIFY2(!seen.contains(known.code), known.code);
            seen.insert(known.code);
            QVERIFY2(qstrlen(known.text) > 10, known.code);
        }
        for (const char *code : {"required", "type", "no_such_date", "no_such_time", "too_long", "out_of_range", "control_character",
                                 "direction_character", "user_defined_character", "broken_character", "not_found", "forbidden", "conflict",
                                 "key_reused", "login_failed", "login_wait", "session_ended", "frame", "unknown_operation", "internal", "busy",
                                 "too_many"})
            QVERIFY2(problemSentence(code), code);
        QVERIFY(!problemSentence("nonsense"));
    }

    void problemsNameTheFieldAndTheLimit()
    {
        const RecordType &office = recordType<Office>();
        QCOMPARE(problemText(Problem("too_long", "name", {{QStringLiteral("most"), 40}}), &office), QStringLiteral("Name: at most 40 characters."));
        QCOMPARE(problemText(Problem("required", "recipient.kind"), &recordType<IssuePaper>()), QStringLiteral("Recipient: please fill in."));
        QCOMPARE(problemText(Problem("required", "name")), QStringLiteral("name: please fill in."));
        QCOMPARE(problemText(Problem("required")), QStringLiteral("please fill in."));
        QVERIFY(problemText(Problem("internal", {}, {{QStringLiteral("incident"), QStringLiteral("INC-3")}})).contains(QStringLiteral("INC-3")));
        QVERIFY(problemText(Problem("never_heard_of")).contains(QStringLiteral("never_heard_of")));
        QVERIFY(!problemText(Problem("out_of_range", "name")).contains(u'{')); // args that did not come leave no braces
    }

    void rowsAreNamedByWhatTheyHave()
    {
        QCOMPARE(rowTitle({{QStringLiteral("code"), QStringLiteral("K1")}, {QStringLiteral("name"), QStringLiteral("北区")}}), QStringLiteral("北区"));
        QCOMPARE(rowTitle({{QStringLiteral("code"), QStringLiteral("K1")}}), QStringLiteral("K1"));
        QCOMPARE(rowTitle({}), QString());
    }
};

QTEST_GUILESS_MAIN(TestCore)
#include "test_core.moc"
