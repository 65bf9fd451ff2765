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

namespace mimamori {

SearchBox::SearchBox(QWidget *parent) : QWidget(parent), m_line(new QLineEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_line);
    m_line->setObjectName(QStringLiteral("search"));
    m_line->setAccessibleName(tr("Search (Ctrl+K)"));
    m_line->setPlaceholderText(tr("Search  Ctrl+K  name, reading, address, phone, case number"));
    m_line->addAction(icon("search", colour::quiet), QLineEdit::LeadingPosition);
    m_list = new CandidateList(m_line);
    setFocusProxy(m_line);
    m_line->installEventFilter(this);
    m_wait.setSingleShot(true);
    m_wait.setInterval(150);
    connect(m_line, &QLineEdit::textEdited, this, &SearchBox::typed);
    connect(m_list, &CandidateList::picked, this, &SearchBox::go);
    connect(&m_wait, &QTimer::timeout, this, [this] {
        const QString asked = m_line->text().trimmed();
        if (!m_provider || asked.isEmpty())
            return;
        m_provider(asked, this, [this, asked](const QList<SearchHit> &people) {
            if (asked == m_line->text().trimmed())
                show(people);
        });
    });
}

void SearchBox::focusBox()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void SearchBox::typed(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        m_hits.clear();
        m_list->hide();
        return;
    }
    show({});
    m_wait.start();
}

void SearchBox::show(const QList<SearchHit> &people)
{
    const QString key = l1Key(m_line->text());
    m_hits = people;
    for (const SearchHit &command : std::as_const(m_commands)) {
        if (l1Key(command.text).contains(key) || command.text.contains(m_line->text().trimmed(), Qt::CaseInsensitive))
            m_hits << command;
    }
    QList<CandidateList::Item> items;
    for (const SearchHit &hit : std::as_const(m_hits))
        items << CandidateList::Item{hit.text, hit.quiet};
    m_list->offer(items);
}

void SearchBox::go(int row)
{
    if (row < 0 || row >= m_hits.size())
        return;
    const SearchHit hit = m_hits[row];
    m_line->clear();
    m_hits.clear();
    if (hit.go)
        hit.go();
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && !Composition::instance().isActive())
        return m_list->handleKey(static_cast<QKeyEvent *>(event));
    return QWidget::eventFilter(watched, event);
}

} // namespace mimamori
