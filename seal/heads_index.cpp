// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heads_index.h"

#include "seal_error.h"

#include <QFile>

#include <algorithm>

namespace mimamori {

HeadsIndex::HeadsIndex(const QString &path) : m_path(path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw SealError("heads_unusable");
    std::vector<Entry> lines;
    while (!file.atEnd()) {
        const qint64 offset = file.pos();
        const QByteArray line = file.readLine();
        const std::optional<Seal> seal = Seal::fromJsonLine(line);
        if (seal && seal->head.size() == 32)
            lines.push_back({seal->number, offset, toHash(seal->head)});
        else if (!line.trimmed().isEmpty())
            ++m_tornLines;
    }
    // Stable: of two lines with one number the earlier comes first. A repeated line (a restart repaired it) is no news.
    std::stable_sort(lines.begin(), lines.end(), [](const Entry &a, const Entry &b) { return a.number < b.number; });
    for (const Entry &entry : lines) {
        if (m_entries.empty() || m_entries.back().number != entry.number)
            m_entries.push_back(entry);
        else if (m_entries.back().head != entry.head
                 && (m_contradictions.empty() || m_contradictions.back() != entry.number))
            m_contradictions.push_back(entry.number);
    }
}

const HeadsIndex::Entry *HeadsIndex::find(qint64 number) const
{
    const auto found = std::lower_bound(m_entries.begin(), m_entries.end(), number,
                                        [](const Entry &entry, qint64 wanted) { return entry.number < wanted; });
    return found != m_entries.end() && found->number == number ? &*found : nullptr;
}

std::optional<QByteArray> HeadsIndex::head(qint64 number) const
{
    const Entry *entry = find(number);
    return entry ? std::optional(toBytes(entry->head)) : std::nullopt;
}

std::optional<Seal> HeadsIndex::seal(qint64 number) const
{
    const Entry *entry = find(number);
    QFile file(m_path);
    if (!entry || !file.open(QIODevice::ReadOnly) || !file.seek(entry->offset))
        return std::nullopt;
    return Seal::fromJsonLine(file.readLine());
}

} // namespace mimamori
