// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/office.h"
#include "model/casework/person.h"

namespace mimamori {

struct CaseOfficeRole { static constexpr auto table = "case_office_role"; };
struct Relation { static constexpr auto table = "relation"; };
struct Custody { static constexpr auto table = "custody"; };
struct FileAlertKind { static constexpr auto table = "file_alert_kind"; };

/// 児童記録: one child, one file, for life. What is known of the child belongs to it; courses of work are its episodes.
struct ChildFile {
    static constexpr auto recordName = "child_file";
    Ref<ChildFile> id{};
    QString number{};
    Ref<Person> person{};
    bool provisional{};         ///< the child is not identified yet
    qint64 level{};             ///< 0 normal, 1 chief and owner, 2 named persons, 3 sealed (domain.md 8.3)
    Ref<ChildFile> mergedInto{};
    QDateTime openedAt{};
    static void describe(Describe &d);
};

/// Which office works on a file, as what, since when: who may see it and write on it (domain.md 10.3).
struct CaseOffice {
    static constexpr auto recordName = "case_office";
    Ref<CaseOffice> id{};
    Ref<ChildFile> childFile{};
    Ref<Office> office{};
    Code<CaseOfficeRole> role{};
    QDate validFrom{};
    QDate validTo{};
    static void describe(Describe &d);
};

/// One of the family as the file knows it, beside the household of the register; `relation` is seen from the child.
struct FamilyMember {
    static constexpr auto recordName = "family_member";
    Ref<FamilyMember> id{};
    Ref<ChildFile> childFile{};
    Ref<Person> person{};
    Code<Relation> relation{};
    Code<Custody> custody{};
    bool cohabiting{};
    bool guardian{};
    QString occupation{};
    QDate validFrom{};
    QDate validTo{};
    static void describe(Describe &d);
};

/// What whoever opens the file or goes there must know first: violence, weapons, a dog.
struct FileAlert {
    static constexpr auto recordName = "file_alert";
    Ref<FileAlert> id{};
    Ref<ChildFile> childFile{};
    Code<FileAlertKind> kind{};
    Ref<Person> person{};
    QString note{};
    QDate validFrom{};
    QDate validTo{};
    static void describe(Describe &d);
};

} // namespace mimamori
