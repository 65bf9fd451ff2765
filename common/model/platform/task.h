// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/office.h"
#include "model/access/session.h"
#include "model/casework/child_file.h"
#include "record/describe.h"

namespace mimamori {

struct TaskKind { static constexpr auto table = "task_kind"; };

/// What a request names when it means a row of `task`: the dispatcher looks whether the actor sees it.
struct Task { static constexpr auto recordName = "task"; };

/// One open task as My work and the case hub show it. The client makes the sentence from `kind` and `args`; the child's
/// name stands here only because the file is named on the same line anyway, and is empty where there is no file.
struct TaskLine {
    qint64 task{};
    Code<TaskKind> kind{};
    bool mine{};               ///< given to the user; otherwise to the holders of `role` in `office`
    Ref<Office> office{};
    Code<RoleCode> role{};
    qint64 childFile{};
    qint64 episode{};
    QString episodeNumber{};
    QString childName{};       ///< name, or the label while the name is not known
    FuzzyDate birth{};
    QString subject{};
    qint64 subjectId{};
    QString args{};            ///< JSON object
    qint64 importance{};       ///< 0 normal, 1 today, 2 now
    QDateTime dueAt{};
    QDateTime createdAt{};
    static void describe(Describe &d);
};

struct TaskLines {
    QList<TaskLine> tasks{};
    static void describe(Describe &d);
};

/// Marks a task as done. One of another office or user is "not_found"; one that is done already stays as it is.
struct FinishTask {
    static constexpr auto operation = "task.done";
    using Reply = Done;
    Ref<Task> task{};
    static void describe(Describe &d);
};

/// The open tasks of a child file that the user may see, or (without a file) the user's own and those of the user's posts.
struct ListTasks {
    static constexpr auto operation = "task.list";
    using Reply = TaskLines;
    Ref<ChildFile> childFile{};
    static void describe(Describe &d);
};

} // namespace mimamori
