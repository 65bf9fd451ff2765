// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/search_box.h"

#include "japanese/search_key.h"
#include "ui/candidate_list.h"
#include "ui/composition.h"
#include "ui/icon.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace mimamori {

SearchBox::SearchBox(QWidget *parent) : QWidget(parent), m_line(new QLineEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_line);
    m_line->setObjectName(QStringLiteral("search"));
    m_line->setAccessibleName(tr("Search (Ctrl+K)"));
    m_line->setPlaceholderText(tr("Search  Ctrl+K  name, reading, address, phone, case number, words"));
    m_line->addAction(icon("search", colour::quiet), QLineEdit::LeadingPosition);
    m_list = new CandidateList(m_line);
    setFocusProxy(m_line);
    m_line->installEventFilter(this);
    m_wait.setSingleShot(true);
    m_wait.setInterval(120);
    connect(m_line, &QLineEdit::textEdited, this, &SearchBox::typed);
    connect(m_list, &CandidateList::picked, this, &SearchBox::go);
    connect(&m_wait, &QTimer::timeout, this, &SearchBox::ask);
}

void SearchBox::focusBox()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void SearchBox::typed(const QString &text)
{
    ++m_question;
    m_isEntered = false;
    m_isWaiting = m_provider && !text.trimmed().isEmpty();
    if (text.trimmed().isEmpty()) {
        m_wait.stop();
        m_hits.clear();
        m_list->hide();
        return;
    }
    show({});
    m_wait.start();
}

void SearchBox::ask()
{
    if (!m_provider || !m_isWaiting)
        return;
    m_provider(m_line->text().trimmed(), this, [this, question = m_question](const QList<SearchHit> &found) {
        if (question == m_question)
            answered(found);
    });
}

void SearchBox::answered(const QList<SearchHit> &found)
{
    m_isWaiting = false;
    show(found);
    const auto choices = std::count_if(m_hits.cbegin(), m_hits.cend(), [](const SearchHit &hit) { return bool(hit.go); });
    if (m_isEntered && choices == 1) { // what else could have been meant
        m_list->hide();
        go(int(std::find_if(m_hits.cbegin(), m_hits.cend(), [](const SearchHit &hit) { return bool(hit.go); }) - m_hits.cbegin()));
    }
    m_isEntered = false;
}

void SearchBox::show(const QList<SearchHit> &found)
{
    const QString key = l1Key(m_line->text());
    m_hits = found;
    for (const SearchHit &command : std::as_const(m_commands)) {
        if (l1Key(command.text).contains(key) || command.text.contains(m_line->text().trimmed(), Qt::CaseInsensitive)) {
            m_hits << command;
            m_hits.last().group = tr("Screens");
        }
    }
    if (m_hits.isEmpty())
        m_hits << SearchHit{m_isWaiting ? tr("Searching …") : tr("Nothing found"), {}, {}, {}};
    QList<CandidateList::Item> items;
    for (const SearchHit &hit : std::as_const(m_hits))
        items << CandidateList::Item{hit.text, hit.quiet, hit.group, !hit.go};
    m_list->offer(items);
}

void SearchBox::go(int row)
{
    if (row < 0 || row >= m_hits.size() || !m_hits[row].go)
        return;
    const SearchHit hit = m_hits[row];
    ++m_question; // what is still on its way is not asked for any more
    m_isWaiting = false;
    m_wait.stop();
    m_line->clear();
    m_hits.clear();
    hit.go();
}

/// A quick hand types three letters and Enter: then the only thing that is found opens as soon as it is there.
bool SearchBox::enterBeforeTheAnswer(int key)
{
    if ((key != Qt::Key_Return && key != Qt::Key_Enter) || !m_isWaiting || m_list->current() >= 0)
        return false;
    m_isEntered = true;
    if (m_wait.isActive()) {
        m_wait.stop();
        ask();
    }
    return true;
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && !Composition::instance().isActive()) {
        auto *key = static_cast<QKeyEvent *>(event);
        return enterBeforeTheAnswer(key->key()) || m_list->handleKey(key);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mimamori
