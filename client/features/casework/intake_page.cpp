// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/intake_page.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/problem_text.h"
#include "core/session.h"
#include "features/casework/candidate_panel.h"
#include "features/casework/intake_sheet.h"
#include "features/casework/urgency_chart_view.h"
#include "features/casework/urgent_meeting_page.h"
#include "journal/draft.h"
#include "journal/journal.h"
#include "journal/outbox.h"
#include "record/codec.h"
#include "model/casework/paper.h"
#include "shell/child_files.h"
#include "ui/field_editor.h"
#include "ui/part.h"

#include <QCoreApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mimamori {

namespace {

bool isAbuse(const CodeBook &codes, const RegisterIntake &sheet)
{
    const auto abuse = [&](const char *table, const QString &code) {
        const CodeView *view = codes.entry(table, code);
        return view && view->attributes.contains(QLatin1String("\"abuse\"")) && view->attributes.contains(QLatin1String("true"));
    };
    return abuse("reception_kind", sheet.kind.value) || abuse("category", sheet.category.value);
}

QString missingWord(const QByteArray &column)
{
    if (column == "children.0.name")
        return IntakePage::tr("child's name");
    if (column == "children.0.birth")
        return IntakePage::tr("date of birth or age");
    if (column == "family")
        return IntakePage::tr("guardian");
    return fieldLabel(recordType<RegisterIntake>(), column);
}

} // namespace

IntakePage::IntakePage(ClientContext &context, const QString &draft)
    : Page(context)
    , m_sheet(new IntakeSheet(context))
    , m_candidates(new CandidatePanel(context))
    , m_chart(new UrgencyChartView(context))
    , m_beside(new QStackedWidget)
    , m_draftNote(new QLabel)
    , m_missing(new QLabel)
    , m_register(new QPushButton)
    , m_draft(new Draft(context, {m_sheet, [this] { return toCbor(m_sheet->request()); },
          [this](const QCborMap &values) { m_sheet->setRequest(fromCbor<RegisterIntake>(values)); }}, this))
    , m_draftKey(draft)
{
    setTitle(tr("Intake"));
    setIcon("phone");
    setManual(QStringLiteral("intake"));
    build();
    setKeys();
    connect(m_draft, &Draft::kept, this, &IntakePage::showKept);
    connect(m_draft, &Draft::broughtBack, this, [this] {
        setFunctionKey(2, [this] { m_draft->askDiscard(); }, tr("Discard draft"));
        m_chart->setAnswers(m_sheet->request().assessment);
        m_chart->setGiven(m_sheet->urgency());
        showMissing();
        m_candidates->ask(m_sheet->typed());
    });
    connectChart();
    connect(m_draft, &Draft::discarded, this, &IntakePage::begin);
    connect(m_sheet, &IntakeSheet::edited, this, &IntakePage::changed);
    connect(m_sheet, &IntakeSheet::finished, m_register, [this] { m_register->setFocus(Qt::TabFocusReason); });
    connect(m_candidates, &CandidatePanel::chosen, m_sheet, &IntakeSheet::useCandidate);
    connect(m_register, &QPushButton::clicked, this, [this] { save(); });
}

void IntakePage::build()
{
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(24, 10, 24, 10);
    outer->setSpacing(16);
    auto *card = new QFrame;
    setPart(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    auto *heading = new QLabel(tr("Intake"));
    setPart(heading, "title");
    setPart(m_draftNote, "quiet");
    setLook(m_missing, "kind", "warning");
    m_missing->setTextFormat(Qt::PlainText);
    m_missing->setWordWrap(true);
    m_missing->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    head->addWidget(heading);
    head->addWidget(m_draftNote);
    head->addWidget(m_missing, 1);
    column->addLayout(head);
    column->addWidget(m_draft->bar());
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_sheet);
    m_sheet->setAutoFillBackground(false); // the card's own ground
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    setPart(m_register, "main");
    m_register->setAutoDefault(true);
    column->addWidget(m_register, 0, Qt::AlignRight);
    outer->addWidget(card, 1);
    m_beside->setFixedWidth(360);
    m_beside->addWidget(m_candidates);
    m_beside->addWidget(m_chart);
    outer->addWidget(m_beside);
    setFocusProxy(m_sheet);
}

void IntakePage::connectChart()
{
    connect(m_sheet, &IntakeSheet::chartWanted, this, [this] { showChart(m_beside->currentWidget() != m_chart); });
    connect(m_chart, &UrgencyChartView::left, this, [this] { showChart(false); });
    connect(m_chart, &UrgencyChartView::changed, this, [this] { m_sheet->setAssessment(m_chart->answers(), m_chart->outcome().rank); });
}

void IntakePage::showChart(bool shown)
{
    m_beside->setCurrentWidget(shown ? static_cast<QWidget *>(m_chart) : m_candidates);
    if (shown)
        m_chart->focusNext();
    else
        m_sheet->focusUrgency();
}

/// Another grade than the chart's has its reason; otherwise the chart comes up and asks for it.
bool IntakePage::isJudged()
{
    const auto problem = urgencyProblem(m_chart->answers(), m_chart->outcome(), m_sheet->urgency(), {});
    if (!problem)
        return true;
    showChart(true);
    m_chart->showProblem(*problem);
    return false;
}

void IntakePage::setKeys()
{
    m_register->setText(m_done ? tr("Next call  F12") : tr("Register  F12"));
    setFunctionKey(
        12, [this] { save(); }, m_done ? tr("Next call") : QString());
    setFunctionKey(
        6, [this] { m_sheet->addChild(); }, tr("Sibling"));
    setFunctionKey(
        11,
        [this] {
            if (!m_candidates->focusFirst())
                tell(MessageKind::Info, tr("There is nobody similar so far."));
        },
        tr("Similar people"));
    enableFunctionKey(6, !m_done);
    enableFunctionKey(9, false);
}

void IntakePage::activated()
{
    if (!m_begun)
        begin();
}

/// A fresh sheet of this minute, or what this person left behind.
void IntakePage::begin()
{
    m_begun = true;
    m_done = m_saving = false;
    ++m_call;
    RegisterIntake fresh;
    const QDateTime now = context().api.now();
    fresh.receivedAt = now.addSecs(-now.time().second()).addMSecs(-now.time().msec());
    fresh.method.value = QStringLiteral("PHONE");
    m_sheet->setReadOnly(false);
    m_sheet->setRequest(fresh);
    m_draftNote->clear();
    m_candidates->clear();
    m_chart->setAnswers({});
    m_chart->setGiven({});
    m_chart->setReadOnly(false);
    m_beside->setCurrentWidget(m_candidates);
    setTitle(tr("Intake"));
    setKeys();
    removeFunctionKey(2);
    m_draft->begin(ownDraft(), tr("Intake"));
    m_draftKey.clear();
    showMissing();
    m_sheet->focusFirst();
}

void IntakePage::changed()
{
    if (m_done)
        return;
    m_chart->setGiven(m_sheet->urgency());
    showMissing();
    m_candidates->ask(m_sheet->typed());
}

/// The draft this page was opened for, or one that was left, or a new one.
QString IntakePage::ownDraft() const
{
    if (!m_draftKey.isEmpty())
        return m_draftKey;
    if (Journal *journal = context().journal) {
        const QList<DraftView> drafts = draftsIn(*journal);
        for (const DraftView &draft : drafts) {
            if (draft.key.startsWith(u"intake/") && !journal->openForms().contains(draft.key))
                return draft.key;
        }
    }
    return QStringLiteral("intake/") + QString::fromLatin1(newUuid7());
}

void IntakePage::showKept()
{
    m_draftNote->setText(tr("Draft kept %1").arg(japanClock(m_draft->keptAt()).toString(QStringLiteral("H:mm"))));
}

QString IntakePage::missingText() const
{
    const RegisterIntake sheet = m_sheet->request();
    QStringList words;
    const auto missing = missingOnIntake(sheet, isAbuse(context().codes, sheet));
    for (const QByteArray &column : missing)
        words << missingWord(column);
    return words.isEmpty() ? QString() : tr("Missing: %1 (can be entered later)").arg(words.join(QStringLiteral("、")));
}

void IntakePage::showMissing() { m_missing->setText(missingText()); }

void IntakePage::canLeave(std::function<void(bool)> leave)
{
    m_draft->keep();
    if (!m_done && m_draft->isKept())
        tell(MessageKind::Info, tr("The draft is kept at this terminal until you register or discard it."));
    leave(true);
}

void IntakePage::save()
{
    if (m_done) {
        begin();
        return;
    }
    if (m_saving || !m_sheet->validate() || !isJudged())
        return;
    m_saving = true;
    const RegisterIntake sheet = m_sheet->request();
    OutboxEntry act;
    act.operation = RegisterIntake::operation;
    act.in = toCbor(sheet);
    act.what = tr("Intake: %1").arg(sheet.children.value(0).name);
    const bool later = isSendingLater(context());
    sendAct(context(), act, m_draft, this,
        [this, call = m_call](const QCborMap &out) {
            const auto done = fromCbor<RegisteredIntake>(out);
            if (call == m_call)
                registered(done);
            else
                tell(MessageKind::Good, tr("The call taken offline is registered as %1.").arg(done.number));
        },
        [this, call = m_call](const Problem &problem) { return call == m_call && refused(problem); });
    if (later)
        sentLater();
}

/// Nothing more to do here: it goes out by itself, and the next call may come.
void IntakePage::sentLater()
{
    m_done = true;
    m_saving = false;
    m_sheet->setReadOnly(true);
    m_chart->setReadOnly(true);
    m_draftNote->clear();
    m_missing->clear();
    setKeys();
    tell(MessageKind::Warning, tr("No connection. It is kept and sent as soon as there is one. F12 takes the next call."));
}

/// Number, due time and the next key; what was registered stays readable until the next call.
void IntakePage::registered(const RegisteredIntake &out)
{
    m_saving = false;
    m_done = true;
    m_sheet->setReadOnly(true);
    m_chart->setReadOnly(true);
    m_candidates->clear();
    m_draftNote->clear();
    m_missing->clear();
    setTitle(tr("Intake %1").arg(out.number));
    setKeys();
    QDateTime due;
    for (const RegisteredEpisode &episode : out.episodes) {
        if (episode.dueAt.isValid() && (!due.isValid() || episode.dueAt < due))
            due = episode.dueAt;
    }
    QString words = tr("Registered as %1.").arg(out.number);
    if (due.isValid())
        words += QLatin1Char(' ') + tr("The child has to be seen by %1.").arg(gridInstant(due));
    if (context().session.may(HoldMeeting::operation)) {
        setFunctionKey(
            11, [this] { open(makeUrgentMeetingPage(context())); }, tr("Urgent meeting"));
        words += QLatin1Char(' ') + tr("F11 opens the urgent reception meeting.");
    } else if (due.isValid()) {
        words += QLatin1Char(' ') + tr("Your chiefs were told to hold the urgent reception meeting.");
    }
    if (context().session.may(PreviewPaper::operation))
        setFunctionKey(
            9, [this, id = out.reception.id, number = out.number] { open(openPaper(context(), recordType<Reception>(), id, number)); },
            tr("Intake slip"));
    tell(MessageKind::Good, words);
    m_register->setFocus(Qt::OtherFocusReason);
}

bool IntakePage::refused(const Problem &problem)
{
    m_saving = m_done = false;
    m_sheet->setReadOnly(false);
    m_chart->setReadOnly(false);
    setKeys();
    m_draft->takeBack();
    showMissing();
    if (problem.field().startsWith("assessment.")) {
        showChart(true);
        if (m_chart->showProblem(Problem(problem.code(), problem.field().mid(11), problem.args())))
            return true;
    } else if (m_sheet->showProblem(problem)) {
        return true;
    }
    tellProblem(problem, &recordType<RegisterIntake>());
    return true;
}

Page *makeIntakePage(ClientContext &context) { return new IntakePage(context); }

Page *reopenIntake(ClientContext &context, const QString &draft) { return new IntakePage(context, draft); }

} // namespace mimamori
