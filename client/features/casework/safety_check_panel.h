// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "model/casework/safety_check.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace mimamori {

class Draft;
class RecordForm;
class StatusChip;

/// 安全確認 of one case: how long is left, every attempt, and the form for the next one. Lives in the hub of the child's file.
class SafetyCheckPanel : public QWidget {
    Q_OBJECT
public:
    explicit SafetyCheckPanel(ClientContext &context, QWidget *parent = nullptr);

    /// Whose file it stands in: the draft is kept under its number, and named for the person.
    void setFile(qint64 childFile, const QString &name);
    void dropDraft();
    /// Shows the case; loads what the server knows of it.
    void open(Ref<CaseEpisode> episode);
    void refresh();
    void show(const SafetyCheckState &state);
    const SafetyCheckState &state() const { return m_state; }
    /// What F12 would send.
    RecordSafetyCheck request() const;
    bool isChanged() const;
    /// F12 of the page it stands in.
    void record();
    /// Takes an attempt back; the reason was typed in its row.
    void withdraw(const SafetyCheckLine &line, const QString &reason);
    RecordForm *form() const { return m_form; }

Q_SIGNALS:
    void saved(const QString &sentence);
    void failed(const mimamori::Problem &problem);

private:
    void begin();
    void edited();
    void tick();
    QWidget *row(const SafetyCheckLine &line);
    QString wordsOf(const SafetyCheckLine &line) const;
    SightFacts facts() const;
    void recorded(int form, const RecordedSafetyCheck &out);
    void problem(const Problem &problem);

    ClientContext &m_context;
    Ref<CaseEpisode> m_episode{};
    SafetyCheckState m_state;
    StatusChip *m_chip;
    QLabel *m_due;
    QVBoxLayout *m_rows;
    QWidget *m_entry;
    RecordForm *m_form;
    QPushButton *m_record;
    QTimer m_tick;
    Draft *m_draft;
    qint64 m_file{};
    QString m_name;
    int m_round{};
    bool m_saving{};
};

} // namespace mimamori
