// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// SEC-01: what leaves the building and who works in it, approved in writing by a second person before.
#include "model/assurance/carried_out.h"
#include "model/platform/approval.h"
#include "server_fixture.h"

using namespace mimamori;

namespace {

const QString ops = QStringLiteral("ophead");
const QString approver = QStringLiteral("approver");

AskCarryingOut disk(const ServerFixture &server)
{
    AskCarryingOut in;
    in.kind.value = QStringLiteral("MEDIA");
    in.what = QStringLiteral("外付けディスク1台");
    in.personalData = true;
    in.protection = QStringLiteral("AES-256で暗号化");
    in.purpose = QStringLiteral("契約終了のデータ引継ぎ");
    in.place = QStringLiteral("本市 家庭支援課");
    in.carrier = QStringLiteral("運用責任者");
    in.outAt = server.time.nowUtc().addSecs(3600);
    in.dueAt = in.outAt.addDays(1);
    return in;
}

AskSiteWork visit(const ServerFixture &server)
{
    AskSiteWork in;
    in.workers = QStringLiteral("運用担当 2名");
    in.place = QStringLiteral("電算室");
    in.purpose = QStringLiteral("機器の点検");
    in.fromAt = server.time.nowUtc().addSecs(3600);
    in.toAt = in.fromAt.addSecs(7200);
    return in;
}

QString look(ServerFixture &server, const char *sql)
{
    return server.superview().value(SqlText{QByteArray("look_") + QByteArray::number(qHash(QByteArray(sql))), QString::fromUtf8(sql)}).toString();
}

DecideApproval decision(ServerFixture &server, bool approve)
{
    DecideApproval out;
    out.approval.id = look(server, "select id from approval where state = 'WAITING'").toLongLong();
    out.approve = approve;
    out.comment = QStringLiteral("目的が足りない");
    return out;
}

} // namespace

class CarriedOutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leavesAfterApprovalAndComesBack()
    {
        ServerFixture server;
        const auto made = server.call(ops, disk(server));
        QCOMPARE(made.state.value, QStringLiteral("WAITING"));
        BringBack back{made.carriedOut, {}, QStringLiteral("内容の消去を確認")};
        QCOMPARE(server.refusal(ops, back), QByteArray("approve_first carried_out"));
        QVERIFY(server.refusal(ops, decision(server, true)) != "ok"); // nobody approves their own
        server.call(approver, decision(server, true));
        QCOMPARE(look(server, "select state || (approved_by <> asked_by) from carried_out"), QStringLiteral("APPROVEDtrue"));
        back.at = server.time.nowUtc();
        QCOMPARE(server.refusal(ops, back), QByteArray("end_before_start at"));
        back.at = server.time.nowUtc().addDays(3);
        QCOMPARE(server.refusal(ops, back), QByteArray("not_in_future at"));
        server.time.advance(7200);
        back.at = {};
        QCOMPARE(server.call(ops, back).state.value, QStringLiteral("DONE"));
        QCOMPARE(server.refusal(ops, back), QByteArray("not_again carried_out"));
    }

    void whatIsWrongIsNamedAndNothingIsKept()
    {
        ServerFixture server;
        AskCarryingOut in = disk(server);
        in.protection = QStringLiteral("  ");
        QCOMPARE(server.refusal(ops, in), QByteArray("required protection"));
        in = disk(server);
        in.dueAt = in.outAt;
        QCOMPARE(server.refusal(ops, in), QByteArray("end_before_start due_at"));
        in = disk(server);
        in.outAt = server.time.nowUtc();
        QCOMPARE(server.refusal(ops, in), QByteArray("approval_comes_first out_at"));
        in = disk(server);
        in.kind.value = QStringLiteral("SECRET");
        QVERIFY(server.refusal(ops, in).endsWith(" kind"));
        QCOMPARE(server.refusal(QStringLiteral("yamamoto"), disk(server)), QByteArray("forbidden"));
        QCOMPARE(look(server, "select count(*) from carried_out"), QStringLiteral("0"));
    }

    void anApprovalAfterItLeftIsNone()
    {
        ServerFixture server;
        server.call(ops, disk(server));
        server.time.advance(7200);
        QCOMPARE(server.refusal(approver, decision(server, true)), QByteArray("approval_comes_first approval"));
        server.call(approver, decision(server, false));
        QCOMPARE(look(server, "select state from carried_out"), QStringLiteral("RETURNED"));
    }

    void workOnThePremises()
    {
        ServerFixture server;
        AskSiteWork wrong = visit(server);
        wrong.toAt = wrong.fromAt.addSecs(-1);
        QCOMPARE(server.refusal(ops, wrong), QByteArray("end_before_start to_at"));
        wrong = visit(server);
        wrong.fromAt = server.time.nowUtc().addSecs(-1);
        QCOMPARE(server.refusal(ops, wrong), QByteArray("approval_comes_first from_at"));
        const auto made = server.call(ops, visit(server));
        const FinishSiteWork end{made.siteWork, {}, QStringLiteral("点検した。持ち出しなし")};
        QCOMPARE(server.refusal(ops, end), QByteArray("approve_first site_work"));
        server.call(approver, decision(server, true));
        server.time.advance(7200);
        QCOMPARE(server.call(ops, end).state.value, QStringLiteral("DONE"));
        QCOMPARE(server.refusal(ops, end), QByteArray("not_again site_work"));
    }
};

QTEST_GUILESS_MAIN(CarriedOutTest)
#include "carried_out_test.moc"
