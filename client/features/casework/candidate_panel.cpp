// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/candidate_panel.h"

#include "clock/age.h"
#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/session.h"
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

struct ReasonWord {
    const char *reason;
    const char *words;
};
constexpr ReasonWord reasonWords[] = {
    {"kana_equal", QT_TRANSLATE_NOOP("candidate", "reading")},
    {"kana_near", QT_TRANSLATE_NOOP("candidate", "reading but one letter")},
    {"kana_begins", QT_TRANSLATE_NOOP("candidate", "reading so far")},
    {"given_equal", QT_TRANSLATE_NOOP("candidate", "given name")},
    {"name_equal", QT_TRANSLATE_NOOP("candidate", "name")},
    {"name_variant", QT_TRANSLATE_NOOP("candidate", "name (other form %1)")},
    {"name_begins", QT_TRANSLATE_NOOP("candidate", "name so far")},
    {"birth_equal", QT_TRANSLATE_NOOP("candidate", "date of birth")},
    {"birth_near", QT_TRANSLATE_NOOP("candidate", "date of birth nearly")},
    {"birth_partial", QT_TRANSLATE_NOOP("candidate", "part of the date of birth")},
    {"birth_differs", QT_TRANSLATE_NOOP("candidate", "date of birth")},
    {"age_near", QT_TRANSLATE_NOOP("candidate", "age")},
    {"age_differs", QT_TRANSLATE_NOOP("candidate", "age")},
    {"sex_equal", QT_TRANSLATE_NOOP("candidate", "sex")},
    {"sex_differs", QT_TRANSLATE_NOOP("candidate", "sex")},
    {"town_equal", QT_TRANSLATE_NOOP("candidate", "town")},
    {"address_equal", QT_TRANSLATE_NOOP("candidate", "address")},
    {"phone_equal", QT_TRANSLATE_NOOP("candidate", "phone")},
    {"guardian_equal", QT_TRANSLATE_NOOP("candidate", "guardian")},
    {"number_equal", QT_TRANSLATE_NOOP("candidate", "number")},
    {"reception_equal", QT_TRANSLATE_NOOP("candidate", "reception number")},
    {"sibling_linked", QT_TRANSLATE_NOOP("candidate", "sibling")},
};

QString joined(const QList<CandidateReason> &reasons, bool differing)
{
    QStringList words;
    for (const CandidateReason &reason : reasons) {
        const QString word = reasonText(reason);
        if (isDifference(reason) == differing && !word.isEmpty())
            words << word;
    }
    return words.join(QChar(u'・'));
}

QLabel *line(const QString &text, const char *part)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setPart(label, part);
    return label;
}

} // namespace

QString reasonText(const CandidateReason &reason)
{
    for (const ReasonWord &known : reasonWords) {
        if (reason.reason.value == QLatin1String(known.reason)) {
            const QString words = QCoreApplication::translate("candidate", known.words);
            return words.contains(QLatin1String("%1")) ? words.arg(reason.argument) : words;
        }
    }
    return {};
}

bool isDifference(const CandidateReason &reason) { return reason.reason.value.endsWith(QLatin1String("_differs")); }

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
    m_context.api.call(
        m_typed, this,
        [this, number](const Candidates &found) {
            if (number == m_asked) // an older answer that comes late is about another name
                show(found);
        },
        [](const Problem &) {}); // the call goes on without it; the connection's state stands in the strip
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
    const QString same = joined(candidate.reasons, false);
    const QString other = joined(candidate.reasons, true);
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
