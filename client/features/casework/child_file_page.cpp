// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/child_file_page.h"

#include "shell/act_page.h"
#include "shell/child_files.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/session.h"
#include "features/casework/child_file_head.h"
#include "features/casework/family_panel.h"
#include "features/casework/file_access_panel.h"
#include "features/casework/file_history_panel.h"
#include "features/casework/note_editor.h"
#include "features/casework/person_page.h"
#include "features/casework/safety_check_panel.h"
#include "features/casework/timeline_panel.h"
#include "features/casework/urgency_panel.h"
#include "ui/why_due_panel.h"
#include "model/casework/family.h"
#include "model/casework/note.h"
#include "model/casework/paper.h"
#include "model/casework/timeline.h"
#include "ui/choice_edits.h"
#include "ui/part.h"
#include "ui/prompt.h"
#include "ui/record_form.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mimamori {

ChildFilePage::ChildFilePage(ClientContext &context, qint64 childFile)
    : Page(context), m_file(childFile), m_head(new ChildFileHead(context)), m_tabs(new QTabWidget), m_timeline(new TimelinePanel(context)),
      m_meetings(new TimelinePanel(context, {QStringLiteral("meeting")})), m_papers(new TimelinePanel(context, {QStringLiteral("issued_paper")})),
      m_family(new FamilyPanel(context)), m_safety(new SafetyCheckPanel(context)), m_urgency(new UrgencyPanel(context)),
      m_access(new FileAccessPanel(context)), m_history(new FileHistoryPanel(context)), m_editor(new NoteEditor(context)), m_why(new WhyDuePanel(context))
{
    setTitle(tr("Case"));
    setIcon("folder");
    setPageKey(QStringLiteral("child_file/%1").arg(childFile));
    build();
    setKeys();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(200);
    connect(&m_refresh, &QTimer::timeout, this, &ChildFilePage::load);
    m_tick.setInterval(30'000);
    m_tick.start();
    connect(&m_tick, &QTimer::timeout, m_head, &ChildFileHead::tick);
    connect(&context.api, &Api::event, this, &ChildFilePage::heard);
    context.session.hear(this, {topic()});
    connect(this, &QObject::destroyed, &context.session, [&session = context.session, topic = topic()] { session.writeIn(topic, false); });
    connectPanels();
}

void ChildFilePage::connectPanels()
{
    const auto done = [this](const QString &sentence) {
        tell(MessageKind::Good, sentence);
        load();
    };
    connect(m_timeline, &TimelinePanel::currentChanged, this, &ChildFilePage::offerChange);
    connect(m_editor, &NoteEditor::saved, this, [this, done](const QString &sentence) {
        done(sentence);
        if (m_editor->isHidden() && isVisible())
            m_timeline->setFocus(Qt::OtherFocusReason);
    });
    connect(m_editor, &NoteEditor::closed, this, [this] { m_timeline->setFocus(Qt::OtherFocusReason); });
    connect(m_editor, &NoteEditor::openChanged, this, &ChildFilePage::showWriting);
    connect(m_family, &FamilyPanel::changed, this, done);
    connect(m_family, &FamilyPanel::failed, this, [this](const Problem &why) { tellProblem(why, &recordType<SetRestriction>()); });
    connect(m_family, &FamilyPanel::personOpened, this, [this](qint64 person) { open(new PersonPage(context(), m_file, person)); });
    connect(m_family, &FamilyPanel::addRequested, this, [this] {
        open(actPage<AddFamilyMember>(context(), tr("Add somebody to the family"), {{QStringLiteral("child_file"), m_file}}, {"child_file", "person"},
            [this](const QCborMap &) { load(); }));
    });
    connect(m_access, &FileAccessPanel::changed, this, done);
    connect(m_access, &FileAccessPanel::failed, this, [this](const Problem &why) { tellProblem(why, &recordType<SetFileLevel>()); });
    connect(m_access, &FileAccessPanel::gone, this, &ChildFilePage::close);
    connect(m_urgency, &UrgencyPanel::saved, this, done);
    connect(m_urgency, &UrgencyPanel::failed, this, [this](const Problem &why) { tellProblem(why, &recordType<AssessUrgency>()); });
    connect(m_safety, &SafetyCheckPanel::saved, this, done);
    connect(m_safety, &SafetyCheckPanel::failed, this, [this](const Problem &why) { tellProblem(why, &recordType<RecordSafetyCheck>()); });
}

void ChildFilePage::build()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_head);
    rows->addWidget(makePurposeBar());
    auto *body = new QWidget;
    auto *inner = new QVBoxLayout(body);
    inner->setContentsMargins(24, 0, 24, 12);
    inner->addWidget(m_tabs, 1);
    inner->addWidget(m_why);
    m_why->hide();
    rows->addWidget(body, 1);
    m_tabs->setDocumentMode(true);
    addTabs();
    setFocusProxy(m_timeline);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { refreshShown(); });
}

QWidget *ChildFilePage::makeTimelineTab()
{
    auto *tab = new QWidget;
    auto *rows = new QVBoxLayout(tab);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_timeline);
    split->addWidget(m_editor);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 2);
    m_editor->hide();
    rows->addWidget(split, 1);
    auto *buttons = new QHBoxLayout;
    m_write = new QPushButton(tr("Write a record  F2"));
    m_change = new QPushButton(tr("Change the draft"));
    m_write->setEnabled(false);
    m_change->setEnabled(false);
    buttons->addWidget(m_write);
    buttons->addWidget(m_change);
    buttons->addStretch(1);
    rows->addLayout(buttons);
    connect(m_write, &QPushButton::clicked, this, &ChildFilePage::writeNote);
    connect(m_change, &QPushButton::clicked, this, &ChildFilePage::changeCurrent);
    return tab;
}

QWidget *ChildFilePage::makePurposeBar()
{
    m_purposeBar = new QFrame;
    setPart(m_purposeBar, "message");
    auto *row = new QHBoxLayout(m_purposeBar);
    row->setContentsMargins(24, 8, 24, 8);
    m_purpose = new CodeCombo;
    m_purpose->setTable(context().codes, RevealReason::table);
    m_purpose->setIdentity("purpose", tr("Why you open this file"));
    auto *go = new QPushButton(tr("Open the file"));
    setPart(go, "main");
    row->addWidget(new QLabel(tr("Your office does not work on this file. Why do you open it? The answer is kept.")));
    row->addWidget(m_purpose);
    row->addWidget(go);
    row->addStretch(1);
    m_purposeBar->hide();
    connect(go, &QPushButton::clicked, this, &ChildFilePage::load);
    return m_purposeBar;
}

void ChildFilePage::addTabs()
{
    m_tabs->addTab(makeTimelineTab(), tr("Timeline"));
    m_tabs->addTab(m_family, tr("Family"));
    m_tabs->addTab(m_safety, tr("Safety check"));
    m_tabs->addTab(m_urgency, tr("Urgency"));
    m_tabs->addTab(m_meetings, tr("Meetings"));
    m_tabs->addTab(m_papers, tr("Papers"));
    m_tabs->addTab(m_access, tr("Marks and access"));
    // Only for those who may ask who looked; a tab that answers nothing is none.
    const QList<PostView> posts = context().session.view().posts;
    const bool leads = std::any_of(posts.begin(), posts.end(), [](const PostView &post) {
        return QStringList{QStringLiteral("SV"), QStringLiteral("DIR"), QStringLiteral("WMG")}.contains(post.role.value);
    });
    if (leads && context().session.may(WhoLooked::operation)) {
        m_tabs->addTab(m_history, tr("Who looked"));
    } else {
        m_history->setParent(this);
        m_history->hide();
    }
    m_history->setFile(m_file);
}

void ChildFilePage::setKeys()
{
    setFunctionKey(2, [this] { writeNote(); }, tr("Record"));
    setFunctionKey(3, [this] {
        m_tabs->setCurrentIndex(0);
        m_timeline->filter()->setFocus(Qt::ShortcutFocusReason);
    });
    setFunctionKey(5, [this] { load(); });
    setFunctionKey(6, [this] { m_editor->toggleSiblings(); }, tr("Siblings"));
    setFunctionKey(9, [this] { print(); }, tr("Intake slip"));
    setFunctionKey(11, [this] { whyDue(); }, tr("Why due"));
    setFunctionKey(12, [this] { accept(); });
    enableFunctionKey(2, false);
    enableFunctionKey(9, false);
    enableFunctionKey(11, false);
}

void ChildFilePage::accept()
{
    if (m_tabs->currentWidget() == m_safety)
        m_safety->record();
    else if (m_tabs->currentWidget() == m_urgency)
        m_urgency->record();
    else if (m_tabs->currentWidget() == m_access)
        m_access->accept();
    else if (m_editor->isVisible())
        m_editor->save(true);
}

void ChildFilePage::activated()
{
    load();
}

void ChildFilePage::canLeave(std::function<void(bool)> leave)
{
    if (!m_editor->isChanged() && !m_safety->isChanged() && !m_urgency->isChanged() && !m_access->isChanged()) {
        leave(true);
        return;
    }
    context().prompt.ask({tr("Leave without saving?"), tr("What you are writing about %1 is not saved yet and would be lost.").arg(m_view.name),
                             tr("Throw away"), tr("Go on typing")},
        this, [this, leave = std::move(leave)](bool away) {
            if (away) {
                m_editor->dropDraft();
                m_safety->dropDraft();
            }
            leave(away);
        });
}

void ChildFilePage::load()
{
    OpenChildFile ask;
    ask.childFile.id = m_file;
    ask.purpose.value = m_purpose->code();
    context().api.call(ask, this, [this](const ChildFileView &view) { show(view); }, [this](const Problem &why) { problem(why); });
}

void ChildFilePage::problem(const Problem &problem)
{
    const bool asks = problem.code() == "purpose_required";
    m_purposeBar->setVisible(asks);
    if (asks)
        m_purpose->input()->setFocus(Qt::OtherFocusReason);
    else
        tellProblem(problem, &recordType<OpenChildFile>());
}

void ChildFilePage::show(const ChildFileView &view)
{
    const bool first = !m_loaded;
    m_loaded = true;
    m_view = view;
    m_purposeBar->hide();
    setTitle(view.name);
    m_editor->setFile(m_file, view.name);
    m_safety->setFile(m_file, view.name);
    m_head->show(view);
    m_family->show(view);
    m_access->show(view);
    const bool mayWrite = view.mayWrite && view.episodes.value(0).episode && !view.episodes.value(0).closedAt.isValid()
        && context().session.may(WriteNote::operation);
    m_write->setEnabled(mayWrite);
    enableFunctionKey(2, mayWrite);
    enableFunctionKey(9, view.episodes.value(0).reception && context().session.may(PreviewPaper::operation));
    enableFunctionKey(11, !view.clocks.isEmpty());
    m_urgency->open(view.episodes.value(0).episode, mayWrite);
    m_tabs->setTabVisible(m_tabs->indexOf(m_urgency), view.episodes.value(0).episode && context().session.may(ShowUrgency::operation));
    m_tabs->setTabVisible(m_tabs->indexOf(m_safety), hasSafetyCheck());
    if (first) {
        m_safety->open(view.episodes.value(0).episode);
        for (TimelinePanel *panel : {m_timeline, m_meetings, m_papers})
            panel->setFile(m_file);
        if (mayWrite)
            m_editor->resume(view);
        if (m_safety->isChanged() && hasSafetyCheck()) // a draft of last time stands there
            m_tabs->setCurrentWidget(m_safety);
    } else {
        refreshShown();
    }
}

void ChildFilePage::refreshShown()
{
    if (!m_loaded)
        return;
    if (m_tabs->currentWidget() == m_history)
        m_history->refresh();
    else if (m_tabs->currentWidget() == m_safety)
        m_safety->refresh();
    else if (m_tabs->currentWidget() == m_urgency)
        m_urgency->refresh();
    else if (m_tabs->currentWidget() == m_access)
        m_access->refresh();
    else if (auto *panel = qobject_cast<TimelinePanel *>(m_tabs->currentWidget()))
        panel->refresh();
    else if (m_tabs->currentIndex() == 0)
        m_timeline->refresh();
}

void ChildFilePage::heard(const QByteArray &what, const QCborMap &out)
{
    if (what == topic().toLatin1())
        m_refresh.start();
    else if (what == "present/" + topic().toLatin1())
        m_head->showPresent(out.value(QStringLiteral("people")).toArray());
}

void ChildFilePage::showWriting()
{
    context().session.writeIn(topic(), !m_editor->isHidden());
}

bool ChildFilePage::hasSafetyCheck() const
{
    const EpisodeLine episode = m_view.episodes.value(0);
    const auto abuse = [this](const char *table, const QString &code) {
        const CodeView *known = context().codes.entry(table, code);
        return known && QJsonDocument::fromJson(known->attributes.toUtf8()).object().value(QStringLiteral("abuse")).toBool();
    };
    return abuse(ReceptionKind::table, episode.kind.value) || abuse(Category::table, episode.category.value);
}

void ChildFilePage::writeNote()
{
    if (!m_write->isEnabled())
        return;
    m_tabs->setCurrentIndex(0);
    if (m_editor->isVisible() && m_editor->isChanged())
        m_editor->form()->focusFirst();
    else
        m_editor->write(m_view);
}

void ChildFilePage::offerChange()
{
    const TimelineLine *line = m_timeline->current();
    const bool isNote = line && line->source == timeline_source::note && m_view.mayWrite;
    const bool own = isNote && line->mine && line->state == note_state::draft;
    const bool amend = isNote && line->state == note_state::approved && !line->amendedBy;
    m_change->setText(amend ? tr("Amend the record") : tr("Change the draft"));
    m_change->setEnabled(own || amend);
}

void ChildFilePage::changeCurrent()
{
    const TimelineLine *line = m_timeline->current();
    if (!line || line->source != timeline_source::note || m_editor->isChanged())
        return;
    if (line->state == note_state::approved)
        m_editor->amend({line->sourceId});
    else
        m_editor->change({line->sourceId});
}

/// Of the reception one stands on in the timeline, otherwise of the one that opened the case.
void ChildFilePage::print()
{
    const TimelineLine *line = m_tabs->currentIndex() == 0 ? m_timeline->current() : nullptr;
    const bool chosen = line && line->source == timeline_source::reception;
    const qint64 reception = chosen ? line->sourceId : m_view.episodes.value(0).reception.id;
    if (reception)
        open(openPaper(context(), recordType<Reception>(), reception, {}));
}

void ChildFilePage::whyDue()
{
    if (m_why->isVisible())
        m_why->hide();
    else if (!m_view.clocks.isEmpty())
        m_why->explain(m_view.clocks.first().clock);
}

Page *openChildFile(ClientContext &context, qint64 childFile)
{
    return new ChildFilePage(context, childFile);
}

} // namespace mimamori
