// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace mimamori {

/// What came of a child process that was not allowed to take longer than its time or to say more than 64 KiB.
struct ChildResult {
    QByteArray out{};
    int exitCode{-1};
    QByteArray trouble{}; ///< empty, "not_started", "timed_out"
};

/// Runs a program to its end in a process group of its own; when the time is over the whole group is killed, so that nothing hangs on.
ChildResult runBounded(const QString &program, const QStringList &arguments, int timeoutSeconds, const QStringList &environment = {});

/// The first whole number in a text; decimals are cut.
std::optional<qint64> firstNumber(const QByteArray &text);

} // namespace mimamori
