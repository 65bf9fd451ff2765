// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/merge.h"
#include "journal/outbox.h"
#include "shell/page.h"

#include <QCborMap>

class QGridLayout;
class QLabel;

namespace mimamori {

class FieldEditor;
class StatusChip;

/// Two people changed one record: field by field what stands there now, what we wrote, and what will be saved. What does not clash
/// is merged already; at a clash the person chooses or writes. F12 saves on the newest version, F11 gives ours up.
class ConflictPage : public Page {
    Q_OBJECT
public:
    ConflictPage(ClientContext &context, qint64 row);
    void activated() override;
    void show(const QCborMap &theirs);
    int undecided() const;
    void choose(const QByteArray &column, bool mine);
    FieldEditor *editor(const QByteArray &column) const;
    void save();

private:
    struct Line {
        MergedField field{};
        FieldEditor *editor{};
        StatusChip *chip{};
        bool decided{};
    };
    void build();
    const RecordType *type() const;
    void load();
    void addLine(const MergedField &field);
    QWidget *choices(int index);
    void decided(int index);
    void giveUp();

    qint64 m_row;
    OutboxEntry m_entry;
    QCborMap m_theirs;
    qint64 m_version{-1};
    QLabel *m_explain;
    QGridLayout *m_grid;
    QList<Line> m_lines;
};

} // namespace mimamori
