// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform/generic.h"

#include <QHash>
#include <QObject>

namespace mimamori {

class Api;

/// The code tables in the client's memory, taken with code.list after signing in. Names and validity are asked for a day.
class CodeBook : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void load(Api &api);
    void set(const CodeTables &tables);
    /// All there is, to be kept for a start without the server.
    CodeTables all() const;

    /// What a code is called on a day (invalid day = the newest entry). An unknown code is shown as it is, never as nothing.
    QString name(const QByteArray &table, const QString &code, QDate on = {}) const;
    QString shortName(const QByteArray &table, const QString &code, QDate on = {}) const;
    /// The entries valid on a day (invalid = all that have not ended by their own table), in sort order.
    QList<CodeView> entries(const QByteArray &table, QDate on = {}) const;
    /// The names of all tables, sorted.
    QList<QByteArray> tables() const;
    const CodeView *entry(const QByteArray &table, const QString &code, QDate on = {}) const;

Q_SIGNALS:
    void changed();

private:
    QHash<QByteArray, QList<CodeView>> m_tables;
};

} // namespace mimamori
