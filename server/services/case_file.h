// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "model/casework/case_episode.h"

namespace mimamori {

/// Tells the live clients that show a file that one of its records has changed.
void tellFile(Context &context, qint64 childFile, const char *record, qint64 id);

/// The files, among those this user sees, whose family a person belongs to.
QList<qint64> filesOfPerson(Context &context, qint64 person);

/// Does the actor hold a deciding role (SV, DIR, WMG) in an office that is in charge of the file today?
bool decidesFor(Context &context, qint64 childFile);
/// The same; throws Problem{"not_your_decision", field}.
void requireDecides(Context &context, qint64 childFile, const QByteArray &field);

/// An office in charge of the file: the actor's own where it is one, otherwise the main one; 0 = none.
qint64 officeInCharge(Context &context, qint64 childFile);

/// The main workers of a file's open cases.
QList<qint64> workersOfFile(Context &context, qint64 childFile);

/// The code must be valid today, and where it asks for words (attribute needs_text) there must be some.
/// Throws "unknown_code" or "required" for `textField`.
void requireReason(Context &context, const char *table, const QString &code, const QString &text, const QByteArray &textField);

} // namespace mimamori
