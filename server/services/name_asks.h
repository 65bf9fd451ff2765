// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "model/casework/search_find.h"

namespace mimamori {

/// Beginnings of names and readings to look for in a key table.
struct NameAsk {
    QStringList names{};
    QStringList kana{};
    QString loose{};
    QStringList given{};
    QStringList givenNames{};
    bool isEmpty() const { return names.isEmpty() && kana.isEmpty() && loose.isEmpty() && given.isEmpty() && givenNames.isEmpty(); }
};

/// How a typed name is looked for, the surest first; the later ones are asked only while too little was found. The dictionary of name parts
/// is asked at most once for each.
class NameAsks {
public:
    NameAsks(Context &context, const FindKeys &keys) : m_context(context), m_keys(keys) {}

    /// Names, readings and given names that begin so, in this writing, a variant or a look-alike.
    const NameAsk &beginning();
    /// Names with a part that contains it.
    const NameAsk &inside();
    /// Readings one letter away.
    const NameAsk &near();

private:
    void addSplit(NameAsk &ask, const QMultiHash<QString, QString> &family, const QMultiHash<QString, QString> &given) const;

    Context &m_context;
    const FindKeys &m_keys;
    std::optional<NameAsk> m_beginning, m_inside, m_near;
};

/// Puts the parts of a name into the dictionary.
void keepNameParts(Context &context, const QString &name, const QString &kana);

} // namespace mimamori
