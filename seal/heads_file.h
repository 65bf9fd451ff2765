// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seal_record.h"

#include <QString>

#include <optional>

namespace mimamori {

/// The sealer's outside copy of the heads: one JSON line a seal, appended and never changed, in a directory that the
/// database's user cannot write (better another machine's, with the append-only attribute). What a rewritten database
/// cannot rewrite too.
class HeadsFile {
public:
    /// Opens or makes it (0640). Throws SealError "heads_unusable".
    explicit HeadsFile(const QString &path);
    ~HeadsFile();
    HeadsFile(const HeadsFile &) = delete;
    HeadsFile &operator=(const HeadsFile &) = delete;

    /// The last whole line; nothing in a new file.
    const std::optional<Seal> &last() const { return m_last; }
    /// On the disk when it returns. Throws SealError "heads_write"; the file may then end with a torn line, which the
    /// next append closes and every reader skips.
    void append(const Seal &seal);
    /// Sets the time of the file: "all there was to seal is sealed". Its age is what a watcher looks at.
    void touch();

private:
    void readLast();
    int m_file = -1;
    bool m_torn = false;
    std::optional<Seal> m_last;
};

} // namespace mimamori
