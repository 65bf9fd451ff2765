// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/child_file.h"
#include "services/context.h"

namespace mimamori {

/// Notes a number of a person, once: the same digits or the same text again change nothing. Empty numbers are none.
void notePhone(Context &context, Ref<Person> person, const QString &number, const QString &caution);

/// The person of a file's family with this relation who has the same name or reading; 0 = none.
Ref<Person> relativeNamed(Context &context, Ref<ChildFile> file, const QString &relation, const QString &name, const QString &kana);

/// After any change of what is known of a person: the search keys, everybody who shows a file of the family, the audit. `file`: the one
/// that was worked in; empty = the first of the person's.
void settlePerson(Context &context, Ref<ChildFile> file, Ref<Person> person, const char *record, qint64 id);

} // namespace mimamori
