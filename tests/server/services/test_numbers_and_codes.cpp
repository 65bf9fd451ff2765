// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/transaction.h"
#include "services/codes.h"
#include "services/numbers.h"
#include "work_fixture.h"

#include "model/access/office.h"

#include <QTest>

#include <thread>

using namespace mimamori;

namespace {

struct Coded {
    Code<OfficeKind> kind{};
    static void describe(Describe &d)
    {
        d.record("coded", "Coded");
        d.field<&Coded::kind>("kind", "Kind");
    }
};
struct Outer {
    QList<Coded> rows{};
    static void describe(Describe &d)
    {
        d.record("outer", "Outer");
        d.group<&Outer::rows>("rows", "Rows");
    }
};

QString drawn(WorkFixture &f, const QByteArray &kind, qint64 office, QDate on)
{
    QString number;
    f.as(f.worker, [&](Context &c) { number = nextNumber(c, kind, office, on); });
    return number;
}

/// Draws on a connection of its own; every third draw is rolled back.
void drawMany(WorkFixture &f, int draws, QStringList &kept)
{
    Connection db(f.connection("app_rw"));
    for (int i = 0; i < draws; ++i) {
        Transaction transaction(db);
        Context context(db, Actor{}, f.time.nowUtc(), {}, f.services);
        const QString number = nextNumber(context, "reception", f.centre, QDate(2026, 11, 20));
        if (i % 3 == 2)
            continue;
        transaction.commit();
        kept << number;
    }
}

} // namespace

class TestNumbersAndCodes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersSayOfficeAndFiscalYear();
    void numbersHaveNoGaps();
    void codesAreValidOnADay();
    void unknownCodesNameTheirField();

private:
    WorkFixture f;
};

// CASE-01, CASE-04: numbers as domain.md 1.3 writes them
void TestNumbersAndCodes::numbersSayOfficeAndFiscalYear()
{
    QCOMPARE(drawn(f, "case_episode", f.centre, QDate(2026, 4, 1)), QStringLiteral("C-R08-000001"));
    QCOMPARE(drawn(f, "case_episode", f.centre, QDate(2027, 3, 31)), QStringLiteral("C-R08-000002"));
    QCOMPARE(drawn(f, "case_episode", f.centre, QDate(2027, 4, 1)), QStringLiteral("C-R09-000001"));
    QCOMPARE(drawn(f, "case_episode", f.ward, QDate(2026, 4, 1)), QStringLiteral("W05-R08-000001"));
    // A child file belongs to no office: one sequence for the city.
    QCOMPARE(drawn(f, "child_file", f.centre, QDate(2026, 4, 1)), QStringLiteral("F-R08-000001"));
    QCOMPARE(drawn(f, "child_file", f.ward, QDate(2026, 4, 1)), QStringLiteral("F-R08-000002"));
    // The fiscal year 2019 began in 平成31年 and keeps that spelling.
    QCOMPARE(drawn(f, "case_episode", f.centre, QDate(2019, 5, 1)), QStringLiteral("C-H31-000001"));
    QCOMPARE(f.refusal(f.worker, [&](Context &c) { nextNumber(c, "reception", 999999, QDate(2026, 4, 1)); }), QByteArray("not_found office"));
}

void TestNumbersAndCodes::numbersHaveNoGaps()
{
    constexpr int workers = 8;
    std::vector<QStringList> kept(workers);
    std::vector<std::thread> threads;
    for (int i = 0; i < workers; ++i)
        threads.emplace_back([this, i, &kept] { drawMany(f, 30, kept[size_t(i)]); });
    for (std::thread &thread : threads)
        thread.join();
    QStringList all;
    for (const QStringList &some : kept)
        all << some;
    all.sort();
    QCOMPARE(all.size(), workers * 20);
    for (int i = 0; i < all.size(); ++i)
        QCOMPARE(all[i], QStringLiteral("C-R08-%1").arg(i + 1, 6, 10, QLatin1Char('0')));
}

void TestNumbersAndCodes::codesAreValidOnADay()
{
    f.change("insert into code (code_table, code, valid_from, name) values ('method', 'PHONE', '2027-04-01', '電話(新)')");
    f.as(f.worker, [](Context &c) {
        QCOMPARE(findCode(c, "method", QStringLiteral("PHONE"), QDate(2027, 3, 31))->name, QStringLiteral("電話"));
        QCOMPARE(findCode(c, "method", QStringLiteral("PHONE"), QDate(2027, 4, 1))->name, QStringLiteral("電話(新)"));
        QVERIFY(!findCode(c, "method", QStringLiteral("PIGEON"), QDate(2027, 4, 1)));
        // CASE-02: which sight stops the clock is data.
        QVERIFY(findCode(c, "sight_method", QStringLiteral("INTERVIEW"), QDate(2026, 11, 20))->attributes.value(QLatin1String("stops_clock")).toBool());
        QVERIFY(!findCode(c, "sight_method", QStringLiteral("PHONE"), QDate(2026, 11, 20))->attributes.value(QLatin1String("stops_clock")).toBool());
        QVERIFY(findCode(c, "sight_method", QStringLiteral("AGENCY_STAFF"), QDate(2026, 11, 20))->attributes.value(QLatin1String("needs_approval")).toBool());
    });
    f.change("update code set valid_to = '2026-12-31' where code_table = 'method' and code = 'FAX'");
    f.as(f.worker, [](Context &c) {
        QVERIFY(findCode(c, "method", QStringLiteral("FAX"), QDate(2026, 12, 31)));
        QVERIFY(!findCode(c, "method", QStringLiteral("FAX"), QDate(2027, 1, 1)));
    });
}

void TestNumbersAndCodes::unknownCodesNameTheirField()
{
    Outer outer;
    outer.rows = {Coded{{QStringLiteral("CGC")}}, Coded{}, Coded{{QStringLiteral("MOON")}}};
    const auto check = [&](Context &c) { requireCodes(c, recordType<Outer>(), &outer, c.today()); };
    QCOMPARE(f.refusal(f.worker, check), QByteArray("unknown_code rows.2.kind"));
    outer.rows.removeLast();
    QCOMPARE(f.refusal(f.worker, check), QByteArray("ok"));
}

QTEST_GUILESS_MAIN(TestNumbersAndCodes)
#include "test_numbers_and_codes.moc"
