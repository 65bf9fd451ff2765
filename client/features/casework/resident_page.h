// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/search_find.h"
#include "shell/page.h"

class QLabel;
class QPushButton;

namespace mimamori {

class RecordTable;

/// A resident of the register whom nobody works with yet: who, where, with whom. F12 begins an intake for this resident.
class ResidentPage : public Page {
    Q_OBJECT
public:
    ResidentPage(ClientContext &context, const QString &atenaNo);
    void activated() override;
    void show(const ResidentCard &card);
    RecordTable *household() const { return m_household; }
    QString factsText() const;

private:
    void load();
    void beginIntake();

    QString m_number;
    ResidentCard m_card;
    QLabel *m_name;
    QLabel *m_facts;
    QLabel *m_place;
    QPushButton *m_intake;
    RecordTable *m_household;
};

} // namespace mimamori
