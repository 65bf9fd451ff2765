// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "model/access/session.h"
#include "model/casework/child_file.h"

#include <optional>

namespace mimamori {

struct BreakGlassReason { static constexpr auto table = "break_glass_reason"; };

/// The levels of a file (domain.md 8.3).
namespace file_level {
constexpr qint64 normal = 0, chiefAndOwner = 1, namedPersons = 2, sealed = 3;
}

struct FileLevelState {
    Ref<ChildFile> childFile{};
    qint64 version{};
    qint64 level{};
    bool waitsForSecond{};      ///< sealing and unsealing wait for the second person; the level is still the old one
    static void describe(Describe &d);
};

/// Restricts a file or opens it again. Level 1: assigned staff and whoever decides for an office in charge. Level 2: the named
/// persons. Level 3 (sealed) is the director's, and counts once a second person has approved it; so does opening a sealed file.
/// Whoever sets a level is always among the named persons, so that no file becomes nobody's.
struct SetFileLevel {
    static constexpr auto operation = "file_access.set_level";
    using Reply = FileLevelState;
    Ref<ChildFile> childFile{};
    qint64 level{};
    QList<Ref<AppUser>> named{};
    QString reason{};
    static void describe(Describe &d);
};

/// Hides a file from a user: the relative, neighbour or acquaintance declares it, or somebody who decides does for another.
/// From then on the file does not exist for that user, not even in an emergency.
struct DenyFile {
    static constexpr auto operation = "file_access.deny";
    using Reply = Done;
    Ref<ChildFile> childFile{};
    Ref<AppUser> appUser{};     ///< empty = the user
    QString reason{};
    static void describe(Describe &d);
};

/// Takes a declaration back; only by somebody who decides for an office in charge.
struct AllowFile {
    static constexpr auto operation = "file_access.allow";
    using Reply = Done;
    Ref<ChildFile> childFile{};
    Ref<AppUser> appUser{};
    QString reason{};
    static void describe(Describe &d);
};

/// One person who is named for a file, or from whom it is hidden.
struct FileAccessLine {
    Ref<AppUser> appUser{};
    QString userName{};
    QString officeName{};
    bool hidden{};              ///< the file is hidden from this person; otherwise it is a named one
    bool pending{};             ///< counts once the second person has approved it
    QString reason{};
    QDateTime since{};
    static void describe(Describe &d);
};

struct FileAccessLines {
    QList<FileAccessLine> lines{};
    static void describe(Describe &d);
};

/// Who is named for a file and from whom it is hidden; for whoever decides for an office in charge.
struct ListFileAccess {
    static constexpr auto operation = "file_access.list";
    using Reply = FileAccessLines;
    Ref<ChildFile> childFile{};
    static void describe(Describe &d);
};

struct BrokenGlass {
    Ref<ChildFile> childFile{};
    QDateTime until{};
    static void describe(Describe &d);
};

/// 緊急閲覧: opens a file that the user may not see, by the number of the file or of a case, for some hours and with a reason.
/// Worker, chiefs and headquarters hear of it at once. A number that does not exist and a number that is denied to the user give
/// the same answer.
struct BreakGlass {
    static constexpr auto operation = "file_access.break_glass";
    using Reply = BrokenGlass;
    QString number{};
    Code<BreakGlassReason> reason{};
    QString reasonText{};
    static void describe(Describe &d);
};

struct BrokenGlassLine {
    qint64 access{};
    QDateTime at{};
    QDateTime until{};
    QString userName{};
    QString officeName{};
    qint64 childFile{};
    QString fileNumber{};       ///< empty for whoever may not see the file
    Code<BreakGlassReason> reason{};
    QString reasonText{};       ///< likewise
    static void describe(Describe &d);
};

struct BrokenGlassLines {
    QList<BrokenGlassLine> lines{};
    static void describe(Describe &d);
};

/// The weekly review list: newest first, the last seven days unless a first day is named.
struct ListBrokenGlass {
    static constexpr auto operation = "file_access.break_glass_list";
    using Reply = BrokenGlassLines;
    QDate from{};
    static void describe(Describe &d);
};

/// What is wrong with a wish for a level, or nothing: "required named", "same_level", "director_only".
std::optional<Problem> fileLevelProblem(const SetFileLevel &wish, qint64 levelNow, bool isDirector);

} // namespace mimamori
