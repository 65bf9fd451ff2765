// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/family_panel.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/session.h"
#include "features/casework/child_file_head.h"
#include "features/casework/restriction_panel.h"
#include "model/casework/family.h"
#include "ui/choice_edits.h"
#include "ui/line_edits.h"
#include "ui/style.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

namespace mimamori {

FamilyPanel::FamilyPanel(ClientContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_table(new QTableWidget(0, 6)), m_reason(new CodeCombo), m_words(new LineEdit),
      m_reveal(new QPushButton(tr("Show the whereabouts"))),
      m_open(new QPushButton(tr("Open the person  Enter"))), m_add(new QPushButton(tr("Add somebody to the family"))), m_restrictions(new RestrictionPanel(context))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 8, 0, 0);
    m_table->setHorizontalHeaderLabels({tr("Relation"), tr("Name"), tr("Born"), tr("Address"), tr("Phone"), tr("School or work")});
    m_table->setAccessibleName(tr("Family"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    rows->addWidget(m_table, 1);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_open);
    acts->addWidget(m_add);
    acts->addStretch(1);
    rows->addLayout(acts);
    rows->addWidget(makeReveal());
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_restrictions);
    rows->addWidget(scroll, 2);
    setFocusProxy(m_table);
    connect(m_table, &QTableWidget::currentCellChanged, this, &FamilyPanel::offerReveal);
    connect(m_table, &QTableWidget::activated, this, &FamilyPanel::openCurrent);
    connect(m_open, &QPushButton::clicked, this, &FamilyPanel::openCurrent);
    connect(m_add, &QPushButton::clicked, this, &FamilyPanel::addRequested);
    connect(m_restrictions, &RestrictionPanel::changed, this, &FamilyPanel::changed);
    connect(m_restrictions, &RestrictionPanel::failed, this, &FamilyPanel::failed);
}

QWidget *FamilyPanel::makeReveal()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_reason->setTable(m_context.codes, RevealReason::table);
    m_reason->setIdentity("reason", tr("Reason to show the whereabouts"));
    m_words->setIdentity("reason_text", tr("Reason in words"));
    row->addWidget(new QLabel(tr("Protected whereabouts are shown for ten minutes, for a reason:")));
    row->addWidget(m_reason);
    row->addWidget(m_words, 1);
    row->addWidget(m_reveal);
    connect(m_reveal, &QPushButton::clicked, this, &FamilyPanel::reveal);
    return bar;
}

void FamilyPanel::show(const ChildFileView &view)
{
    const int row = m_table->currentRow();
    m_family = view.family;
    m_table->setRowCount(int(m_family.size()));
    for (int i = 0; i < m_family.size(); ++i)
        fillRow(i, m_family[i]);
    if (row >= 0 && row < m_family.size())
        m_table->setCurrentCell(row, 0);
    m_restrictions->show(view);
    m_add->setVisible(view.mayWrite && m_context.session.may(AddFamilyMember::operation));
    offerReveal();
}

void FamilyPanel::fillRow(int row, const FamilyLine &line)
{
    const Whereabouts &where = line.whereabouts;
    QStringList phones;
    for (qsizetype i = 0; i < where.phones.size(); ++i) {
        const QString caution = where.cautions.value(i);
        phones << (caution.isEmpty() ? where.phones[i] : QStringLiteral("%1 (%2)").arg(where.phones[i], caution));
    }
    QString relation = m_context.codes.shortName(Relation::table, line.relation.value);
    if (line.guardian)
        relation += tr(" (guardian)");
    const QStringList cells{relation, line.name, birthAndAge(line.birth, -1, -1), QStringList{where.zip, where.address}.join(QLatin1Char(' ')).trimmed(),
        phones.join(QStringLiteral("、")), where.school.isEmpty() ? line.occupation : where.school};
    for (int column = 0; column < cells.size(); ++column) {
        auto *item = new QTableWidgetItem(cells[column]);
        if (where.restricted && column >= 3)
            item->setForeground(colour::danger);
        m_table->setItem(row, column, item);
    }
}

void FamilyPanel::offerReveal()
{
    const FamilyLine line = m_family.value(m_table->currentRow());
    m_reveal->setEnabled(line.whereabouts.masked);
    m_open->setEnabled(bool(line.person));
}

void FamilyPanel::openCurrent()
{
    if (const FamilyLine line = m_family.value(m_table->currentRow()); line.person)
        Q_EMIT personOpened(line.person.id);
}

void FamilyPanel::reveal()
{
    RevealWhereabouts ask;
    ask.person = m_family.value(m_table->currentRow()).person;
    ask.reason.value = m_reason->code();
    ask.reasonText = m_words->value().toString();
    m_context.api.call(ask, this, [this](const Whereabouts &) { Q_EMIT changed(tr("Shown for ten minutes. It is in the audit.")); },
        [this](const Problem &problem) { Q_EMIT failed(problem); }, CallOptions::write());
}

} // namespace mimamori
