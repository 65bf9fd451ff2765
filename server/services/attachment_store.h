// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "services/sealed_file.h"

namespace mimamori {

/// Whose key a stored file is sealed with: the child file, or the reception while it concerns several children or none known; a
/// user's for lists that belong to no file. Disposal of the owner makes its files unreadable at once.
struct FileOwner {
    QByteArray record{};  ///< "child_file", "reception", "app_user", "work_order"
    qint64 id{};
};

/// The owner of what is attached to a record, with the columns that carry its row-level security.
/// Throws Problem{"not_found", "subject_id"} for a record the actor does not see or that can have no attachments.
struct SubjectOwner {
    qint64 childFile{};
    qint64 reception{};
    qint64 workOrder{}; ///< of the operation: no child's data, seen by whoever may see the order
    FileOwner owner() const
    {
        if (workOrder)
            return {"work_order", workOrder};
        return childFile ? FileOwner{"child_file", childFile} : FileOwner{"reception", reception};
    }
};
SubjectOwner ownerOf(Context &context, const QByteArray &subject, qint64 subjectId);
/// The same for a reception: its only child's file, else the reception itself.
SubjectOwner ownerOfReception(Context &context, qint64 reception);

/// A file of the store under its owner's data key; the key is made on first use and lies wrapped in the database.
SealedFile sealedFile(Context &context, const FileOwner &owner, const QString &name);

/// Deletes files that no row names and that are older than `before`: what a crash between the file and the commit left behind.
/// Needs a connection whose scope sees every row (a job). Gives how many.
int sweepOrphanFiles(Connection &db, const QString &storeDirectory, const QDateTime &before);

} // namespace mimamori
