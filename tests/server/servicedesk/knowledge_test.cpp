// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge_test.h"

#include "db/transaction.h"
#include "jobs/job_engine.h"
#include "jobs/job_list.h"
#include "japanese/text_grams.h"
#include "model/platform/approval.h"
#include "model/servicedesk/faq.h"
#include "model/servicedesk/inquiry_suggest.h"
#include "sample/sample_desk.h"
#include "services/desk_search.h"

using namespace mimamori;

namespace {

const QString hq = QStringLiteral("hq1");
const QString yamamoto = QStringLiteral("yamamoto");

SuggestForInquiry typed(const char16_t *words) { return {.typed = QString::fromUtf16(words)}; }

} // namespace

void KnowledgeTest::initTestCase()
{
    m_desk = std::make_unique<DeskStory>();
    Connection db(m_desk->server.connection("app_job"));
    static constexpr Sql enter{"test_enter_job", "select sec.enter_job()"};
    Transaction transaction(db);
    db.query(enter);
    Context context(db, Actor{.terminal = QStringLiteral("job:desk.index")}, m_desk->server.time.nowUtc(), {"desk.index", {}, -1}, m_desk->server.services());
    QVERIFY(isManualStale(db));
    QVERIFY(indexManual(context) > 30);
    QCOMPARE(indexManual(context), 0); // once
    transaction.commit();
}

void KnowledgeTest::cleanupTestCase() { m_desk.reset(); }

void KnowledgeTest::approve(bool yes)
{
    const ApprovalLines waiting = m_desk->server.call(QStringLiteral("approver"), ListApprovals{});
    DecideApproval decide;
    decide.approval.id = waiting.approvals.last().approval;
    decide.approve = yes;
    decide.comment = yes ? QString() : QStringLiteral("言い回しを直してください");
    m_desk->server.call(QStringLiteral("approver"), decide);
}

qint64 KnowledgeTest::publish(const QString &question, const QString &answer)
{
    WriteFaq in{.kind = {QStringLiteral("FAQ")}, .question = question, .answer = answer, .submit = true};
    const FaqDone done = m_desk->server.call(hq, in);
    approve(true);
    return done.faq.id;
}

void KnowledgeTest::theAuthorDoesNotApprove() // INQ-04
{
    WriteFaq in{.kind = {QStringLiteral("FAQ")}, .question = QStringLiteral("受付票の印刷のしかたは?"), .answer = QStringLiteral("F9 を押すと受付票の印刷画面が開きます。"), .submit = true};
    const FaqDone done = m_desk->server.call(hq, in);
    QCOMPARE(done.state.value, QStringLiteral("REVIEW"));
    in.faq = done.faq;
    QCOMPARE(m_desk->server.refusal(hq, in, int(done.version)), QByteArray("faq_in_review"));
    const qint64 waiting = m_desk->server.call(QStringLiteral("approver"), ListApprovals{}).approvals.last().approval;
    DecideApproval own{.approval = {waiting}, .approve = true};
    QCOMPARE(m_desk->server.refusal(hq, own), QByteArray("own_draft approval")); // HQ decides on lists of users (USR-01), never on its own draft
    QVERIFY(m_desk->server.call(yamamoto, ListFaq{}).lines.isEmpty());
    approve(true);
    const FaqLines all = m_desk->server.call(yamamoto, ListFaq{});
    QCOMPARE(all.lines.size(), 1);
    m_faq = done.faq.id;
}

void KnowledgeTest::aPublishedTextStandsWhileTheDraftChanges() // INQ-04: versions compared
{
    const FaqLine before = m_desk->server.call(hq, ListFaqDrafts{}).lines.first();
    WriteFaq in{.faq = before.faq, .kind = before.kind, .question = before.question, .answer = QStringLiteral("F9、つぎに F12 を押します。"), .submit = true};
    m_desk->server.call(hq, in, int(before.version));
    QCOMPARE(m_desk->server.call(yamamoto, ListFaq{}).lines.first().answer, before.answer);
    approve(false); // comes back as a draft
    QCOMPARE(m_desk->server.call(yamamoto, ListFaq{}).lines.first().answer, before.answer);
    const FaqLine draft = m_desk->server.call(hq, ListFaqDrafts{}).lines.first();
    QCOMPARE(draft.state.value, QStringLiteral("DRAFT"));
    QVERIFY(draft.changed);
    const FaqDifferences differences = m_desk->server.call(hq, CompareFaq{.faq = draft.faq});
    QCOMPARE(differences.differences.size(), 1);
    QCOMPARE(differences.differences[0].column, QStringLiteral("answer"));
    QCOMPARE(differences.differences[0].before, before.answer);
    in.question = QString(201, QChar(u'長'));
    QCOMPARE(m_desk->server.refusal(hq, in, int(draft.version)), QByteArray("too_long question"));
}

void KnowledgeTest::similarTextsInSpiteOfTypos() // INQ-02
{
    InquiryDone done = m_desk->call(QStringLiteral("夜間に一覧の並び順が変わってしまう"));
    m_desk->answer(done, QStringLiteral("F5 で元に戻ります。"));
    m_desk->call(QStringLiteral("地図の縮尺が合わない"));
    const Suggestions right = m_desk->server.call(hq, typed(u"受付票の印刷ができません"));
    QVERIFY(!right.suggestions.isEmpty());
    QCOMPARE(right.suggestions[0].key, QStringLiteral("FAQ/%1").arg(m_faq));
    QVERIFY(right.suggestions[0].shared.join(QString()).contains(QStringLiteral("受付票の印刷")));
    const Suggestions wrong = m_desk->server.call(hq, typed(u"受付表の印刷のしかた"));
    QCOMPARE(wrong.suggestions.value(0).key, QStringLiteral("FAQ/%1").arg(m_faq));
    const Suggestions past = m_desk->server.call(hq, typed(u"一覧の並ひ順が変わる"));
    QCOMPARE(past.suggestions.value(0).key, QStringLiteral("INQUIRY/%1").arg(done.inquiry.id));
    QCOMPARE(past.suggestions.value(0).text, QStringLiteral("F5 で元に戻ります。"));
}

void KnowledgeTest::askersSeeNoInquiries()
{
    const Suggestions seen = m_desk->server.call(yamamoto, typed(u"一覧の並び順が変わってしまう"));
    QVERIFY(std::none_of(seen.suggestions.begin(), seen.suggestions.end(), [](const Suggestion &one) { return one.source.value == u"INQUIRY"; }));
}

void KnowledgeTest::passagesOfTheManual() // INQ-02
{
    const Suggestions seen = m_desk->server.call(yamamoto, typed(u"緊急閲覧で記録を開くには"));
    QVERIFY(std::any_of(seen.suggestions.begin(), seen.suggestions.end(), [](const Suggestion &one) {
        return one.source.value == u"MANUAL" && one.text == u"break_glass";
    }));
}

void KnowledgeTest::whatSolvedIsCounted() // INQ-03: answered from the FAQ, confirmed by the asker
{
    InquiryDone done = m_desk->ask(yamamoto, QStringLiteral("受付票を印刷したい"));
    done = m_desk->answer(done, QStringLiteral("F9 を押すと受付票の印刷画面が開きます。"), QStringLiteral("FAQ/%1").arg(m_faq));
    m_desk->server.call(yamamoto, m_desk->confirmation(done, true), int(done.version));
    QCOMPARE(m_desk->server.call(yamamoto, ListFaq{}).lines.first().solved, 1);
    QCOMPARE(m_desk->see(hq, done.inquiry).inquiry.finding.value, QStringLiteral("KNOWN"));
}

void KnowledgeTest::draftsAreTheDesks()
{
    const qint64 other = publish(QStringLiteral("検索のコツは?"), QStringLiteral("カナの最初の二文字で探せます。"));
    WriteFaq draft{.kind = {QStringLiteral("FAQ")}, .question = QStringLiteral("まだ決まっていないこと"), .answer = QStringLiteral("検討中")};
    m_desk->server.call(hq, draft);
    const FaqLines seen = m_desk->server.call(yamamoto, ListFaq{});
    QCOMPARE(seen.lines.size(), 2);
    QCOMPARE(m_desk->server.refusal(yamamoto, ListFaqDrafts{}), QByteArray("forbidden"));
    const FaqLines found = m_desk->server.call(yamamoto, ListFaq{.typed = QStringLiteral("カナで検索")});
    QCOMPARE(found.lines.value(0).faq.id, other);
    const FaqLines drafts = m_desk->server.call(hq, ListFaqDrafts{});
    const auto line = std::find_if(drafts.lines.begin(), drafts.lines.end(), [&](const FaqLine &one) { return one.faq.id == other; });
    m_desk->server.call(hq, WithdrawFaq{.faq = line->faq, .reason = QStringLiteral("画面が変わった")}, int(line->version));
    QCOMPARE(m_desk->server.call(yamamoto, ListFaq{}).lines.size(), 1);
    QVERIFY(m_desk->server.call(yamamoto, ListFaq{.typed = QStringLiteral("カナで検索")}).lines.isEmpty());
}

void KnowledgeTest::frequentQuestionsBecomeDrafts() // INQ-04: once a month, the same month always gives the same drafts
{
    const auto october = [](int day) { return QDateTime(QDate(2026, 10, day), QTime(2, 0), Qt::UTC); };
    m_desk->call(QStringLiteral("パスワードの変更のしかたが分からない"), yamamoto, october(5));
    m_desk->call(QStringLiteral("給与の画面はどこですか"), yamamoto, october(6));
    m_desk->call(QStringLiteral("パスワードの変更方法が分からない"), QStringLiteral("okada"), october(7));
    const InquiryDone last = m_desk->call(QStringLiteral("パスワードの変更のしかたを知りたい"), QStringLiteral("sato"), october(8));
    AnswerInquiry answer{.inquiry = last.inquiry, .answer = QStringLiteral("F10 のメニューから変更できます。"), .answeredAt = october(8)};
    m_desk->server.call(hq, answer, int(last.version));
    const auto drafts = [this] { return m_desk->server.call(hq, ListFaqDrafts{}).lines; };
    const qsizetype before = drafts().size();
    Connection db(m_desk->server.connection("app_job"));
    JobEngine engine(db, m_desk->server.services(), {faqProposals()}, QStringLiteral("a"));
    engine.registerJobs();
    QCOMPARE(engine.runDue(), 1);
    QCOMPARE(drafts().size(), before + 1);
    const FaqLine draft = drafts().first();
    QVERIFY(draft.question.startsWith(QStringLiteral("パスワードの変更のしかた")));
    QVERIFY(draft.answer.startsWith(QStringLiteral("F10 のメニュー")) && draft.answer.contains(last.number));
    QCOMPARE(draft.state.value, QStringLiteral("DRAFT"));
    m_desk->server.time.advance(24 * 3600);
    engine.runDue();
    QCOMPARE(drafts().size(), before + 1); // a month is looked through once
}

void KnowledgeTest::theSampleDeskIsPlayed()
{
    const qsizetype before = m_desk->server.call(yamamoto, ListFaq{}).lines.size();
    const int made = playSampleDesk([this](const QString &login, const QByteArray &operation, const QCborMap &in, bool) {
        const Outcome outcome = m_desk->server.run(login, operation, in);
        if (!outcome.ok)
            qFatal("%s was refused: %s %s", operation.constData(), outcome.error.code.constData(), outcome.error.field.constData());
        return outcome.out;
    });
    QCOMPARE(made, 5);
    QCOMPARE(m_desk->server.call(yamamoto, ListFaq{}).lines.size(), before + 4);
}

/// INQ-02: of many texts only those behind the rarest pairs are read, by index; the plan never walks the whole table.
void KnowledgeTest::theQuestionIsAnsweredFromTheIndex()
{
    Connection &db = m_desk->server.superview();
    db.executeScript("many_texts",
        "insert into search.desk_text (source, source_id, name, grams, key_version) select 'I', 900000 + i, '', array[1, 2, 3, 1000 + i % 500, 5000 + i], 2 "
        "from generate_series(1, 20000) i;"
        "insert into search.desk_posting (source, gram, doc) select t.source, g, t.id from search.desk_text t cross join unnest(t.grams) g "
        "where t.source_id > 900000 on conflict do nothing;"
        "analyze search.desk_text; analyze search.desk_posting;");
    static constexpr Sql plan{"desk_plan",
        "explain (analyze, timing off, summary off, format json) select * from search.desk_candidates(array['I'], array[1, 2, 3, 1007, 5007, 99999999], 60)"};
    static constexpr Sql load{"desk_auto", "set plan_cache_mode = force_custom_plan"};
    db.execute(load);
    static constexpr Sql scans{"desk_scans",
        "select coalesce(seq_tup_read, 0) from pg_stat_xact_user_tables where relid = 'search.desk_posting'::regclass"};
    Transaction transaction(db);
    const qint64 before = db.value(scans).toLongLong();
    QVERIFY(db.query(plan).size() == 1);
    static constexpr Sql ask{"desk_best", "select source_id from search.desk_candidates(array['I'], array[1, 2, 3, 1007, 5007], 60) limit 1"};
    QCOMPARE(db.value(ask).toLongLong(), 900007);
    QCOMPARE(db.value(scans).toLongLong(), before); // not one row was read but by index
}
