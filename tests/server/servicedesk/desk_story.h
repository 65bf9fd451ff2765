// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/servicedesk/inquiry_view.h"
#include "model/servicedesk/inquiry_work.h"
#include "server_fixture.h"

namespace mimamori {

/// The people of the desk and what they do every day.
class DeskStory {
public:
    ServerFixture server;

    QDateTime japan(int day, int hour, int minute) const { return QDateTime(QDate(2026, 11, day), QTime(hour, minute), Qt::OffsetFromUTC, 9 * 3600).toUTC(); }
    void moveTo(int day, int hour, int minute) { server.time.set(japan(day, hour, minute)); }

    /// A call at the first line.
    InquiryDone call(const QString &what, const QString &asker = QStringLiteral("yamamoto"), const QDateTime &at = {})
    {
        ReceiveInquiry in;
        in.asker.id = asker.isEmpty() ? 0 : server.userId(asker);
        in.callerName = asker.isEmpty() ? QStringLiteral("代表電話の方") : QString();
        in.what = what;
        in.receivedAt = at;
        return server.call(QStringLiteral("hq1"), in);
    }
    InquiryDone ask(const QString &asker, const QString &what)
    {
        AskInquiry in;
        in.what = what;
        in.screen = QStringLiteral("intake");
        return server.call(asker, in);
    }
    InquiryDone answer(const InquiryDone &inquiry, const QString &words, const QString &faq = {})
    {
        AnswerInquiry in;
        in.inquiry = inquiry.inquiry;
        in.answer = words;
        in.usedFaq = faq;
        return server.call(QStringLiteral("hq1"), in, inquiry.version);
    }
    InquiryView see(const QString &who, Ref<Inquiry> inquiry)
    {
        ShowInquiry in;
        in.inquiry = inquiry;
        return server.call(who, in);
    }
    InquiryDone handOver(const InquiryDone &inquiry, const QString &group)
    {
        HandOverInquiry in;
        in.inquiry = inquiry.inquiry;
        in.toGroup.value = group;
        return server.call(QStringLiteral("hq1"), in, inquiry.version);
    }
    ConfirmInquiry confirmation(const InquiryDone &inquiry, bool solved)
    {
        ConfirmInquiry in;
        in.inquiry = inquiry.inquiry;
        in.solved = solved;
        in.words = solved ? QString() : QStringLiteral("まだ印刷できません");
        return in;
    }
};

} // namespace mimamori
