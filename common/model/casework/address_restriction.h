// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "model/casework/case_episode.h"

#include <optional>

namespace mimamori {

struct RestrictionKind { static constexpr auto table = "restriction_kind"; };
struct RestrictionSource { static constexpr auto table = "restriction_source"; };

/// 支援措置: a person whose whereabouts others must not learn. Set at once by any case worker; lifted only by two people against
/// live state, never by a date, a list or an import (PLT-11).
struct AddressRestriction {
    static constexpr auto recordName = "address_restriction";
    Ref<AddressRestriction> id{};
    Ref<Person> person{};
    Code<RestrictionKind> kind{};
    QList<Ref<Person>> against{};
    QString againstText{};
    bool provisional{};         ///< 仮支援措置
    Code<RestrictionSource> source{};
    QDate validFrom{};
    QDate reviewOn{};           ///< a reminder, never an end
    Ref<AppUser> setBy{};
    QDateTime setAt{};
    Ref<AppUser> liftProposedBy{};
    QDateTime liftProposedAt{};
    qint64 liftProposedVersion{}; ///< the version this proposal made; another version now = somebody changed it since
    QString liftReason{};
    Ref<AppUser> liftedBy{};
    QDateTime liftedAt{};
    static void describe(Describe &d);
};

/// A restriction as screens show it, with the names of people.
struct RestrictionLine {
    Ref<AddressRestriction> restriction{};
    qint64 version{};
    Ref<Person> person{};
    QString personName{};
    Code<RestrictionKind> kind{};
    QList<Ref<Person>> against{};
    QStringList againstNames{};
    QString againstText{};
    bool provisional{};
    Code<RestrictionSource> source{};
    QDate validFrom{};
    QDate reviewOn{};
    QString setBy{};
    QDateTime setAt{};
    QString liftProposedBy{};   ///< empty = no proposal that still counts
    QDateTime liftProposedAt{};
    QString liftReason{};
    bool mayConfirm{};          ///< this user may be the second person
    QDateTime liftedAt{};
    QString liftedBy{};
    static void describe(Describe &d);
};

struct RestrictionLines {
    QList<RestrictionLine> restrictions{};
    static void describe(Describe &d);
};

/// Those of the family of a file, running ones first.
struct ListRestrictions {
    static constexpr auto operation = "restriction.list";
    using Reply = RestrictionLines;
    Ref<ChildFile> childFile{};
    bool lifted{};              ///< also those that were lifted
    static void describe(Describe &d);
};

struct RestrictionState {
    Ref<AddressRestriction> restriction{};
    qint64 version{};
    QDate reviewOn{};
    bool lifted{};
    static void describe(Describe &d);
};

/// Protects a person from today. Set again it adds the persons named now, begins its year anew and ends a proposal to lift it.
struct SetRestriction {
    static constexpr auto operation = "restriction.set";
    using Reply = RestrictionState;
    Ref<Person> person{};
    Code<RestrictionKind> kind{};
    QList<Ref<Person>> against{};
    QString againstText{};
    bool provisional{};
    static void describe(Describe &d);
};

/// The first of the two. Names the version that was seen.
struct ProposeLift {
    static constexpr auto operation = "restriction.propose_lift";
    using Reply = RestrictionState;
    Ref<AddressRestriction> restriction{};
    QString reason{};
    static void describe(Describe &d);
};

/// The second, who decides for an office in charge and is not the first. Names the version the proposal made.
struct ConfirmLift {
    static constexpr auto operation = "restriction.confirm_lift";
    using Reply = RestrictionState;
    Ref<AddressRestriction> restriction{};
    static void describe(Describe &d);
};

/// Does the proposal to lift still speak of what stands there at `version`?
bool proposalStands(const AddressRestriction &restriction, int version);

/// Why `by` may not lift a restriction that stands at `version`, having seen `seen`: "lifted", "not_proposed", "conflict"
/// (set again or changed after the proposal), "own_proposal". `proposerActive`: the first person still works here.
std::optional<Problem> confirmLiftProblem(const AddressRestriction &restriction, int version, int seen, Ref<AppUser> by, bool proposerActive);

} // namespace mimamori
