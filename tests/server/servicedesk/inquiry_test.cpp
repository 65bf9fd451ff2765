// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inquiry_test.h"

#include "model/casework/intake.h"
#include "model/platform/my_work.h"
#include "model/servicedesk/inquiry_report.h"

using namespace mimamori;

namespace {

const QString hq = QStringLiteral("hq1");
const QString yamamoto = QStringLiteral("yamamoto");
const QString okada = QStringLiteral("okada");
const QString ops = QStringLiteral("operator");

} // namespace

void InquiryTest::initTestCase() { m_desk = std::make_unique<DeskStory>(); }
void InquiryTest::cleanupTestCase() { m_desk.reset(); }

void InquiryTest::receptionNeedsOnlyCallerAndWhat() // INQ-01
{
    m_desk->moveTo(19, 10, 0);
    const InquiryDone done = m_desk->call(QStringLiteral("受付票が印刷できません。"));
    QCOMPARE(done.state.value, inquiry::received);
    const InquiryView view = m_desk->see(hq, done.inquiry);
    QCOMPARE(view.inquiry.kind.value, QStringLiteral("QUESTION"));
    QCOMPARE(view.inquiry.channel.value, QStringLiteral("PHONE"));
    QCOMPARE(view.line.officeName, QStringLiteral("北区"));
    QVERIFY(!view.inquiry.phone.isEmpty()); // filled from the caller's office
    QCOMPARE(view.receivedByName, QStringLiteral("本庁 花子"));
    QCOMPARE(done.dueAt, m_desk->japan(20, 10, 0)); // 8:45 of open time: the same time tomorrow
    QCOMPARE(m_desk->call(QStringLiteral("外からの電話"), {}).state.value, inquiry::received);
}

void InquiryTest::numbersHaveNoGap() // INQ-01, numbers
{
    const InquiryDone first = m_desk->call(QStringLiteral("一つ目"));
    ReceiveInquiry bad;
    bad.what = QStringLiteral("だれから?");
    QCOMPARE(m_desk->server.refusal(hq, bad), QByteArray("caller_required asker"));
    const InquiryDone second = m_desk->call(QStringLiteral("二つ目"));
    QVERIFY(first.number.startsWith(QStringLiteral("Q-R08-")));
    QCOMPARE(second.number.right(6).toInt(), first.number.right(6).toInt() + 1);
}

void InquiryTest::receiptOutsideHoursStartsAtTheNextOpening() // INQ-01
{
    m_desk->moveTo(24, 9, 0);
    QCOMPARE(m_desk->call(QStringLiteral("夜の電話"), yamamoto, m_desk->japan(20, 20, 0)).dueAt, m_desk->japan(24, 17, 30)); // Monday is a holiday
    QCOMPARE(m_desk->call(QStringLiteral("朝の電話"), yamamoto, m_desk->japan(24, 7, 0)).dueAt, m_desk->japan(24, 17, 30));
}

void InquiryTest::fromReceptionToDone() // INQ-01, INQ-02, INQ-03
{
    m_desk->moveTo(19, 10, 0);
    InquiryDone done = m_desk->ask(yamamoto, QStringLiteral("受付の画面で年齢が出ません"));
    m_desk->moveTo(19, 11, 0);
    InvestigateInquiry look{.inquiry = done.inquiry};
    done = m_desk->server.call(hq, look, done.version);
    QCOMPARE(done.state.value, inquiry::investigating);
    look.finding.value = QStringLiteral("NEW");
    done = m_desk->server.call(hq, look, done.version);
    m_desk->moveTo(19, 15, 0);
    done = m_desk->answer(done, QStringLiteral("生年月日を入れると出ます。"));
    QCOMPARE(done.state.value, inquiry::confirming);
    const MyWork work = m_desk->server.call(yamamoto, GetMyWork{});
    QVERIFY(std::any_of(work.tasks.begin(), work.tasks.end(), [](const TaskLine &task) { return task.kind.value == u"inquiry.answered"; }));
    done = m_desk->server.call(yamamoto, m_desk->confirmation(done, true), done.version);
    QCOMPARE(done.state.value, inquiry::done);
    const InquiryView view = m_desk->see(yamamoto, done.inquiry);
    QVERIFY(view.mine && view.inquiry.inTime);
    QCOMPARE(view.words.size(), 2); // the question and the answer; moves are the desk's own
    QCOMPARE(m_desk->server.refusal(hq, InvestigateInquiry{.inquiry = done.inquiry}, int(done.version)), QByteArray("inquiry_done inquiry"));
}

void InquiryTest::notSolvedOpensAgain() // INQ-03: the desk's time does not run while the asker is asked
{
    m_desk->moveTo(19, 9, 0);
    InquiryDone done = m_desk->ask(yamamoto, QStringLiteral("印刷の向きが逆です"));
    m_desk->moveTo(19, 12, 0);
    done = m_desk->answer(done, QStringLiteral("設定を直しました"));
    QCOMPARE(m_desk->server.refusal(yamamoto, ConfirmInquiry{.inquiry = done.inquiry}, int(done.version)), QByteArray("required words"));
    m_desk->moveTo(19, 16, 0);
    done = m_desk->server.call(yamamoto, m_desk->confirmation(done, false), done.version);
    QCOMPARE(done.state.value, inquiry::investigating);
    QCOMPARE(done.dueAt, m_desk->japan(20, 13, 0)); // 3 hours used, 4 waited for the asker, 5:45 left from 16:00
    const InquiryView view = m_desk->see(hq, done.inquiry);
    QCOMPARE(view.pauses.size(), 1);
    QCOMPARE(view.pauses[0].reason.value, QStringLiteral("ASKER_CONFIRMS"));
    QCOMPARE(view.inquiry.reopened, 1);
}

void InquiryTest::pausesMoveTheDueTime() // INQ-01
{
    m_desk->moveTo(19, 9, 0);
    InquiryDone done = m_desk->call(QStringLiteral("一覧が遅い"));
    m_desk->moveTo(19, 10, 0);
    PauseInquiry pause{.inquiry = done.inquiry, .reason = {QStringLiteral("ASKER_DATA")}};
    done = m_desk->server.call(hq, pause, done.version);
    QVERIFY(m_desk->see(hq, done.inquiry).line.paused);
    QCOMPARE(m_desk->server.refusal(hq, pause, int(done.version)), QByteArray("clock_paused"));
    m_desk->moveTo(19, 12, 0);
    done = m_desk->server.call(hq, ResumeInquiry{.inquiry = done.inquiry}, done.version);
    QCOMPARE(done.dueAt, m_desk->japan(20, 11, 0));
    PauseInquiry reversed{.inquiry = done.inquiry, .reason = {QStringLiteral("ASKER_DATA")}, .at = m_desk->japan(19, 12, 0), .until = m_desk->japan(19, 11, 30)};
    QCOMPARE(m_desk->server.refusal(hq, reversed, int(done.version)), QByteArray("pause_reversed until"));
}

void InquiryTest::anotherKindIsAnotherPromise() // INQ-01: five days of open time from the first call
{
    m_desk->moveTo(17, 9, 0);
    InquiryDone done = m_desk->call(QStringLiteral("過去一年の件数を調べてほしい"));
    InvestigateInquiry look{.inquiry = done.inquiry, .kind = {QStringLiteral("INVESTIGATION")}};
    done = m_desk->server.call(hq, look, done.version);
    QCOMPARE(done.dueAt, m_desk->japan(25, 9, 0)); // Tuesday + 5 open days, the 23rd is a holiday
}

void InquiryTest::handOverHasAClockPerHop() // INQ-02
{
    m_desk->moveTo(19, 9, 0);
    InquiryDone done = m_desk->call(QStringLiteral("画面が白くなる"));
    done = m_desk->handOver(done, QStringLiteral("HELPDESK"));
    QCOMPARE(done.state.value, inquiry::waiting);
    m_desk->moveTo(19, 10, 0);
    done = m_desk->handOver(done, QStringLiteral("MAINTENANCE"));
    HandOverInquiry nowhere{.inquiry = done.inquiry, .toGroup = {QStringLiteral("SOMEBODY")}};
    QCOMPARE(m_desk->server.refusal(hq, nowhere, int(done.version)), QByteArray("no_such_group to_group"));
    nowhere.toGroup.value = QStringLiteral("MAINTENANCE");
    QCOMPARE(m_desk->server.refusal(hq, nowhere, int(done.version)), QByteArray("same_group to_group"));
    const InquiryView view = m_desk->see(ops, done.inquiry);
    QCOMPARE(view.hops.size(), 2);
    QCOMPARE(view.hops[0].endedAt, m_desk->japan(19, 10, 0));
    QCOMPARE(view.hops[1].dueAt, m_desk->japan(19, 14, 0));
    QVERIFY(!view.hops[1].endedAt.isValid());
    const MyWork work = m_desk->server.call(QStringLiteral("opmanager"), GetMyWork{});
    QVERIFY(std::any_of(work.tasks.begin(), work.tasks.end(), [](const TaskLine &task) { return task.kind.value == u"inquiry.handed"; }));
}

void InquiryTest::mergeAndUndo() // reversible, the asker is answered where he asked
{
    m_desk->moveTo(19, 9, 0);
    InquiryDone first = m_desk->ask(yamamoto, QStringLiteral("地図が出ない"));
    InquiryDone second = m_desk->ask(okada, QStringLiteral("地図が表示されない"));
    MergeInquiry merge{.inquiry = second.inquiry, .into = first.inquiry};
    second = m_desk->server.call(hq, merge, second.version);
    QCOMPARE(second.state.value, inquiry::merged);
    AnswerInquiry words{.inquiry = second.inquiry, .answer = QStringLiteral("直しました")};
    const Outcome refused = m_desk->server.tryCall(hq, words, int(second.version));
    QCOMPARE(refused.error.code, QByteArray("inquiry_merged"));
    QCOMPARE(refused.error.args.value(QStringLiteral("number")).toString(), first.number);
    QCOMPARE(m_desk->server.refusal(hq, MergeInquiry{.inquiry = first.inquiry, .into = first.inquiry}, int(first.version)), QByteArray("same_inquiry into"));
    m_desk->answer(first, QStringLiteral("配信を直しました"));
    QCOMPARE(m_desk->see(okada, second.inquiry).words.last().body, QStringLiteral("配信を直しました"));
    const InquiryView view = m_desk->see(hq, second.inquiry);
    const UnlinkInquiry undo{.link = view.links.first().link};
    QCOMPARE(m_desk->server.call(hq, undo).state.value, inquiry::received);
    QCOMPARE(m_desk->see(hq, second.inquiry).line.dueAt, m_desk->japan(20, 9, 0)); // its clock goes on
    QCOMPARE(m_desk->server.refusal(hq, undo), QByteArray("nothing_to_undo link"));
}

void InquiryTest::splitAndLink()
{
    m_desk->moveTo(19, 9, 0);
    const InquiryDone done = m_desk->ask(yamamoto, QStringLiteral("検索と印刷のことで二つ"));
    m_desk->moveTo(19, 11, 0);
    const InquiryDone other = m_desk->server.call(hq, SplitInquiry{.inquiry = done.inquiry, .what = QStringLiteral("印刷が遅い")});
    QCOMPARE(other.dueAt, done.dueAt); // asked in the same moment
    QVERIFY(m_desk->see(yamamoto, other.inquiry).mine);
    const InquiryDone third = m_desk->call(QStringLiteral("プリンタが止まる"));
    m_desk->server.call(hq, LinkInquiry{.inquiry = done.inquiry, .other = third.inquiry});
    const InquiryView view = m_desk->see(hq, done.inquiry);
    QCOMPARE(view.links.size(), 2);
    m_desk->server.call(hq, UnlinkInquiry{.link = view.links[0].link});
    QCOMPARE(m_desk->see(hq, other.inquiry).inquiry.state.value, inquiry::withdrawn);
    QCOMPARE(m_desk->see(hq, done.inquiry).links.size(), 1);
}

void InquiryTest::nobodyReadsAnothersInquiry() // enforced by row-level security, below every feature
{
    const InquiryDone done = m_desk->ask(yamamoto, QStringLiteral("わたしだけの質問"));
    QCOMPARE(m_desk->server.refusal(okada, ShowInquiry{.inquiry = done.inquiry}), QByteArray("not_found inquiry"));
    QCOMPARE(m_desk->server.refusal(QStringLiteral("shocho"), ShowInquiry{.inquiry = done.inquiry}), QByteArray("not_found inquiry"));
    QCOMPARE(m_desk->server.refusal(okada, WithdrawInquiry{.inquiry = done.inquiry, .reason = QStringLiteral("x")}, 1), QByteArray("not_found inquiry"));
    QCOMPARE(m_desk->server.refusal(okada, WriteInquiry{.inquiry = done.inquiry, .body = QStringLiteral("x")}), QByteArray("not_found inquiry"));
    QCOMPARE(m_desk->server.refusal(okada, ShowInquiryBoard{}), QByteArray("forbidden"));
    const InquiryLines theirs = m_desk->server.call(QStringLiteral("shocho"), ShowMyInquiries{});
    QVERIFY(theirs.lines.isEmpty());
    const InquiryLines own = m_desk->server.call(yamamoto, ShowMyInquiries{});
    QVERIFY(std::any_of(own.lines.begin(), own.lines.end(), [&](const InquiryLine &line) { return line.number == done.number; }));
    for (const QString &reader : {QStringLiteral("approver"), QStringLiteral("admin"), QStringLiteral("ophead"), QStringLiteral("opmanager"), ops, QStringLiteral("helpdesk")})
        QCOMPARE(m_desk->see(reader, done.inquiry).inquiry.number, done.number);
}

void InquiryTest::internalNotesStayInside() // INQ-03
{
    const InquiryDone done = m_desk->ask(yamamoto, QStringLiteral("開けない"));
    m_desk->server.call(ops, WriteInquiry{.inquiry = done.inquiry, .internal = true, .body = QStringLiteral("設定の誤りかもしれない")});
    m_desk->server.call(ops, WriteInquiry{.inquiry = done.inquiry, .body = QStringLiteral("いま調べています")});
    const QList<InquiryWords> seen = m_desk->see(yamamoto, done.inquiry).words;
    QCOMPARE(seen.size(), 2);
    QCOMPARE(seen.last().body, QStringLiteral("いま調べています"));
    QCOMPARE(m_desk->see(hq, done.inquiry).words.size(), 3);
}

void InquiryTest::caseNumbersAreMasked() // no case content in an inquiry: the desk has no right to the case
{
    RegisterIntake sheet;
    sheet.receivedAt = m_desk->server.time.nowUtc().addSecs(-600);
    sheet.method.value = QStringLiteral("PHONE");
    sheet.kind.value = QStringLiteral("ABUSE");
    sheet.children = {IntakeChild{}};
    sheet.children[0].name = QStringLiteral("髙橋 優衣");
    sheet.children[0].kana = QStringLiteral("タカハシ ユイ");
    sheet.address = QStringLiteral("神戸市北区鈴蘭台西町1-2-3");
    sheet.assessment.no = {{QStringLiteral("Q1")}};
    const RegisteredIntake intake = m_desk->server.call(yamamoto, sheet);
    const QString number = intake.episodes.first().episodeNumber;
    const InquiryDone done = m_desk->ask(yamamoto, number + QStringLiteral(" の記録が開けません"));
    const InquiryView desk = m_desk->see(hq, done.inquiry);
    QCOMPARE(desk.inquiry.what, QStringLiteral("《ケース1》 の記録が開けません"));
    QVERIFY(!desk.line.summary.contains(number));
    QCOMPARE(m_desk->see(yamamoto, done.inquiry).inquiry.what, number + QStringLiteral(" の記録が開けません"));
    static constexpr Sql kept{"test_inquiry_history", "select count(*) from record_history where record in ('inquiry', 'inquiry_entry') and state::text like '%' || $1 || '%'"};
    QCOMPARE(m_desk->server.superview().value(kept, {number}).toInt(), 0);
}

void InquiryTest::thePictureIsOnlyForThoseWhoSeeTheInquiry()
{
    AskInquiry in;
    in.what = QStringLiteral("表示が崩れる");
    in.picture = QByteArray("\x89PNG\r\n\x1a\n", 8) + "rest";
    const InquiryDone done = m_desk->server.call(yamamoto, in);
    QCOMPARE(m_desk->see(hq, done.inquiry).picture, in.picture);
    in.picture = "GIF89a";
    QCOMPARE(m_desk->server.refusal(yamamoto, in), QByteArray("not_a_picture picture"));
    in.picture = QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(2'000'000, 'x');
    QCOMPARE(m_desk->server.refusal(yamamoto, in), QByteArray("picture_too_large picture"));
}

void InquiryTest::badInput()
{
    ReceiveInquiry in;
    in.asker.id = m_desk->server.userId(yamamoto);
    in.what = QString(10'000, QChar(u'あ'));
    QCOMPARE(m_desk->server.refusal(hq, in), QByteArray("too_long what"));
    in.what = QStringLiteral("明日の電話");
    in.receivedAt = m_desk->server.time.nowUtc().addDays(1);
    QCOMPARE(m_desk->server.refusal(hq, in), QByteArray("not_in_future received_at"));
    InquiryDone done = m_desk->call(QStringLiteral("答えはいつ"));
    AnswerInquiry early{.inquiry = done.inquiry, .answer = QStringLiteral("はい"), .answeredAt = m_desk->server.time.nowUtc().addDays(-1)};
    QCOMPARE(m_desk->server.refusal(hq, early, int(done.version)), QByteArray("end_before_start answered_at"));
    InvestigateInquiry known{.inquiry = done.inquiry, .finding = {QStringLiteral("KNOWN")}};
    QCOMPARE(m_desk->server.refusal(hq, known, int(done.version)), QByteArray("required matched"));
    known.matched = QStringLiteral("FAQ/999999");
    QCOMPARE(m_desk->server.refusal(hq, known, int(done.version)), QByteArray("unknown_match matched"));
    QCOMPARE(m_desk->server.refusal(hq, InvestigateInquiry{.inquiry = done.inquiry}, 99), QByteArray("conflict"));
}

void InquiryTest::theWrongPersonCannot()
{
    InquiryDone done = m_desk->ask(yamamoto, QStringLiteral("確認の質問"));
    QCOMPARE(m_desk->server.refusal(yamamoto, m_desk->confirmation(done, true), int(done.version)), QByteArray("inquiry_not_answered"));
    done = m_desk->answer(done, QStringLiteral("答え"));
    QCOMPARE(m_desk->server.refusal(hq, m_desk->confirmation(done, true), int(done.version)), QByteArray("not_the_asker"));
    QCOMPARE(m_desk->server.refusal(okada, m_desk->confirmation(done, true), int(done.version)), QByteArray("not_found inquiry"));
    QCOMPARE(m_desk->server.refusal(QStringLiteral("approver"), WriteInquiry{.inquiry = done.inquiry, .body = QStringLiteral("x")}), QByteArray("forbidden"));
    QCOMPARE(m_desk->server.refusal(QStringLiteral("admin"), WithdrawInquiry{.inquiry = done.inquiry, .reason = QStringLiteral("x")}, int(done.version)), QByteArray("forbidden"));
    QCOMPARE(m_desk->server.refusal(yamamoto, AnswerInquiry{.inquiry = done.inquiry, .answer = QStringLiteral("x")}, int(done.version)), QByteArray("forbidden"));
}

void InquiryTest::theReportCountsWhatIsThere() // INQ-04: every figure against a count of its own
{
    const ShowInquiryReport november{QDate(2026, 11, 1), QDate(2026, 11, 30)};
    const InquiryReport report = m_desk->server.call(QStringLiteral("approver"), november);
    static constexpr Sql tally{"test_report", "select count(*), count(answered_at), sum(in_time::int), sum(reopened) from inquiry"};
    const Rows counted = m_desk->server.superview().query(tally);
    QVERIFY(report.received > 10);
    QCOMPARE(report.received, counted.first().integer(0));
    QCOMPARE(report.answered, counted.first().integer(1));
    QCOMPARE(report.inTime, counted.first().integer(2));
    QCOMPARE(report.reopened, counted.first().integer(3));
    QCOMPARE(report.outsideHours, 2); // the calls of the evening and of the early morning
    for (const QString &by : {QStringLiteral("KIND"), QStringLiteral("STATE"), QStringLiteral("OFFICE"), QStringLiteral("SCREEN"), QStringLiteral("FINDING")}) {
        qint64 sum = 0;
        for (const InquiryFigure &figure : report.figures)
            sum += figure.by == by ? figure.received : 0;
        QCOMPARE(sum, report.received);
    }
    const InquiryReport empty = m_desk->server.call(hq, ShowInquiryReport{QDate(2025, 6, 2), QDate(2025, 6, 30)});
    QCOMPARE(empty.received, 0);
    QVERIFY(empty.figures.isEmpty());
    QCOMPARE(m_desk->server.refusal(hq, ShowInquiryReport{QDate(2026, 12, 1), QDate(2026, 11, 1)}), QByteArray("end_before_start to"));
    QCOMPARE(m_desk->server.refusal(yamamoto, november), QByteArray("forbidden"));
}
