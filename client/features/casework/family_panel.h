// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "model/casework/child_file_view.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace mimamori {

class CodeCombo;
class LineEdit;
class RestrictionPanel;

/// 家族: who belongs to the family, where they are as far as one may know, and who must not learn it.
class FamilyPanel : public QWidget {
    Q_OBJECT
public:
    explicit FamilyPanel(ClientContext &context, QWidget *parent = nullptr);
    void show(const ChildFileView &view);
    QTableWidget *table() const { return m_table; }
    RestrictionPanel *restrictions() const { return m_restrictions; }

Q_SIGNALS:
    void changed(const QString &sentence);
    void failed(const mimamori::Problem &problem);
    void personOpened(qint64 person);
    void addRequested();

private:
    QWidget *makeReveal();
    void fillRow(int row, const FamilyLine &line);
    void reveal();
    void openCurrent();
    void offerReveal();

    ClientContext &m_context;
    QList<FamilyLine> m_family;
    QTableWidget *m_table;
    CodeCombo *m_reason;
    LineEdit *m_words;
    QPushButton *m_reveal;
    QPushButton *m_open;
    QPushButton *m_add;
    RestrictionPanel *m_restrictions;
};

} // namespace mimamori
