// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/safety_check_panel.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/problem_text.h"
#include "core/reference_book.h"
#include "core/session.h"
#include "journal/draft.h"
#include "journal/outbox.h"
#include "record/codec.h"
#include "ui/field_editor.h"
#include "ui/line_edits.h"
#include "ui/part.h"
#include "ui/record_form.h"
#include "ui/status_chip.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mimamori {

namespace {

bool attribute(const CodeBook &codes, const char *table, const QString &code, const QDateTime &at, const char *name)
{
    const CodeView *view = codes.entry(table, code, japanDate(at));
    return view && QJsonDocument::fromJson(view->attributes.toUtf8()).object().value(QLatin1String(name)).toBool();
}

QString remaining(qint64 seconds)
{
    const qint64 minutes = qAbs(seconds) / 60;
    return SafetyCheckPanel::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

} // namespace

SafetyCheckPanel::SafetyCheckPanel(ClientContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_chip(new StatusChip("plain", {}))
    , m_due(new QLabel)
    , m_rows(new QVBoxLayout)
    , m_entry(new QFrame)
    , m_form(new RecordForm(recordType<RecordSafetyCheck>(), context,
          {{"at", "method", "child_seen", "seen_by", "agency_person", "place", "result", "injury", "attitude", "late_reason", "note"}, {}, false}))
    , m_record(new QPushButton(tr("Record the attempt  F12")))
{
    m_draft = new Draft(m_context, {m_form, [this] { return m_form->values(); }, [this](const QCborMap &v) { m_form->putValues(v); }}, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    auto *head = new QHBoxLayout;
    auto *heading = new QLabel(tr("Safety check"));
    setPart(heading, "heading");
    setPart(m_due, "quiet");
    head->addWidget(heading);
    head->addWidget(m_chip);
    head->addWidget(m_due, 1);
    column->addLayout(head);
    setPart(m_entry, "card");
    auto *entry = new QVBoxLayout(m_entry);
    entry->setContentsMargins(16, 10, 16, 10);
    entry->addWidget(m_draft->bar());
    entry->addWidget(m_form);
    setPart(m_record, "main");
    entry->addWidget(m_record, 0, Qt::AlignRight);
    if (auto *note = m_form->editor<LongTextEdit>("note"))
        note->setRows(2);
    column->addWidget(m_entry);
    column->addLayout(m_rows);
    column->addStretch(1);
    connect(m_form, &RecordForm::edited, this, &SafetyCheckPanel::edited);
    connect(m_form, &RecordForm::finished, m_record, [this] { m_record->setFocus(Qt::TabFocusReason); });
    connect(m_record, &QPushButton::clicked, this, &SafetyCheckPanel::record);
    m_tick.setInterval(30'000); // what remains is shown in minutes
    connect(&m_tick, &QTimer::timeout, this, &SafetyCheckPanel::tick);
    m_tick.start();
    m_entry->setVisible(m_context.session.may(RecordSafetyCheck::operation));
}

void SafetyCheckPanel::open(Ref<CaseEpisode> episode)
{
    const bool other = m_episode != episode;
    m_episode = episode;
    if (other)
        begin();
    refresh();
}

void SafetyCheckPanel::refresh()
{
    if (!m_episode)
        return;
    const Ref<CaseEpisode> asked = m_episode;
    m_context.api.call(
        ShowSafetyChecks{asked}, this,
        [this, asked](const SafetyCheckState &state) {
            if (asked == m_episode)
                show(state);
        },
        [this](const Problem &why) { Q_EMIT failed(why); });
}

/// A fresh attempt: now, by oneself.
void SafetyCheckPanel::begin()
{
    RecordSafetyCheck fresh;
    fresh.episode = m_episode;
    fresh.at = m_context.api.now();
    fresh.seenBy = m_context.session.view().user;
    m_context.references.put("app_user", fresh.seenBy.id, m_context.session.view().userName);
    m_form->setValues(toCbor(fresh));
    ++m_round;
    m_draft->begin(QStringLiteral("child_file/%1/safety/%2").arg(m_file).arg(m_episode.id), tr("Safety check: %1").arg(m_name));
    edited();
}

void SafetyCheckPanel::setFile(qint64 childFile, const QString &name)
{
    m_file = childFile;
    m_name = name;
}

void SafetyCheckPanel::dropDraft()
{
    m_draft->drop();
}

RecordSafetyCheck SafetyCheckPanel::request() const
{
    RecordSafetyCheck out = fromCbor<RecordSafetyCheck>(m_form->values());
    out.episode = m_episode;
    return out;
}

bool SafetyCheckPanel::isChanged() const { return m_form->isChanged(); }

SightFacts SafetyCheckPanel::facts() const
{
    const RecordSafetyCheck attempt = fromCbor<RecordSafetyCheck>(m_form->values());
    const auto means = [&](const char *name) { return attribute(m_context.codes, "sight_method", attempt.method.value, attempt.at, name); };
    SightFacts out;
    out.now = m_context.api.now().addSecs(60); // the server's clock decides to the second
    out.receivedAt = m_state.receivedAt;
    if (!m_state.stoppedAt.isValid())
        out.dueAt = m_state.dueAt;
    out.seesChild = means("sees_child");
    out.stopsClock = means("stops_clock");
    out.needsPerson = means("needs_person");
    out.resultNeedsSight = attribute(m_context.codes, "sight_result", attempt.result.value, attempt.at, "seen");
    return out;
}

/// Fields come up when they are asked for: the agency's person, the reason of a late sight.
void SafetyCheckPanel::edited()
{
    const SightFacts known = facts();
    const RecordSafetyCheck attempt = request();
    const bool late = attempt.childSeen && known.stopsClock && known.dueAt.isValid() && attempt.at > known.dueAt;
    for (const auto &[column, wanted] : {std::pair("agency_person", known.needsPerson), {"late_reason", late}, {"place", attempt.childSeen}}) {
        m_form->showNote(column, wanted && !m_form->values().contains(QLatin1String(column)) ? tr("Needed here.") : QString());
    }
}

void SafetyCheckPanel::show(const SafetyCheckState &state)
{
    m_state = state;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const SafetyCheckLine &line : state.checks)
        m_rows->addWidget(row(line));
    if (state.checks.isEmpty()) {
        auto *none = new QLabel(tr("No attempt yet. F12 records the first."));
        setPart(none, "quiet");
        m_rows->addWidget(none);
    }
    tick();
}

void SafetyCheckPanel::tick()
{
    m_chip->setVisible(m_state.dueAt.isValid());
    if (!m_state.dueAt.isValid()) {
        m_due->setText(m_state.episode ? tr("No safety check is due in this case.") : QString());
        return;
    }
    if (m_state.stoppedAt.isValid()) {
        m_chip->set(Standing::Done, tr("seen %1").arg(gridInstant(m_state.stoppedAt)));
    } else {
        const qint64 left = m_context.api.now().secsTo(m_state.dueAt);
        m_chip->set(left < 0    ? Standing::Overdue
                : left < 86'400 ? Standing::Today
                                : Standing::Soon,
            left < 0 ? tr("%1 over").arg(remaining(left)) : tr("%1 left").arg(remaining(left)));
    }
    m_due->setText(tr("received %1, due %2").arg(gridInstant(m_state.receivedAt), gridInstant(m_state.dueAt)));
}

QString SafetyCheckPanel::wordsOf(const SafetyCheckLine &line) const
{
    const SafetyCheck &check = line.check;
    QStringList words{tr("No. %1").arg(check.attempt), gridInstant(check.at),
        m_context.codes.name("sight_method", check.method.value, japanDate(check.at)), check.childSeen ? tr("child seen") : tr("child not seen"),
        check.place, line.seenByName, check.agencyPerson, m_context.codes.name("sight_result", check.result.value, japanDate(check.at))};
    words.removeAll(QString());
    return words.join(QLatin1String("  "));
}

QWidget *SafetyCheckPanel::row(const SafetyCheckLine &line)
{
    auto *frame = new QFrame;
    setPart(frame, "card");
    auto *rows = new QVBoxLayout(frame);
    rows->setContentsMargins(16, 6, 16, 6);
    auto *head = new QHBoxLayout;
    auto *words = new QLabel(wordsOf(line));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    head->addWidget(words, 1);
    if (line.check.withdrawnAt.isValid())
        head->addWidget(new StatusChip("plain", tr("withdrawn: %1").arg(line.check.withdrawReason)));
    else if (line.counts)
        head->addWidget(new StatusChip("good", tr("counts")));
    else if (line.waitsForApproval)
        head->addWidget(new StatusChip("warning", tr("waits for approval")));
    rows->addLayout(head);
    if (!line.check.note.isEmpty()) {
        auto *note = new QLabel(line.check.note);
        note->setTextFormat(Qt::PlainText);
        note->setWordWrap(true);
        setPart(note, "quiet");
        rows->addWidget(note);
    }
    if (line.check.withdrawnAt.isValid() || !m_context.session.may(WithdrawSafetyCheck::operation))
        return frame;
    auto *below = new QHBoxLayout;
    auto *reason = new QLineEdit;
    reason->setPlaceholderText(tr("why it is taken back"));
    reason->setAccessibleName(tr("Reason for withdrawing attempt %1").arg(line.check.attempt));
    auto *back = new QPushButton(tr("Withdraw"));
    back->setAccessibleName(tr("Withdraw attempt %1").arg(line.check.attempt));
    back->setEnabled(false);
    setPart(back, "link");
    connect(reason, &QLineEdit::textChanged, back, [back](const QString &text) { back->setEnabled(!text.trimmed().isEmpty()); });
    connect(back, &QPushButton::clicked, this, [this, line, reason] { withdraw(line, reason->text()); });
    below->addStretch(1);
    below->addWidget(reason);
    below->addWidget(back);
    rows->addLayout(below);
    return frame;
}

void SafetyCheckPanel::record()
{
    if (m_saving || !m_episode || !m_form->validate())
        return;
    if (const auto wrong = sightProblem(request(), facts())) {
        problem(*wrong);
        return;
    }
    m_saving = true;
    OutboxEntry act;
    act.operation = RecordSafetyCheck::operation;
    act.in = toCbor(request());
    act.what = tr("Safety check: %1").arg(m_name);
    const bool later = isSendingLater(m_context);
    sendAct(m_context, act, m_draft, this,
        [this, form = m_round](const QCborMap &out) { recorded(form, fromCbor<RecordedSafetyCheck>(out)); },
        [this, form = m_round](const Problem &why) {
            if (form != m_round)
                return false;
            m_draft->takeBack();
            problem(why);
            return true;
        });
    if (!later)
        return;
    m_saving = false;
    begin();
    Q_EMIT saved(tr("No connection. The attempt is kept and sent as soon as there is one; the clock goes on until then."));
}

void SafetyCheckPanel::recorded(int form, const RecordedSafetyCheck &out)
{
    if (form == m_round) {
        m_saving = false;
        begin();
    }
    refresh();
    if (out.waitsForApproval)
        Q_EMIT saved(tr("Attempt %1 is recorded. It stops the clock when your chief approves it.").arg(out.attempt));
    else if (out.stopped)
        Q_EMIT saved(tr("Attempt %1 is recorded. The child was seen: the clock stands.").arg(out.attempt));
    else
        Q_EMIT saved(tr("Attempt %1 is recorded. The clock goes on until %2.").arg(out.attempt).arg(gridInstant(out.dueAt)));
}

void SafetyCheckPanel::withdraw(const SafetyCheckLine &line, const QString &reason)
{
    WithdrawSafetyCheck request;
    request.check = line.check.id;
    request.reason = reason;
    m_context.api.call(
        request, this,
        [this](const RecordedSafetyCheck &out) {
            refresh();
            Q_EMIT saved(out.stopped ? tr("Withdrawn. Another sight still counts.")
                                     : tr("Withdrawn. The clock runs again until %1.").arg(gridInstant(out.dueAt)));
        },
        [this](const Problem &why) {
            if (why.code() == "conflict")
                refresh();
            Q_EMIT failed(why);
        },
        CallOptions::write(line.version));
}

void SafetyCheckPanel::problem(const Problem &why)
{
    m_saving = false;
    if (!m_form->showProblem(why))
        Q_EMIT failed(why);
}

} // namespace mimamori
