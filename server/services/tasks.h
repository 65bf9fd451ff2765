// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"

#include <QJsonObject>

namespace mimamori {

/// A piece of work for somebody: a user, or whoever holds a role in an office. Shown in My work until it is done.
struct NewTask {
    QByteArray kind{};            ///< 'safety_check.due', 'note.approve', 'restriction.confirm_lift', ...
    qint64 user{};
    qint64 office{};
    QString role{};               ///< with office, when no user is named
    qint64 childFile{};
    qint64 episode{};
    QByteArray subject{};
    qint64 subjectId{};
    QJsonObject args{};           ///< values of the sentence: codes, ids, instants; no names
    int importance{};             ///< 0 normal, 1 today, 2 now
    QDateTime dueAt{};
    QString dedupe{};             ///< the same text makes one task only, ever
    bool popup{};                 ///< shown at once on the assignee's screens
    bool mail{};                  ///< also by mail, without personal data
};

/// Writes the task (once per dedupe), its pop-up and mail into the outbox, and tells live clients. 0 when it was there already.
qint64 addTask(Context &context, const NewTask &task);

/// Ends all open tasks of these kinds about a subject ("the child was seen").
void finishTasks(Context &context, const QList<QByteArray> &kinds, const QByteArray &subject, qint64 subjectId);

/// Users holding a role in an office today, deputies not included.
QList<qint64> holdersOf(Context &context, qint64 office, const QString &role);

} // namespace mimamori
