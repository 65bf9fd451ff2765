// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/servicedesk/inquiry.h"

namespace mimamori {

/// One inquiry in a list. Remaining time in the clock's own open seconds, negative = over; invalid due = no clock runs.
struct InquiryLine {
    Ref<Inquiry> inquiry{};
    qint64 version{};
    QString number{};
    Code<InquiryKind> kind{};
    Code<InquiryState> state{};
    QString summary{};
    QString askerName{};
    QString officeName{};
    Code<DeskGroup> deskGroup{};
    QDateTime receivedAt{};
    QDateTime dueAt{};
    qint64 remainingSeconds{};
    bool paused{};
    static void describe(Describe &d);
};
struct InquiryLines {
    QList<InquiryLine> lines{};
    qint64 open{};
    static void describe(Describe &d);
};

/// The desk's list: what is open, the most urgent first; the newest closed ones with `closed`.
struct ShowInquiryBoard {
    static constexpr auto operation = "inquiry.board";
    using Reply = InquiryLines;
    Code<DeskGroup> deskGroup{};
    bool closed{};
    static void describe(Describe &d);
};
/// What the user asked, the newest first.
struct ShowMyInquiries {
    static constexpr auto operation = "inquiry.mine";
    using Reply = InquiryLines;
    static void describe(Describe &d);
};

struct InquiryWords {
    QDateTime at{};
    QString authorName{};
    Code<InquiryEntryKind> kind{};
    bool internal{};
    QString body{};
    static void describe(Describe &d);
};
struct InquiryHopLine {
    Code<DeskGroup> fromGroup{};
    Code<DeskGroup> toGroup{};
    QDateTime at{};
    QString byName{};
    QString reason{};
    QDateTime dueAt{};
    QDateTime endedAt{};
    static void describe(Describe &d);
};
struct InquiryLinkLine {
    Ref<InquiryLink> link{};
    Ref<Inquiry> other{};
    QString otherNumber{};
    QString otherSummary{};
    Code<InquiryLinkKind> kind{};
    QDateTime madeAt{};
    static void describe(Describe &d);
};
struct InquiryPauseLine {
    QDateTime from{};
    QDateTime to{};
    Code<InquiryPauseReason> reason{};
    static void describe(Describe &d);
};

/// One inquiry whole: what the asker sees is this without the internal words, hand-overs and links.
struct InquiryView {
    Inquiry inquiry{};
    InquiryLine line{};
    QString receivedByName{};
    QString answeredByName{};
    QString matchedTitle{};
    QList<InquiryWords> words{};
    QList<InquiryHopLine> hops{};
    QList<InquiryLinkLine> links{};
    QList<InquiryPauseLine> pauses{};
    QByteArray picture{};
    bool mine{};               ///< the actor asked it
    static void describe(Describe &d);
};
struct ShowInquiry {
    static constexpr auto operation = "inquiry.show";
    using Reply = InquiryView;
    Ref<Inquiry> inquiry{};
    static void describe(Describe &d);
};

} // namespace mimamori
