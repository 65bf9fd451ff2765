// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/describe.h"

namespace mimamori {

struct Sex { static constexpr auto table = "sex"; };
struct AddressKind { static constexpr auto table = "address_kind"; };

/// Somebody in a case: a child, a parent, anybody of the family. Not everyone is in the resident register.
struct Person {
    static constexpr auto recordName = "person";
    Ref<Person> id{};
    QString name{};     ///< exactly as it came, never normalised
    QString kana{};
    QString label{};    ///< 女児・3歳位, while the name is not known
    QString alias{};
    FuzzyDate birth{};
    Code<Sex> sex{};
    QString atenaNo{};  ///< 宛名番号, the link to the resident register; empty for whoever is not registered
    QString note{};
    static void describe(Describe &d);
};

/// Where a person lives, registered (住民票) and actual (居所) apart. Reached by its person only, never through a generic list.
struct PersonAddress {
    static constexpr auto recordName = "person_address";
    Ref<PersonAddress> id{};
    Ref<Person> person{};
    Code<AddressKind> kind{};
    QString zip{};
    QString address{};
    QString townCode{};
    QDate validFrom{};
    QDate validTo{};
    static void describe(Describe &d);
};

/// A number somebody is reached under, and what to mind (父に掛けない).
struct PersonPhone {
    static constexpr auto recordName = "person_phone";
    Ref<PersonPhone> id{};
    Ref<Person> person{};
    QString number{};   ///< as it came
    QString digits{};   ///< phoneDigits() of it
    QString caution{};
    QDate validTo{};    ///< last day somebody answered there; invalid = still holds
    static void describe(Describe &d);
};

/// What a person is called on one line: the name, the label while it is not known, otherwise 不明.
QString calledName(const QString &name, const QString &label);

} // namespace mimamori
