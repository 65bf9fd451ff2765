// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "model/casework/child_file_view.h"

#include <QCborArray>
#include <QFrame>

class QLabel;

namespace mimamori {

class FlowLayout;

/// The head of the case hub, which never scrolls away: who the child is, what is overdue, whom nobody may tell the address, who works
/// on it. Counts what remains by itself.
class ChildFileHead : public QFrame {
    Q_OBJECT
public:
    explicit ChildFileHead(ClientContext &context, QWidget *parent = nullptr);
    void show(const ChildFileView &view);
    /// The words of the chips, in their order.
    QStringList chipWords() const;
    /// Colleagues who have the file open, as event "present/child_file/…" tells them; oneself is not one's colleague.
    void showPresent(const QCborArray &people);
    QString presentWords() const;
    /// Draws what depends on the time again.
    void tick();

private:
    void addChip(QWidget *chip);
    void addClocks();
    void addRestrictions();
    void addAlerts();
    QString whoMustNotKnow(const RestrictionLine &restriction) const;
    QString staffLine() const;

    ClientContext &m_context;
    ChildFileView m_view;
    QLabel *m_name;
    QLabel *m_facts;
    QLabel *m_number;
    QLabel *m_staff;
    QLabel *m_present; ///< its own chip-like line at the right: nobody overwrites a colleague unknowing
    QWidget *m_chips;
    FlowLayout *m_flow;
};

/// "R5.2.3 (3歳9か月)", the birth as it is known where no day is known.
QString birthAndAge(const FuzzyDate &birth, qint64 years, qint64 months);

} // namespace mimamori
