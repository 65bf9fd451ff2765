// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/file_history_panel.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/problem_text.h"
#include "record/codec.h"
#include "ui/record_table.h"

#include <QVBoxLayout>

namespace mimamori {

namespace {

QString actionWord(const QString &action)
{
    if (action == QLatin1String("read"))
        return FileHistoryPanel::tr("looked");
    if (action == QLatin1String("write"))
        return FileHistoryPanel::tr("changed");
    if (action == QLatin1String("reveal"))
        return FileHistoryPanel::tr("had it shown");
    if (action == QLatin1String("output"))
        return FileHistoryPanel::tr("handed out");
    return action == QLatin1String("break_glass") ? FileHistoryPanel::tr("emergency access") : FileHistoryPanel::tr("was refused");
}

} // namespace

FileHistoryPanel::FileHistoryPanel(ClientContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_table(new RecordTable(recordType<LookLine>(), context, nullptr, {"at", "user_name", "office_name", "action", "purpose"}))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->addWidget(m_table);
    m_table->setHeading(tr("Who looked"));
    m_table->setEmptyText(tr("Nobody has looked at this file yet."));
    setFocusProxy(m_table);
}

void FileHistoryPanel::refresh()
{
    WhoLooked ask;
    ask.childFile.id = m_file;
    ask.limit = 500;
    m_context.api.call(ask, this, [this](const LookLines &looks) { show(looks); },
        [this](const Problem &problem) { m_table->setNotice(problemText(problem, &recordType<WhoLooked>())); });
}

void FileHistoryPanel::show(const LookLines &looks)
{
    QList<QCborMap> rows;
    for (LookLine line : looks.lines) {
        line.action = actionWord(line.action);
        line.purpose = line.purpose.isEmpty() ? QString() : m_context.codes.name(RevealReason::table, line.purpose);
        QCborMap row = toCbor(line);
        row.insert(QStringLiteral("id"), rows.size() + 1);
        rows << row;
    }
    m_table->setRows(rows, looks.total);
}

} // namespace mimamori
