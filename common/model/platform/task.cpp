// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/task.h"

namespace mimamori {

void TaskLine::describe(Describe &d)
{
    d.record("task_line", QT_TRANSLATE_NOOP("record", "Task"));
    d.field<&TaskLine::task>("task", QT_TRANSLATE_NOOP("record", "Task"));
    d.field<&TaskLine::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).inList();
    d.field<&TaskLine::mine>("mine", QT_TRANSLATE_NOOP("record", "Mine"));
    d.field<&TaskLine::office>("office", QT_TRANSLATE_NOOP("record", "Office"));
    d.field<&TaskLine::role>("role", QT_TRANSLATE_NOOP("record", "Role"));
    d.field<&TaskLine::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&TaskLine::episode>("episode", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&TaskLine::episodeNumber>("episode_number", QT_TRANSLATE_NOOP("record", "Case number")).inList();
    d.field<&TaskLine::childName>("child_name", QT_TRANSLATE_NOOP("record", "Child")).inList().sensitive();
    d.field<&TaskLine::birth>("birth", QT_TRANSLATE_NOOP("record", "Birth")).sensitive();
    d.field<&TaskLine::subject>("subject", QT_TRANSLATE_NOOP("record", "Record"));
    d.field<&TaskLine::subjectId>("subject_id", QT_TRANSLATE_NOOP("record", "Record id"));
    d.field<&TaskLine::args>("args", QT_TRANSLATE_NOOP("record", "Details")).longText();
    d.field<&TaskLine::importance>("importance", QT_TRANSLATE_NOOP("record", "Importance"));
    d.field<&TaskLine::dueAt>("due_at", QT_TRANSLATE_NOOP("record", "Due")).inList();
    d.field<&TaskLine::createdAt>("created_at", QT_TRANSLATE_NOOP("record", "Created at"));
}

void TaskLines::describe(Describe &d)
{
    d.record("task_lines", QT_TRANSLATE_NOOP("record", "Tasks"));
    d.group<&TaskLines::tasks>("tasks", QT_TRANSLATE_NOOP("record", "Tasks"));
}

void FinishTask::describe(Describe &d)
{
    d.record("task.done", QT_TRANSLATE_NOOP("record", "Task done"));
    d.field<&FinishTask::task>("task", QT_TRANSLATE_NOOP("record", "Task")).required();
}

void ListTasks::describe(Describe &d)
{
    d.record("task.list", QT_TRANSLATE_NOOP("record", "Tasks"));
    d.field<&ListTasks::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
}

} // namespace mimamori
