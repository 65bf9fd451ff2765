// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "model/casework/case_episode.h"
#include "model/registry/registry_file.h"

namespace mimamori {

struct MovementReason { static constexpr auto table = "movement_reason"; };
struct MovementProposal { static constexpr auto table = "movement_proposal"; };
struct MovementState { static constexpr auto table = "movement_state"; };
struct MovementWay { static constexpr auto table = "movement_way"; };
struct MovementVia { static constexpr auto table = "movement_via"; };

/// What an event in the resident register means for one case (CASE-19): one alert however many of the family it moved.
struct Movement {
    static constexpr auto recordName = "movement";
    Ref<Movement> id{};
    Ref<ChildFile> childFile{};
    Ref<CaseEpisode> episode{};
    Ref<RegistryFile> registryFile{};
    Code<MovementReason> eventCode{};
    QDate eventDate{};
    Code<MovementProposal> proposal{};
    qint64 importance{};           ///< 0 normal, 1 the same day, 2 at once
    bool planned{};                ///< announced (転出予定), not yet confirmed
    Code<MovementState> state{};   ///< NEW, IN_PROGRESS, NO_ACTION, DONE
    Code<MovementWay> way{};       ///< by transfer, visit, record
    QString comment{};
    Ref<AppUser> handledBy{};
    QDateTime handledAt{};
    QDateTime foundAt{};
    static void describe(Describe &d);
};

/// One of those whom an event moved: the linked person, or another of the household. What it changed stays with the register
/// (before and after are its states), so that a restricted address has no second place.
struct MovementPerson {
    static constexpr auto recordName = "movement_person";
    Ref<MovementPerson> id{};
    Ref<Movement> movement{};
    Ref<Person> person{};
    Code<MovementVia> via{};
    QString atenaNo{};
    qint64 beforeState{};
    qint64 afterState{};
    static void describe(Describe &d);
};

/// One alert as the board shows it.
struct MovementLine {
    Ref<Movement> movement{};
    qint64 version{};
    Ref<ChildFile> childFile{};
    Ref<CaseEpisode> episode{};
    QString episodeNumber{};
    QString childName{};
    FuzzyDate birth{};
    Code<MovementReason> eventCode{};
    QDate eventDate{};
    Code<MovementProposal> proposal{};
    qint64 importance{};
    bool planned{};
    Code<MovementState> state{};
    QList<Code<Relation>> relations{}; ///< of the linked people whom it moved
    qint64 others{};                   ///< of the household
    QString workerName{};
    bool mine{};
    QDateTime foundAt{};
    QDateTime dueAt{};
    static void describe(Describe &d);
};
struct MovementBoard {
    QList<MovementLine> movements{};
    qint64 open{};                     ///< also those beyond the list's length
    static void describe(Describe &d);
};
/// The alerts of the user's cases and offices, the most pressing first.
struct ShowMovementBoard {
    static constexpr auto operation = "movement.board";
    using Reply = MovementBoard;
    bool handled{};                    ///< also those dealt with in the last 90 days
    static void describe(Describe &d);
};

/// One value before and after. `masked`: the person is protected and the user has not revealed the whereabouts.
struct MovementChange {
    QString field{};                   ///< column of the register: "name", "address", "setai_no" …
    QString before{};
    QString after{};
    bool changed{};
    bool masked{};
    static void describe(Describe &d);
};
struct MovedPerson {
    Ref<Person> person{};
    QString name{};                    ///< as the register writes it
    QString kana{};
    QString birth{};
    Code<Sex> sex{};
    Code<Relation> relation{};         ///< in the case; empty for others of the household
    Code<MovementVia> via{};
    QString registerRelation{};        ///< 続柄 in the register
    QList<MovementChange> changes{};
    static void describe(Describe &d);
};
/// A member of the household that the linked people live in now.
struct HouseholdMember {
    QString name{};
    QString kana{};
    QString birth{};
    Code<Sex> sex{};
    QString registerRelation{};
    Ref<Person> person{};              ///< when linked and visible
    static void describe(Describe &d);
};
struct MovementView {
    Ref<Movement> movement{};
    qint64 version{};
    MovementLine line{};
    QList<MovedPerson> people{};
    QList<HouseholdMember> household{};
    QString comment{};
    Code<MovementWay> way{};
    QString handledBy{};
    QDateTime handledAt{};
    static void describe(Describe &d);
};
struct ShowMovement {
    static constexpr auto operation = "movement.show";
    using Reply = MovementView;
    Ref<Movement> movement{};
    static void describe(Describe &d);
};

/// Says what is done about an alert. NO_ACTION wants a comment, IN_PROGRESS and DONE how (transfer, visit, record …).
struct HandleMovement {
    static constexpr auto operation = "movement.handle";
    using Reply = MovementLine;
    Ref<Movement> movement{};
    Code<MovementState> state{};
    Code<MovementWay> way{};
    QString comment{};
    static void describe(Describe &d);
};

/// The first thing wrong in handling an alert that is in `now`: required, not_again (it was dealt with).
std::optional<Problem> handleMovementProblem(const HandleMovement &in, const QString &now);

} // namespace mimamori
