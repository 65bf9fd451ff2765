// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/servicedesk/inquiry.h"

namespace mimamori {

/// How an inquiry stands after an act.
struct InquiryDone {
    Ref<Inquiry> inquiry{};
    QString number{};
    qint64 version{};
    Code<InquiryState> state{};
    QDateTime dueAt{};
    static void describe(Describe &d);
};

/// Reception by phone or mail in 20 seconds: only the caller and what. Screen, version and the time of the call are optional.
struct ReceiveInquiry {
    static constexpr auto operation = "inquiry.receive";
    using Reply = InquiryDone;
    Code<InquiryKind> kind{};          ///< empty = a question
    Code<InquiryChannel> channel{};    ///< empty = by phone
    Ref<AppUser> asker{};
    QString callerName{};
    QString phone{};
    QString what{};
    QString screen{};
    QString clientVersion{};
    QDateTime receivedAt{};            ///< empty = now
    static void describe(Describe &d);
};

/// F7: the user asks from where they are. What the screen was is attached by the client; the picture shows no text that was on it.
struct AskInquiry {
    static constexpr auto operation = "inquiry.ask";
    using Reply = InquiryDone;
    Code<InquiryKind> kind{};
    QString what{};
    QString screen{};
    QString clientVersion{};
    QString lastError{};
    QStringList actions{};
    QByteArray picture{};              ///< PNG
    static void describe(Describe &d);
};

/// Begins the investigation, or decides it: known (with what it is matched to) or new. Another kind changes the promise, not the start.
struct InvestigateInquiry {
    static constexpr auto operation = "inquiry.investigate";
    using Reply = InquiryDone;
    Ref<Inquiry> inquiry{};
    Code<InquiryKind> kind{};          ///< empty = as it is
    Code<InquiryFinding> finding{};    ///< empty = being looked at
    QString matched{};
    static void describe(Describe &d);
};

struct HandOverInquiry {
    static constexpr auto operation = "inquiry.hand_over";
    using Reply = InquiryDone;
    Ref<Inquiry> inquiry{};
    Code<DeskGroup> toGroup{};
    QString reason{};
    static void describe(Describe &d);
};

/// The clock stands still from `at` (now when empty), for good or until `until`.
struct PauseInquiry {
    static constexpr auto operation = "inquiry.pause";
    using Reply = InquiryDone;
    Ref<Inquiry> inquiry{};
    Code<InquiryPauseReason> reason{};
    QDateTime at{};
    QDateTime until{};
    static void describe(Describe &d);
};
struct ResumeInquiry {
    static constexpr auto operation = "inquiry.resume";
    using Reply = InquiryDone;
    Ref<Inquiry> inquiry{};
    QDateTime at{};
    static void describe(Describe &d);
};

/// Words of the desk to the asker, an internal note, or more words of the asker.
struct WriteInquiry {
    static constexpr auto operation = "inquiry.write";
    using Reply = InquiryDone;
    Ref<Inquiry> inquiry{};
    bool internal{};
    QString body{};
    static void describe(Describe &d);
};

struct AnswerInquiry {
    static constexpr auto operation = "inquiry.answer";
    using Reply = InquiryDone;
    Ref<Inquiry> inquiry{};
    QString answer{};
    QString usedFaq{};                 ///< "FAQ/3" when the text came from there: it is counted when it solved
    QDateTime answeredAt{};            ///< empty = now; an answer given by phone may be entered later
    static void describe(Describe &d);
};

/// 「解決しましたか」: yes ends it, no opens it again and its clock goes on.
struct ConfirmInquiry {
    static constexpr auto operation = "inquiry.confirm";
    using Reply = InquiryDone;
    Ref<Inquiry> inquiry{};
    bool solved{};
    QString words{};
    static void describe(Describe &d);
};

struct MergeInquiry {
    static constexpr auto operation = "inquiry.merge";
    using Reply = InquiryDone;
    Ref<Inquiry> inquiry{};
    Ref<Inquiry> into{};
    static void describe(Describe &d);
};
/// A second question in the same call becomes an inquiry of its own, with the start of the first.
struct SplitInquiry {
    static constexpr auto operation = "inquiry.split";
    using Reply = InquiryDone;
    Ref<Inquiry> inquiry{};
    QString what{};
    static void describe(Describe &d);
};
struct LinkInquiry {
    static constexpr auto operation = "inquiry.link";
    using Reply = InquiryDone;
    Ref<Inquiry> inquiry{};
    Ref<Inquiry> other{};
    static void describe(Describe &d);
};
/// Takes a link, a merge or a split back; the inquiry stands as before.
struct UnlinkInquiry {
    static constexpr auto operation = "inquiry.unlink";
    using Reply = InquiryDone;
    Ref<InquiryLink> link{};
    static void describe(Describe &d);
};

struct WithdrawInquiry {
    static constexpr auto operation = "inquiry.withdraw";
    using Reply = InquiryDone;
    Ref<Inquiry> inquiry{};
    QString reason{};
    static void describe(Describe &d);
};

} // namespace mimamori
