// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seal_record.h"

#include <QString>

#include <optional>
#include <vector>

namespace mimamori {

/// A heads file as the verifier asks it: which head was published for a number. 48 bytes a line in memory.
class HeadsIndex {
public:
    /// Throws SealError "heads_unusable". Torn lines are skipped and counted.
    explicit HeadsIndex(const QString &path);

    bool isEmpty() const { return m_entries.empty(); }
    qint64 firstNumber() const { return m_entries.empty() ? 0 : m_entries.front().number; }
    qint64 lastNumber() const { return m_entries.empty() ? 0 : m_entries.back().number; }
    /// The head published first for this number.
    std::optional<QByteArray> head(qint64 number) const;
    /// The whole line, read again from the file.
    std::optional<Seal> seal(qint64 number) const;
    /// Numbers that were published with two different heads.
    const std::vector<qint64> &contradictions() const { return m_contradictions; }
    qint64 tornLines() const { return m_tornLines; }

private:
    struct Entry {
        qint64 number;
        qint64 offset;
        Hash head;
    };
    const Entry *find(qint64 number) const;
    QString m_path;
    std::vector<Entry> m_entries;   // by number, each once
    std::vector<qint64> m_contradictions;
    qint64 m_tornLines = 0;
};

} // namespace mimamori
