// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/paper.h"
#include "shell/page.h"

#include <QList>

class QLabel;
class QPushButton;
class QScrollArea;

namespace mimamori {

class ChoiceEdit;
class CodeCombo;
class LineEdit;

/// 受付票: to whom, as it would go there (F9), then issued (F12) and written as a file. What the recipient must not know is taken
/// out by the server; the page shows what is left and what was taken out.
class PaperPage : public Page {
    Q_OBJECT
public:
    PaperPage(ClientContext &context, qint64 reception, const QString &receptionNumber);

    void activated() override;

private:
    void nameAfter(const QString &number);
    QWidget *makeChoices();
    void recipientChanged();
    PaperRecipient recipient() const;
    void preview();
    void show(const OutputView &output);
    void drawPages(const PaperJob &job);
    void forgetPreview();
    void issue();
    void fetch();
    void save();
    void failed(const Problem &why);

    qint64 m_reception;
    CodeCombo *m_kind;
    ChoiceEdit *m_person;
    LineEdit *m_name;
    CodeCombo *m_reason;
    QLabel *m_masked;
    QPushButton *m_look;
    QPushButton *m_issue;
    QScrollArea *m_scroll;
    QList<PaperPerson> m_people;
    QByteArray m_key;      ///< of the act under way; the same press sent twice stays one paper
    OutputView m_looked;   ///< the preview that was looked at; output 0 = none
    OutputView m_issued;
    QByteArray m_bytes;
};

} // namespace mimamori
