// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "model/casework/child_file_view.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QVBoxLayout;

namespace mimamori {

class CodeCombo;

/// Address restrictions of the family: what stands, setting one at once, and the two steps that lift one.
class RestrictionPanel : public QWidget {
    Q_OBJECT
public:
    explicit RestrictionPanel(ClientContext &context, QWidget *parent = nullptr);
    void show(const ChildFileView &view);
    /// What would be sent by the button that sets one.
    SetRestriction wish() const;

Q_SIGNALS:
    void changed(const QString &sentence);
    void failed(const mimamori::Problem &problem);

private:
    QWidget *makeForm();
    QWidget *makeCard(const RestrictionLine &line);
    void fillPeople(const ChildFileView &view);
    void set();
    void propose(const RestrictionLine &line, const QString &reason);
    void confirm(const RestrictionLine &line);

    ClientContext &m_context;
    QVBoxLayout *m_cards;
    QComboBox *m_person;
    CodeCombo *m_kind;
    QListWidget *m_against;
    QLineEdit *m_againstText;
    QCheckBox *m_provisional;
};

} // namespace mimamori
