// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// CASE-19 on the screen: a person of a case beside the residents who may be them; a person decides, by keyboard, and may take it back.
#include "desk.h"
#include "features/registry/match_page.h"
#include "ui/style.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTranslator>

using namespace mimamori;

namespace {

CandidateReason reason(const char *code, qint64 points, const QString &argument = {}) { return {{QString::fromLatin1(code)}, argument, points}; }

MatchLine offer(qint64 id, const char16_t *name, const char *band, qint64 score)
{
    MatchLine line;
    line.match.id = id;
    line.version = 3;
    line.name = QString::fromUtf16(name);
    line.kana = QStringLiteral("タカハシ　ユイ");
    line.birth = QStringLiteral("令和5年2月3日");
    line.sex.value = QStringLiteral("2");
    line.address = QStringLiteral("神戸市北区鈴蘭台南町4丁目12番3号");
    line.headName = QStringLiteral("高橋　健");
    line.registerRelation = QStringLiteral("子");
    line.band.value = QString::fromLatin1(band);
    line.score = score;
    line.reasons = {reason("kana_equal", 50), reason("name_variant", 7, QStringLiteral("高=髙")), reason("birth_era", 19), reason("sex_equal", 3),
        reason("guardian_near", 16), reason("address_differs", -5), reason("rival_differs", -8)};
    line.state.value = QStringLiteral("OPEN");
    return line;
}

MatchCase person(qint64 id, const char16_t *name, const char *relation, const QList<MatchLine> &residents)
{
    MatchCase one;
    one.person.id = id;
    one.name = QString::fromUtf16(name);
    one.kana = QStringLiteral("タカハシ ユイ");
    one.birth = FuzzyDate::fromDate(QDate(2023, 2, 3));
    one.sex.value = QStringLiteral("2");
    one.address = QStringLiteral("神戸市北区鈴蘭台南町4-12-3");
    one.relation.value = QString::fromLatin1(relation);
    one.childFile.id = 4;
    one.episodeNumber = QStringLiteral("R8-0412");
    one.childName = QStringLiteral("髙橋 優衣");
    one.guardians = {QStringLiteral("髙橋 健")};
    one.residents = residents;
    return one;
}

MatchQueue queue()
{
    MatchQueue queue;
    MatchLine hidden = offer(12, u"高橋　優衣", "CANDIDATE", 78);
    hidden.suppressed = true;
    hidden.address.clear();
    queue.cases = {person(1, u"髙橋 優衣", "SELF", {offer(11, u"高橋　優衣", "HIGH", 116), hidden}), person(2, u"髙橋 健", "FATHER", {offer(21, u"高橋　芽衣", "TWIN", 33)})};
    queue.open = 5;
    return queue;
}

} // namespace

class MatchPageTest : public QObject {
    Q_OBJECT
    TestCertificates m_certificates;

private Q_SLOTS:
    void initTestCase()
    {
        static QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/mimamori_ja.qm")));
        QCoreApplication::installTranslator(&translator);
        qApp->setStyleSheet(styleSheet(11));
        QVERIFY(m_certificates.make());
    }

    void sideBySideWithReasons()
    {
        Desk desk(m_certificates);
        MatchPage page(*desk.context);
        page.show(queue());
        QCOMPARE(rows(page.people()), 2);
        QCOMPARE(cell(page.people(), 0, 1), QStringLiteral("髙橋 優衣"));
        QVERIFY(cell(page.people(), 1, 2).contains(QStringLiteral("髙橋 優衣"))); // of whose case the father is
        QCOMPARE(rows(page.residents()), 2);
        QCOMPARE(cell(page.residents(), 0, 0), QStringLiteral("高い"));
        QCOMPARE(cell(page.residents(), 0, 1), QStringLiteral("116"));
        QVERIFY(cell(page.comparison(), 0, 3).startsWith(QStringLiteral("≒"))); // 髙 and 高
        QVERIFY(cell(page.comparison(), 4, 3).startsWith(QStringLiteral("＝"))); // one address in two writings
        QStringList told;
        for (const QLabel *label : page.findChildren<QLabel *>())
            told << label->text();
        const QString words = told.join(QLatin1Char('\n'));
        for (const char16_t *word : {u"氏名 異体字一致 高=髙", u"生年月日（元号違い）", u"保護者（近い）", u"ほかにも有力な候補", u"住所"})
            QVERIFY2(words.contains(QString::fromUtf16(word)), qPrintable(QString::fromUtf16(word)));
    }

    void theProtectedHaveNoAddress() // PLT-11
    {
        Desk desk(m_certificates);
        MatchPage page(*desk.context);
        page.show(queue());
        page.residents()->view()->selectRow(1);
        QVERIFY(!cell(page.comparison(), 4, 2).contains(QStringLiteral("鈴蘭台")));
        QVERIFY(!cell(page.comparison(), 4, 2).isEmpty());
        QCOMPARE(cell(page.comparison(), 4, 3), QString());
    }

    void f12LinksWhatWasSeenAndF4TakesItBack()
    {
        Desk desk(m_certificates);
        desk.reply<ShowMatchQueue>(queue());
        desk.reply<AcceptMatch>({{11}, 4, true});
        desk.reply<UndoMatch>({{11}, 5, false});
        MatchPage page(*desk.context);
        QSignalSpy told(&page, &Page::message);
        QTRY_VERIFY(desk.isConnected());
        page.activated();
        QTRY_COMPARE(rows(page.people()), 2);
        QVERIFY(!page.functionKeys().value(4).enabled);
        press(page, 12);
        QTRY_VERIFY(desk.asked("match.accept"));
        QCOMPARE(desk.asked("match.accept")->baseVersion, 3);
        QCOMPARE(desk.asked("match.accept")->in.value(QStringLiteral("match")).toInteger(), 11);
        QVERIFY(!desk.asked("match.accept")->key.isEmpty());
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.first().first().value<MessageKind>(), MessageKind::Warning); // the address is restricted from now on
        QVERIFY(page.functionKeys().value(4).enabled);
        QTRY_COMPARE(desk.count("match.queue"), 2);
        press(page, 4);
        QTRY_VERIFY(desk.asked("match.undo"));
        QCOMPARE(desk.asked("match.undo")->baseVersion, 4);
        QTRY_VERIFY(!page.functionKeys().value(4).enabled);
    }

    void f2SaysAnotherAndRefusalsAreTold()
    {
        Desk desk(m_certificates);
        desk.reply<ShowMatchQueue>(queue());
        desk.refusal.insert("match.refuse", "conflict");
        MatchPage page(*desk.context);
        QSignalSpy told(&page, &Page::message);
        QTRY_VERIFY(desk.isConnected());
        page.activated();
        QTRY_COMPARE(rows(page.people()), 2);
        press(page, 3); // the next person
        QCOMPARE(page.people()->currentLine(), 1);
        press(page, 2);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(desk.asked("match.refuse")->in.value(QStringLiteral("match")).toInteger(), 21);
        QVERIFY(!page.functionKeys().value(4).enabled); // nothing was decided
    }

    void nobodyWaits()
    {
        Desk desk(m_certificates);
        MatchPage page(*desk.context);
        page.show(MatchQueue{});
        for (int key : {2, 3, 11, 12})
            QVERIFY(!page.functionKeys().value(key).enabled);
        press(page, 12);
        QVERIFY(!desk.asked("match.accept"));
    }

    void nothingNamelessNothingCut() // UX rules 14, 15 on the smallest desk
    {
        Desk desk(m_certificates);
        MatchPage page(*desk.context);
        page.resize(1218, 640);
        static_cast<QWidget &>(page).show();
        page.show(queue());
        QCoreApplication::processEvents();
        picture(page, "match_page");
        QVERIFY2(namelessWidgets(&page).isEmpty(), qPrintable(namelessWidgets(&page).join(u'\n')));
        QVERIFY2(cutLabels(&page).isEmpty(), qPrintable(cutLabels(&page).join(u'\n')));
    }
};

QTEST_MAIN(MatchPageTest)
#include "match_page_test.moc"
