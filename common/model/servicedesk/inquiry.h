// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/office.h"
#include "record/describe.h"

namespace mimamori {

/// Attribute `rule`: the clock of the promise to answer.
struct InquiryKind { static constexpr auto table = "inquiry_kind"; };
struct InquiryChannel { static constexpr auto table = "inquiry_channel"; };
struct InquiryState { static constexpr auto table = "inquiry_state"; };
struct InquiryFinding { static constexpr auto table = "inquiry_finding"; };
struct InquiryEntryKind { static constexpr auto table = "inquiry_entry_kind"; };
struct InquiryLinkKind { static constexpr auto table = "inquiry_link_kind"; };
struct InquiryPauseReason { static constexpr auto table = "inquiry_pause_reason"; };
/// Attribute `role`: who works in the group.
struct DeskGroup { static constexpr auto table = "desk_group"; };

/// 問合せ・調査依頼・要望: what somebody wanted to know of the service desk (INQ-01). It holds no case content: numbers of cases are kept
/// apart (InquiryCase) and stand in the texts as 《ケース1》.
struct Inquiry {
    static constexpr auto recordName = "inquiry";
    Ref<Inquiry> id{};
    QString number{};
    Code<InquiryKind> kind{};
    Code<InquiryChannel> channel{};
    QDateTime receivedAt{};
    Ref<AppUser> receivedBy{};
    Ref<AppUser> asker{};          ///< who sees it and confirms; empty = a caller who is no user
    QString callerName{};
    Ref<Office> office{};
    QString phone{};
    QString summary{};             ///< the first words of `what`
    QString what{};
    QString screen{};              ///< key of the screen it is about ("intake")
    QString clientVersion{};
    QString serverVersion{};
    QString lastError{};
    QStringList actions{};         ///< names of screens and keys, never what was typed
    Code<InquiryState> state{};
    Code<InquiryFinding> finding{};
    QString matched{};             ///< what a known one was matched to: "FAQ/3", "INQUIRY/12", "MANUAL/intake#2"
    Code<DeskGroup> deskGroup{};
    QString answer{};
    QDateTime answeredAt{};
    Ref<AppUser> answeredBy{};
    bool inTime{};                 ///< the newest answer stopped the clock before its due time
    QDateTime closedAt{};
    qint64 reopened{};
    Ref<Inquiry> mergedInto{};
    QString withdrawReason{};
    static void describe(Describe &d);
};

/// One contribution to the conversation: words of the asker, of the desk, or an internal note that the asker never sees.
struct InquiryEntry {
    static constexpr auto recordName = "inquiry_entry";
    Ref<InquiryEntry> id{};
    Ref<Inquiry> inquiry{};
    QDateTime at{};
    Ref<AppUser> author{};
    Code<InquiryEntryKind> kind{};
    bool internal{};
    QString body{};
    static void describe(Describe &d);
};

/// A hand-over from one group to another. Each has a clock of its own (rule INQ_HOP, subject inquiry_hop, the inquiry's id), which says when it ended.
struct InquiryHop {
    static constexpr auto recordName = "inquiry_hop";
    Ref<InquiryHop> id{};
    Ref<Inquiry> inquiry{};
    Code<DeskGroup> fromGroup{};
    Code<DeskGroup> toGroup{};
    QDateTime at{};
    Ref<AppUser> handedBy{};
    QString reason{};
    static void describe(Describe &d);
};

/// Two inquiries that belong together: related, one merged into the other, one split off the other. Undone, never deleted.
struct InquiryLink {
    static constexpr auto recordName = "inquiry_link";
    Ref<InquiryLink> id{};
    Ref<Inquiry> inquiry{};
    Ref<Inquiry> other{};
    Code<InquiryLinkKind> kind{};
    QString stateBefore{};
    QDateTime madeAt{};
    Ref<AppUser> madeBy{};
    QDateTime undoneAt{};
    Ref<AppUser> undoneBy{};
    static void describe(Describe &d);
};

/// The number of a case that an inquiry named. Seen only by those who may see that case, and by whoever wrote it.
struct InquiryCase {
    static constexpr auto recordName = "inquiry_case";
    Ref<InquiryCase> id{};
    Ref<Inquiry> inquiry{};
    qint64 place{};
    QString number{};
    qint64 childFile{};
    Ref<AppUser> writtenBy{};
    static void describe(Describe &d);
};

namespace inquiry {
inline const QString received = QStringLiteral("RECEIVED");
inline const QString investigating = QStringLiteral("INVESTIGATING");
inline const QString waiting = QStringLiteral("WAITING");       ///< 回答待
inline const QString confirming = QStringLiteral("CONFIRMING"); ///< 確認待
inline const QString done = QStringLiteral("DONE");
inline const QString merged = QStringLiteral("MERGED");
inline const QString withdrawn = QStringLiteral("WITHDRAWN");
} // namespace inquiry

/// Longest text of an inquiry, an entry or an answer, in graphemes.
constexpr int longestInquiryText = 4'000;

} // namespace mimamori
