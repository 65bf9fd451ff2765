// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "model/casework/child_file_view.h"

namespace mimamori {

/// The parts of a file's head, each by its own query, as the acting user may see them.
QList<EpisodeLine> episodesOfFile(Context &context, qint64 childFile);
QList<FileOfficeLine> officesOfFile(Context &context, qint64 childFile);
QList<AlertLine> alertsOfFile(Context &context, qint64 childFile);
QList<FileClock> clocksOfFile(Context &context, qint64 childFile);
QList<FamilyLine> familyOfFile(Context &context, qint64 childFile);
QList<SiblingLine> siblingsOfFile(Context &context, qint64 childFile);

} // namespace mimamori
