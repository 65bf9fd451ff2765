// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// USR-01 on the screen: a list is chosen, looked through by class, decided, handed over, sent for approval and taken back, by keyboard.
#include "desk.h"
#include "features/access/user_update_page.h"
#include "ui/record_form.h"
#include "ui/style.h"

#include <QCborArray>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTranslator>

using namespace mimamori;

namespace {

UserUpdateLine line(qint64 id, const char *kind, const char16_t *login, const char16_t *name, const char *reason = nullptr)
{
    UserUpdateLine made;
    made.id.id = id;
    made.userUpdate.id = 5;
    made.row = id + 3;
    made.kind.value = QString::fromLatin1(kind);
    made.loginName = QString::fromUtf16(login);
    made.name = QString::fromUtf16(name);
    if (reason) {
        made.reasons = {{QString::fromLatin1(reason)}};
        made.details = {QStringLiteral("C列: 北九区")};
    }
    made.decision.value = reason ? QStringLiteral("OPEN") : QStringLiteral("ACCEPT");
    return made;
}

UserUpdateView view(const char *state)
{
    UserUpdateView out;
    out.update.id.id = 5;
    out.update.fileName = QStringLiteral("R8利用者一覧.xlsx");
    out.update.effectiveOn = QDate(2027, 4, 1);
    out.update.state.value = QString::fromLatin1(state);
    out.update.added = 1;
    out.update.changed = 2;
    out.update.removed = 1;
    out.update.unchanged = 381;
    out.update.doubtful = 1;
    out.version = 7;
    out.lines = {line(1, "ADDED", u"s0412", u"新人 一郎"), line(2, "CHANGED", u"kawaguchi", u"川口 健"), line(3, "CHANGED", u"inoue", u"井上 裕子", "OFFICE_UNKNOWN"),
        line(4, "REMOVED", u"yamamoto", u"山本 由紀")};
    out.lines[1].changes = {QStringLiteral("posts: 北区 区こども家庭支援担当 → 北神区 区こども家庭支援担当、家庭支援課 家庭支援課")};
    OpenWork work;
    work.line.id = 4;
    work.kind.value = QStringLiteral("MAIN");
    work.caseNumber = QStringLiteral("C-R08-000412");
    work.count = 1;
    OpenWork clock = work;
    clock.kind.value = QStringLiteral("CLOCK");
    clock.dueAt = QDateTime(QDate(2027, 3, 31), QTime(5, 0), Qt::UTC);
    out.work = {work, clock};
    out.undecided = 1;
    out.unassigned = 2;
    return out;
}

QCborMap listReply(const UserUpdateView &of)
{
    QCborMap row = toCbor(of.update);
    row.insert(QStringLiteral("id"), of.update.id.id);
    row.insert(QStringLiteral("version"), of.version);
    return {{QStringLiteral("rows"), QCborArray{row}}, {QStringLiteral("total"), 1}};
}

} // namespace

class UserUpdatePageTest : public QObject {
    Q_OBJECT
    TestCertificates m_certificates;

    void open(Desk &desk, UserUpdatePage &page, const UserUpdateView &shown)
    {
        desk.replies.insert("user_update.list", listReply(shown));
        desk.reply<ShowUserUpdate>(shown);
        QTRY_VERIFY(desk.isConnected());
        page.activated();
        QTRY_VERIFY(rows(page.lines()) > 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        static QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/mimamori_ja.qm")));
        QCoreApplication::installTranslator(&translator);
        qApp->setStyleSheet(styleSheet(11));
        QVERIFY(m_certificates.make());
    }

    void theDifferenceIsLookedThroughByClass()
    {
        Desk desk(m_certificates);
        UserUpdatePage page(*desk.context);
        open(desk, page, view("DRAFT"));
        QCOMPARE(rows(page.updates()), 1);
        QCOMPARE(cell(page.updates(), 0, 0), QStringLiteral("R9.4.1"));
        QCOMPARE(rows(page.lines()), 4);
        QCOMPARE(cell(page.lines(), 0, 0), QStringLiteral("追加"));
        QVERIFY(cell(page.lines(), 2, 3).startsWith(QStringLiteral("▲所属不明")));
        QVERIFY(cell(page.lines(), 1, 3).startsWith(QStringLiteral("所属・役割：北区")));
        for (const int expected : {1, 2, 1, 1, 4}) {
            press(page, 6);
            QCOMPARE(rows(page.lines()), expected);
        }
        page.resize(1366, 700);
        page.lines()->view()->selectRow(3);
        QCOMPARE(rows(page.work()), 2);
        QCOMPARE(cell(page.work(), 0, 3), QStringLiteral("未定"));
        page.show();
        picture(page, "user_update");
        QCOMPARE(namelessWidgets(&page), QStringList());
    }

    void linesAreDecidedAndWorkIsHandedOver()
    {
        Desk desk(m_certificates);
        UserUpdatePage page(*desk.context);
        open(desk, page, view("DRAFT"));
        desk.reply<DecideUserLines>(view("DRAFT"));
        desk.reply<ChooseSuccessor>(view("DRAFT"));
        page.lines()->view()->selectRow(2);
        press(page, 4);
        QTRY_VERIFY(desk.asked("user_update.decide"));
        QCOMPARE(desk.asked("user_update.decide")->in.value(QStringLiteral("lines")).toArray(), (QCborArray{3}));
        QVERIFY(!desk.asked("user_update.decide")->in.value(QStringLiteral("accept")).toBool());
        page.lines()->view()->selectRow(3);
        press(page, 8);
        QVERIFY(!desk.asked("user_update.successor")); // nobody is named
        page.successor()->putValue("successor", 12);
        press(page, 8);
        QTRY_VERIFY(desk.asked("user_update.successor"));
        QCOMPARE(desk.asked("user_update.successor")->in.value(QStringLiteral("line")).toInteger(), 4);
        QCOMPARE(desk.asked("user_update.successor")->in.value(QStringLiteral("successor")).toInteger(), 12);
        QCOMPARE(desk.asked("user_update.successor")->in.value(QStringLiteral("case_number")).toString(), QString()); // everything
        Q_EMIT page.work()->opened(0);
        press(page, 8);
        QTRY_COMPARE(desk.count("user_update.successor"), 2);
        QCOMPARE(desk.asked("user_update.successor")->in.value(QStringLiteral("case_number")).toString(), QStringLiteral("C-R08-000412"));
    }

    void forwardAndBackFollowTheState()
    {
        Desk desk(m_certificates);
        UserUpdatePage page(*desk.context);
        desk.reply<ScheduleUserUpdate>(view("WAITING"));
        desk.reply<ApproveUserUpdate>(view("SCHEDULED"));
        desk.reply<ReverseUserUpdate>(view("REVERSING"));
        open(desk, page, view("DRAFT"));
        press(page, 12);
        QTRY_VERIFY(desk.asked("user_update.schedule"));
        QTRY_COMPARE(page.functionKeys().value(12).word, QStringLiteral("承認"));
        QVERIFY(!page.functionKeys().value(3).enabled);
        press(page, 12);
        QTRY_VERIFY(desk.asked("user_update.approve"));
        QCOMPARE(desk.asked("user_update.approve")->baseVersion, 7);
        QTRY_VERIFY(!page.functionKeys().value(12).enabled);
        page.showView(view("APPLIED"));
        desk.prompt.answer = true;
        press(page, 11);
        QVERIFY(desk.prompt.asked.isEmpty()); // a reason is needed
        page.reversal()->putValue("reason", QStringLiteral("別の年度の一覧"));
        press(page, 11);
        QTRY_VERIFY(desk.asked("user_update.reverse"));
        QCOMPARE(desk.prompt.asked.size(), 1);
    }

    void aRefusedListIsGivenUpAgain()
    {
        Desk desk(m_certificates);
        UserUpdatePage page(*desk.context);
        open(desk, page, view("DRAFT"));
        QSignalSpy told(&page, &Page::message);
        desk.prompt.path = desk.dir.filePath(QStringLiteral("list.csv"));
        QFile file(desk.prompt.path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x");
        file.close();
        press(page, 2);
        QVERIFY(!desk.asked("user_update.begin")); // the day is missing
        page.beginning()->putValue("effective_on", QStringLiteral("2027-04-01"));
        desk.reply<BeginUserUpdate>({{6}});
        desk.reply<PutUserUpdateChunk>({1});
        desk.refusal.insert("user_update.preview", "list_no_header");
        desk.reply<WithdrawUserUpdate>(view("WITHDRAWN"));
        press(page, 2);
        QTRY_VERIFY(desk.asked("user_update.withdraw"));
        QCOMPARE(desk.asked("user_update.withdraw")->in.value(QStringLiteral("user_update")).toInteger(), 6);
        QCOMPARE(desk.asked("user_update.chunk")->in.value(QStringLiteral("data")).toByteArray(), QByteArray("x"));
        QVERIFY(!told.isEmpty());
        QVERIFY(told.last().at(1).toString().contains(QStringLiteral("見出し")));
    }
};

QTEST_MAIN(UserUpdatePageTest)
#include "user_update_page_test.moc"
