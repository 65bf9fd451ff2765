// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/journal_desk.h"

#include "core/code_book.h"
#include "core/problem_text.h"
#include "core/session.h"
#include "journal/journal.h"
#include "journal/outbox.h"
#include "shell/alone.h"
#include "shell/conflict_page.h"
#include "shell/draft_forms.h"
#include "shell/main_window.h"
#include "shell/outbox_page.h"
#include "ui/message_bar.h"
#include "ui/status_strip.h"

namespace mimamori {

namespace {

constexpr int mostAtOnce = 8; ///< more drafts than that wait in the list: so many tabs help nobody
constexpr int oldDays = 3;

} // namespace

JournalDesk::JournalDesk(ClientContext &context, MainWindow &window) : QObject(&window), m_context(context), m_window(window)
{
    connect(context.journal, &Journal::opened, this, &JournalDesk::bringBack);
    connect(context.journal, &Journal::stateChanged, this, &JournalDesk::sayTrouble);
    connect(context.journal, &Journal::damaged, this, [this](int lost) {
        const QString words = lost ? tr("Of the drafts kept here %1 could not be read any more. The damaged file is set aside: please tell the helpdesk (F7).").arg(lost)
                                   : tr("The file of the drafts was damaged. All that could be read is here; the damaged file is set aside: please tell the helpdesk (F7).");
        m_window.messageBar()->say(MessageKind::Problem, words);
    });
    connect(context.outbox, &Outbox::changed, this, &JournalDesk::count);
    connect(&context.api, &Api::unsentChanged, this, &JournalDesk::count);
    connect(context.outbox, &Outbox::stuck, this, &JournalDesk::stuck);
    connect(context.outbox, &Outbox::delivered, this, [this](const OutboxEntry &entry) {
        m_window.messageBar()->say(MessageKind::Good, tr("Sent and registered: %1.").arg(entry.what));
    });
    connect(&context.session, &Session::changed, this, [this] {
        if (!m_context.session.isSomebody())
            m_context.journal->close();
        keepDesk();
    });
    connect(context.journal, &Journal::opened, this, &JournalDesk::keepDesk);
    connect(&context.codes, &CodeBook::changed, this, &JournalDesk::keepDesk);
}

void JournalDesk::bringBack()
{
    const QList<DraftView> drafts = draftsIn(*m_context.journal);
    int opened = 0;
    QDateTime oldest = m_context.api.now();
    for (auto draft = drafts.crbegin(); draft != drafts.crend(); ++draft) { // the newest last in the tabs' order of work, first in sight
        oldest = std::min(oldest, draft->keptAt);
        if (opened == mostAtOnce || m_context.journal->openForms().contains(draft->key))
            continue;
        if (Page *page = openDraft(m_context, draft->key)) {
            m_window.openPage(page);
            ++opened;
        }
    }
    for (const OutboxEntry &entry : m_context.outbox->entries())
        oldest = std::min(oldest, entry.madeAt);
    if (oldest.daysTo(m_context.api.now()) >= oldDays)
        m_window.messageBar()->say(MessageKind::Warning, tr("Something has been waiting here for more than %1 days: see “Unsent” in module 1.").arg(oldDays));
    else if (opened)
        m_window.messageBar()->say(MessageKind::Info, tr("There is a draft from last time: it stands in its form as you left it. F2 or the bar above it discards it."));
}

/// For a start without the server; only into the journal of who is signed in.
void JournalDesk::keepDesk()
{
    const QString person = Outbox::personOf(m_context.api, m_context.session.view().loginName);
    if (m_context.journal->person() != person)
        return;
    if (const QCborMap desk = deskOf(m_context); !desk.isEmpty())
        m_context.journal->keepDesk(desk);
}

void JournalDesk::sayTrouble()
{
    if (const QString words = journalWords(m_context.journal->trouble()); !words.isEmpty())
        m_window.messageBar()->say(MessageKind::Warning, words);
}

void JournalDesk::stuck(qint64 row)
{
    const OutboxEntry entry = m_context.outbox->entries().value(row);
    if (entry.state == OutboxEntry::State::Conflict) {
        m_window.openPage(new ConflictPage(m_context, row));
        return;
    }
    m_window.messageBar()->say(MessageKind::Problem,
        tr("“%1” was refused: %2 It is kept under “Unsent” in module 1; Enter puts it back into its form.").arg(entry.what, problemText(entry.problem())));
}

void JournalDesk::count()
{
    const int straight = m_context.api.unsentWrites() - (m_context.outbox->isSending() ? 1 : 0);
    m_window.statusStrip()->setUnsent(int(m_context.outbox->entries().size()) + std::max(0, straight));
}

} // namespace mimamori
