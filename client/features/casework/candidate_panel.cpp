// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/candidate_panel.h"

#include "clock/age.h"
#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "ui/candidate_words.h"
#include "ui/part.h"
#include "ui/status_chip.h"

#include <QApplication>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mimamori {

namespace {

QLabel *line(const QString &text, const char *part)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setPart(label, part);
    return label;
}

} // namespace

CandidatePanel::CandidatePanel(ClientContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_heading(new QLabel)
    , m_cards(new QVBoxLayout)
{
    setObjectName(QStringLiteral("candidates"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    setPart(m_heading, "heading");
    column->addWidget(m_heading);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins({});
    m_cards->setSpacing(8);
    rows->addLayout(m_cards);
    rows->addStretch(1);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    m_wait.setSingleShot(true);
    m_wait.setInterval(250);
    connect(&m_wait, &QTimer::timeout, this, &CandidatePanel::send);
    fill();
}

void CandidatePanel::ask(const FindCandidates &typed)
{
    m_typed = typed;
    m_wait.start();
}

void CandidatePanel::send()
{
    const TypedKeys keys = typedKeys(m_typed, japanDate(m_context.api.now()));
    const int number = ++m_asked;
    if (keys.isEmpty() || !m_context.session.may(FindCandidates::operation)) {
        show({});
        return;
    }
    m_known = m_residents = {};
    // An older answer that comes late is about another name. The call goes on without it; the connection's state stands in the strip.
    m_context.api.call(
        m_typed, this,
        [this, number](const Candidates &found) {
            if (number == m_asked)
                take(m_known, found);
        },
        [](const Problem &) {});
    if (!m_context.session.may(FindResidents::operation))
        return;
    m_context.api.call(
        FindResidents{m_typed}, this,
        [this, number](const Candidates &found) {
            if (number == m_asked)
                take(m_residents, found);
        },
        [](const Problem &) {});
}

/// Those we know first, then those whom only the register knows.
void CandidatePanel::take(Candidates &part, const Candidates &found)
{
    part = found;
    show({m_known.candidates + m_residents.candidates});
}

void CandidatePanel::show(const Candidates &found)
{
    m_shown = found;
    const QWidget *focus = QApplication::focusWidget();
    if (focus && focus != this && isAncestorOf(focus))
        m_waiting = true;
    else
        fill();
}

void CandidatePanel::clear()
{
    m_wait.stop();
    ++m_asked;
    m_shown = {};
    fill();
}

void CandidatePanel::fill()
{
    m_waiting = false;
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_heading->setText(m_shown.candidates.isEmpty() ? tr("Similar people: none so far") : tr("There are similar people"));
    setPart(m_heading, m_shown.candidates.isEmpty() ? "quiet" : "heading");
    for (const Candidate &candidate : std::as_const(m_shown.candidates)) {
        QWidget *frame = card(candidate);
        m_cards->addWidget(frame);
        frame->show();
    }
}

bool CandidatePanel::focusFirst()
{
    for (int i = 0; i < m_cards->count(); ++i) {
        if (auto *button = m_cards->itemAt(i)->widget()->findChild<QPushButton *>()) {
            button->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

bool CandidatePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && m_waiting)
        QMetaObject::invokeMethod(
            this, [this] { show(Candidates(m_shown)); }, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

QWidget *CandidatePanel::headOf(const Candidate &candidate)
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    const bool elsewhere = candidate.band.value == QLatin1String("ELSEWHERE");
    auto *name = line(elsewhere ? tr("A case of another office") : candidate.name, "heading");
    row->addWidget(name, 1);
    if (!candidate.episodeNumber.isEmpty())
        row->addWidget(new StatusChip("danger", tr("open %1").arg(candidate.episodeNumber)));
    else if (candidate.childFile)
        row->addWidget(new StatusChip("info", tr("has a file")));
    else if (!candidate.atenaNo.isEmpty())
        row->addWidget(new StatusChip("plain", tr("resident")));
    else if (!elsewhere)
        row->addWidget(new StatusChip("info", tr("known")));
    return head;
}

/// Reading, birth, age and sex; then town and family, as the picture of the intake has them.
QString CandidatePanel::linesOf(const Candidate &candidate) const
{
    const QDate born = candidate.birth.sortKey();
    const QDate today = japanDate(m_context.api.now());
    const bool whole = candidate.birth.quality == FuzzyDate::Quality::Exact && born <= today;
    QStringList first{candidate.kana};
    if (born.isValid())
        first << (whole ? QStringLiteral("%1(%2)").arg(gridDate(born), ageText(born, today)) : candidate.birth.raw);
    first << m_context.codes.name("sex", candidate.sex.value);
    first.removeAll(QString());
    QStringList relatives;
    for (const Code<Relation> &relation : candidate.family)
        relatives << m_context.codes.shortName("relation", relation.value);
    QStringList second{candidate.town, relatives.join(QChar(u'・'))};
    second.removeAll(QString());
    return first.join(QLatin1String("  ")) + (second.isEmpty() ? QString() : QLatin1Char('\n') + second.join(QLatin1String("  ")));
}

QWidget *CandidatePanel::card(const Candidate &candidate)
{
    auto *frame = new QFrame;
    setPart(frame, "card");
    auto *rows = new QVBoxLayout(frame);
    rows->setContentsMargins(16, 8, 16, 8);
    rows->setSpacing(2);
    rows->addWidget(headOf(candidate));
    if (candidate.band.value == QLatin1String("ELSEWHERE")) {
        const QString who = candidate.workerName.isEmpty() ? tr("nobody assigned yet") : candidate.workerName;
        rows->addWidget(line(tr("%1, %2, phone %3").arg(candidate.officeName, who, candidate.officePhone), "text"));
        rows->addWidget(line(tr("Please call: that office is told of this reception when you register."), "quiet"));
        return frame;
    }
    rows->addWidget(line(linesOf(candidate), "quiet"));
    if (candidate.isProtected)
        rows->addWidget(line(tr("Protected by the register: the address is not shown"), "label"));
    const QString same = reasonsText(candidate.reasons, false);
    const QString other = reasonsText(candidate.reasons, true);
    QString words = tr("Agrees: %1").arg(same);
    if (!other.isEmpty())
        words += QLatin1String("  ") + tr("Differs: %1").arg(other);
    rows->addWidget(line(words, "label"));
    if (candidate.band.value == QLatin1String("TWIN"))
        rows->addWidget(line(tr("A brother or sister, perhaps a twin?"), "label"));
    if (!candidate.officeName.isEmpty())
        rows->addWidget(line(tr("In charge: %1 %2").arg(candidate.officeName, candidate.workerName), "label"));
    auto *use = new QPushButton(candidate.episodeNumber.isEmpty() ? tr("Use this child") : tr("Add to this child's case"));
    use->setAccessibleName(use->text() + QLatin1Char(' ') + candidate.name);
    use->setAutoDefault(true); // Enter takes it
    use->installEventFilter(this);
    connect(use, &QPushButton::clicked, this, [this, candidate] { Q_EMIT chosen(candidate); });
    rows->addWidget(use, 0, Qt::AlignLeft);
    return frame;
}

} // namespace mimamori
