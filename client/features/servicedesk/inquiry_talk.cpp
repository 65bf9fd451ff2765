// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/servicedesk/inquiry_talk.h"

#include "core/code_book.h"
#include "core/japan_time.h"
#include "ui/style.h"

#include <QCoreApplication>

namespace mimamori {

namespace {

QString lined(const QString &text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

QString openTime(qint64 seconds)
{
    const qint64 minutes = qAbs(seconds) / 60;
    return InquiryTalk::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

} // namespace

InquiryTalk::InquiryTalk(ClientContext &context, QWidget *parent) : QTextBrowser(parent), m_context(context)
{
    setAccessibleName(tr("Conversation"));
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    document()->setDocumentMargin(10);
}

void InquiryTalk::clear()
{
    setHtml({});
}

/// What the machine wrote down as code: "finding=NEW".
QString InquiryTalk::movedWords(const QString &body) const
{
    const QString what = body.section(QLatin1Char('='), 0, 0);
    const QString value = body.section(QLatin1Char('='), 1);
    if (what == u"finding")
        return tr("decided: %1").arg(m_context.codes.name("inquiry_finding", value));
    if (what == u"kind")
        return tr("became: %1").arg(m_context.codes.name("inquiry_kind", value));
    if (what == u"merged")
        return tr("goes on in %1").arg(value);
    if (what == u"takes")
        return tr("takes %1 in").arg(value);
    return what == u"split" ? tr("%1 was split off").arg(value) : body;
}

QString InquiryTalk::wordsHtml(const InquiryWords &words) const
{
    const QString kind = words.kind.value;
    const QColor ground = words.internal ? colour::warningGround : kind == u"ANSWER" ? colour::goodGround : kind == u"ASKER" ? colour::surface : colour::accentGround;
    const QString head = QStringLiteral("%1　%2　%3%4").arg(gridInstant(words.at), m_context.codes.name("inquiry_entry_kind", kind), words.authorName,
        words.internal && kind != u"NOTE" ? tr(" (inside only)") : QString());
    const QString body = kind == u"MOVED" ? movedWords(words.body) : words.body;
    return QStringLiteral("<table width='100%' cellpadding='6' style='margin-bottom:6px'><tr><td bgcolor='%1'><span style='color:%2'>%3</span><br>%4</td></tr></table>")
        .arg(ground.name(), colour::quiet.name(), head.toHtmlEscaped(), lined(body));
}

QString InquiryTalk::factsHtml(const InquiryView &view) const
{
    const Inquiry &inquiry = view.inquiry;
    QStringList facts;
    const auto add = [&facts](const QString &label, const QString &value) {
        if (!value.isEmpty())
            facts << QStringLiteral("<b>%1</b> %2").arg(label.toHtmlEscaped(), value.toHtmlEscaped());
    };
    add(tr("Asker"), QStringLiteral("%1 %2 %3").arg(view.line.officeName, view.line.askerName, inquiry.phone).simplified());
    add(tr("Screen"), inquiry.screen);
    add(tr("Versions"), QStringLiteral("%1 / %2").arg(inquiry.clientVersion, inquiry.serverVersion));
    add(tr("Last error"), inquiry.lastError);
    add(tr("Before that"), inquiry.actions.join(QStringLiteral(" → ")));
    add(tr("Matched to"), view.matchedTitle);
    for (const InquiryHopLine &hop : view.hops)
        add(tr("Handed over"), QStringLiteral("%1 %2 → %3 %4").arg(gridInstant(hop.at), m_context.codes.shortName("desk_group", hop.fromGroup.value),
            m_context.codes.shortName("desk_group", hop.toGroup.value), hop.reason));
    for (const InquiryPauseLine &pause : view.pauses)
        add(tr("Clock stood still"), QStringLiteral("%1 – %2 %3").arg(gridInstant(pause.from), pause.to.isValid() ? gridInstant(pause.to) : QString(),
            m_context.codes.name("inquiry_pause_reason", pause.reason.value)));
    for (const InquiryLinkLine &link : view.links)
        add(m_context.codes.name("inquiry_link_kind", link.kind.value), link.otherNumber + QLatin1Char(' ') + link.otherSummary);
    return QStringLiteral("<p style='color:%1'>%2</p>").arg(colour::quiet.name(), facts.join(QStringLiteral("<br>")));
}

void InquiryTalk::show(const InquiryView &view)
{
    QString html = QStringLiteral("<h3>%1　%2</h3>").arg(view.line.number.toHtmlEscaped(), view.line.summary.toHtmlEscaped()) + factsHtml(view);
    for (const InquiryWords &words : view.words)
        html += wordsHtml(words);
    setHtml(html);
    moveCursor(QTextCursor::End);
    ensureCursorVisible();
}

QString deskTimeWords(const InquiryLine &line)
{
    if (!line.dueAt.isValid())
        return {};
    if (line.remainingSeconds < 0)
        return InquiryTalk::tr("%1 over").arg(openTime(line.remainingSeconds));
    return line.paused ? InquiryTalk::tr("stands still") : openTime(line.remainingSeconds);
}

QString deskClockWords(const InquiryLine &line)
{
    if (!line.dueAt.isValid())
        return {};
    const QString time = openTime(line.remainingSeconds);
    if (line.remainingSeconds < 0)
        return InquiryTalk::tr("%1 over").arg(time);
    return line.paused ? InquiryTalk::tr("stands still, %1 left").arg(time) : InquiryTalk::tr("%1 left").arg(time);
}

} // namespace mimamori
