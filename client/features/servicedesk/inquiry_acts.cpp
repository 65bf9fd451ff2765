// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/servicedesk/inquiry_acts.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/session.h"
#include "model/servicedesk/inquiry_work.h"
#include "shell/act_page.h"

#include <QMenu>

namespace mimamori {

InquiryActs::InquiryActs(ClientContext &context, QWidget *parent) : QPushButton(tr("More"), parent), m_context(context)
{
    setAccessibleName(tr("More that can be done to this inquiry"));
    setMenu(new QMenu(this));
    show({});
}

void InquiryActs::show(const InquiryView &view)
{
    m_view = view;
    fill();
    setEnabled(!menu()->isEmpty());
}

/// Only what is possible: a merged or withdrawn inquiry can be brought back by its link alone.
void InquiryActs::fill()
{
    menu()->clear();
    const QString state = m_view.inquiry.state.value;
    const bool open = m_view.inquiry.id && state != inquiry::merged && state != inquiry::withdrawn && state != inquiry::done;
    if (open) {
        add<MergeInquiry>(tr("Merge into another inquiry…"), tr("%1 was merged."));
        add<SplitInquiry>(tr("Split a second question off…"), tr("A second inquiry was split off %1."));
    }
    if (m_view.inquiry.id && state != inquiry::withdrawn)
        add<LinkInquiry>(tr("Link with another inquiry…"), tr("%1 was linked."));
    if (open)
        add<WithdrawInquiry>(tr("Withdraw…"), tr("%1 was withdrawn."));
    if (!m_context.session.may(UnlinkInquiry::operation))
        return;
    for (const InquiryLinkLine &link : std::as_const(m_view.links)) {
        const QString kind = m_context.codes.shortName(InquiryLinkKind::table, link.kind.value);
        connect(menu()->addAction(tr("Take back: %1 %2").arg(kind, link.otherNumber)), &QAction::triggered, this, [this, link] { takeBack(link); });
    }
}

template <class In>
void InquiryActs::add(const QString &words, const QString &sentence)
{
    if (!m_context.session.may(In::operation))
        return;
    QAction *action = menu()->addAction(words);
    connect(action, &QAction::triggered, this, [this, words, sentence] {
        const QString number = m_view.line.number;
        Q_EMIT wanted(actPage<In>(m_context, QString(words).remove(QChar(u'…')) + QStringLiteral("　") + number,
            {{QStringLiteral("inquiry"), m_view.inquiry.id.id}}, {"inquiry"},
            [this, number, sentence](const QCborMap &) { Q_EMIT done(sentence.arg(number)); }, m_view.line.version));
    });
}

void InquiryActs::takeBack(const InquiryLinkLine &link)
{
    m_context.api.call(UnlinkInquiry{link.link}, this,
        [this, number = link.otherNumber](const InquiryDone &) { Q_EMIT done(tr("The link with %1 was taken back.").arg(number)); },
        [this](const Problem &problem) { Q_EMIT failed(problem); }, CallOptions::write());
}

} // namespace mimamori
