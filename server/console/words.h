// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "console/command.h"
#include "record/describe.h"

#include <QJsonArray>
#include <QJsonObject>

#include <stdexcept>

namespace mimamori {

/// The command was not used as it is meant to be: exit code 2.
class UsageError : public std::runtime_error {
public:
    explicit UsageError(const QString &sentence) : std::runtime_error(sentence.toStdString()) {}
};

/// Japanese or English, by --language or the locale; called once before anything is said.
void chooseLanguage(const QString &asked);
/// A text of translation context "console" with its places filled.
QString words(const char *text, const QVariantMap &args = {});
/// What a problem says to a person at the console.
QString problemWords(const Problem &problem);
/// A line on stdout.
void say(const QString &line);
/// Rows as a table with the labels of `type`; nothing but the object itself with --json.
void printRows(const ConsoleOptions &options, const QJsonObject &answer, const char *list, const RecordType &type, const QList<QByteArray> &columns);
/// Label and value of each field, one a line; the object itself with --json.
void printFields(const ConsoleOptions &options, const QJsonObject &answer, const RecordType &type);
/// A password from a file that only its owner can read, or asked for without echo; never from the command line.
QString secretFrom(const QString &file, const QString &prompt);

} // namespace mimamori
