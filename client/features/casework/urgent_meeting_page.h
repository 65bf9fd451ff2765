// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/meeting.h"
#include "model/casework/reception.h"
#include "shell/page.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace mimamori {

class Draft;
class RecordForm;

/// 緊急受理会議 / 受理会議: everything of the office that waits for a decision, oldest first, decided in one place. F12 records the
/// meeting with the decisions that were made; what has none stays on the agenda.
class UrgentMeetingPage : public Page {
    Q_OBJECT
public:
    explicit UrgentMeetingPage(ClientContext &context);
    void activated() override;
    void canLeave(std::function<void(bool)> leave) override;

    void show(const ReceptionAgenda &agenda);
    HoldMeeting request() const;
    /// What a decision still lacks, by the rules the server has (case_stage.h); empty when it may be made.
    void print();
    QString missingFor(int index) const;
    RecordForm *meetingForm() const { return m_meeting; }
    RecordForm *itemForm(int index) const { return m_items.value(index).form; }
    int count() const { return int(m_items.size()); }

private:
    struct Item {
        AgendaLine line{};
        QWidget *card{};
        RecordForm *form{};
        QLabel *missing{};
    };
    void load();
    void addItem(const AgendaLine &line);
    QWidget *headOf(const AgendaLine &line) const;
    void edited();
    void hold();
    void held(const HeldMeeting &out);
    void refused(const Problem &problem);
    QCborMap readDraft() const;
    void showDraft(const QCborMap &draft);

    RecordForm *m_meeting;
    QVBoxLayout *m_cards;
    QLabel *m_empty;
    QPushButton *m_hold;
    QList<Item> m_items;
    QList<int> m_sent;   ///< items of the request under way, in its order
    Draft *m_draft;
    int m_round{};
    bool m_saving{};
};

Page *makeUrgentMeetingPage(ClientContext &context);

} // namespace mimamori
