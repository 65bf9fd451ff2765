// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "record/describe.h"

#include <QAbstractTableModel>
#include <QCborArray>
#include <QCborMap>
#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace mimamori {

/// A value as it stands in a grid: codes and references by name, R8.4.1, 10:31, はい/いいえ.
QString gridText(const Field &field, const QCborValue &value, ClientContext &context);

/// What a filter compares: kana, width and old characters folded (高橋 finds 髙橋).
QString filterKey(const QString &text);

/// Rows of a list reply as a Qt model; the columns are the inList fields of the description.
class RecordRows : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { SortRole = Qt::UserRole, FilterRole, IdRole };

    RecordRows(const RecordType &type, ClientContext &context, QObject *parent = nullptr);
    void setColumns(const QList<QByteArray> &columns);
    void setRows(const QList<QCborMap> &rows);
    void append(const QList<QCborMap> &rows);
    const QCborMap &row(int index) const { return m_rows.at(index); }
    const QList<const Field *> &columns() const { return m_columns; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const RecordType &m_type;
    ClientContext &m_context;
    QList<const Field *> m_columns;
    QList<QCborMap> m_rows;
};

/// A list: type to filter, count in words, remembered columns, and what to do when it is empty.
class RecordTable : public QWidget {
    Q_OBJECT
public:
    /// `columns` instead of the inList fields; `name` is what the columns are remembered under (the record's name if empty).
    RecordTable(const RecordType &type, ClientContext &context, QWidget *parent = nullptr, const QList<QByteArray> &columns = {},
                const QString &name = {});

    /// A list reply {"rows":[…],"total":n}.
    void setReply(const QCborMap &reply);
    void setRows(const QList<QCborMap> &rows, qint64 total = -1);
    QCborMap current() const;
    qint64 currentId() const;
    QList<QCborMap> shownRows() const;
    void selectId(qint64 id);
    /// What would be here and which key makes the first: tr("No office yet. F12 makes the first.").
    void setEmptyText(const QString &sentence);
    void setHeading(const QString &heading);
    /// "Loading…" or what went wrong, instead of rows.
    void setNotice(const QString &sentence);
    QTableView *view() const { return m_view; }
    QLineEdit *filter() const { return m_filter; }
    RecordRows *rows() const { return m_rows; }

Q_SIGNALS:
    void opened(qint64 id);           ///< Enter or double click
    void currentChanged(qint64 id);
    /// The filter, a moment after typing; for asking the server when not all rows are here.
    void filterTyped(const QString &text);
    void exportRequested();           ///< F9
    /// Rows went to the clipboard: copying is logged by whoever owns the list.
    void copied(const QList<qint64> &ids);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void build();
    void buildView();
    void connectParts();
    void rememberColumns();
    void restoreColumns();
    void showCount();
    void copyRows();

    const RecordType &m_type;
    ClientContext &m_context;
    QString m_name;
    RecordRows *m_rows;
    QSortFilterProxyModel *m_proxy;
    QLabel *m_heading;
    QLineEdit *m_filter;
    QLabel *m_count;
    QStackedWidget *m_stack;
    QTableView *m_view;
    QLabel *m_notice;
    QString m_emptyText;
    qint64 m_total{-1};
    bool m_restoring{};
};

} // namespace mimamori
