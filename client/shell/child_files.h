// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QString;

namespace mimamori {

struct ClientContext;
class Page;
class RecordType;

/// The page of one child file. Declared here, where every feature may reach it, and defined by the feature that has it
/// (features/casework/child_file_page.cpp), so that features never include each other.
Page *openChildFile(ClientContext &context, qint64 childFile);

/// Does this record have a paper of its own (F9)?
bool hasPaper(const RecordType &type);
/// The page on which that paper is looked at and issued (features/casework/paper_page.cpp). `number`: of the record, for the title.
Page *openPaper(ClientContext &context, const RecordType &type, qint64 id, const QString &number);

} // namespace mimamori
