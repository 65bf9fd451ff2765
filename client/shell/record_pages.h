// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/describe.h"
#include "shell/page.h"

#include <QCborMap>

namespace mimamori {

class Draft;
class RecordForm;
class RecordTable;
class HistoryView;

/// The list of any registered record, from `<record>.list`. Enter opens the form, F12 makes a new one, F9 hands the list out.
class RecordListPage : public Page {
    Q_OBJECT
public:
    /// `owner`: id of the record the rows belong to, where the record is part of another.
    RecordListPage(const RecordType &type, ClientContext &context, qint64 owner = 0);
    RecordTable *table() const { return m_table; }
    void activated() override { refresh(); }
    void refresh();

private:
    void openRow(qint64 id);
    void print();
    void handOut();

    const RecordType &m_type;
    qint64 m_owner;
    RecordTable *m_table;
    QString m_filter;
    bool m_complete{true};
};

/// The form of any registered record: `<record>.get`, `.save`. F12 saves, F11 shows the history.
class RecordFormPage : public Page {
    Q_OBJECT
public:
    /// `id` 0 = a new one; `initial` are its first values (the owner's id, what was copied).
    RecordFormPage(const RecordType &type, ClientContext &context, qint64 id, const QCborMap &initial = {});
    RecordForm *form() const { return m_form; }
    void activated() override;
    void canLeave(std::function<void(bool)> leave) override;
    void save();

Q_SIGNALS:
    void saved(qint64 id);

private:
    void build();
    void load();
    void show(const QCborMap &row);
    void afterSave(const QCborMap &out);
    bool problem(const Problem &problem);
    void beginDraft();
    void mergeWith(const QCborMap &theirs);

    const RecordType &m_type;
    qint64 m_id;
    qint64 m_version{-1};
    RecordForm *m_form;
    Draft *m_draft;
    bool m_saving{};
};

/// Every earlier state of one record from `<record>.history`, with what changed highlighted.
class HistoryPage : public Page {
    Q_OBJECT
public:
    HistoryPage(const RecordType &type, ClientContext &context, qint64 id, const QString &title);
    HistoryView *view() const { return m_view; }
    void activated() override;

private:
    const RecordType &m_type;
    qint64 m_id;
    HistoryView *m_view;
};

/// For pages.cpp: {9, "building", QT_TRANSLATE_NOOP("page", "Offices"), "office.list", &recordListPage<Office>}
template <class T>
Page *recordListPage(ClientContext &context)
{
    return new RecordListPage(recordType<T>(), context);
}

} // namespace mimamori
