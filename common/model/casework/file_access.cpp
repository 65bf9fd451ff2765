// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/file_access.h"

namespace mimamori {

void FileLevelState::describe(Describe &d)
{
    d.record("file_level_state", QT_TRANSLATE_NOOP("record", "Access level"));
    d.field<&FileLevelState::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&FileLevelState::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&FileLevelState::level>("level", QT_TRANSLATE_NOOP("record", "Access level"));
    d.field<&FileLevelState::waitsForSecond>("waits_for_second", QT_TRANSLATE_NOOP("record", "Waits for the second person"));
}

void SetFileLevel::describe(Describe &d)
{
    d.record("file_access.set_level", QT_TRANSLATE_NOOP("record", "Restrict a file"));
    d.field<&SetFileLevel::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file")).required();
    d.field<&SetFileLevel::level>("level", QT_TRANSLATE_NOOP("record", "Access level")).range(0, 3);
    d.field<&SetFileLevel::named>("named", QT_TRANSLATE_NOOP("record", "Named persons"));
    d.field<&SetFileLevel::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().length(400);
}

void DenyFile::describe(Describe &d)
{
    d.record("file_access.deny", QT_TRANSLATE_NOOP("record", "Hide a file from a person"));
    d.field<&DenyFile::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file")).required();
    d.field<&DenyFile::appUser>("app_user", QT_TRANSLATE_NOOP("record", "User"));
    d.field<&DenyFile::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().length(400);
}

void AllowFile::describe(Describe &d)
{
    d.record("file_access.allow", QT_TRANSLATE_NOOP("record", "Show a hidden file again"));
    d.field<&AllowFile::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file")).required();
    d.field<&AllowFile::appUser>("app_user", QT_TRANSLATE_NOOP("record", "User")).required();
    d.field<&AllowFile::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().length(400);
}

void FileAccessLine::describe(Describe &d)
{
    d.record("file_access_line", QT_TRANSLATE_NOOP("record", "Access to a file"));
    d.field<&FileAccessLine::appUser>("app_user", QT_TRANSLATE_NOOP("record", "User"));
    d.field<&FileAccessLine::userName>("user_name", QT_TRANSLATE_NOOP("record", "User"));
    d.field<&FileAccessLine::officeName>("office_name", QT_TRANSLATE_NOOP("record", "Office"));
    d.field<&FileAccessLine::hidden>("hidden", QT_TRANSLATE_NOOP("record", "Hidden from this person"));
    d.field<&FileAccessLine::pending>("pending", QT_TRANSLATE_NOOP("record", "Waits for the second person"));
    d.field<&FileAccessLine::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).sensitive();
    d.field<&FileAccessLine::since>("since", QT_TRANSLATE_NOOP("record", "Since"));
}

void FileAccessLines::describe(Describe &d)
{
    d.record("file_access_lines", QT_TRANSLATE_NOOP("record", "Access to a file"));
    d.group<&FileAccessLines::lines>("lines", QT_TRANSLATE_NOOP("record", "Access to a file"));
}

void ListFileAccess::describe(Describe &d)
{
    d.record("file_access.list", QT_TRANSLATE_NOOP("record", "Access to a file"));
    d.field<&ListFileAccess::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file")).required();
}

void BrokenGlass::describe(Describe &d)
{
    d.record("broken_glass", QT_TRANSLATE_NOOP("record", "Emergency access"));
    d.field<&BrokenGlass::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&BrokenGlass::until>("until", QT_TRANSLATE_NOOP("record", "Until"));
}

void BreakGlass::describe(Describe &d)
{
    d.record("file_access.break_glass", QT_TRANSLATE_NOOP("record", "Emergency access"));
    d.field<&BreakGlass::number>("number", QT_TRANSLATE_NOOP("record", "File or case number")).required().length(40);
    d.field<&BreakGlass::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required();
    d.field<&BreakGlass::reasonText>("reason_text", QT_TRANSLATE_NOOP("record", "Reason in words")).required().length(400);
}

void BrokenGlassLine::describe(Describe &d)
{
    d.record("broken_glass_line", QT_TRANSLATE_NOOP("record", "Emergency access"));
    d.field<&BrokenGlassLine::access>("access", QT_TRANSLATE_NOOP("record", "Emergency access"));
    d.field<&BrokenGlassLine::at>("at", QT_TRANSLATE_NOOP("record", "At")).inList();
    d.field<&BrokenGlassLine::until>("until", QT_TRANSLATE_NOOP("record", "Until")).inList();
    d.field<&BrokenGlassLine::userName>("user_name", QT_TRANSLATE_NOOP("record", "User")).inList();
    d.field<&BrokenGlassLine::officeName>("office_name", QT_TRANSLATE_NOOP("record", "Office")).inList();
    d.field<&BrokenGlassLine::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&BrokenGlassLine::fileNumber>("file_number", QT_TRANSLATE_NOOP("record", "Number")).inList();
    d.field<&BrokenGlassLine::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).inList();
    d.field<&BrokenGlassLine::reasonText>("reason_text", QT_TRANSLATE_NOOP("record", "Reason in words")).inList().sensitive();
}

void BrokenGlassLines::describe(Describe &d)
{
    d.record("broken_glass_lines", QT_TRANSLATE_NOOP("record", "Emergency accesses"));
    d.group<&BrokenGlassLines::lines>("lines", QT_TRANSLATE_NOOP("record", "Emergency accesses"));
}

void ListBrokenGlass::describe(Describe &d)
{
    d.record("file_access.break_glass_list", QT_TRANSLATE_NOOP("record", "Emergency accesses"));
    d.field<&ListBrokenGlass::from>("from", QT_TRANSLATE_NOOP("record", "From"));
}

std::optional<Problem> fileLevelProblem(const SetFileLevel &wish, qint64 levelNow, bool isDirector)
{
    // 所長許可: sealing, unsealing and whatever else happens to a sealed file are the director's.
    if ((wish.level == file_level::sealed || levelNow == file_level::sealed) && !isDirector)
        return Problem("director_only", "level");
    if (wish.level >= file_level::namedPersons && wish.named.isEmpty())
        return Problem("required", "named");
    // The list of named persons may change at the same level; without one there is nothing to do.
    if (wish.level == levelNow && wish.level < file_level::namedPersons)
        return Problem("same_level", "level");
    return std::nullopt;
}

} // namespace mimamori
