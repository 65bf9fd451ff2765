// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/child_file_view.h"
#include "model/access/session.h"

namespace mimamori {

struct PersonChangeKind { static constexpr auto table = "person_change_kind"; };
struct OtherNameKind { static constexpr auto table = "other_name_kind"; };

/// A name under which somebody was or is known besides the present one: before a marriage or an adoption, 通称, what a caller heard.
/// Nothing is thrown away: whoever calls in three years may know the child by the old name, and must find the file.
struct PersonName {
    static constexpr auto recordName = "person_name";
    Ref<PersonName> id{};
    Ref<Person> person{};
    Code<OtherNameKind> kind{};
    QString name{};
    QString kana{};
    QDate validTo{};            ///< last day it was the name; invalid = still used, or not known
    bool withdrawn{};           ///< entered by mistake: kept, but finds nobody
    static void describe(Describe &d);
};

/// Writes what is known of somebody of the file anew. The earlier name stays a search key and is shown among the other names.
/// CORRECTION and LEARNED keep it as heard, LEGAL (氏名変更, from `since`) as former. Throws "not_found" for whoever is not of the
/// file's family, "required" when a person known by name would lose it.
struct ChangePerson {
    static constexpr auto operation = "person.change";
    using Reply = Done;
    Ref<ChildFile> childFile{};
    Ref<Person> person{};
    Code<PersonChangeKind> why{};
    QDate since{};              ///< LEGAL only: the first day of the new name
    QString name{};
    QString kana{};
    QString label{};
    FuzzyDate birth{};
    Code<Sex> sex{};
    QString note{};
    static void describe(Describe &d);
};

/// Somebody new in the family of a file: a brother just born, the mother's partner.
struct AddFamilyMember {
    static constexpr auto operation = "family.add";
    struct Reply {
        Ref<FamilyMember> member{};
        Ref<Person> person{};
        static void describe(Describe &d);
    };
    Ref<ChildFile> childFile{};
    Ref<Person> person{};       ///< already known from another file of the family; the name fields are empty then
    Code<Relation> relation{};
    QString name{};
    QString kana{};
    FuzzyDate birth{};
    Code<Sex> sex{};
    Code<Custody> custody{};
    bool guardian{};
    bool cohabiting{};
    QString occupation{};
    QDate validFrom{};
    QString phone{};
    QString phoneCaution{};
    static void describe(Describe &d);
};

/// What somebody is to the child, from when until when; `validTo` ends it (moved out, divorced, died), the line stays in the history.
struct ChangeFamilyMember {
    static constexpr auto operation = "family.change";
    using Reply = Done;
    Ref<FamilyMember> member{};
    Code<Relation> relation{};
    Code<Custody> custody{};
    bool guardian{};
    bool cohabiting{};
    QString occupation{};
    QDate validFrom{};
    QDate validTo{};
    static void describe(Describe &d);
};

struct AddPersonName {
    static constexpr auto operation = "person_name.add";
    using Reply = Done;
    Ref<ChildFile> childFile{};
    Ref<Person> person{};
    Code<OtherNameKind> kind{};
    QString name{};
    QString kana{};
    QDate validTo{};
    static void describe(Describe &d);
};

struct WithdrawPersonName {
    static constexpr auto operation = "person_name.withdraw";
    using Reply = Done;
    Ref<PersonName> otherName{};
    static void describe(Describe &d);
};

/// A number more, or one that no longer holds: it stays findable, but is shown as ended.
struct AddPersonPhone {
    static constexpr auto operation = "person_phone.add";
    using Reply = Done;
    Ref<ChildFile> childFile{};
    Ref<Person> person{};
    QString number{};
    QString caution{};
    static void describe(Describe &d);
};

struct EndPersonPhone {
    static constexpr auto operation = "person_phone.end";
    using Reply = Done;
    Ref<PersonPhone> phone{};
    QDate validTo{};
    static void describe(Describe &d);
};

/// A new address; the one of the same kind that stood until then ends the day before, or, where it had only been told of later, on the day it
/// was told. With `validTo` it is an earlier address and ends nothing. `household`: all who live with the child move along.
struct AddPersonAddress {
    static constexpr auto operation = "person_address.add";
    using Reply = Done;
    Ref<ChildFile> childFile{};
    Ref<Person> person{};
    Code<AddressKind> kind{};
    QString zip{};
    QString address{};
    QDate validFrom{};
    QDate validTo{};
    bool household{};
    static void describe(Describe &d);
};

struct EndPersonAddress {
    static constexpr auto operation = "person_address.end";
    using Reply = Done;
    Ref<PersonAddress> address{};
    QDate validTo{};
    static void describe(Describe &d);
};

struct PersonNameLine {
    Ref<PersonName> id{};
    qint64 version{};
    Code<OtherNameKind> kind{};
    QString name{};
    QString kana{};
    QDate validTo{};
    static void describe(Describe &d);
};

struct PersonAddressLine {
    Ref<PersonAddress> id{};
    qint64 version{};
    Code<AddressKind> kind{};
    QString zip{};
    QString address{};
    QDate validFrom{};
    QDate validTo{};
    static void describe(Describe &d);
};

struct PersonPhoneLine {
    Ref<PersonPhone> id{};
    qint64 version{};
    QString number{};
    QString caution{};
    QDate validTo{};
    static void describe(Describe &d);
};

/// All that the file knows of one of its people. While an address restriction protects the person and the actor has not asked to be
/// shown the whereabouts, `masked` is set and addresses and phones are not here.
struct PersonView {
    Ref<ChildFile> childFile{};
    Person person{};
    qint64 version{};
    Ref<FamilyMember> memberId{};
    FamilyMember member{};
    qint64 memberVersion{};
    bool mayWrite{};
    bool restricted{};
    bool masked{};
    QList<PersonNameLine> names{};
    QList<PersonAddressLine> addresses{};
    QList<PersonPhoneLine> phones{};
    static void describe(Describe &d);
};

struct ShowPerson {
    static constexpr auto operation = "person.show";
    using Reply = PersonView;
    Ref<ChildFile> childFile{};
    Ref<Person> person{};
    static void describe(Describe &d);
};

} // namespace mimamori
