// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QVariantList>

#include <vector>

namespace mimamori {

/// The values of one statement in the shape libpq wants them: never part of the statement's text, so they can appear
/// neither in a log nor in pg_stat_activity.
class BindValues {
public:
    /// Throws DbError 22021 for text PostgreSQL cannot hold as it came (U+0000, half a surrogate pair), 22008 for a date
    /// outside years 1–9999, std::invalid_argument for a type nobody defined.
    BindValues(const QByteArray &statementName, const QVariantList &values);

    int count() const { return int(m_pointers.size()); }
    const char *const *values() const { return m_pointers.data(); }
    const int *lengths() const { return m_lengths.data(); }
    const int *formats() const { return m_formats.data(); }

private:
    std::vector<QByteArray> m_storage;
    std::vector<const char *> m_pointers;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
};

/// One value as PostgreSQL's text form; isNull says whether it is NULL (then the text is empty). Shared by binding and COPY.
/// For a QByteArray the bytes themselves are returned (isBytes).
struct ValueText {
    QByteArray text{};
    bool isNull{};
    bool isBytes{};
};
ValueText valueText(const QByteArray &statementName, const QVariant &value);

} // namespace mimamori
