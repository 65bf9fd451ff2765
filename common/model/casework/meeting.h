// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/case_episode.h"

namespace mimamori {

struct MeetingKind { static constexpr auto table = "meeting_kind"; };
/// The dated attribute `to_stage` of a decision says which stage the episode goes to; RECEIVED = it stays on the agenda.
struct MeetingDecision { static constexpr auto table = "meeting_decision"; };

/// A meeting as it was held: who, when, where, and its minutes. What it decided stands in its items.
struct Meeting {
    static constexpr auto recordName = "meeting";
    Ref<Meeting> id{};
    Code<MeetingKind> kind{};
    QDateTime heldAt{};
    QString place{};
    bool byPhone{};
    Ref<Office> office{};
    Ref<AppUser> chair{};
    QList<Ref<AppUser>> attendees{};
    QString others{};           ///< who was there and is no user
    QString minutes{};
    static void describe(Describe &d);
};

/// What a meeting decided on one episode: where it goes, who works on it, how the child is to be seen.
struct MeetingItem {
    static constexpr auto recordName = "meeting_item";
    Ref<MeetingItem> id{};
    Ref<Meeting> meeting{};
    Ref<CaseEpisode> episode{};
    Code<MeetingDecision> decision{};
    Code<Urgency> urgency{};
    Ref<AppUser> mainWorker{};
    Ref<AppUser> subWorker{};
    Ref<AppUser> psychologist{};
    Code<Category> category{};
    QString planWho{};
    QDateTime planWhen{};
    QString planWhere{};
    QString planHow{};
    bool policeShare{};
    bool wardShare{};
    QDate nextReview{};
    QString note{};
    static void describe(Describe &d);
};

/// One line of the grid that is typed in the room.
struct DecideItem {
    Ref<CaseEpisode> episode{};
    qint64 episodeVersion{};    ///< the version that was on the screen; 0 = not said
    Code<MeetingDecision> decision{};
    Code<Urgency> urgency{};
    Ref<AppUser> mainWorker{};
    Ref<AppUser> subWorker{};
    Ref<AppUser> psychologist{};
    Code<Category> category{};
    QString planWho{};
    QDateTime planWhen{};
    QString planWhere{};
    QString planHow{};
    bool policeShare{};
    bool wardShare{};
    QDate nextReview{};
    QString note{};
    static void describe(Describe &d);
};

struct DecidedItem {
    Ref<CaseEpisode> episode{};
    QString episodeNumber{};
    Code<CaseStageCode> stage{};
    static void describe(Describe &d);
};

struct HeldMeeting {
    Ref<Meeting> meeting{};
    QList<DecidedItem> items{};
    static void describe(Describe &d);
};

/// 受理会議 / 緊急受理会議: records the meeting and what it decided; each decision moves its episode on. The chair must hold a
/// deciding role (SV, DIR, WMG) in the office; whoever records it may be another.
struct HoldMeeting {
    static constexpr auto operation = "urgent_meeting.hold";
    using Reply = HeldMeeting;
    Code<MeetingKind> kind{};   ///< empty = URGENT_RECEPTION
    QDateTime heldAt{};
    QString place{};
    bool byPhone{};
    Ref<AppUser> chair{};
    QList<Ref<AppUser>> attendees{};
    QString others{};
    QString minutes{};
    QList<DecideItem> items{};
    static void describe(Describe &d);
};

/// A colleague who may be chosen at a meeting.
struct Colleague {
    Ref<AppUser> user{};
    QString name{};
    QString kana{};
    Code<RoleCode> role{};
    bool mayChair{};
    static void describe(Describe &d);
};

struct Colleagues {
    QList<Colleague> colleagues{};
    static void describe(Describe &d);
};

/// The people of the actor's office today, one line for each role they hold, by reading.
struct ListColleagues {
    static constexpr auto operation = "meeting.colleagues";
    using Reply = Colleagues;
    Ref<Office> office{};       ///< empty = the actor's own office
    static void describe(Describe &d);
};

} // namespace mimamori
