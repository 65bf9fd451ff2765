// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/candidates.h"
#include "model/registry/registry_file.h"

namespace mimamori {

struct LinkMethod { static constexpr auto table = "link_method"; };
struct MatchState { static constexpr auto table = "match_state"; };

/// A person of a case is this resident: said by whom, when, and until when. The history of every link, right or wrong.
struct PersonLink {
    static constexpr auto recordName = "person_link";
    Ref<PersonLink> id{};
    Ref<Person> person{};
    QString atenaNo{};
    Code<LinkMethod> method{};
    QDateTime linkedAt{};
    Ref<AppUser> linkedBy{};
    QDateTime unlinkedAt{};
    Ref<AppUser> unlinkedBy{};
    QString unlinkReason{};
    static void describe(Describe &d);
};

/// A resident who may be a person of a case, with the reasons; a person decides (domain.md 5.5: never a merge by itself).
struct RegistryMatch {
    static constexpr auto recordName = "registry_match";
    Ref<RegistryMatch> id{};
    Ref<Person> person{};
    QString atenaNo{};
    qint64 score{};
    Code<CandidateBand> band{};
    QString reasons{};             ///< JSON, see reasonsToJson()
    Code<MatchState> state{};      ///< OPEN, ACCEPTED, REFUSED, SUPERSEDED (another was accepted)
    QDateTime foundAt{};
    Ref<AppUser> decidedBy{};
    QDateTime decidedAt{};
    static void describe(Describe &d);
};

QString reasonsToJson(const QList<CandidateReason> &reasons);
QList<CandidateReason> reasonsFromJson(const QString &json);

/// One resident beside the person of the case.
struct MatchLine {
    Ref<RegistryMatch> match{};
    qint64 version{};
    QString name{};                ///< as the register writes it
    QString kana{};
    QString birth{};
    Code<Sex> sex{};
    QString address{};             ///< empty when the register protects it
    bool suppressed{};
    QString headName{};
    QString registerRelation{};
    qint64 score{};
    Code<CandidateBand> band{};
    QList<CandidateReason> reasons{};
    Code<MatchState> state{};
    static void describe(Describe &d);
};
/// One person of a case who is to be compared, with those whom the register offers, best first.
struct MatchCase {
    Ref<Person> person{};
    QString name{};
    QString kana{};
    FuzzyDate birth{};
    Code<Sex> sex{};
    QString address{};             ///< as the user may know it
    Code<Relation> relation{};
    Ref<ChildFile> childFile{};
    QString episodeNumber{};
    QString childName{};
    QStringList guardians{};
    QList<MatchLine> residents{};
    static void describe(Describe &d);
};
struct MatchQueue {
    QList<MatchCase> cases{};
    qint64 open{};                 ///< people who wait, also those beyond the list's length
    static void describe(Describe &d);
};
/// What waits for a decision on the user's cases and offices: the own cases first, the surest of them first.
struct ShowMatchQueue {
    static constexpr auto operation = "match.queue";
    using Reply = MatchQueue;
    qint64 limit{50};
    static void describe(Describe &d);
};

struct DecidedMatch {
    Ref<RegistryMatch> match{};
    qint64 version{};
    bool restrictionSet{};         ///< the resident is protected: so is the person, from this moment
    static void describe(Describe &d);
};
/// This resident is the person: links them. The other offers of the person are put aside.
struct AcceptMatch {
    static constexpr auto operation = "match.accept";
    using Reply = DecidedMatch;
    Ref<RegistryMatch> match{};
    static void describe(Describe &d);
};
struct RefuseMatch {
    static constexpr auto operation = "match.refuse";
    using Reply = DecidedMatch;
    Ref<RegistryMatch> match{};
    static void describe(Describe &d);
};
/// Takes a decision back: the link ends (its history stays) and the offers wait again.
struct UndoMatch {
    static constexpr auto operation = "match.undo";
    using Reply = DecidedMatch;
    Ref<RegistryMatch> match{};
    QString reason{};
    static void describe(Describe &d);
};

} // namespace mimamori
