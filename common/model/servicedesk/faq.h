// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/office.h"
#include "record/describe.h"

namespace mimamori {

/// FAQ, KNOWN_ERROR.
struct FaqKind { static constexpr auto table = "faq_kind"; };
/// DRAFT, REVIEW, PUBLISHED, WITHDRAWN.
struct FaqState { static constexpr auto table = "faq_state"; };

/// よくある質問 and known errors (INQ-04). The draft is worked on while what is published stands; only an approved version is published,
/// and never by whoever wrote it.
struct Faq {
    static constexpr auto recordName = "faq";
    Ref<Faq> id{};
    Code<FaqKind> kind{};
    QString question{};
    QString answer{};
    QString screen{};
    Ref<AppUser> owner{};
    QDate validFrom{};
    QDate validTo{};
    Code<FaqState> state{};
    QString publishedQuestion{};
    QString publishedAnswer{};
    QDateTime publishedAt{};
    qint64 publishedVersion{};
    qint64 solved{};               ///< how often an asker said that it solved
    QString withdrawReason{};
    static void describe(Describe &d);
};

struct FaqDone {
    Ref<Faq> faq{};
    qint64 version{};
    Code<FaqState> state{};
    static void describe(Describe &d);
};

/// A new draft, or another text of one that is there. With `submit` it goes to review at once.
struct WriteFaq {
    static constexpr auto operation = "faq.write";
    using Reply = FaqDone;
    Ref<Faq> faq{};
    Code<FaqKind> kind{};
    QString question{};
    QString answer{};
    QString screen{};
    Ref<AppUser> owner{};          ///< empty = the author
    QDate validFrom{};             ///< empty = today
    QDate validTo{};
    bool submit{};
    static void describe(Describe &d);
};
struct WithdrawFaq {
    static constexpr auto operation = "faq.withdraw";
    using Reply = FaqDone;
    Ref<Faq> faq{};
    QString reason{};
    static void describe(Describe &d);
};

/// An entry as everybody reads it.
struct FaqLine {
    Ref<Faq> faq{};
    qint64 version{};
    Code<FaqKind> kind{};
    Code<FaqState> state{};
    QString question{};
    QString answer{};
    QString screen{};
    QString ownerName{};
    QDateTime publishedAt{};
    QDate validTo{};
    qint64 solved{};
    bool changed{};                ///< the draft differs from what is published
    static void describe(Describe &d);
};
struct FaqLines {
    QList<FaqLine> lines{};
    static void describe(Describe &d);
};
/// What is published and valid today; with `drafts` what the desk works on.
struct ListFaq {
    static constexpr auto operation = "faq.published";
    using Reply = FaqLines;
    QString typed{};               ///< empty = all, the most helpful first
    static void describe(Describe &d);
};
struct ListFaqDrafts {
    static constexpr auto operation = "faq.drafts";
    using Reply = FaqLines;
    static void describe(Describe &d);
};

/// One field in two versions.
struct FaqDifference {
    QString column{};
    QString before{};
    QString after{};
    static void describe(Describe &d);
};
struct FaqDifferences {
    qint64 before{};
    qint64 after{};
    QList<FaqDifference> differences{};
    static void describe(Describe &d);
};
/// Two versions of an entry beside each other; 0 = the published one, and the newest.
struct CompareFaq {
    static constexpr auto operation = "faq.compare";
    using Reply = FaqDifferences;
    Ref<Faq> faq{};
    qint64 before{};
    qint64 after{};
    static void describe(Describe &d);
};

} // namespace mimamori
