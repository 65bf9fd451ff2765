// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "model/casework/reception.h"
#include "model/casework/urgency_assessment.h"

namespace mimamori {

/// A child as it is typed during the call; every field may be empty.
struct IntakeChild {
    Ref<Person> person{};       ///< chosen among the candidates: this child, known already
    QString name{};
    QString kana{};
    QString label{};            ///< 女児・3歳位
    FuzzyDate birth{};
    QString ageText{};
    Code<Sex> sex{};
    QString school{};
    QString atenaNo{};          ///< chosen among the residents: not known to us yet, but to the register
    static void describe(Describe &d);
};

/// A guardian or another of the family, with the relation to the children of this reception.
struct IntakeRelative {
    QString name{};
    QString kana{};
    Code<Relation> relation{};
    Code<Custody> custody{};
    bool guardian{};
    bool cohabiting{};
    FuzzyDate birth{};
    QString occupation{};
    QString phone{};
    QString phoneCaution{};     ///< 父に掛けない
    static void describe(Describe &d);
};

struct IntakeReporter {
    QString name{};
    QString organisation{};
    QString phone{};
    QString relation{};
    bool anonymous{};
    bool wantsCallback{};
    bool protect{true};
    static void describe(Describe &d);
};

struct RegisteredEpisode {
    Ref<ChildFile> childFile{};
    QString fileNumber{};
    Ref<CaseEpisode> episode{};
    QString episodeNumber{};
    bool repeated{};            ///< 再通告: added to an episode that was open
    QDateTime dueAt{};          ///< of the safety check; invalid when none is due
    static void describe(Describe &d);
};

struct RegisteredIntake {
    Ref<Reception> reception{};
    QString number{};
    QDateTime receivedAt{};
    QList<RegisteredEpisode> episodes{};
    static void describe(Describe &d);
};

/// The whole sheet of a call. Makes the reception and, for each child, its file (provisional if unknown) and an episode in
/// RECEIVED, or adds the reception to the episode that is open. An abuse notification starts the 48 hours.
struct RegisterIntake {
    static constexpr auto operation = "intake.register";
    using Reply = RegisteredIntake;
    QDateTime receivedAt{};
    QString backdateReason{};
    Code<ReceptionMethod> method{};
    Code<ReceptionKind> kind{};  ///< empty = CONSULT
    Code<Route> route{};
    Code<Category> category{};
    Code<AbuseType> abuseType{};
    QList<Code<AbuseType>> abuseTypes{};
    Code<Abuser> abuser{};
    QList<IntakeChild> children{}; ///< none = one child of whom nothing is known
    QString zip{};               ///< where the children live
    QString address{};
    QString phone{};
    QList<IntakeRelative> family{};
    IntakeReporter reporter{};
    QString complaint{};
    QString situation{};
    QString injuries{};
    QString currentPlace{};
    Code<DangerNow> dangerNow{};
    Code<Urgency> urgency{};     ///< empty = what the flow chart says, if it was gone through
    UrgencyAnswers assessment{};
    QList<Code<ReceptionFlag>> flags{};
    QString policeNo{};
    static void describe(Describe &d);
};

/// What the rules of a sheet have to know besides it.
struct IntakeFacts {
    QDateTime now{};            ///< UTC
    QDate today{};              ///< in Japan
    bool reporterIsChild{};     ///< the route says that the child itself called
};

/// Most that may lie between the contact and its entry without a reason.
constexpr qint64 backdateSecondsWithoutReason = 60 * 60;

/// The first thing wrong across the fields of a sheet, or nothing; what one field alone can have wrong is check.h's. Codes:
/// not_in_future, too_long_ago, backdate_reason_required, no_such_date, reporter_in_child, same_child_twice.
std::optional<Problem> intakeProblem(const RegisterIntake &sheet, const IntakeFacts &facts);

/// What is still missing, as column names in the order of the sheet; shown, never in the way.
QList<QByteArray> missingOnIntake(const RegisterIntake &sheet, bool abuse);

} // namespace mimamori
