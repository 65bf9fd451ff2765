// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/describe.h"
#include "shell/page.h"

#include <QCborMap>

namespace mimamori {

class RecordTable;

/// A list that an operation answers and no stored record is: the rows of the first list in its reply, asked for when the page is
/// shown and by F5.
class ReplyListPage : public Page {
    Q_OBJECT
public:
    ReplyListPage(const QByteArray &operation, const RecordType &reply, ClientContext &context, const QString &title, const QByteArray &icon);
    RecordTable *table() const { return m_table; }
    void activated() override;
    void show(const QCborMap &out);

private:
    QByteArray m_operation;
    const Field *m_list; ///< of the reply
    RecordTable *m_table;
};

/// For pages.cpp: {9, "list", QT_TRANSLATE_NOOP("page", "Register of outputs"), "export.register", &replyListPage<ListExports>}
template <class In>
Page *replyListPage(ClientContext &context)
{
    return new ReplyListPage(In::operation, recordType<typename In::Reply>(), context, QString::fromUtf8(recordType<In>().label()), "list");
}

} // namespace mimamori
