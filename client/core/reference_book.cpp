// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference_book.h"

#include "core/api.h"
#include "model/platform/generic.h"

namespace mimamori {

QString rowTitle(const QCborMap &row)
{
    for (const char *column : {"name", "title", "subject", "number", "code", "login_name"}) {
        const QString text = row.value(QLatin1String(column)).toString();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

QString ReferenceBook::name(const QByteArray &record, qint64 id)
{
    const auto &names = m_names[record];
    if (const auto found = names.constFind(id); found != names.constEnd())
        return *found;
    if (id == 0 || m_asked.contains({record, id}))
        return {};
    m_asked.insert({record, id});
    GetRecord ask{id};
    // Not being allowed to see the other record is no problem of this screen: its number is shown then.
    m_api.callRaw(record + ".get", toCbor(ask), this,
                  [this, record, id](const QCborMap &out) { put(record, id, rowTitle(out.value(QStringLiteral("row")).toMap())); },
                  [this, record, id](const Problem &) { put(record, id, QString()); });
    return {};
}

void ReferenceBook::put(const QByteArray &record, qint64 id, const QString &name)
{
    const QString shown = name.isEmpty() ? QStringLiteral("#%1").arg(id) : name;
    QString &known = m_names[record][id];
    if (known == shown)
        return;
    known = shown;
    Q_EMIT changed(record);
}

void ReferenceBook::clear()
{
    m_names.clear();
    m_asked.clear();
}

} // namespace mimamori
