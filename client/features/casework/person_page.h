// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/family.h"
#include "shell/page.h"

class QLabel;
class QLayout;
class QPushButton;
class QVBoxLayout;

namespace mimamori {

class RecordForm;
class RecordTable;

/// 人物: one of a file's family with all that is known: names of now and before, relation, addresses over time, phones. What turned out
/// wrong or changed is written anew here; nothing that was known is thrown away.
class PersonPage : public Page {
    Q_OBJECT
public:
    PersonPage(ClientContext &context, qint64 childFile, qint64 person);
    void activated() override;
    void canLeave(std::function<void(bool)> leave) override;
    void show(const PersonView &view);
    RecordForm *personForm() const { return m_personForm; }
    RecordForm *memberForm() const { return m_memberForm; }
    RecordTable *addresses() const { return m_addresses; }
    RecordTable *phones() const { return m_phones; }
    RecordTable *names() const { return m_names; }

private:
    void build();
    QWidget *makeForms();
    QLayout *makeLists();
    void makeCard(QWidget *content, std::initializer_list<QPushButton *> buttons, QVBoxLayout *into, int stretch);
    QPushButton *makeButton(const QString &word, void (PersonPage::*pressed)());
    void load();
    void record();
    void recordPerson();
    void recordMember();
    bool isPersonChanged() const;
    void settled();
    void addAddress();
    void endAddress();
    void addPhone();
    void endPhone();
    void addName();
    void withdrawName();
    template <class In>
    void act(const QCborMap &initial, const QList<QByteArray> &hidden, qint64 version = -1);
    QCborMap whose() const;

    Ref<ChildFile> m_file;
    Ref<Person> m_who;
    PersonView m_view;
    bool m_sending{};
    QLabel *m_name;
    QLabel *m_facts;
    QLabel *m_warning;
    RecordForm *m_personForm;
    RecordForm *m_memberForm;
    RecordTable *m_addresses;
    RecordTable *m_phones;
    RecordTable *m_names;
    QPushButton *m_record{};
    QList<QPushButton *> m_acts;
};

} // namespace mimamori
