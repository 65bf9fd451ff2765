// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <csignal>

namespace mimamori {

struct SealLoopOptions {
    QByteArray conninfo{};
    QString keyFile{};
    QString headsFile{};
    bool once{};   // seal what there is and return
};

/// Seals each second, or at once when 1,000 rows wait, until *stop is set; makes lost connections anew. Returns the exit
/// status: 0 stopped, 1 with `once` when something failed, 2 when key or heads file cannot be used.
///
/// Log: one JSON object a line on stderr, ids, counts and heads only. A summary a minute carries the newest head, so that
/// the journal is one more outside copy.
int runSealLoop(const SealLoopOptions &options, const volatile std::sig_atomic_t *stop);

/// One line of the log; values are codes and numbers.
void logLine(const char *level, const char *event, const QByteArray &more = {});

} // namespace mimamori
