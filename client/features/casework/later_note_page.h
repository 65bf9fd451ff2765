// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/search_find.h"
#include "shell/page.h"

#include <QCborMap>

class QLabel;

namespace mimamori {

class Draft;
class LineEdit;
class LineTable;
class RecordForm;

/// A record for a child whose file cannot be opened now (no server): written and kept here, taken into the file the person chooses
/// once there is a connection, and registered from there. Nothing is guessed: the person sees whose file it is.
class LaterNotePage : public Page {
    Q_OBJECT
public:
    /// `draft`: the key of one that was left; empty begins a new one.
    explicit LaterNotePage(ClientContext &context, const QString &draft = {});

    RecordForm *form() const { return m_form; }
    LineEdit *whose() const { return m_whose; }
    LineTable *found() const { return m_found; }
    void activated() override;
    void canLeave(std::function<void(bool)> leave) override;
    /// F12: keeps it without a connection, looks for the file with one.
    void accept();
    void show(const SearchHits &hits);

private:
    void build();
    QCborMap read() const;
    void put(const QCborMap &values);
    void take(int line);

    RecordForm *m_form;
    LineEdit *m_whose;
    LineTable *m_found;
    Draft *m_draft;
    QString m_draftKey;
    QList<PersonHit> m_hits;
    bool m_begun{};
};

Page *laterNotePage(ClientContext &context);

} // namespace mimamori
