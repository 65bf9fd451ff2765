// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/urgent_meeting_page.h"

#include "clock/age.h"
#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/problem_text.h"
#include "core/reference_book.h"
#include "core/session.h"
#include "journal/draft.h"
#include "journal/outbox.h"
#include "model/casework/case_stage.h"
#include "model/casework/paper.h"
#include "record/codec.h"
#include "shell/child_files.h"
#include "ui/choice_edits.h"
#include "ui/enter_walk.h"
#include "ui/line_edits.h"
#include "ui/part.h"
#include "ui/prompt.h"
#include "ui/record_form.h"
#include "ui/status_chip.h"

#include <QApplication>
#include <QFontMetrics>
#include <QFrame>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mimamori {

namespace {

const QList<QByteArray> itemColumns{"decision", "urgency", "category", "main_worker", "sub_worker", "psychologist", "next_review", "plan_who",
    "plan_when", "plan_where", "plan_how", "police_share", "ward_share", "note"};

/// How urgent the due time is, in shape, word and colour.
Standing standingOf(const QDateTime &due, const QDateTime &now)
{
    if (due < now)
        return Standing::Overdue;
    return due < now.addDays(1) ? Standing::Today : Standing::Soon;
}

QScrollArea *scrolling(QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

} // namespace

UrgentMeetingPage::UrgentMeetingPage(ClientContext &context)
    : Page(context)
    , m_meeting(new RecordForm(
          recordType<HoldMeeting>(), context, {{"kind", "held_at", "place", "by_phone", "chair", "attendees", "others", "minutes"}, {}, false}))
    , m_cards(new QVBoxLayout)
    , m_empty(new QLabel)
    , m_hold(new QPushButton(tr("Record the decisions  F12")))
    , m_draft(new Draft(context, {this, [this] { return readDraft(); }, [this](const QCborMap &draft) { showDraft(draft); }}, this))
{
    setTitle(tr("Reception meeting"));
    setIcon("gavel");
    setPageKey(QStringLiteral("reception_meeting"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins({});
    auto *card = new QFrame;
    setPart(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 10, 16, 10);
    auto *heading = new QLabel(tr("Reception meeting"));
    setPart(heading, "title");
    column->addWidget(heading);
    column->addWidget(m_meeting);
    if (auto *minutes = m_meeting->editor<LongTextEdit>("minutes"))
        minutes->setRows(3);
    m_empty->setWordWrap(true);
    setPart(m_empty, "quiet");
    rows->addWidget(m_draft->bar());
    rows->addLayout(m_cards);
    rows->addWidget(m_empty);
    rows->addWidget(card);
    rows->addStretch(1);
    outer->addWidget(scrolling(content), 1);
    setPart(m_hold, "main");
    outer->addWidget(m_hold, 0, Qt::AlignRight);
    auto *walk = new EnterWalk(content, context.preferences);
    connect(walk, &EnterWalk::leftLast, m_hold, [this] { m_hold->setFocus(Qt::TabFocusReason); });
    connect(m_hold, &QPushButton::clicked, this, [this] { hold(); });
    connect(m_draft, &Draft::broughtBack, this, [this] {
        setFunctionKey(2, [this] { m_draft->askDiscard(); }, tr("Discard draft"));
        edited();
    });
    connect(m_draft, &Draft::discarded, this, [this] { removeFunctionKey(2); });
    setFunctionKey(5, [this] { load(); });
    if (context.session.may(PreviewPaper::operation))
        setFunctionKey(9, [this] { print(); }, tr("Intake slip"));
    setFunctionKey(12, [this] { hold(); }, tr("Decide"));
}

void UrgentMeetingPage::activated()
{
    if (m_items.isEmpty())
        load();
}

void UrgentMeetingPage::load()
{
    context().api.call(
        ListAgenda(), this, [this](const ReceptionAgenda &agenda) { show(agenda); },
        [this](const Problem &problem) { tellProblem(problem, &recordType<ListAgenda>()); });
}

void UrgentMeetingPage::show(const ReceptionAgenda &agenda)
{
    m_draft->keep(); // what is typed comes back below
    for (const Item &item : std::as_const(m_items)) {
        item.card->hide();
        item.card->deleteLater();
    }
    m_items.clear();
    ++m_round;
    m_saving = false;
    removeFunctionKey(2);
    for (const AgendaLine &line : agenda.lines)
        addItem(line);
    m_empty->setText(m_items.isEmpty() ? tr("Nothing waits for a decision. What an intake registers appears here; F5 looks again.") : QString());
    m_hold->setEnabled(!m_items.isEmpty());
    enableFunctionKey(12, !m_items.isEmpty());
    HoldMeeting fresh;
    fresh.kind.value = QStringLiteral("URGENT_RECEPTION");
    fresh.heldAt = context().api.now();
    fresh.chair = context().session.view().user;
    context().references.put("app_user", fresh.chair.id, context().session.view().userName);
    m_meeting->setValues(toCbor(fresh));
    m_draft->begin(QStringLiteral("reception_meeting"), title());
    if (!m_items.isEmpty())
        m_items.first().form->focusFirst();
}

QWidget *UrgentMeetingPage::headOf(const AgendaLine &line) const
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    auto *name = new QLabel(line.childName);
    name->setTextFormat(Qt::PlainText);
    setPart(name, "heading");
    QStringList facts{line.episodeNumber};
    const QDate born = line.birth.sortKey();
    const QDate today = japanDate(context().api.now());
    if (born.isValid() && born <= today)
        facts << QStringLiteral("%1(%2)").arg(gridDate(born), ageText(born, today));
    else if (!line.ageText.isEmpty())
        facts << line.ageText;
    facts << context().codes.shortName("reception_kind", line.kind.value) << tr("received %1").arg(gridInstant(line.receivedAt));
    auto *quiet = new QLabel(facts.join(QLatin1String("  ")));
    quiet->setTextFormat(Qt::PlainText);
    setPart(quiet, "quiet");
    row->addWidget(name);
    row->addWidget(quiet, 1);
    if (line.dueAt.isValid())
        row->addWidget(new StatusChip(standingOf(line.dueAt, context().api.now()), tr("see the child by %1").arg(gridInstant(line.dueAt))));
    return head;
}

void UrgentMeetingPage::addItem(const AgendaLine &line)
{
    Item item;
    item.line = line;
    auto *card = new QFrame;
    item.card = card;
    setPart(card, "card");
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(16, 10, 16, 10);
    rows->addWidget(headOf(line));
    item.form = new RecordForm(recordType<DecideItem>(), context(), {itemColumns, {}, false});
    for (const auto &[column, ems] : {std::pair("decision", 12), {"urgency", 9}, {"category", 13}, {"main_worker", 10}, {"sub_worker", 10},
             {"psychologist", 10}, {"next_review", 9}, {"plan_who", 14}, {"plan_where", 15}, {"plan_how", 15}})
        item.form->editor(column)->setFixedWidth(QFontMetrics(QApplication::font()).height() * ems * 9 / 10);
    if (auto *note = item.form->editor<LongTextEdit>("note"))
        note->setRows(2);
    DecideItem fresh;
    fresh.category = line.category;
    fresh.urgency = line.urgency;
    item.form->setValues(toCbor(fresh));
    item.missing = new QLabel;
    item.missing->setTextFormat(Qt::PlainText);
    setLook(item.missing, "kind", "warning");
    rows->addWidget(item.form);
    rows->addWidget(item.missing);
    m_cards->addWidget(card);
    connect(item.form, &RecordForm::edited, this, &UrgentMeetingPage::edited);
    m_items.append(item);
}

/// The intake slip of the child whose decision is being typed.
void UrgentMeetingPage::print()
{
    const Item *chosen = m_items.isEmpty() ? nullptr : &m_items.first();
    for (const Item &item : std::as_const(m_items)) {
        if (item.card->isAncestorOf(QApplication::focusWidget()))
            chosen = &item;
    }
    if (chosen)
        open(openPaper(context(), recordType<Reception>(), chosen->line.reception.id, chosen->line.receptionNumber));
}

QString UrgentMeetingPage::missingFor(int index) const
{
    const DecideItem item = fromCbor<DecideItem>(m_items[index].form->values());
    const CodeView *decision = context().codes.entry("meeting_decision", item.decision.value);
    if (!decision)
        return {};
    const QString to = QJsonDocument::fromJson(decision->attributes.toUtf8()).object().value(QLatin1String("to_stage")).toString();
    if (to.isEmpty() || to == stage::received)
        return {};
    StageFacts facts;
    facts.abuse = m_items[index].line.abuse;
    facts.safetyClockRuns = m_items[index].line.dueAt.isValid();
    facts.meetingHeld = true;
    facts.hasMainWorker = bool(item.mainWorker);
    facts.hasCategory = !item.category.isEmpty();
    facts.hasNextReview = item.nextReview.isValid();
    QStringList roles;
    for (const PostView &post : context().session.view().posts)
        roles << post.role.value;
    const auto problem = stageProblem(stage::received, to, facts, {roles, false});
    return problem ? problemText(*problem, &recordType<DecideItem>()) : QString();
}

QCborMap UrgentMeetingPage::readDraft() const
{
    QCborMap items;
    for (const Item &item : m_items)
        items.insert(item.line.episode.id, item.form->values());
    return {{QStringLiteral("meeting"), m_meeting->values()}, {QStringLiteral("items"), items}};
}

/// What was decided about a case that is not on the agenda any more has been decided by somebody else.
void UrgentMeetingPage::showDraft(const QCborMap &draft)
{
    m_meeting->putValues(draft.value(QStringLiteral("meeting")).toMap());
    const QCborMap items = draft.value(QStringLiteral("items")).toMap();
    for (const Item &item : std::as_const(m_items)) {
        if (items.contains(item.line.episode.id))
            item.form->putValues(items.value(item.line.episode.id).toMap());
    }
}

void UrgentMeetingPage::edited()
{
    for (int i = 0; i < m_items.size(); ++i)
        m_items[i].missing->setText(missingFor(i));
}

HoldMeeting UrgentMeetingPage::request() const
{
    HoldMeeting out = fromCbor<HoldMeeting>(m_meeting->values());
    out.items.clear();
    for (const Item &item : m_items) {
        DecideItem decided = fromCbor<DecideItem>(item.form->values());
        if (decided.decision.isEmpty())
            continue;
        decided.episode = item.line.episode;
        decided.episodeVersion = item.line.episodeVersion;
        out.items.append(decided);
    }
    return out;
}

void UrgentMeetingPage::hold()
{
    if (m_saving)
        return;
    const HoldMeeting meeting = request();
    if (meeting.items.isEmpty()) {
        tell(MessageKind::Warning, tr("Please choose a decision for at least one child."));
        return;
    }
    m_sent.clear();
    bool good = m_meeting->validate();
    for (int i = 0; i < m_items.size(); ++i) {
        if (!fromCbor<DecideItem>(m_items[i].form->values()).decision.isEmpty()) {
            good = m_items[i].form->validate() && good;
            m_sent << i;
        }
    }
    if (!good)
        return;
    m_saving = true;
    OutboxEntry act;
    act.operation = HoldMeeting::operation;
    act.in = toCbor(meeting);
    act.what = title();
    const bool later = isSendingLater(context());
    sendAct(context(), act, m_draft, this, [this](const QCborMap &out) { held(fromCbor<HeldMeeting>(out)); },
        [this, form = m_round](const Problem &problem) {
            if (form != m_round)
                return false;
            m_draft->takeBack();
            refused(problem);
            return true;
        });
    if (later)
        tell(MessageKind::Warning, tr("No connection. The decisions are kept and sent as soon as there is one."));
}

void UrgentMeetingPage::held(const HeldMeeting &out)
{
    m_saving = false;
    QStringList words;
    for (const DecidedItem &item : out.items)
        words << QStringLiteral("%1 %2").arg(item.episodeNumber, context().codes.name("stage", item.stage.value));
    tell(MessageKind::Good, tr("The meeting is recorded: %1.").arg(words.join(QStringLiteral("、"))));
    load();
}

/// "items.1.main_worker" counts among the decisions that were sent.
void UrgentMeetingPage::refused(const Problem &problem)
{
    m_saving = false;
    const QList<QByteArray> path = problem.field().split('.');
    if (path[0] == "items" && path.size() > 2) {
        const int index = m_sent.value(path[1].toInt(), -1);
        if (index >= 0 && m_items[index].form->showProblem(Problem(problem.code(), path.mid(2).join('.'), problem.args())))
            return;
    }
    if (!m_meeting->showProblem(problem))
        tellProblem(problem, &recordType<HoldMeeting>());
}

void UrgentMeetingPage::canLeave(std::function<void(bool)> leave)
{
    if (request().items.isEmpty()) {
        leave(true);
        return;
    }
    if (m_saving) { // in the outbox: it goes out without the page
        leave(true);
        return;
    }
    context().prompt.ask({tr("Leave without recording?"), tr("Decisions were typed and are not recorded yet."), tr("Throw away"), tr("Go on typing")},
        this, [this, leave = std::move(leave)](bool away) {
            if (away)
                m_draft->drop();
            leave(away);
        });
}

Page *makeUrgentMeetingPage(ClientContext &context) { return new UrgentMeetingPage(context); }

} // namespace mimamori
