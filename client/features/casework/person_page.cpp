// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/person_page.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/session.h"
#include "features/casework/child_file_head.h"
#include "shell/act_page.h"
#include "ui/part.h"
#include "ui/prompt.h"
#include "ui/record_form.h"
#include "ui/record_table.h"

#include <QCoreApplication>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

PersonPage::PersonPage(ClientContext &context, qint64 childFile, qint64 person)
    : Page(context), m_file{childFile}, m_who{person}, m_name(new QLabel), m_facts(new QLabel), m_warning(new QLabel),
      m_personForm(new RecordForm(recordType<ChangePerson>(), context, {{}, {"child_file", "person"}, false})),
      m_memberForm(new RecordForm(recordType<ChangeFamilyMember>(), context, {{}, {"member"}, false})),
      m_addresses(new RecordTable(recordType<PersonAddressLine>(), context)), m_phones(new RecordTable(recordType<PersonPhoneLine>(), context)),
      m_names(new RecordTable(recordType<PersonNameLine>(), context))
{
    setTitle(tr("Person"));
    setIcon("user");
    setPageKey(QStringLiteral("person/%1/%2").arg(childFile).arg(person));
    build();
    setFocusProxy(m_personForm);
    setFunctionKey(5, [this] { load(); });
    setFunctionKey(12, [this] { record(); }, tr("Record"));
    enableFunctionKey(12, false);
    context.session.hear(this, {QStringLiteral("child_file/%1").arg(childFile)});
}

QPushButton *PersonPage::makeButton(const QString &word, void (PersonPage::*pressed)())
{
    auto *button = new QPushButton(word);
    connect(button, &QPushButton::clicked, this, pressed);
    button->setEnabled(false);
    m_acts << button;
    return button;
}

void PersonPage::makeCard(QWidget *content, std::initializer_list<QPushButton *> buttons, QVBoxLayout *into, int stretch)
{
    auto *card = new QFrame;
    setPart(card, "card");
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(16, 12, 16, 12);
    rows->addWidget(content, 1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    for (QPushButton *button : buttons)
        row->addWidget(button);
    rows->addLayout(row);
    into->addWidget(card, stretch);
}

void PersonPage::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 12, 24, 12);
    setPart(m_name, "title");
    setPart(m_warning, "warning");
    m_warning->setWordWrap(true);
    m_warning->hide();
    for (QLabel *label : {m_name, m_facts, m_warning})
        outer->addWidget(label);
    auto *columns = new QHBoxLayout;
    columns->addWidget(makeForms(), 5);
    columns->addLayout(makeLists(), 6);
    outer->addLayout(columns, 1);
    connect(m_personForm, &RecordForm::finished, m_memberForm, &RecordForm::focusFirst);
    connect(m_memberForm, &RecordForm::finished, m_record, [this] { m_record->setFocus(Qt::TabFocusReason); });
}

QWidget *PersonPage::makeForms()
{
    auto *forms = new QFrame;
    setPart(forms, "card");
    auto *formRows = new QVBoxLayout(forms);
    formRows->setContentsMargins(16, 12, 16, 12);
    formRows->addWidget(m_personForm);
    formRows->addWidget(m_memberForm);
    m_record = makeButton(tr("Record  F12"), &PersonPage::record);
    setPart(m_record, "main");
    formRows->addWidget(m_record, 0, Qt::AlignRight);
    formRows->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(forms);
    return scroll;
}

QLayout *PersonPage::makeLists()
{
    auto *right = new QVBoxLayout;
    m_addresses->setHeading(tr("Addresses"));
    m_phones->setHeading(tr("Phones"));
    m_names->setHeading(tr("Other names"));
    m_addresses->setEmptyText(tr("No address is known."));
    m_phones->setEmptyText(tr("No phone is known."));
    m_names->setEmptyText(tr("No other name is known."));
    makeCard(m_addresses, {makeButton(tr("Add an address"), &PersonPage::addAddress), makeButton(tr("End the address"), &PersonPage::endAddress)}, right, 4);
    makeCard(m_phones, {makeButton(tr("Add a phone"), &PersonPage::addPhone), makeButton(tr("End the phone"), &PersonPage::endPhone)}, right, 3);
    makeCard(m_names, {makeButton(tr("Add another name"), &PersonPage::addName), makeButton(tr("Withdraw the other name"), &PersonPage::withdrawName)}, right, 3);
    for (RecordTable *table : {m_addresses, m_phones, m_names}) {
        table->filter()->hide();
        table->view()->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    return right;
}

void PersonPage::activated()
{
    if (!isPersonChanged() && !m_memberForm->isChanged())
        load();
}

void PersonPage::canLeave(std::function<void(bool)> leave)
{
    if (!isPersonChanged() && !m_memberForm->isChanged()) {
        leave(true);
        return;
    }
    context().prompt.ask({title(), tr("What you entered has not been recorded."), tr("Leave without recording"), tr("Go on entering")}, this, std::move(leave));
}

void PersonPage::load()
{
    ShowPerson ask;
    ask.childFile = m_file;
    ask.person = m_who;
    context().api.call(ask, this, [this](const PersonView &view) { show(view); },
        [this](const Problem &why) { tellProblem(why, &recordType<ShowPerson>()); });
}

QCborMap PersonPage::whose() const
{
    return {{QStringLiteral("child_file"), m_file.id}, {QStringLiteral("person"), m_who.id}};
}

void PersonPage::show(const PersonView &view)
{
    m_view = view;
    const Person &person = view.person;
    const QString called = calledName(person.name, person.label);
    setTitle(called);
    m_name->setText(called);
    QStringList facts{person.kana, context().codes.name(Relation::table, view.member.relation.value), birthAndAge(person.birth, -1, -1),
        context().codes.name(Sex::table, person.sex.value)};
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral("  ")));
    m_warning->setVisible(view.restricted);
    m_warning->setText(view.masked ? tr("The whereabouts are restricted and not shown here. Show them in the family's tab, for a reason.")
                                   : tr("The whereabouts are restricted. Nobody who must not know them may hear them from you."));
    const ChangePerson change{m_file, m_who, {person.name.isEmpty() ? QStringLiteral("LEARNED") : QStringLiteral("CORRECTION")}, {}, person.name, person.kana,
        person.label, person.birth, person.sex, person.note};
    const FamilyMember &member = view.member;
    const ChangeFamilyMember relation{view.memberId, member.relation, member.custody, member.guardian, member.cohabiting, member.occupation, member.validFrom, member.validTo};
    m_personForm->setValues(toCbor(change));
    m_memberForm->setValues(toCbor(relation));
    const auto lines = [](const auto &list) {
        QList<QCborMap> out;
        for (const auto &line : list)
            out << toCbor(line);
        return out;
    };
    m_addresses->setRows(lines(view.addresses), view.addresses.size());
    m_phones->setRows(lines(view.phones), view.phones.size());
    m_names->setRows(lines(view.names), view.names.size());
    const bool may = view.mayWrite && context().session.may(ChangePerson::operation);
    m_personForm->setReadOnly(!may);
    m_memberForm->setReadOnly(!may);
    for (QPushButton *button : std::as_const(m_acts))
        button->setVisible(may);
    for (QPushButton *button : std::as_const(m_acts))
        button->setEnabled(may);
    enableFunctionKey(12, may);
}

/// The reason alone is no change.
bool PersonPage::isPersonChanged() const
{
    QList<QByteArray> changed = m_personForm->changedColumns();
    changed.removeAll("why");
    return !changed.isEmpty();
}

void PersonPage::record()
{
    if (m_sending)
        return;
    const bool person = isPersonChanged();
    if (!person && !m_memberForm->isChanged()) {
        tell(MessageKind::Info, tr("Nothing has changed."));
        return;
    }
    if ((person && !m_personForm->validate()) || (m_memberForm->isChanged() && !m_memberForm->validate()))
        return;
    m_sending = true;
    if (person)
        recordPerson();
    else
        recordMember();
}

void PersonPage::recordPerson()
{
    context().api.callRaw(ChangePerson::operation, m_personForm->values(), this,
        [this](const QCborMap &) {
            if (m_memberForm->isChanged())
                recordMember();
            else
                settled();
        },
        [this](const Problem &why) {
            m_sending = false;
            if (!m_personForm->showProblem(why))
                tellProblem(why, &recordType<ChangePerson>());
        },
        CallOptions::write(m_view.version));
}

void PersonPage::recordMember()
{
    context().api.callRaw(ChangeFamilyMember::operation, m_memberForm->values(), this, [this](const QCborMap &) { settled(); },
        [this](const Problem &why) {
            m_sending = false;
            if (!m_memberForm->showProblem(why))
                tellProblem(why, &recordType<ChangeFamilyMember>());
        },
        CallOptions::write(m_view.memberVersion));
}

void PersonPage::settled()
{
    m_sending = false;
    tell(MessageKind::Good, tr("Recorded. The earlier name can still be searched for."));
    load();
}

template <class In>
void PersonPage::act(const QCborMap &initial, const QList<QByteArray> &hidden, qint64 version)
{
    const QString title = QCoreApplication::translate("record", recordType<In>().label());
    open(actPage<In>(context(), title, initial, hidden, [this](const QCborMap &) { load(); }, version));
}

void PersonPage::addAddress()
{
    QCborMap initial = whose();
    initial.insert(QStringLiteral("kind"), QStringLiteral("ACTUAL"));
    initial.insert(QStringLiteral("household"), m_view.member.cohabiting);
    act<AddPersonAddress>(initial, {"child_file", "person"});
}

void PersonPage::endAddress()
{
    const QCborMap line = m_addresses->current();
    if (!line.isEmpty())
        act<EndPersonAddress>({{QStringLiteral("address"), line.value(QStringLiteral("id"))}}, {"address"}, line.value(QStringLiteral("version")).toInteger());
}

void PersonPage::addPhone()
{
    act<AddPersonPhone>(whose(), {"child_file", "person"});
}

void PersonPage::endPhone()
{
    const QCborMap line = m_phones->current();
    if (!line.isEmpty())
        act<EndPersonPhone>({{QStringLiteral("phone"), line.value(QStringLiteral("id"))}}, {"phone"}, line.value(QStringLiteral("version")).toInteger());
}

void PersonPage::addName()
{
    act<AddPersonName>(whose(), {"child_file", "person"});
}

void PersonPage::withdrawName()
{
    const QCborMap line = m_names->current();
    if (!line.isEmpty())
        act<WithdrawPersonName>({{QStringLiteral("other_name"), line.value(QStringLiteral("id"))}}, {"other_name"},
            line.value(QStringLiteral("version")).toInteger());
}

} // namespace mimamori
