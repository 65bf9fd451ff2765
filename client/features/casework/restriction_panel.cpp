// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/restriction_panel.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "ui/choice_edits.h"
#include "ui/part.h"
#include "ui/prompt.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace mimamori {

RestrictionPanel::RestrictionPanel(ClientContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_cards(new QVBoxLayout), m_person(new QComboBox), m_kind(new CodeCombo), m_against(new QListWidget),
      m_againstText(new QLineEdit), m_provisional(new QCheckBox(tr("provisional")))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 8, 0, 0);
    auto *heading = new QLabel(tr("Address restrictions"));
    setPart(heading, "heading");
    rows->addWidget(heading);
    rows->addLayout(m_cards);
    rows->addWidget(makeForm());
    rows->addStretch(1);
}

QWidget *RestrictionPanel::makeForm()
{
    auto *form = new QFrame;
    setPart(form, "card");
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(16, 12, 16, 12);
    m_person->setAccessibleName(tr("Protected person"));
    m_kind->setTable(m_context.codes, RestrictionKind::table);
    m_kind->setIdentity("kind", tr("Kind of restriction"));
    m_against->setAccessibleName(tr("Must not know"));
    m_against->setMaximumHeight(84);
    m_againstText->setAccessibleName(tr("Others who must not know"));
    m_againstText->setPlaceholderText(tr("others, in words"));
    auto *set = new QPushButton(tr("Protect from now on"));
    set->setObjectName(QStringLiteral("set_restriction"));
    setPart(set, "main");
    grid->addWidget(new QLabel(tr("Protected person")), 0, 0);
    grid->addWidget(m_person, 1, 0);
    grid->addWidget(new QLabel(tr("Kind of restriction")), 2, 0);
    grid->addWidget(m_kind, 3, 0);
    grid->addWidget(new QLabel(tr("Must not know")), 0, 1);
    grid->addWidget(m_against, 1, 1, 3, 1);
    grid->addWidget(m_againstText, 4, 1);
    grid->addWidget(m_provisional, 4, 0);
    grid->addWidget(set, 4, 2);
    grid->setColumnStretch(1, 1);
    form->setVisible(m_context.session.may(SetRestriction::operation));
    connect(set, &QPushButton::clicked, this, &RestrictionPanel::set);
    return form;
}

void RestrictionPanel::show(const ChildFileView &view)
{
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const RestrictionLine &line : view.restrictions)
        m_cards->addWidget(makeCard(line));
    if (view.restrictions.isEmpty()) {
        auto *none = new QLabel(tr("Nobody of the family is protected by an address restriction."));
        setPart(none, "quiet");
        m_cards->addWidget(none);
    }
    fillPeople(view);
}

void RestrictionPanel::fillPeople(const ChildFileView &view)
{
    const qint64 person = m_person->currentData().toLongLong();
    QSet<qint64> ticked;
    for (int i = 0; i < m_against->count(); ++i) {
        if (m_against->item(i)->checkState() == Qt::Checked)
            ticked << m_against->item(i)->data(Qt::UserRole).toLongLong();
    }
    m_person->clear();
    m_against->clear();
    for (const FamilyLine &line : view.family) {
        const QString text = m_context.codes.shortName(Relation::table, line.relation.value) + QStringLiteral("  ") + line.name;
        m_person->addItem(text, line.person.id);
        auto *item = new QListWidgetItem(text, m_against);
        item->setData(Qt::UserRole, line.person.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(ticked.contains(line.person.id) ? Qt::Checked : Qt::Unchecked);
    }
    m_person->setCurrentIndex(qMax(0, m_person->findData(person)));
}

SetRestriction RestrictionPanel::wish() const
{
    SetRestriction wish;
    wish.person.id = m_person->currentData().toLongLong();
    wish.kind.value = m_kind->code();
    for (int i = 0; i < m_against->count(); ++i) {
        if (m_against->item(i)->checkState() == Qt::Checked)
            wish.against << Ref<Person>{m_against->item(i)->data(Qt::UserRole).toLongLong()};
    }
    wish.againstText = m_againstText->text();
    wish.provisional = m_provisional->isChecked();
    return wish;
}

void RestrictionPanel::set()
{
    m_context.api.call(wish(), this,
        [this](const RestrictionState &state) {
            m_againstText->clear();
            Q_EMIT changed(tr("Protected from now on. To be looked at again by %1.").arg(gridDate(state.reviewOn)));
        },
        [this](const Problem &problem) { Q_EMIT failed(problem); }, CallOptions::write());
}

QWidget *RestrictionPanel::makeCard(const RestrictionLine &line)
{
    auto *card = new QFrame;
    setPart(card, "card");
    auto *row = new QVBoxLayout(card);
    row->setContentsMargins(16, 8, 16, 8);
    QStringList who = line.againstNames;
    if (!line.againstText.isEmpty())
        who << line.againstText;
    auto *what = new QLabel(tr("%1: not to be told to %2 (%3)").arg(line.personName, who.join(QStringLiteral("、")),
        m_context.codes.name(RestrictionKind::table, line.kind.value)));
    what->setWordWrap(true);
    setLook(what, "kind", "danger");
    auto *since = new QLabel(tr("since %1, set by %2, to be looked at again by %3. It does not end by itself.").arg(gridDate(line.validFrom), line.setBy, gridDate(line.reviewOn)));
    since->setWordWrap(true);
    setPart(since, "quiet");
    row->addWidget(what);
    row->addWidget(since);
    auto *buttons = new QHBoxLayout;
    if (!line.liftProposedBy.isEmpty()) {
        auto *proposal = new QLabel(tr("%1 proposes to lift it: %2").arg(line.liftProposedBy, line.liftReason));
        proposal->setWordWrap(true);
        row->addWidget(proposal);
        auto *second = new QPushButton(tr("Confirm as the second person"));
        second->setEnabled(line.mayConfirm);
        second->setToolTip(line.mayConfirm ? QString() : tr("Another person, a chief of the office in charge, has to confirm it."));
        connect(second, &QPushButton::clicked, this, [this, line] { confirm(line); });
        buttons->addWidget(second);
    } else if (m_context.session.may(ProposeLift::operation)) {
        auto *reason = new QLineEdit;
        reason->setPlaceholderText(tr("why it can be lifted"));
        reason->setAccessibleName(tr("Reason to lift"));
        auto *first = new QPushButton(tr("Propose to lift"));
        connect(first, &QPushButton::clicked, this, [this, line, reason] { propose(line, reason->text()); });
        buttons->addWidget(reason, 1);
        buttons->addWidget(first);
    }
    row->addLayout(buttons);
    return card;
}

void RestrictionPanel::propose(const RestrictionLine &line, const QString &reason)
{
    ProposeLift proposal;
    proposal.restriction = line.restriction;
    proposal.reason = reason;
    m_context.api.call(proposal, this, [this](const RestrictionState &) { Q_EMIT changed(tr("Proposed. A second person has to confirm it.")); },
        [this](const Problem &problem) { Q_EMIT failed(problem); }, CallOptions::write(line.version));
}

void RestrictionPanel::confirm(const RestrictionLine &line)
{
    m_context.prompt.ask({tr("Lift the address restriction?"),
                             tr("From now on the whereabouts of %1 are shown again, also on paper. This cannot be undone, only set again.").arg(line.personName),
                             tr("Lift it")},
        this, [this, line](bool lift) {
            if (lift)
                m_context.api.call(ConfirmLift{line.restriction}, this, [this](const RestrictionState &) { Q_EMIT changed(tr("The address restriction is lifted.")); },
                    [this](const Problem &problem) { Q_EMIT failed(problem); }, CallOptions::write(line.version));
        });
}

} // namespace mimamori
