// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "record/describe.h"

#include <QCborMap>
#include <QWidget>

class QTableWidget;
class QLabel;

namespace mimamori {

/// The states of one record, newest first, and what each of them changed against the one before.
class HistoryView : public QWidget {
    Q_OBJECT
public:
    HistoryView(const RecordType &type, ClientContext &context, QWidget *parent = nullptr);
    /// A history reply {"states":[{"version","changed_at","changed_by","operation","state":{…}}]}, in any order.
    void setReply(const QCborMap &reply);
    int stateCount() const { return int(m_states.size()); }
    /// The columns that the state at this row (0 = newest) changed.
    QList<QByteArray> changedColumns(int row) const;
    void showState(int row);

private:
    QString by(const QCborValue &value) const;

    const RecordType &m_type;
    ClientContext &m_context;
    QList<QCborMap> m_states;
    QTableWidget *m_list;
    QTableWidget *m_fields;
};

} // namespace mimamori
