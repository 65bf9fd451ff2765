// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/registry/registry_match.h"
#include "shell/page.h"

class QLabel;

namespace mimamori {

class LineTable;

/// 照合: a person of a case beside the residents who may be them, field by field, with the reasons (CASE-19). Decided by keyboard:
/// F12 the same, F2 another, F3 the next person, F4 takes the last decision back. Nothing is linked by itself.
class MatchPage : public Page {
    Q_OBJECT
public:
    explicit MatchPage(ClientContext &context);
    void activated() override;
    void show(const MatchQueue &queue);
    LineTable *people() const { return m_people; }
    LineTable *residents() const { return m_residents; }
    LineTable *comparison() const { return m_comparison; }

private:
    void build();
    void setKeys();
    void load();
    void choosePerson(int line);
    void compare(int line);
    void next();
    void accept();
    void refuse();
    void undo();
    void decided(const DecidedMatch &match, const QString &sentence);
    const MatchCase *person() const;
    MatchLine resident() const;
    QString bandWords(const MatchLine &line) const;

    MatchQueue m_queue;
    DecidedMatch m_last; ///< what F4 takes back
    LineTable *m_people;
    LineTable *m_residents;
    LineTable *m_comparison;
    QLabel *m_reasons;
};

Page *matchPage(ClientContext &context);

} // namespace mimamori
