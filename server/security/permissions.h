// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QHash>
#include <QStringList>

namespace mimamori {

/// Which roles may call which operation: the rows of table `permission` valid on a day ('note.write', 'note.*', '*').
class PermissionTable {
public:
    static PermissionTable load(Connection &db, QDate today);

    bool allows(const QStringList &roles, QByteArrayView operation) const;
    /// The patterns of these roles, for the client to switch actions on and off.
    QStringList patternsOf(const QStringList &roles) const;

private:
    QHash<QString, QStringList> m_patterns; ///< by role
};

} // namespace mimamori
