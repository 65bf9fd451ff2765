// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/registry/movement.h"
#include "shell/page.h"

class QLabel;
class QStackedWidget;

namespace mimamori {

class LineTable;
class RecordForm;

/// 住民異動: what the register changed for one's cases, the most pressing first; before and after of each person; what is done about it
/// (CASE-19). Enter opens the file, F12 records what was done.
class MovementPage : public Page {
    Q_OBJECT
public:
    explicit MovementPage(ClientContext &context);
    void activated() override;
    void showBoard(const MovementBoard &board);
    void showAlert(const MovementView &view);
    LineTable *list() const { return m_list; }
    LineTable *changes() const { return m_changes; }
    RecordForm *form() const { return m_form; }

private:
    QWidget *buildAlert();
    void setKeys();
    void load();
    void choose(int line);
    void openFile();
    void record();
    void reveal();
    void fillChanges();
    void fillHousehold();
    QString eventWords(const MovementLine &line) const;
    QString peopleWords(const MovementLine &line) const;

    MovementBoard m_board;
    MovementView m_view;
    QByteArray m_key; ///< of the act under the keys, made once for each press
    bool m_handled{};
    LineTable *m_list;
    QStackedWidget *m_side;
    QLabel *m_heading;
    QLabel *m_event;
    QLabel *m_proposal;
    LineTable *m_changes;
    LineTable *m_household;
    RecordForm *m_form;
};

Page *movementPage(ClientContext &context);

} // namespace mimamori
