// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/address_restriction.h"
#include "model/casework/reception.h"
#include "model/casework/whereabouts.h"

namespace mimamori {

struct StaffLine {
    Ref<AppUser> user{};
    QString name{};
    Code<CaseStaffRole> role{};
    static void describe(Describe &d);
};

/// A case of the file with the people who work on it.
struct EpisodeLine {
    Ref<CaseEpisode> episode{};
    qint64 version{};
    QString number{};
    Code<CaseStageCode> stage{};
    Code<ReceptionKind> kind{};
    Code<Category> category{};
    Code<Urgency> urgency{};
    Ref<Reception> reception{};
    Ref<Office> office{};
    QString officeName{};
    QDate nextReview{};
    QDateTime openedAt{};
    QDateTime closedAt{};
    QList<StaffLine> staff{};
    static void describe(Describe &d);
};

struct FileOfficeLine {
    Ref<Office> office{};
    QString name{};
    Code<CaseOfficeRole> role{};
    static void describe(Describe &d);
};

struct AlertLine {
    Ref<FileAlert> alert{};
    qint64 version{};
    Code<FileAlertKind> kind{};
    Ref<Person> person{};
    QString personName{};
    Code<Relation> relation{};  ///< of that person to the child: 父
    QString note{};
    static void describe(Describe &d);
};

/// A clock that runs on the file; what remains is counted by the client.
struct FileClock {
    qint64 clock{};
    QString rule{};
    QString ruleName{};
    QDateTime dueAt{};
    QDate dueOn{};
    QDateTime startedAt{};
    Ref<CaseEpisode> episode{};
    bool overdue{};
    static void describe(Describe &d);
};

struct FamilyLine {
    Ref<FamilyMember> member{};
    qint64 version{};
    Ref<Person> person{};
    qint64 personVersion{};
    QString name{};
    QString kana{};
    Code<Relation> relation{};
    Code<Custody> custody{};
    FuzzyDate birth{};
    Code<Sex> sex{};
    bool cohabiting{};
    bool guardian{};
    QString occupation{};
    Whereabouts whereabouts{};
    static void describe(Describe &d);
};

/// The file of another child of the family, with its open case (a note may be written for both at once).
struct SiblingLine {
    Ref<ChildFile> childFile{};
    QString number{};
    QString name{};
    FuzzyDate birth{};
    Ref<CaseEpisode> episode{};  ///< open one; 0 = none
    QString episodeNumber{};
    static void describe(Describe &d);
};

/// All that the head of the case hub and its tab for the family show, in one answer.
struct ChildFileView {
    Ref<ChildFile> childFile{};
    qint64 version{};
    QString number{};
    bool provisional{};
    qint64 level{};
    Ref<Person> person{};
    QString name{};             ///< name, or the label while the name is not known
    QString kana{};
    FuzzyDate birth{};
    qint64 ageYears{-1};        ///< -1 = not known
    qint64 ageMonths{-1};
    Code<Sex> sex{};
    bool mayWrite{};            ///< an office in charge, or assigned
    QDateTime emergencyUntil{}; ///< valid while the user is here by emergency access
    QList<AlertLine> alerts{};
    QList<RestrictionLine> restrictions{};
    QList<EpisodeLine> episodes{};
    QList<FileOfficeLine> offices{};
    QList<FileClock> clocks{};
    QList<FamilyLine> family{};
    QList<SiblingLine> siblings{};
    static void describe(Describe &d);
};

/// Opens a file; every opening is audited. Who is not of an office that works on it says why ("purpose_required", setting
/// case.ask_purpose).
struct OpenChildFile {
    static constexpr auto operation = "child_file.open";
    using Reply = ChildFileView;
    Ref<ChildFile> childFile{};
    Code<RevealReason> purpose{};
    static void describe(Describe &d);
};

struct ChildFileLine {
    Ref<ChildFile> childFile{};
    QString number{};
    QString name{};
    QString kana{};
    FuzzyDate birth{};
    Code<Sex> sex{};
    qint64 level{};
    Ref<CaseEpisode> episode{};
    QString episodeNumber{};
    Code<CaseStageCode> stage{};
    QString officeName{};
    QString worker{};
    QDate nextReview{};
    QDateTime dueAt{};          ///< of the clock that is due first
    bool restricted{};          ///< an address restriction in the family
    qint64 alerts{};
    static void describe(Describe &d);
};

struct ChildFileLines {
    QList<ChildFileLine> files{};
    qint64 total{};
    static void describe(Describe &d);
};

/// Files the user's offices work on, or (mine) those the user is assigned to; by what is due first.
struct ListChildFiles {
    static constexpr auto operation = "child_file.list";
    using Reply = ChildFileLines;
    bool mine{};
    bool closed{};              ///< also files without an open case
    QString text{};
    qint64 limit{100};
    qint64 offset{};
    static void describe(Describe &d);
};

struct LookLine {
    QDateTime at{};
    QString userName{};
    QString officeName{};
    QString act{};              ///< operation
    QString action{};           ///< read, write, refused, reveal, output, break_glass
    QString purpose{};
    QString result{};
    static void describe(Describe &d);
};

struct LookLines {
    QList<LookLine> lines{};
    qint64 total{};
    static void describe(Describe &d);
};

/// Who looked at this file, newest first; for whoever decides for an office in charge.
struct WhoLooked {
    static constexpr auto operation = "child_file.who_looked";
    using Reply = LookLines;
    Ref<ChildFile> childFile{};
    qint64 limit{100};
    qint64 offset{};
    static void describe(Describe &d);
};

} // namespace mimamori
