// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/outbox_page.h"

#include "core/api.h"
#include "core/japan_time.h"
#include "core/problem_text.h"
#include "journal/journal.h"
#include "journal/outbox.h"
#include "model/model.h"
#include "shell/conflict_page.h"
#include "shell/draft_forms.h"
#include "ui/line_table.h"
#include "ui/part.h"
#include "ui/prompt.h"
#include "ui/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

OutboxPage::OutboxPage(ClientContext &context)
    : Page(context), m_notice(new QLabel), m_earlier(new QFrame), m_password(new QLineEdit),
      m_entries(new LineTable(tr("Not sent yet"), {tr("What"), tr("Written"), tr("State"), tr("Reason")}, 3,
                              tr("Everything has reached the server."))),
      m_drafts(new LineTable(tr("Drafts"), {tr("What"), tr("Kept")}, 0, tr("There is no draft. What you type is kept here until it is registered.")))
{
    setTitle(tr("Unsent"));
    setIcon("clock");
    setPageKey(QStringLiteral("outbox"));
    build();
    if (!context.outbox || !context.journal) // writes go straight to the server: nothing can wait here
        return;
    connect(context.outbox, &Outbox::changed, this, &OutboxPage::show);
    connect(context.journal, &Journal::opened, this, &OutboxPage::show);
    connect(context.journal, &Journal::stateChanged, this, &OutboxPage::show);
    connect(context.journal, &Journal::earlierRefused, this, [this] { tell(MessageKind::Problem, tr("That was not the earlier password.")); });
    connect(&context.api, &Api::stateChanged, this, &OutboxPage::show);
    connect(m_entries, &LineTable::opened, this, &OutboxPage::openEntry);
    connect(m_drafts, &LineTable::opened, this, &OutboxPage::openDraftLine);
    setFunctionKey(2, [this] {
        if (m_drafts->view()->hasFocus())
            openDraftLine(m_drafts->currentLine());
        else
            openEntry(m_entries->currentLine());
    }, tr("Open"));
    setFunctionKey(5, [this] { sendAgain(); }, tr("Send again"));
    setFunctionKey(11, [this] { throwAway(); }, tr("Discard"));
    show();
}

void OutboxPage::build()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 18, 24, 18);
    rows->setSpacing(12);
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    setPart(m_earlier, "message");
    auto *line = new QHBoxLayout(m_earlier);
    auto *label = new QLabel(tr("Your &password until it was changed"));
    auto *go = new QPushButton(tr("Open"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Your password until it was changed"));
    m_password->setMaximumWidth(260);
    label->setBuddy(m_password);
    line->addWidget(label);
    line->addWidget(m_password);
    line->addWidget(go);
    line->addStretch(1);
    const auto open = [this] {
        context().journal->openWithEarlier(m_password->text());
        m_password->clear();
    };
    connect(go, &QPushButton::clicked, this, open);
    connect(m_password, &QLineEdit::returnPressed, this, open);
    rows->addWidget(m_notice);
    rows->addWidget(m_earlier);
    rows->addWidget(m_entries, 3);
    rows->addWidget(m_drafts, 2);
    setFocusProxy(m_entries->view());
}

void OutboxPage::activated()
{
    if (context().outbox)
        show();
}

QString OutboxPage::notice() const
{
    return m_notice->text();
}

void OutboxPage::showNotice()
{
    const Journal::Trouble trouble = context().journal->trouble();
    m_earlier->setVisible(trouble == Journal::Trouble::EarlierPassword);
    QString words = journalWords(trouble);
    const int taken = context().journal->percentTaken();
    if (words.isEmpty() && taken >= 80)
        words = nearlyFullWords(taken);
    if (words.isEmpty())
        words = context().outbox->isAway() ? tr("There is no connection. All this is kept encrypted at this terminal and sent by itself, in this order.")
                                           : tr("All this is kept encrypted at this terminal; only you can open it.");
    m_notice->setText(words);
    setPart(m_notice, trouble == Journal::Trouble::None ? "quiet" : "warning");
    setLook(m_notice, "kind", trouble == Journal::Trouble::None ? "quiet" : "warning");
}

QString OutboxPage::stateWords(const OutboxEntry &entry) const
{
    switch (entry.state) {
    case OutboxEntry::State::Waiting: return context().outbox->isAway() ? tr("○ waits for the connection") : tr("● is being sent");
    case OutboxEntry::State::Refused: return tr("▲ refused");
    case OutboxEntry::State::Conflict: return tr("▲ changed by somebody else");
    }
    return {};
}

void OutboxPage::show()
{
    showNotice();
    m_rows.clear();
    QList<QList<LineCell>> lines;
    const auto entries = context().outbox->entries();
    for (const OutboxEntry &entry : entries) {
        const bool stuck = entry.state != OutboxEntry::State::Waiting;
        QString reason;
        if (stuck) {
            const RecordType *type = nullptr;
            for (const OperationType &operation : operationTypes()) {
                if (operation.name == entry.operation)
                    type = operation.request;
            }
            reason = entry.state == OutboxEntry::State::Conflict ? tr("Enter puts the two side by side.")
                                                                : problemText(entry.problem(), type) + u' ' + tr("Enter puts it back into its form.");
        }
        lines << QList<LineCell>{{entry.what, {}, true}, {gridInstant(entry.madeAt)}, {stateWords(entry), stuck ? colour::danger : QColor()}, {reason}};
        m_rows << entry.row;
    }
    m_entries->setLines(lines);
    m_shown = draftsIn(*context().journal);
    lines.clear();
    for (const DraftView &draft : std::as_const(m_shown))
        lines << QList<LineCell>{{draft.what}, {gridInstant(draft.keptAt)}};
    m_drafts->setLines(lines);
    enableFunctionKey(5, !m_rows.isEmpty());
}

void OutboxPage::openEntry(int line)
{
    const qint64 row = m_rows.value(line);
    const OutboxEntry entry = context().outbox->entries().value(row);
    if (!entry.row)
        return;
    if (entry.state == OutboxEntry::State::Conflict) {
        open(new ConflictPage(context(), row));
        return;
    }
    if (entry.state == OutboxEntry::State::Waiting) {
        tell(MessageKind::Info, tr("“%1” is sent by itself. To change it, wait until it has arrived and change it there.").arg(entry.what));
        return;
    }
    const QString key = context().outbox->backToDraft(row);
    if (Page *page = key.isEmpty() ? nullptr : openDraft(context(), key))
        open(page);
}

void OutboxPage::openDraftLine(int line)
{
    if (line < 0 || line >= m_shown.size())
        return;
    if (Page *page = openDraft(context(), m_shown[line].key))
        open(page);
}

void OutboxPage::sendAgain()
{
    context().outbox->retryAll();
    if (context().outbox->isAway())
        tell(MessageKind::Info, tr("There is still no connection. Everything is sent by itself as soon as there is one."));
}

void OutboxPage::throwAway()
{
    const bool fromDrafts = m_drafts->view()->hasFocus();
    const int line = (fromDrafts ? m_drafts : m_entries)->currentLine();
    const qint64 row = fromDrafts ? (line >= 0 && line < m_shown.size() ? m_shown[line].row : 0) : m_rows.value(line);
    if (!row)
        return;
    if (fromDrafts && context().journal->openForms().contains(m_shown[line].key)) {
        tell(MessageKind::Info, tr("This draft stands in a form that is open; discard it there."));
        return;
    }
    const QString what = fromDrafts ? m_shown[line].what : context().outbox->entries().value(row).what;
    context().prompt.ask({tr("Discard?"), tr("“%1” has not reached the server and is thrown away for good.").arg(what), tr("Discard"), tr("Keep it")},
        this, [this, row, fromDrafts](bool yes) {
            if (!yes)
                return;
            if (fromDrafts)
                context().journal->remove(row);
            else
                context().outbox->discard(row);
            show();
        });
}

QString nearlyFullWords(int percent)
{
    return OutboxPage::tr("Of the room for drafts and unsent entries at this terminal %1 % is taken. Please discard drafts you no longer need "
                          "under “Unsent” (F11): when it is full, what you type is kept in memory only.").arg(percent);
}

QString journalWords(Journal::Trouble trouble)
{
    switch (trouble) {
    case Journal::Trouble::None: return {};
    case Journal::Trouble::NoKeychain:
        return OutboxPage::tr("This terminal has no keychain for secrets: drafts and unsent entries are kept in memory only and are gone when "
                              "the program ends. Please tell the helpdesk (F7).");
    case Journal::Trouble::EarlierPassword:
        return OutboxPage::tr("Your password was changed elsewhere. Drafts from before it open with the earlier password; until then what you "
                              "type is kept in memory only.");
    case Journal::Trouble::InUse:
        return OutboxPage::tr("Mimamori is open twice for you at this terminal: drafts of this window are kept in memory only.");
    case Journal::Trouble::Full:
        return OutboxPage::tr("There is no more room for drafts at this terminal: what you type now is kept in memory only. Please discard drafts "
                              "you no longer need under “Unsent” (F11); what is there is kept and sent first.");
    case Journal::Trouble::Disk:
        return OutboxPage::tr("The disk of this terminal does not take the drafts: they are kept in memory only. Please tell the helpdesk (F7).");
    }
    return {};
}

Page *makeOutboxPage(ClientContext &context)
{
    return new OutboxPage(context);
}

} // namespace mimamori
