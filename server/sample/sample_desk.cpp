// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sample_desk.h"

#include "model/platform/approval.h"
#include "model/servicedesk/faq.h"
#include "model/servicedesk/inquiry_work.h"
#include "record/codec.h"

namespace mimamori {

namespace {

struct Entry {
    const char16_t *kind;
    const char16_t *screen;
    const char16_t *question;
    const char16_t *answer;
};
constexpr Entry entries[] = {
    {u"FAQ", u"paper", u"受付票を印刷するには?", u"受付の画面または受付一覧で F9 を押すと、受付票のプレビューが開きます。交付先を選んで F12 で交付します。"},
    {u"FAQ", u"search", u"名前の漢字が分からない人を探すには?", u"Ctrl+K の検索で、カナの最初の二文字から探せます。電話番号の下四桁、住所の町名でも探せます。"},
    {u"FAQ", u"intake", u"生年月日が分からないときは?", u"R7.6.?? のように、分からないところを ? にして入力できます。年齢だけのときは「約5歳」と入力します。"},
    {u"KNOWN_ERROR", u"movement", u"住民異動の一覧で、転出予定の印が翌日まで残る", u"住民記録の取り込みが夜間のため、届出の取消しは翌朝に反映されます。急ぐときは窓口へご連絡ください。"},
};

struct Question {
    const char *login;
    const char16_t *kind;
    const char16_t *screen;
    const char16_t *what;
};
constexpr Question questions[] = {
    {"yamamoto", u"QUESTION", u"paper", u"受付票の印刷が途中で止まります。プリンタは空いています。"},
    {"okada", u"QUESTION", u"approval.list", u"代決者を登録したのに、決裁の一覧に出てきません。"},
    {"sato", u"WISH", u"my_work", u"「今日」の画面で、面接の予定も時刻の順に見たいです。"},
    {"tanaka", u"INVESTIGATION", u"reception.list", u"昨年度の虐待通告を、受付方法と曜日で分けた件数を調べてください。"},
    {"kawaguchi", u"QUESTION", u"search", u"カナで検索しても、昨日登録した人が出てきません。"},
};

template <class In>
typename In::Reply send(const SampleCall &call, const QString &login, const In &in, bool write)
{
    return fromCbor<typename In::Reply>(call(login, In::operation, toCbor(in), write));
}

void publishFaq(const SampleCall &call)
{
    for (const Entry &entry : entries) {
        WriteFaq in;
        in.kind.value = QString::fromUtf16(entry.kind);
        in.screen = QString::fromUtf16(entry.screen);
        in.question = QString::fromUtf16(entry.question);
        in.answer = QString::fromUtf16(entry.answer);
        in.submit = true;
        send(call, QStringLiteral("hq1"), in, true);
    }
    const QString approver = QStringLiteral("approver");
    const ApprovalLines waiting = send(call, approver, ListApprovals{}, false);
    for (const ApprovalLine &line : waiting.approvals) {
        if (line.kind.value != u"faq")
            continue;
        DecideApproval decide;
        decide.approval.id = line.approval;
        decide.approve = true;
        send(call, approver, decide, true);
    }
}

} // namespace

int playSampleDesk(const SampleCall &call)
{
    publishFaq(call);
    int made = 0;
    for (const Question &question : questions) {
        AskInquiry in;
        in.kind.value = QString::fromUtf16(question.kind);
        in.screen = QString::fromUtf16(question.screen);
        in.what = QString::fromUtf16(question.what);
        in.clientVersion = QStringLiteral("0.1.0");
        send(call, QString::fromLatin1(question.login), in, true);
        ++made;
    }
    return made;
}

} // namespace mimamori
