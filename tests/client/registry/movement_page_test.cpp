// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// CASE-19 on the screen: what the register changed for one's cases, before and after, and what is done about it.
#include "desk.h"
#include "features/registry/movement_page.h"
#include "ui/record_form.h"
#include "ui/style.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTranslator>

using namespace mimamori;

namespace {

MovementLine line(qint64 id, const char *event, const char *proposal, qint64 importance, const QDateTime &due)
{
    MovementLine out;
    out.movement.id = id;
    out.version = 2;
    out.childFile.id = 4;
    out.episodeNumber = QStringLiteral("R8-0412");
    out.childName = QStringLiteral("髙橋 優衣");
    out.eventCode.value = QString::fromLatin1(event);
    out.eventDate = QDate(2026, 11, 20);
    out.proposal.value = QString::fromLatin1(proposal);
    out.importance = importance;
    out.planned = id == 1;
    out.state.value = QStringLiteral("NEW");
    out.relations = {{QStringLiteral("SELF")}, {QStringLiteral("MOTHER")}};
    out.others = 1;
    out.dueAt = due;
    return out;
}

MovementBoard board(const QDateTime &now)
{
    MovementBoard board;
    board.movements = {line(1, "201", "TRANSFER", 2, now.addSecs(3600)), line(2, "301", "ADDRESS_UPDATE", 0, now.addDays(2))};
    board.open = 7;
    return board;
}

MovementView view(const MovementBoard &board, qsizetype at = 0)
{
    MovementView view;
    view.line = board.movements[at];
    view.movement = view.line.movement;
    view.version = 2;
    MovedPerson child;
    child.person.id = 9;
    child.name = QStringLiteral("高橋　優衣");
    child.relation.value = QStringLiteral("SELF");
    child.changes = {{QStringLiteral("address"), QStringLiteral("北区鈴蘭台南町4丁目12-3"), QStringLiteral("大阪市北区中之島1-3-20"), true, false},
        {QStringLiteral("name"), QStringLiteral("高橋　優衣"), QStringLiteral("高橋　優衣"), false, false}};
    MovedPerson mother = child;
    mother.person.id = 10;
    mother.relation.value = QStringLiteral("MOTHER");
    mother.changes = {{QStringLiteral("address"), {}, {}, false, true}};
    view.people = {child, mother};
    view.household = {{QStringLiteral("高橋　健"), QStringLiteral("タカハシ　ケン"), QStringLiteral("平成2年5月1日"), {QStringLiteral("1")}, QStringLiteral("世帯主"), {8}}};
    return view;
}

} // namespace

class MovementPageTest : public QObject {
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

    void boardAndBeforeAndAfter()
    {
        Desk desk(m_certificates);
        MovementPage page(*desk.context);
        const MovementBoard alerts = board(desk.api->now());
        page.showBoard(alerts);
        page.showAlert(view(alerts));
        QCOMPARE(rows(page.list()), 2);
        QVERIFY(cell(page.list(), 0, 0).startsWith(QStringLiteral("▲")));
        QVERIFY(!cell(page.list(), 1, 0).startsWith(QStringLiteral("▲")));
        QCOMPARE(cell(page.list(), 0, 2), QStringLiteral("髙橋 優衣"));
        QVERIFY(cell(page.changes(), 0, 0).contains(QStringLiteral("高橋　優衣")));
        QCOMPARE(cell(page.changes(), 1, 1), QStringLiteral("北区鈴蘭台南町4丁目12-3"));
        QCOMPARE(cell(page.changes(), 1, 2), QStringLiteral("大阪市北区中之島1-3-20"));
        QCOMPARE(rows(page.changes()), 4); // two people, one change and one masked; what stayed the same is not listed
        QVERIFY(page.functionKeys().value(2).enabled); // somebody is protected: F2 asks
    }

    void f12RecordsWhatIsDoneOnce()
    {
        Desk desk(m_certificates);
        const MovementBoard alerts = board(desk.api->now());
        desk.reply<ShowMovementBoard>(alerts);
        desk.reply<ShowMovement>(view(alerts));
        desk.reply<HandleMovement>(alerts.movements[0]);
        MovementPage page(*desk.context);
        QSignalSpy told(&page, &Page::message);
        QTRY_VERIFY(desk.isConnected());
        page.activated();
        QTRY_VERIFY(desk.asked("movement.show"));
        QTRY_VERIFY(rows(page.changes()) > 0);
        press(page, 12); // nothing is filled in yet
        QVERIFY(!desk.asked("movement.handle"));
        page.form()->setValues({{QStringLiteral("state"), QStringLiteral("DONE")}, {QStringLiteral("way"), QStringLiteral("VISIT")}, {QStringLiteral("comment"), QStringLiteral("訪問した")}});
        press(page, 12);
        QTRY_COMPARE(told.size(), 1);
        const RequestFrame sent = *desk.asked("movement.handle");
        QCOMPARE(sent.baseVersion, 2);
        QCOMPARE(sent.in.value(QStringLiteral("movement")).toInteger(), 1);
        QCOMPARE(sent.in.value(QStringLiteral("state")).toString(), QStringLiteral("DONE"));
        QCOMPARE(sent.in.value(QStringLiteral("comment")).toString(), QStringLiteral("訪問した"));
        QVERIFY(!sent.key.isEmpty());
        QCOMPARE(desk.count("movement.handle"), 1);
        QTRY_COMPARE(desk.count("movement.board"), 2);
    }

    void aRefusalKeepsWhatWasTyped()
    {
        Desk desk(m_certificates);
        const MovementBoard alerts = board(desk.api->now());
        desk.reply<ShowMovementBoard>(alerts);
        desk.reply<ShowMovement>(view(alerts));
        desk.refusal.insert("movement.handle", "conflict");
        MovementPage page(*desk.context);
        QSignalSpy told(&page, &Page::message);
        QTRY_VERIFY(desk.isConnected());
        page.activated();
        QTRY_VERIFY(rows(page.changes()) > 0);
        page.form()->setValues({{QStringLiteral("state"), QStringLiteral("NO_ACTION")}, {QStringLiteral("comment"), QStringLiteral("一時的な帰省")}});
        press(page, 12);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(page.form()->values().value(QStringLiteral("comment")).toString(), QStringLiteral("一時的な帰省"));
    }

    void theAddressOfTheProtectedIsAskedForWithAReason() // PLT-11
    {
        Desk desk(m_certificates);
        const MovementBoard alerts = board(desk.api->now());
        desk.reply<ShowMovementBoard>(alerts);
        desk.reply<ShowMovement>(view(alerts));
        MovementPage page(*desk.context);
        QTRY_VERIFY(desk.isConnected());
        page.activated();
        QTRY_VERIFY(rows(page.changes()) > 0);
        press(page, 2);
        QTRY_VERIFY(desk.asked("whereabouts.reveal"));
        QCOMPARE(desk.asked("whereabouts.reveal")->in.value(QStringLiteral("person")).toInteger(), 10); // the mother's alone
        QCOMPARE(desk.asked("whereabouts.reveal")->in.value(QStringLiteral("reason")).toString(), QStringLiteral("VISIT"));
    }

    void f6AsksForTheHandledToo()
    {
        Desk desk(m_certificates);
        desk.reply<ShowMovementBoard>(MovementBoard{});
        MovementPage page(*desk.context);
        QTRY_VERIFY(desk.isConnected());
        page.activated();
        QTRY_COMPARE(desk.count("movement.board"), 1);
        for (int key : {2, 11, 12})
            QVERIFY(!page.functionKeys().value(key).enabled);
        press(page, 6);
        QTRY_COMPARE(desk.count("movement.board"), 2);
        QVERIFY(desk.asked("movement.board")->in.value(QStringLiteral("handled")).toBool());
    }

    void nothingNamelessNothingCut() // UX rules 14, 15 on the smallest desk
    {
        Desk desk(m_certificates);
        MovementPage page(*desk.context);
        page.resize(1218, 640);
        static_cast<QWidget &>(page).show();
        const MovementBoard alerts = board(desk.api->now());
        page.showBoard(alerts);
        page.showAlert(view(alerts));
        QCoreApplication::processEvents();
        picture(page, "movement_page");
        QVERIFY2(namelessWidgets(&page).isEmpty(), qPrintable(namelessWidgets(&page).join(u'\n')));
        QVERIFY2(cutLabels(&page).isEmpty(), qPrintable(cutLabels(&page).join(u'\n')));
    }
};

QTEST_MAIN(MovementPageTest)
#include "movement_page_test.moc"
