// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/note_editor.h"

#include "core/api.h"
#include "core/problem_text.h"
#include "journal/draft.h"
#include "journal/journal.h"
#include "journal/outbox.h"
#include "model/platform/generic.h"
#include "record/codec.h"
#include "ui/part.h"
#include "ui/prompt.h"
#include "ui/record_form.h"
#include "ui/record_table.h"

#include <QCborArray>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace mimamori {

NoteEditor::NoteEditor(ClientContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_heading(new QLabel), m_notice(new QLabel), m_siblings(new QWidget), m_place(new QVBoxLayout)
{
    setPart(this, "card");
    setMinimumHeight(340);
    setPart(m_heading, "heading");
    setPart(m_notice, "note");
    m_notice->setWordWrap(true);
    m_notice->hide();
    new QHBoxLayout(m_siblings);
    m_siblings->layout()->setContentsMargins(0, 0, 0, 0);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(16, 12, 16, 12);
    m_draft = new Draft(m_context, {this, [this] { return readDraft(); }, [this](const QCborMap &draft) { showDraft(draft); }}, this);
    rows->addWidget(m_heading);
    rows->addWidget(m_draft->bar());
    rows->addWidget(m_notice);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget;
    inner->setLayout(m_place);
    m_place->setContentsMargins(0, 0, 0, 0);
    scroll->setWidget(inner);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    rows->addWidget(scroll, 1);
    rows->addWidget(m_siblings);
    auto *buttons = new QHBoxLayout;
    auto *draft = new QPushButton(tr("Save as draft"));
    auto *submit = new QPushButton(tr("Submit for approval  F12"));
    auto *cancel = new QPushButton(tr("Close  Esc"));
    draft->setObjectName(QStringLiteral("save_draft"));
    submit->setObjectName(QStringLiteral("submit"));
    setPart(submit, "main");
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    buttons->addWidget(draft);
    buttons->addWidget(submit);
    rows->addLayout(buttons);
    connect(draft, &QPushButton::clicked, this, [this] { save(false); });
    connect(submit, &QPushButton::clicked, this, [this] { save(true); });
    connect(cancel, &QPushButton::clicked, this, &NoteEditor::leave);
}

void NoteEditor::begin(Act act, const RecordType &type, const QList<QByteArray> &hidden, const QCborMap &values, const QString &heading)
{
    m_draft->stop();
    m_act = act;
    ++m_round;
    m_saving = false;
    m_heading->setText(heading);
    m_notice->hide();
    delete m_form;
    RecordForm::Layout layout;
    layout.hidden = hidden;
    // The text is what it is about: it stands in sight on the smallest desk, what is asked now and then below it.
    layout.only = {"reason", "at", "kind", "counterpart", "child_seen", "body", "place", "direction", "staff", "share_scope", "together"};
    layout.only.removeIf([&type, &hidden](const QByteArray &column) { return !type.field(column) || hidden.contains(column); });
    m_form = new RecordForm(type, m_context, layout);
    m_form->setValues(values);
    m_place->addWidget(m_form);
    m_siblings->setVisible(act == Act::Write && !m_also.isEmpty());
    setFocusProxy(m_form);
    connect(m_form, &RecordForm::finished, this, [this] { findChild<QPushButton *>(QStringLiteral("submit"))->setFocus(Qt::TabFocusReason); });
    show();
    beginDraft();
    m_form->focusFirst();
}

void NoteEditor::setVisible(bool visible)
{
    QWidget::setVisible(visible);
    Q_EMIT openChanged(visible);
}

void NoteEditor::setFile(qint64 childFile, const QString &name)
{
    m_file = childFile;
    m_name = name;
}

/// "child_file/12/note/write", ".../change/5", ".../amend/5".
void NoteEditor::beginDraft()
{
    const QString act = m_act == Act::Write ? QStringLiteral("write/%1").arg(m_episode.id)
        : m_act == Act::Change              ? QStringLiteral("change/%1").arg(m_note)
                                            : QStringLiteral("amend/%1").arg(m_note);
    m_draft->begin(QStringLiteral("child_file/%1/note/").arg(m_file) + act, tr("Record: %1").arg(m_name));
}

QCborMap NoteEditor::readDraft() const
{
    QCborArray also;
    for (const auto &[box, episode] : m_also) {
        if (box->isChecked())
            also.append(episode.id);
    }
    return {{QStringLiteral("values"), m_form->values()}, {QStringLiteral("given"), m_form->given()}, {QStringLiteral("version"), m_version},
            {QStringLiteral("also"), also}};
}

/// The record as it stood when the draft was begun, under what was typed: a record that was changed meanwhile is a conflict, not lost.
void NoteEditor::showDraft(const QCborMap &draft)
{
    m_version = draft.value(QStringLiteral("version")).toInteger(-1);
    m_form->setValues(draft.value(QStringLiteral("given")).toMap());
    m_form->putValues(draft.value(QStringLiteral("values")).toMap());
    const QCborArray also = draft.value(QStringLiteral("also")).toArray();
    for (const auto &[box, episode] : std::as_const(m_also))
        box->setChecked(also.contains(episode.id));
}

void NoteEditor::resume(const ChildFileView &view)
{
    if (!m_context.journal || !isHidden())
        return;
    const QString prefix = QStringLiteral("child_file/%1/note/").arg(m_file);
    const QList<DraftView> drafts = draftsIn(*m_context.journal);
    for (const DraftView &draft : drafts) {
        if (!draft.key.startsWith(prefix) || m_context.journal->openForms().contains(draft.key))
            continue;
        const QStringList parts = draft.key.mid(prefix.size()).split(u'/');
        m_note = parts.value(1).toLongLong();
        if (parts[0] == u"write" && m_note == 0 && !view.episodes.isEmpty()) { // written before its file was found
            DraftView moved = draft;
            moved.key = prefix + QStringLiteral("write/%1").arg(view.episodes.first().episode.id);
            m_context.journal->put(draft.row, moved.toRow());
            write(view);
            return;
        }
        if (parts[0] == u"change")
            begin(Act::Change, recordType<UpdateNote>(), {"note", "submit"}, {}, tr("Draft"));
        else if (parts[0] == u"amend")
            begin(Act::Amend, recordType<AmendNote>(), {"note", "submit"}, {}, tr("Amendment: the earlier text is kept"));
        else if (view.episodes.value(0).episode.id == m_note)
            write(view);
        return;
    }
}

void NoteEditor::dropDraft()
{
    m_draft->drop();
}

void NoteEditor::showSiblings(const ChildFileView &view)
{
    for (const auto &[box, episode] : std::as_const(m_also))
        box->deleteLater();
    m_also.clear();
    for (const SiblingLine &sibling : view.siblings) {
        if (!sibling.episode)
            continue;
        auto *box = new QCheckBox(tr("also for %1").arg(sibling.name));
        box->setAccessibleDescription(sibling.episodeNumber);
        m_siblings->layout()->addWidget(box);
        m_also.append({box, sibling.episode});
    }
}

void NoteEditor::write(const ChildFileView &view)
{
    m_note = 0;
    m_version = -1;
    m_episode = view.episodes.value(0).episode;
    showSiblings(view);
    const QCborMap values{{QStringLiteral("at"), m_context.api.now().toString(Qt::ISODate)}};
    begin(Act::Write, recordType<WriteNote>(), {"episodes", "submit"}, values, tr("New record: %1").arg(view.name));
}

void NoteEditor::load(Act act, Ref<Note> note)
{
    m_context.api.callRaw("note.get", toCbor(GetRecord{note.id}), this,
        [this, act, note](const QCborMap &out) {
            QCborMap row = out.value(QStringLiteral("row")).toMap();
            m_note = note.id;
            m_version = row.value(QStringLiteral("version")).toInteger(-1);
            row.remove(QStringLiteral("version"));
            if (act == Act::Change)
                begin(act, recordType<UpdateNote>(), {"note", "submit"}, row, tr("Draft"));
            else
                begin(act, recordType<AmendNote>(), {"note", "submit"}, row, tr("Amendment: the earlier text is kept"));
        },
        [this](const Problem &why) { refused(why); });
}

void NoteEditor::change(Ref<Note> note)
{
    load(Act::Change, note);
}

void NoteEditor::amend(Ref<Note> note)
{
    load(Act::Amend, note);
}

bool NoteEditor::isChanged() const
{
    return !isHidden() && m_form && m_form->isChanged();
}

void NoteEditor::toggleSiblings()
{
    const bool all = std::all_of(m_also.begin(), m_also.end(), [](const auto &also) { return also.first->isChecked(); });
    for (const auto &[box, episode] : std::as_const(m_also))
        box->setChecked(!all);
}

QCborMap NoteEditor::request(bool submit) const
{
    QCborMap in = m_form->values();
    in.insert(QStringLiteral("submit"), submit);
    if (m_act != Act::Write) {
        in.insert(QStringLiteral("note"), m_note);
        return in;
    }
    QCborArray episodes{m_episode.id};
    for (const auto &[box, episode] : m_also) {
        if (box->isChecked())
            episodes.append(episode.id);
    }
    in.insert(QStringLiteral("episodes"), episodes);
    return in;
}

void NoteEditor::save(bool submit)
{
    if (m_saving || !m_form || !m_form->validate())
        return;
    m_saving = true;
    OutboxEntry act;
    act.operation = m_act == Act::Write ? WriteNote::operation : m_act == Act::Change ? UpdateNote::operation : AmendNote::operation;
    act.in = request(submit);
    act.baseVersion = m_version;
    act.base = m_form->given();
    act.what = tr("Record: %1").arg(m_name);
    const bool later = isSendingLater(m_context);
    sendAct(m_context, act, m_draft, this, [this, form = m_round, submit](const QCborMap &out) { sent(form, submit, out); },
        [this, form = m_round](const Problem &why) { return sentBack(form, why); });
    if (!later)
        return;
    ++m_round;
    m_saving = false;
    hide();
    Q_EMIT saved(tr("No connection. The record is kept and sent as soon as there is one."));
}

void NoteEditor::sent(int form, bool submit, const QCborMap &out)
{
    if (form == m_round) {
        m_saving = false;
        hide();
    }
    const qsizetype count = out.value(QStringLiteral("notes")).toArray().size();
    const QString sentence = submit ? tr("Submitted for approval.") : tr("Saved as a draft.");
    Q_EMIT saved(count > 1 ? tr("%1 For %2 children at once.").arg(sentence).arg(count) : sentence);
}

/// False: the form shows something else by now, or the two versions are put side by side on a page of their own.
bool NoteEditor::sentBack(int form, const Problem &problem)
{
    if (form != m_round)
        return false;
    if (problem.code() == "conflict" && m_act == Act::Change && m_context.outbox) {
        m_saving = false;
        hide();
        return false;
    }
    m_draft->takeBack();
    refused(problem);
    return true;
}

void NoteEditor::refused(const Problem &problem)
{
    m_saving = false;
    if (m_form && m_form->showProblem(problem))
        return;
    m_notice->setText(problemText(problem, m_form ? &m_form->type() : &recordType<Note>()));
    m_notice->show();
    show();
    if (problem.code() == "conflict" && m_form)
        showTheirs(problem);
}

void NoteEditor::showTheirs(const Problem &problem)
{
    // Both versions stay in sight: ours in the fields, theirs under them. F12 then says that ours counts.
    const QCborMap theirs = QCborMap::fromVariantMap(problem.args().value(QStringLiteral("now")).toMap());
    const QCborMap ours = m_form->values();
    const QList<QByteArray> columns = m_form->columns();
    for (const QByteArray &column : columns) {
        const QString key = QString::fromLatin1(column);
        const Field *field = recordType<Note>().field(column);
        if (field && theirs.value(key) != ours.value(key))
            m_form->showNote(column, tr("Stands there now: %1").arg(gridText(*field, theirs.value(key), m_context)));
    }
    m_version = problem.args().value(QStringLiteral("version")).toLongLong();
}

void NoteEditor::leave()
{
    if (!isChanged()) {
        m_draft->drop();
        hide();
        Q_EMIT closed();
        return;
    }
    m_context.prompt.ask({tr("Close without saving?"), tr("What you typed in this record is not saved yet and would be lost."), tr("Throw away"), tr("Go on typing")},
        this, [this](bool away) {
            if (!away)
                return;
            m_draft->drop();
            hide();
            Q_EMIT closed();
        });
}

} // namespace mimamori
