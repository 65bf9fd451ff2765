// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record_table.h"

#include "core/preferences.h"
#include "japanese/search_key.h"
#include "ui/composition.h"
#include "ui/part.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace mimamori {

namespace {

/// A row stays when each typed word stands in one of its columns, folded as the search folds names.
class WordFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString &text)
    {
        m_keys.clear();
        const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words)
            m_keys << filterKey(word);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        return std::all_of(m_keys.cbegin(), m_keys.cend(), [&](const QString &key) {
            for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
                if (sourceModel()->index(row, column, parent).data(RecordRows::FilterRole).toString().contains(key))
                    return true;
            }
            return false;
        });
    }

private:
    QStringList m_keys;
};

} // namespace

RecordTable::RecordTable(const RecordType &type, ClientContext &context, QWidget *parent, const QList<QByteArray> &columns, const QString &name)
    : QWidget(parent), m_type(type), m_context(context), m_name(name.isEmpty() ? QString::fromUtf8(type.name()) : name),
      m_rows(new RecordRows(type, context, this)), m_proxy(new WordFilter(this)), m_heading(new QLabel), m_filter(new QLineEdit),
      m_count(new QLabel), m_stack(new QStackedWidget), m_view(new QTableView), m_notice(new QLabel)
{
    if (!columns.isEmpty())
        m_rows->setColumns(columns);
    m_proxy->setSourceModel(m_rows);
    m_proxy->setSortRole(RecordRows::SortRole);
    build();
    restoreColumns();
    showCount();
}

void RecordTable::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    auto *top = new QHBoxLayout;
    setPart(m_heading, "heading");
    m_heading->hide();
    m_filter->setPlaceholderText(tr("Type to narrow down (F3)"));
    m_filter->setAccessibleName(tr("Narrow down the list"));
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setMaximumWidth(320);
    m_filter->installEventFilter(this);
    setPart(m_count, "quiet");
    top->addWidget(m_heading);
    top->setSpacing(16);
    top->addWidget(m_filter, 1);
    top->addStretch(1);
    top->addWidget(m_count);
    column->addLayout(top);
    m_notice->setAlignment(Qt::AlignCenter);
    setPart(m_notice, "quiet");
    m_notice->setWordWrap(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    buildView();
    connectParts();
}

void RecordTable::buildView()
{
    m_view->setModel(m_proxy);
    m_view->setAccessibleName(tr("List"));
    m_view->setObjectName(m_name);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder); // as the server gave them, until a header is clicked
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(std::max(28, fontMetrics().height() + 10));
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setSectionsMovable(true);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->installEventFilter(this);
}

void RecordTable::connectParts()
{
    auto *wait = new QTimer(this);
    wait->setSingleShot(true);
    wait->setInterval(200);
    connect(wait, &QTimer::timeout, this, [this] { Q_EMIT filterTyped(m_filter->text()); });
    connect(m_filter, &QLineEdit::textChanged, this, [this, wait](const QString &text) {
        static_cast<WordFilter *>(m_proxy)->setWords(text);
        showCount();
        wait->start();
    });
    connect(m_view, &QTableView::doubleClicked, this, [this] { Q_EMIT opened(currentId()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { Q_EMIT currentChanged(currentId()); });
    connect(m_view->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section) {
        const QHeaderView *header = m_view->horizontalHeader();
        if (header->visualIndex(section) + 1 < header->count()) // the last one stretches by itself
            rememberColumns();
    });
    connect(m_view->horizontalHeader(), &QHeaderView::sectionMoved, this, &RecordTable::rememberColumns);
}

void RecordTable::setReply(const QCborMap &reply)
{
    QList<QCborMap> rows;
    const QCborArray all = reply.value(QStringLiteral("rows")).toArray();
    for (const QCborValue &row : all)
        rows << row.toMap();
    setRows(rows, reply.value(QStringLiteral("total")).toInteger(rows.size()));
}

void RecordTable::setRows(const QList<QCborMap> &rows, qint64 total)
{
    const qint64 id = currentId();
    m_total = total < 0 ? rows.size() : total;
    m_rows->setRows(rows);
    m_notice->clear();
    if (m_context.preferences.columns(m_name).isEmpty()) {
        m_restoring = true;
        m_view->resizeColumnsToContents();
        for (int i = 0; i < m_rows->columnCount(); ++i)
            m_view->setColumnWidth(i, std::clamp(m_view->columnWidth(i) + 16, 90, 360));
        m_restoring = false;
    }
    selectId(id);
    showCount();
}

void RecordTable::selectId(qint64 id)
{
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        if (m_proxy->index(row, 0).data(RecordRows::IdRole).toLongLong() == id) {
            m_view->setCurrentIndex(m_proxy->index(row, 0));
            return;
        }
    }
    if (m_proxy->rowCount() > 0) // a table without a current row is silent to a screen reader
        m_view->setCurrentIndex(m_proxy->index(0, 0));
}

QCborMap RecordTable::current() const
{
    const QModelIndex at = m_proxy->mapToSource(m_view->currentIndex());
    return at.isValid() ? m_rows->row(at.row()) : QCborMap();
}

qint64 RecordTable::currentId() const
{
    return current().value(QStringLiteral("id")).toInteger();
}

QList<QCborMap> RecordTable::shownRows() const
{
    QList<QCborMap> out;
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        out << m_rows->row(m_proxy->mapToSource(m_proxy->index(row, 0)).row());
    return out;
}

void RecordTable::setEmptyText(const QString &sentence)
{
    m_emptyText = sentence;
    showCount();
}

void RecordTable::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
}

void RecordTable::setNotice(const QString &sentence)
{
    m_notice->setText(sentence);
    m_stack->setCurrentWidget(sentence.isEmpty() ? static_cast<QWidget *>(m_view) : m_notice);
}

void RecordTable::showCount()
{
    const int shown = m_proxy->rowCount();
    const qint64 total = std::max<qint64>(m_total, m_rows->rowCount());
    m_count->setText(shown == total ? tr("%1 rows").arg(total) : tr("%1 of %2 rows").arg(shown).arg(total));
    m_count->setVisible(m_total >= 0);
    if (m_total < 0)
        return;
    if (shown > 0)
        setNotice({});
    else if (m_rows->rowCount() > 0 || !m_filter->text().isEmpty())
        setNotice(tr("Nothing fits what you typed. Esc in the box shows all."));
    else
        setNotice(m_emptyText.isEmpty() ? tr("Nothing here yet.") : m_emptyText);
}

void RecordTable::rememberColumns()
{
    if (!m_restoring && isVisible())
        m_context.preferences.setColumns(m_name, m_view->horizontalHeader()->saveState());
}

void RecordTable::restoreColumns()
{
    m_restoring = true;
    m_view->horizontalHeader()->restoreState(m_context.preferences.columns(m_name));
    m_restoring = false;
}

void RecordTable::copyRows()
{
    QStringList lines;
    QList<qint64> ids;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 0; column < m_proxy->columnCount(); ++column)
            cells << m_proxy->index(row.row(), column).data().toString();
        lines << cells.join(u'\t');
        ids << row.data(RecordRows::IdRole).toLongLong();
    }
    if (ids.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT copied(ids);
}

bool RecordTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || Composition::instance().isActive())
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_filter) {
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            m_view->setFocus(Qt::TabFocusReason);
            selectId(currentId());
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        return false;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        if (currentId() || !current().isEmpty())
            Q_EMIT opened(currentId());
        return true;
    }
    if (key->matches(QKeySequence::Copy)) {
        copyRows();
        return true;
    }
    if (key->key() == Qt::Key_F9) {
        Q_EMIT exportRequested();
        return true;
    }
    if (!key->text().isEmpty() && key->text().front().isPrint() && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        m_filter->setFocus(Qt::OtherFocusReason); // type to filter, wherever one is in the list
        m_filter->insert(key->text());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mimamori
