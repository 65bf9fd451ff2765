// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/code_book.h"

#include "core/api.h"

#include <algorithm>

namespace mimamori {

namespace {

bool validOn(const CodeView &entry, QDate on)
{
    return !on.isValid() || ((!entry.validFrom.isValid() || entry.validFrom <= on) && (!entry.validTo.isValid() || on <= entry.validTo));
}

} // namespace

void CodeBook::load(Api &api)
{
    api.call(ListCodes{}, this, [this](const CodeTables &tables) { set(tables); });
}

void CodeBook::set(const CodeTables &tables)
{
    m_tables.clear();
    for (const CodeView &entry : tables.codes)
        m_tables[entry.table.toUtf8()] << entry;
    for (auto &entries : m_tables) {
        std::stable_sort(entries.begin(), entries.end(), [](const CodeView &a, const CodeView &b) { return a.sort < b.sort; });
    }
    Q_EMIT changed();
}

CodeTables CodeBook::all() const
{
    CodeTables out;
    const QList<QByteArray> names = tables();
    for (const QByteArray &name : names)
        out.codes << m_tables.value(name);
    return out;
}

const CodeView *CodeBook::entry(const QByteArray &table, const QString &code, QDate on) const
{
    const auto found = m_tables.constFind(table);
    if (found == m_tables.constEnd())
        return nullptr;
    const CodeView *newest = nullptr;
    for (const CodeView &entry : *found) {
        if (entry.code != code)
            continue;
        if (on.isValid() && validOn(entry, on))
            return &entry;
        if (!newest || !newest->validFrom.isValid() || (entry.validFrom.isValid() && entry.validFrom > newest->validFrom))
            newest = &entry;
    }
    return newest; // an ended code still has its name
}

QString CodeBook::name(const QByteArray &table, const QString &code, QDate on) const
{
    const CodeView *found = entry(table, code, on);
    return found && !found->name.isEmpty() ? found->name : code;
}

QString CodeBook::shortName(const QByteArray &table, const QString &code, QDate on) const
{
    const CodeView *found = entry(table, code, on);
    return found && !found->shortName.isEmpty() ? found->shortName : name(table, code, on);
}

QList<QByteArray> CodeBook::tables() const
{
    QList<QByteArray> names = m_tables.keys();
    std::sort(names.begin(), names.end());
    return names;
}

QList<CodeView> CodeBook::entries(const QByteArray &table, QDate on) const
{
    QList<CodeView> out;
    const auto all = m_tables.value(table);
    for (const CodeView &entry : all) {
        if (validOn(entry, on))
            out << entry;
    }
    return out;
}

} // namespace mimamori
