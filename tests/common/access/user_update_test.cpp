// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/problem.h"
#include "japanese/cp932.h"
#include "model/access/user_difference.h"

#include <QTest>

using namespace mimamori;

namespace {

const QDate effective(2026, 4, 1);
const QDate today(2026, 3, 16);

Sheet csv(const QString &text) { return sheetOfCsv(text.toUtf8()); }
UserList listOf(const QString &text) { return readUserList({csv(text)}, today); }

QString told(const QList<ListFlaw> &flaws)
{
    QStringList out;
    for (const ListFlaw &flaw : flaws)
        out << QString(flaw.code + (flaw.column.isEmpty() ? QString() : QString(QLatin1Char('@') + flaw.column)) + (flaw.detail.isEmpty() ? QString() : QString(QLatin1Char('=') + flaw.detail)));
    return out.join(QLatin1Char(' '));
}

KnownUser known(qint64 id, const char16_t *login, const char16_t *name, qint64 office, const char16_t *role)
{
    KnownUser user;
    user.id = id;
    user.version = 1;
    user.loginName = QString::fromUtf16(login);
    user.name = QString::fromUtf16(name);
    user.from = QDate(2025, 4, 1);
    user.posts = {{id * 10, office, QString::fromUtf16(role), QDate(2025, 4, 1), {}}};
    return user;
}

KnownCity city()
{
    KnownCity out;
    out.offices = {{1, QStringLiteral("HQ"), QStringLiteral("こども家庭局 家庭支援課"), QStringLiteral("家庭支援課"), QStringLiteral("HQ"), QDate(2025, 4, 1), {}},
        {5, QStringLiteral("05"), QStringLiteral("北区役所 保健福祉課"), QStringLiteral("北区"), QStringLiteral("WARD_BASE"), QDate(2025, 4, 1), {}},
        {6, QStringLiteral("06"), QStringLiteral("北神区役所 保健福祉課"), QStringLiteral("北神区"), QStringLiteral("WARD_BASE"), QDate(2025, 4, 1), {}},
        {12, QStringLiteral("12"), QStringLiteral("玉津支所"), QStringLiteral("玉津"), QStringLiteral("WARD_BASE"), QDate(2025, 4, 1), QDate(2026, 3, 31)}};
    out.roles = {{QStringLiteral("WCW"), QStringLiteral("区こども家庭支援担当")}, {QStringLiteral("WMG"), QStringLiteral("区課長・係長")},
        {QStringLiteral("HQ"), QStringLiteral("家庭支援課")}, {QStringLiteral("ADM"), QStringLiteral("システム管理者")}};
    out.roleOfPost = {{QStringLiteral("係長"), {{QStringLiteral("WARD_BASE"), QStringLiteral("WMG")}, {QStringLiteral("HQ"), QStringLiteral("HQ")}}}};
    out.users = {known(1, u"yamamoto", u"山本 由紀", 5, u"WCW"), known(2, u"00123", u"髙橋 健", 5, u"WCW"), known(3, u"okada", u"岡田 勝", 5, u"WMG"), known(9, u"admin", u"管理 太郎", 1, u"ADM")};
    return out;
}

UserLine only(const QString &row, const QString &head = QStringLiteral("職員番号,氏名,所属,役割,兼務,開始日,終了日"))
{
    ComparisonOptions options;
    options.effective = effective;
    options.complete = false;
    const UserDifference out = compareUsers(listOf(head + QLatin1Char('\n') + row), city(), options);
    return out.lines.value(0);
}

} // namespace

/// USR-01: how a list of users reads, and how it differs from what is known.
class UserUpdateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void headingsAreFoundUnderTitles_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::newRow("plain") << QStringLiteral("職員番号,氏名,所属");
        QTest::newRow("spaces, marks") << QStringLiteral("職員 番号※,氏　名（漢字）,新所属");
        QTest::newRow("half width kana") << QStringLiteral("ﾕｰｻﾞｰID,名前,配属先");
        QTest::newRow("Latin, full width") << QStringLiteral("ＩＤ,ＮＡＭＥ,ｏｆｆｉｃｅ");
        QTest::newRow("line break") << QStringLiteral("\"職員\n番号\",職員氏名,所属部署");
    }
    void headingsAreFoundUnderTitles()
    {
        QFETCH(QString, heading);
        const UserList list = listOf(QStringLiteral("令和8年度 利用者一覧,,\n作成：家庭支援課,,\n,,\n") + heading + QStringLiteral("\nYAMAMOTO,山本 由紀,北区\n,,\n") + heading
            + QStringLiteral("\n１２３,髙橋 健,05\n合計,2名,\n※ 4月1日現在,,\n,※ 兼務を除く,\n"));
        QCOMPARE(list.users.size(), 2);
        QCOMPARE(list.users[0].loginName, QStringLiteral("yamamoto"));
        QCOMPARE(list.users[0].office, QStringLiteral("北区"));
        QCOMPARE(list.users[1].loginName, QStringLiteral("123"));
        QCOMPARE(list.users[1].row, 8);
    }

    void surnameAndGivenNameAndTwoRowsOfHeadings()
    {
        QCOMPARE(listOf(QStringLiteral("ID,姓,名,所属\na1,山本,由紀,北区")).users[0].name, QStringLiteral("山本 由紀"));
        Sheet sheet = csv(QStringLiteral("ID,氏名,所属,兼務,兼務\n,,,所属,役割\na1,山本,北区,家庭支援課,HQ"));
        for (const int column : {3, 4})
            sheet.rows[0].cells[column].merged = true;
        const UserList list = readUserList({sheet}, today);
        QCOMPARE(list.users.size(), 1);
        QCOMPARE(list.users[0].sides, QStringLiteral("家庭支援課"));
        QCOMPARE(list.users[0].sideRole, QStringLiteral("HQ"));
    }

    void daysInAnyWriting_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("day");
        for (const char16_t *text : {u"2026-04-01", u"2026/4/1", u"20260401", u"R8.4.1", u"令和8年4月1日", u"令和８年４月１日", u"4/1"})
            QTest::newRow(QString::fromUtf16(text).toUtf8().constData()) << QString::fromUtf16(text) << effective;
        QTest::newRow("none") << QStringLiteral("定めなし") << QDate();
    }
    void daysInAnyWriting()
    {
        QFETCH(QString, text);
        QFETCH(QDate, day);
        const UserList list = listOf(QStringLiteral("ID,氏名,所属,開始日\na1,山本,北区,") + text);
        QCOMPARE(list.users[0].from, day);
        QVERIFY(list.users[0].flaws.isEmpty());
    }

    void aRowsFlawsHaveTheirColumn()
    {
        QCOMPARE(told(listOf(QStringLiteral("ID,氏名,所属,開始日\n,山本,北区,令和8年2月30日")).users[0].flaws), QStringLiteral("DATE_BAD@D=令和8年2月30日 ID_MISSING@A"));
        QCOMPARE(told(listOf(QStringLiteral("ID,氏名,所属\n山本,,北区")).users[0].flaws), QStringLiteral("ID_BAD@A=山本 NAME_MISSING@B"));
        Sheet sheet = csv(QStringLiteral("ID,氏名,所属\na1,山本,#N/A\na2,川口,"));
        sheet.rows[1].cells[2].error = true;
        sheet.rows[2].cells[1].formula = true;
        sheet.rows[2].hidden = true;
        const UserList list = readUserList({sheet}, today);
        QCOMPARE(told(list.users[0].flaws), QStringLiteral("CELL_ERROR@C=#N/A"));
        QCOMPARE(told(list.users[1].flaws), QStringLiteral("FORMULA HIDDEN_ROW"));
    }

    void wholeListsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("no headings") << QByteArray("a,b\nc,d") << QByteArray("list_no_header");
        QTest::newRow("nobody") << QStringLiteral("ID,氏名,所属\n").toUtf8() << QByteArray("list_empty");
        QTest::newRow("column twice") << QStringLiteral("ID,氏名,所属,新所属\na1,x,北区,北区").toUtf8() << QByteArray("list_column_twice");
        QTest::newRow("no text") << QByteArray("\xff\xfe\x41\x00", 4) << QByteArray("list_encoding");
        QTest::newRow("open quote") << QStringLiteral("ID,氏名,\"所属\na1").toUtf8() << QByteArray("list_csv");
    }
    void wholeListsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, code);
        QByteArray found = "ok";
        try {
            readUserList({sheetOfCsv(bytes)}, today);
        } catch (const Problem &problem) {
            QCOMPARE(problem.field(), QByteArray("file"));
            found = problem.code();
        }
        QCOMPARE(found, code);
    }

    void cp932IsReadToo()
    {
        const QByteArray bytes = encodeCp932(QStringLiteral("職員番号,氏名,所属\na1,髙橋 﨑,北区")).bytes;
        QCOMPARE(readUserList({sheetOfCsv(bytes)}, today).users[0].name, QStringLiteral("髙橋 﨑"));
    }

    void oneRowAgainstWhatIsKnown_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("changes");
        QTest::addColumn<QString>("reasons");
        const auto row = [](const char *name, const char16_t *text, const char *kind, const char16_t *changes, const char16_t *reasons) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromLatin1(kind) << QString::fromUtf16(changes) << QString::fromUtf16(reasons);
        };
        row("the same", u"yamamoto,山本　由紀,北区,WCW,,,", "", u"", u"");
        row("married", u"yamamoto,川田 由紀,北区,WCW,,,", "CHANGED", u"name: 山本 由紀 → 川田 由紀", u"");
        row("other office", u"yamamoto,山本 由紀,北神区役所 保健福祉課,,,,", "CHANGED", u"posts: 北区 区こども家庭支援担当 → 北神区 区こども家庭支援担当", u"");
        row("name and office at once", u"yamamoto,川田 一郎,06,WCW,,,", "CHANGED", u"name: 山本 由紀 → 川田 一郎|posts: 北区 区こども家庭支援担当 → 北神区 区こども家庭支援担当", u"NAME_AND_OFFICE");
        row("a side appointment", u"yamamoto,山本 由紀,北区,WCW,家庭支援課(HQ),,", "CHANGED", u"posts: 北区 区こども家庭支援担当 → 北区 区こども家庭支援担当、家庭支援課 家庭支援課", u"");
        row("an end", u"yamamoto,山本 由紀,北区,WCW,,,R8.9.30", "CHANGED", u"valid_to:  → 2026-09-30", u"");
        row("an end too early", u"yamamoto,山本 由紀,北区,WCW,,,R8.3.31", "CHANGED", u"valid_to:  → 2026-03-31", u"ENDS_BEFORE=2026-03-31");
        row("full width", u"ｙａｍａｍｏｔｏ,山本 由紀,北区,WCW,,,", "CHANGED", u"", u"ID_WIDTH=ｙａｍａｍｏｔｏ");
        row("zeros swallowed", u"123,髙橋 健,北区,WCW,,,", "CHANGED", u"", u"ID_WIDTH=123 / 00123");
        row("somebody new", u"new1,新人 一郎,05,区こども家庭支援担当,,,", "ADDED", u"", u"");
        row("known name, new id", u"new1,岡田　勝,05,WMG,,,", "ADDED", u"", u"SAME_NAME=okada");
        row("no such office", u"yamamoto,山本 由紀,東京支店,WCW,,,", "CHANGED", u"posts: 北区 区こども家庭支援担当 → ", u"OFFICE_UNKNOWN=東京支店");
        row("closed office", u"new1,新人 一郎,玉津,WCW,,,", "ADDED", u"", u"OFFICE_CLOSED=玉津");
        row("no such role", u"new1,新人 一郎,05,魔法使い,,,", "ADDED", u"", u"ROLE_UNKNOWN=魔法使い");
        row("nobody becomes administrator by a list", u"new1,新人 一郎,HQ,ADM,,,", "ADDED", u"", u"ROLE_FORBIDDEN=ADM");
        row("no such side office", u"new1,新人 一郎,05,WCW,○,,", "ADDED", u"", u"SIDE_UNKNOWN=○");
        row("begins later", u"new1,新人 一郎,05,WCW,,R8.5.1,", "ADDED", u"", u"START_LATER=2026-05-01");
        row("the administrator's right stays", u"admin,管理 太郎,家庭支援課,HQ,,,", "CHANGED", u"posts: 家庭支援課 システム管理者 → 家庭支援課 システム管理者、家庭支援課 家庭支援課", u"");
    }
    void oneRowAgainstWhatIsKnown()
    {
        QFETCH(QString, row);
        QFETCH(QString, kind);
        QFETCH(QString, changes);
        QFETCH(QString, reasons);
        const UserLine line = only(row);
        QCOMPARE(line.kind, kind);
        QCOMPARE(line.changes.join(QLatin1Char('|')), changes);
        QCOMPARE(told(line.reasons), reasons);
    }

    void theRoleComesFromThePostAndTheOffice()
    {
        const QString head = QStringLiteral("職員番号,氏名,所属,役職");
        QCOMPARE(only(QStringLiteral("n1,新人,北区,係長"), head).posts.value(0).role, QStringLiteral("WMG"));
        QCOMPARE(only(QStringLiteral("n1,新人,家庭支援課,係長"), head).posts.value(0).role, QStringLiteral("HQ"));
        QCOMPARE(told(only(QStringLiteral("n1,新人,北区,部長"), head).reasons), QStringLiteral("ROLE_UNKNOWN=部長"));
        QCOMPARE(told(only(QStringLiteral("n1,新人,北区,"), head).reasons), QStringLiteral("ROLE_UNKNOWN"));
    }

    void postsBeginOnTheDayOrLater()
    {
        QCOMPARE(only(QStringLiteral("n1,新人,05,WCW,,R7.4.1,")).posts.value(0).from, effective);
        QCOMPARE(only(QStringLiteral("n1,新人,05,WCW,,R8.5.1,R9.3.31")).posts.value(0), (DesiredPost{5, QStringLiteral("WCW"), QDate(2026, 5, 1), QDate(2027, 3, 31)}));
        const DesiredPost post{5, QStringLiteral("WCW"), effective, {}};
        QCOMPARE(DesiredPost::fromText(post.toText()), post);
    }

    void idsThatStandTwice()
    {
        ComparisonOptions options;
        options.effective = effective;
        options.complete = false;
        const UserDifference out = compareUsers(listOf(QStringLiteral("ID,氏名,所属,役割\nnew1,新人 一郎,05,WCW\nＮＥＷ１,新人 一郎,06,WCW\n123,髙橋 健,05,WCW\n00123,髙橋 健,05,WCW")), city(), options);
        QCOMPARE(out.lines.size(), 4);
        QCOMPARE(told(out.lines[0].reasons), QString());
        QCOMPARE(told(out.lines[1].reasons), QStringLiteral("ID_TWICE=2"));
        QCOMPARE(told(out.lines[3].reasons), QStringLiteral("ID_TWICE=4"));
        QVERIFY(isHardReason(u"ID_TWICE"));
        QVERIFY(!isHardReason(u"SAME_NAME"));
    }

    void whoIsNotInTheListLeaves()
    {
        KnownCity all = city();
        all.users[2].urgentClocks = 2;
        all.users << known(20, u"gone", u"旧人 一", 5, u"WCW");
        all.users.last().until = QDate(2026, 1, 31);
        ComparisonOptions options;
        options.effective = effective;
        options.leaversPercent = 70;
        const UserList list = listOf(QStringLiteral("ID,氏名,所属,役割\nyamamoto,山本 由紀,北区,WCW"));
        UserDifference out = compareUsers(list, all, options);
        QCOMPARE(out.unchanged, 1);
        QCOMPARE(out.lines.size(), 2); // neither the administrator nor who has left already
        QCOMPARE(out.lines[0].kind, QStringLiteral("REMOVED"));
        QCOMPARE(out.lines[0].loginName, QStringLiteral("00123"));
        QCOMPARE(told(out.lines[1].reasons), QStringLiteral("OPEN_CLOCKS=2"));
        options.leaversPercent = 30;
        out = compareUsers(list, all, options);
        QCOMPARE(told(out.lines[0].reasons), QStringLiteral("MANY_LEAVERS=2 / 3"));
        options.complete = false;
        QCOMPARE(compareUsers(list, all, options).lines.size(), 0);
    }

    /// Who stands in the list with a row that is wrong stays as she or he is, and does not leave.
    void aWrongRowIsNoLeaver()
    {
        ComparisonOptions options;
        options.effective = effective;
        const UserDifference out = compareUsers(listOf(QStringLiteral("ID,氏名,所属,役割\nyamamoto,山本 由紀,どこか,WCW\nokada,岡田 勝,05,WMG\n00123,髙橋 健,05,WCW")), city(), options);
        QCOMPARE(out.lines.size(), 1);
        QCOMPARE(out.lines[0].kind, QStringLiteral("CHANGED"));
    }
};

QTEST_GUILESS_MAIN(UserUpdateTest)
#include "user_update_test.moc"
