// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace mimamori {

struct ClientContext;
class Page;

/// The page of one child file. Declared here, where every feature may reach it, and defined by the feature that has it
/// (features/casework/child_file_page.cpp), so that features never include each other.
Page *openChildFile(ClientContext &context, qint64 childFile);

} // namespace mimamori
