// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/case_episode.h"

namespace mimamori {

struct ReceptionMethod { static constexpr auto table = "method"; };
struct Route { static constexpr auto table = "route"; };
struct Abuser { static constexpr auto table = "abuser"; };
struct DangerNow { static constexpr auto table = "danger_now"; };
struct ReceptionFlag { static constexpr auto table = "reception_flag"; };
struct RevealReason { static constexpr auto table = "reveal_reason"; };

/// 受付: one contact, about one or several children. Only its time and its way are ever required.
struct Reception {
    static constexpr auto recordName = "reception";
    Ref<Reception> id{};
    QString number{};
    QDateTime receivedAt{};     ///< starts the 48 hours
    QDateTime enteredAt{};
    QString backdateReason{};
    Code<ReceptionMethod> method{};
    Code<ReceptionKind> kind{};
    Code<Route> route{};
    Code<Category> category{};
    Code<AbuseType> abuseType{};         ///< the main one, for statistics
    QList<Code<AbuseType>> abuseTypes{}; ///< the others
    Code<Abuser> abuser{};
    QString complaint{};
    QString situation{};
    QString injuries{};
    QString currentPlace{};
    Code<DangerNow> dangerNow{};
    Code<Urgency> urgency{};
    QList<Code<ReceptionFlag>> flags{};
    QString policeNo{};
    Ref<Office> office{};
    Ref<AppUser> receivedBy{};
    static void describe(Describe &d);
};

/// Who reported. Must not leak to the family (児童虐待防止法 7条): a compartment of its own, shown with a reason, every look audited.
struct ReceptionReporter {
    static constexpr auto recordName = "reception_reporter";
    Ref<ReceptionReporter> id{};
    Ref<Reception> reception{};
    QString name{};
    QString organisation{};
    QString phone{};
    QString relation{};
    bool anonymous{};
    bool wantsCallback{};
    bool protect{true};
    static void describe(Describe &d);
};

/// A child that a reception is about, and the episode it opened or was added to.
struct ReceptionChild {
    static constexpr auto recordName = "reception_child";
    Ref<ReceptionChild> id{};
    Ref<Reception> reception{};
    Ref<ChildFile> childFile{};
    Ref<CaseEpisode> episode{};
    Ref<Person> person{};
    QString ageText{};          ///< 3歳くらい, as it was said
    QString school{};
    bool repeated{};            ///< 再通告: added to an episode that was open
    static void describe(Describe &d);
};

/// An episode that waits for its reception meeting.
struct AgendaLine {
    Ref<Reception> reception{};
    QString receptionNumber{};
    Ref<CaseEpisode> episode{};
    qint64 episodeVersion{};
    QString episodeNumber{};
    Ref<ChildFile> childFile{};
    QString childName{};        ///< name, or the label while the name is not known
    FuzzyDate birth{};
    QString ageText{};
    QDateTime receivedAt{};
    Code<ReceptionKind> kind{};
    Code<Category> category{};
    Code<AbuseType> abuseType{};
    Code<Urgency> urgency{};
    bool abuse{};               ///< the kind is an abuse notification
    QDateTime dueAt{};          ///< of the safety check that runs; invalid when none does
    static void describe(Describe &d);
};

struct ReceptionAgenda {
    QList<AgendaLine> lines{};
    static void describe(Describe &d);
};

/// What the next reception meeting has to decide: every episode of the office still in RECEIVED, oldest reception first.
struct ListAgenda {
    static constexpr auto operation = "reception.agenda";
    using Reply = ReceptionAgenda;
    Ref<Office> office{};       ///< empty = the actor's own office
    static void describe(Describe &d);
};

struct RevealedReporter {
    ReceptionReporter reporter{};
    static void describe(Describe &d);
};

/// Shows who reported, for a reason; audited as "reveal". Only the office in charge and assigned workers may ask.
struct RevealReporter {
    static constexpr auto operation = "reporter.reveal";
    using Reply = RevealedReporter;
    Ref<Reception> reception{};
    Code<RevealReason> reason{};
    QString reasonText{};       ///< in words, where the reason asks for them
    static void describe(Describe &d);
};

} // namespace mimamori
