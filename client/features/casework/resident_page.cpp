// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/resident_page.h"

#include "base/uuid7.h"
#include "core/api.h"
#include "core/code_book.h"
#include "core/session.h"
#include "features/casework/child_file_head.h"
#include "features/casework/intake_page.h"
#include "features/casework/intake_sheet.h"
#include "ui/part.h"
#include "ui/record_table.h"
#include "ui/resident_words.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

ResidentPage::ResidentPage(ClientContext &context, const QString &atenaNo)
    : Page(context), m_number(atenaNo), m_name(new QLabel), m_facts(new QLabel), m_place(new QLabel), m_intake(new QPushButton(tr("Begin an intake  F12"))),
      m_household(new RecordTable(recordType<HouseholdLine>(), context))
{
    setTitle(tr("Resident"));
    setIcon("user");
    setPageKey(QStringLiteral("resident/") + atenaNo);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    auto *card = new QFrame;
    setPart(card, "card");
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(16, 12, 16, 12);
    auto *register_ = new QLabel(tr("From the resident register. This person stands in no file that you may see; opening this card is recorded."));
    register_->setWordWrap(true);
    setPart(m_name, "title");
    setPart(register_, "quiet");
    setPart(m_intake, "main");
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_place->setAccessibleName(tr("Address"));
    m_household->setHeading(tr("Household"));
    m_household->setEmptyText(tr("The register has nobody here."));
    m_intake->setVisible(context.session.may(RegisterIntake::operation));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_name, m_facts, m_place, register_})
        rows->addWidget(widget);
    rows->addWidget(m_household, 1);
    rows->addWidget(m_intake, 0, Qt::AlignRight);
    outer->addWidget(card);
    setFocusProxy(m_household->view());
    setFunctionKey(5, [this] { load(); });
    if (context.session.may(RegisterIntake::operation))
        setFunctionKey(12, [this] { beginIntake(); }, tr("Intake"));
    enableFunctionKey(12, false);
    m_intake->setEnabled(false);
    connect(m_intake, &QPushButton::clicked, this, &ResidentPage::beginIntake);
}

void ResidentPage::activated()
{
    if (m_card.resident.atenaNo.isEmpty())
        load();
}

void ResidentPage::load()
{
    OpenResident ask;
    ask.atenaNo = m_number;
    context().api.call(ask, this, [this](const ResidentCard &card) { show(card); }, [this](const Problem &why) { tellProblem(why); });
}

void ResidentPage::show(const ResidentCard &card)
{
    m_card = card;
    const Candidate &who = card.resident;
    setTitle(who.name);
    m_name->setText(who.name);
    QStringList facts{who.kana, birthAndAge(who.birth, -1, -1), context().codes.name(Sex::table, who.sex.value)};
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral("  ")));
    m_place->setText(who.isProtected ? tr("The address is restricted and is not shown.") : card.address);
    setLook(m_place, "kind", who.isProtected ? "warning" : "");
    QList<QCborMap> lines;
    for (HouseholdLine line : card.household) {
        line.birth = residentBirthWords(line.birth);
        lines << toCbor(line);
    }
    m_household->setRows(lines, lines.size());
    m_intake->setEnabled(true);
    enableFunctionKey(12, true);
}

QString ResidentPage::factsText() const
{
    return m_facts->text() + QLatin1Char('\n') + m_place->text();
}

/// A new sheet of its own: a draft that was left behind is not mixed with this child.
void ResidentPage::beginIntake()
{
    if (m_card.resident.atenaNo.isEmpty())
        return;
    auto *page = new IntakePage(context(), QStringLiteral("intake/") + QString::fromLatin1(newUuid7()));
    open(page);
    page->sheet()->useCandidate(m_card.resident);
}

} // namespace mimamori
