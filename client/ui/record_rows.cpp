// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/reference_book.h"
#include "japanese/search_key.h"
#include "record/codec.h"
#include "ui/record_table.h"

#include <QCoreApplication>

namespace mimamori {

namespace {

QString fuzzyText(const FuzzyDate &date)
{
    if (date.quality == FuzzyDate::Quality::Exact)
        return gridDate(QDate(date.year, date.month, date.day));
    return date.raw;
}

QString namesOf(const Field &field, const QVariant &value, ClientContext &context)
{
    QStringList words;
    if (field.kind == Kind::CodeList) {
        const QStringList codes = value.toStringList();
        for (const QString &code : codes)
            words << context.codes.shortName(field.target, code);
    } else {
        const auto ids = value.value<QList<qint64>>();
        for (const qint64 id : ids)
            words << context.references.name(field.target, id);
    }
    return words.join(QStringLiteral("、"));
}

QVariant plainValue(const Field &field, const QCborValue &value)
{
    if (field.kind == Kind::Group || field.kind == Kind::GroupList)
        return {};
    try {
        return fromCborValue(field.kind, value, field.column);
    } catch (const Problem &) {
        return {};
    }
}

} // namespace

QString filterKey(const QString &text)
{
    return l1Key(kanjiKey(text));
}

QString gridText(const Field &field, const QCborValue &value, ClientContext &context)
{
    const QVariant plain = plainValue(field, value);
    if (!plain.isValid())
        return {};
    switch (field.kind) {
    case Kind::Text: return plain.toString().simplified();
    case Kind::Integer: return QLocale(QLocale::Japanese).toString(plain.toLongLong());
    case Kind::Boolean: return plain.toBool() ? RecordTable::tr("Yes") : RecordTable::tr("No");
    case Kind::Date: return gridDate(plain.toDate());
    case Kind::DateTime: return gridInstant(plain.toDateTime());
    case Kind::Fuzzy: return fuzzyText(plain.value<FuzzyDate>());
    case Kind::Code: return context.codes.shortName(field.target, plain.toString());
    case Kind::Reference: return context.references.name(field.target, plain.toLongLong());
    case Kind::CodeList:
    case Kind::ReferenceList: return namesOf(field, plain, context);
    case Kind::TextList: return plain.toStringList().join(QStringLiteral("、"));
    case Kind::Bytes:
    case Kind::Group:
    case Kind::GroupList: break;
    }
    return {};
}

RecordRows::RecordRows(const RecordType &type, ClientContext &context, QObject *parent)
    : QAbstractTableModel(parent), m_type(type), m_context(context)
{
    setColumns({});
    const auto redraw = [this] {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    };
    connect(&context.codes, &CodeBook::changed, this, redraw);
    connect(&context.references, &ReferenceBook::changed, this, redraw);
}

void RecordRows::setColumns(const QList<QByteArray> &columns)
{
    beginResetModel();
    m_columns.clear();
    for (const QByteArray &column : columns) {
        if (const Field *field = m_type.field(column))
            m_columns << field;
    }
    for (const Field &field : m_type.fields()) {
        if (columns.isEmpty() && field.isInList)
            m_columns << &field;
    }
    if (m_columns.isEmpty()) { // nobody marked any: the first few
        for (const Field &field : m_type.fields().first(std::min<qsizetype>(5, m_type.fields().size())))
            m_columns << m_type.field(field.column);
    }
    endResetModel();
}

void RecordRows::setRows(const QList<QCborMap> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void RecordRows::append(const QList<QCborMap> &rows)
{
    if (rows.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(rows.size()) - 1);
    m_rows << rows;
    endInsertRows();
}

int RecordRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RecordRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant RecordRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QCborMap &row = m_rows.at(index.row());
    const Field &field = *m_columns.at(index.column());
    const QCborValue value = row.value(QString::fromLatin1(field.column));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return gridText(field, value, m_context);
    case Qt::TextAlignmentRole:
        return int((field.kind == Kind::Integer ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case FilterRole: return filterKey(gridText(field, value, m_context));
    case IdRole: return row.value(QStringLiteral("id")).toInteger();
    case SortRole:
        if (field.kind == Kind::Fuzzy)
            return plainValue(field, value).value<FuzzyDate>().sortKey();
        if (field.kind == Kind::Integer || field.kind == Kind::Date || field.kind == Kind::DateTime)
            return plainValue(field, value);
        return gridText(field, value, m_context);
    default: return {};
    }
}

QVariant RecordRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate("record", m_columns.at(section)->label);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

} // namespace mimamori
