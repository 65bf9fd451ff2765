// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/case_episode.h"

namespace mimamori {

struct CandidateBand { static constexpr auto table = "candidate_band"; };
struct CandidateReasonCode { static constexpr auto table = "candidate_reason"; };

/// A parent or another of the family as somebody types them, to tell children of one name apart.
struct TypedRelative {
    QString name{};
    QString kana{};
    static void describe(Describe &d);
};

/// One thing that agrees or differs, and by how much it counts. `argument`: 髙=高 for a variant.
struct CandidateReason {
    Code<CandidateReasonCode> reason{};
    QString argument{};
    qint64 points{};
    static void describe(Describe &d);
};

/// Somebody who may be the one that is being typed. Of a case that the actor may not see only the number, the office in charge,
/// its phone and the worker are filled (the minimal hit of domain.md 10.3); a restricted file is never here.
struct Candidate {
    Ref<Person> person{};        ///< empty where only the minimum may be told
    QString name{};
    QString kana{};
    FuzzyDate birth{};
    Code<Sex> sex{};
    QString town{};              ///< 北区鈴蘭台南町; empty when the whereabouts are restricted
    QList<Code<Relation>> family{};
    Ref<ChildFile> childFile{};
    Ref<CaseEpisode> episode{};  ///< the one that is open
    QString episodeNumber{};
    Code<CaseStageCode> stage{};
    QString officeName{};
    QString officePhone{};
    QString workerName{};
    qint64 score{};
    Code<CandidateBand> band{};  ///< HIGH, CANDIDATE, TWIN, SIMILAR, ELSEWHERE
    QList<CandidateReason> reasons{};
    QString atenaNo{};           ///< of a resident who is no person of a case yet
    bool isProtected{};          ///< by the register: the town is not told
    static void describe(Describe &d);
};

struct Candidates {
    QList<Candidate> candidates{};
    static void describe(Describe &d);
};

/// Asked while a name is being typed; whatever is known so far. Answers at most ten, best first.
struct FindCandidates {
    static constexpr auto operation = "intake.candidates";
    using Reply = Candidates;
    QString name{};
    QString kana{};
    FuzzyDate birth{};
    QString ageText{};
    Code<Sex> sex{};
    QString phone{};
    QString address{};
    QList<TypedRelative> family{};
    static void describe(Describe &d);
};

constexpr int mostCandidates = 10;

/// Residents of the register like the one that is being typed: of the own ward, for those who see the whole city of all of it. A
/// question of its own: its own right, its own line in the audit.
struct FindResidents {
    static constexpr auto operation = "intake.residents";
    using Reply = Candidates;
    FindCandidates typed{};
    static void describe(Describe &d);
};

/// What is typed, folded once for many comparisons.
struct TypedKeys {
    QString nameKey{}, kanaL1{}, kanaL2{}, givenL1{};
    QString name{};            ///< as typed, to tell a variant from the same character
    FuzzyDate birth{};
    QDate birthDay{};          ///< when the whole day is known
    int firstYear{}, lastYear{}; ///< years of birth that fit the age; 0 = not known
    QString sex{};
    QString town{};            ///< townKey()
    QString phone{};
    QStringList family{};      ///< familyKeys()
    bool isEmpty() const { return nameKey.isEmpty() && kanaL1.isEmpty() && !birthDay.isValid() && phone.isEmpty(); }
};
TypedKeys typedKeys(const FindCandidates &typed, QDate today);

/// A person as the search keys know them; `name` and `family` only of whom the actor may see.
struct KnownKeys {
    QString nameKey{}, kanaL1{}, kanaL2{};
    QString name{};
    QDate birth{};
    QString sex{};
    QString town{};
    QStringList phones{};
    QStringList family{};
    bool siblingLinked{};      ///< a sibling of this reception is in the same household
};

struct CandidateScore {
    int points{};
    QString band{};            ///< empty = not worth showing
    QList<CandidateReason> reasons{};
};

/// Points and band by domain.md 5.5: HIGH from 85 with an agreement besides name, birth and sex (the same house, phone, guardian,
/// a linked sibling), CANDIDATE from 60, SIMILAR from 20 (shown while typing only), TWIN for another given name on the same day.
CandidateScore scoreCandidate(const TypedKeys &typed, const KnownKeys &known);

/// The characters in which two writings of one name differ: 髙=高; empty when they are written alike.
QString variantOf(const QString &typed, const QString &known);

/// "281093|鈴蘭台南町|4|12-3": ward, town, 丁目, 番地 in comparable form; empty when not even the town was recognised.
QString townKey(const QString &address);
/// 北区鈴蘭台南町4丁目: as much of an address as a candidate shows.
QString townText(const QString &address);
/// The kana and the name of a relative as comparable keys; those that are empty are left out.
QStringList familyKeys(const QString &name, const QString &kana);
/// The given name of "タカハシ ユイ" (after the first space), as L1 key; empty when it is not set apart.
QString givenKey(const QString &kana);

} // namespace mimamori
