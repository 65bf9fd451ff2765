// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api.h"
#include "core/reference_book.h"
#include "core/session.h"
#include "journal/draft.h"
#include "journal/outbox.h"
#include "model/platform/generic.h"
#include "record/codec.h"
#include "shell/child_files.h"
#include "shell/record_pages.h"
#include "ui/history_view.h"
#include "ui/prompt.h"
#include "ui/record_form.h"
#include "ui/record_table.h"
#include "ui/part.h"

#include <QCoreApplication>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mimamori {

namespace {

QCborMap rowOf(const QCborMap &out)
{
    return out.value(QStringLiteral("row")).toMap();
}

} // namespace

RecordFormPage::RecordFormPage(const RecordType &type, ClientContext &context, qint64 id, const QCborMap &initial)
    : Page(context), m_type(type), m_id(id), m_form(new RecordForm(type, context)),
      m_draft(new Draft(context, {m_form,
          [this] {
              return QCborMap{{QStringLiteral("values"), m_form->values()}, {QStringLiteral("given"), m_form->given()}, {QStringLiteral("version"), m_version}};
          },
          [this](const QCborMap &draft) {
              m_version = draft.value(QStringLiteral("version")).toInteger(-1);
              m_form->setValues(draft.value(QStringLiteral("given")).toMap());
              m_form->putValues(draft.value(QStringLiteral("values")).toMap());
          }}, this))
{
    const QString label = QCoreApplication::translate("record", type.label());
    setTitle(id ? label : tr("New: %1").arg(label));
    setIcon("file-text");
    if (id)
        setPageKey(QString::fromUtf8(type.name()) + QStringLiteral("/%1").arg(id));
    setManual(QStringLiteral("record_form"));
    build();
    if (id) {
        setFunctionKey(5, [this] { load(); });
        if (hasPaper(type))
            setFunctionKey(9, [this] { open(openPaper(RecordFormPage::context(), m_type, m_id, rowTitle(m_form->values()))); }, tr("Paper"));
        setFunctionKey(11, [this] { open(new HistoryPage(m_type, RecordFormPage::context(), m_id, title())); }, tr("History"));
    }
    m_form->setValues(initial);
    if (!id)
        beginDraft();
}

void RecordFormPage::beginDraft()
{
    removeFunctionKey(2);
    if (context().session.may(QString::fromUtf8(m_type.name()) + QStringLiteral(".save")))
        m_draft->begin(QStringLiteral("record/%1/%2").arg(QString::fromUtf8(m_type.name())).arg(m_id), title());
}

void RecordFormPage::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    auto *card = new QFrame;
    setPart(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    auto *heading = new QLabel(title());
    setPart(heading, "heading");
    column->addWidget(heading);
    column->addWidget(m_draft->bar());
    column->addSpacing(4);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    m_form->setBackgroundRole(QPalette::Base);
    column->addWidget(scroll, 1);
    const bool maySave = context().session.may(QString::fromUtf8(m_type.name()) + QStringLiteral(".save"));
    auto *save = new QPushButton(tr("Register  F12"));
    setPart(save, "main");
    column->addWidget(save, 0, Qt::AlignRight);
    save->setVisible(maySave); // only now that it has a parent, or it would be a window for a moment
    outer->addWidget(card);
    setFocusProxy(m_form);
    connect(this, &Page::titleChanged, heading, [this, heading] { heading->setText(title()); });
    connect(save, &QPushButton::clicked, this, &RecordFormPage::save);
    const auto offer = [this] { setFunctionKey(2, [this] { m_draft->askDiscard(); }, tr("Discard draft")); };
    connect(m_draft, &Draft::broughtBack, this, offer);
    connect(m_draft, &Draft::discarded, this, [this] { removeFunctionKey(2); });
    connect(m_form, &RecordForm::finished, save, [save] { save->setFocus(Qt::TabFocusReason); });
    if (maySave)
        setFunctionKey(12, [this] { RecordFormPage::save(); });
    else
        m_form->setReadOnly(true);
}

void RecordFormPage::activated()
{
    if (m_id && m_version < 0)
        load();
    else
        m_form->focusFirst();
}

void RecordFormPage::load()
{
    context().api.callRaw(m_type.name() + ".get", toCbor(GetRecord{m_id}), this,
                          [this](const QCborMap &out) {
                              if (m_saving)
                                  return; // what was saved is on its way
                              if (m_version >= 0 && m_form->isChanged())
                                  mergeWith(rowOf(out));
                              else
                                  show(rowOf(out));
                          },
                          [this](const Problem &why) { tellProblem(why, &m_type); });
}

void RecordFormPage::show(const QCborMap &row)
{
    const bool first = m_version < 0;
    m_version = row.value(QStringLiteral("version")).toInteger(-1);
    m_form->setValues(row);
    if (const QString name = rowTitle(row); !name.isEmpty())
        setTitle(QCoreApplication::translate("record", m_type.label()) + QStringLiteral(": ") + name);
    m_form->setReadOnly(!context().session.may(QString::fromUtf8(m_type.name()) + QStringLiteral(".save")));
    beginDraft();
    if (first)
        m_form->focusFirst();
}

void RecordFormPage::canLeave(std::function<void(bool)> leave)
{
    if (!m_form->isChanged() || m_saving) { // what is in the outbox goes out without the page
        leave(true);
        return;
    }
    context().prompt.ask({tr("Leave without registering?"), tr("What you typed in “%1” is not registered yet and would be lost.").arg(title()),
                          tr("Throw away"), tr("Go on typing")},
                         this, [this, leave = std::move(leave)](bool away) {
                             if (away)
                                 m_draft->drop();
                             leave(away);
                         });
}

void RecordFormPage::save()
{
    if (m_saving || !m_form->validate())
        return;
    m_saving = true;
    QCborMap values = m_form->values();
    if (m_id)
        values.insert(QStringLiteral("id"), m_id);
    values.remove(QStringLiteral("version"));
    OutboxEntry act;
    act.operation = m_type.name() + ".save";
    act.in = values;
    act.baseVersion = m_version;
    act.base = m_form->given();
    act.what = title();
    const bool later = isSendingLater(context());
    sendAct(context(), act, m_draft, this, [this](const QCborMap &out) { afterSave(out); }, [this](const Problem &why) { return problem(why); });
    if (!later)
        return;
    m_form->setReadOnly(true); // until the answer: a second save would be in conflict with the first
    tell(MessageKind::Warning, tr("No connection. It is kept and sent as soon as there is one."));
}

void RecordFormPage::afterSave(const QCborMap &out)
{
    m_saving = false;
    const QCborMap row = out.contains(QStringLiteral("row")) ? rowOf(out) : out;
    m_id = row.value(QStringLiteral("id")).toInteger(m_id);
    context().references.put(m_type.name(), m_id, rowTitle(row));
    m_version = -1;
    tell(MessageKind::Good, tr("Registered."));
    Q_EMIT saved(m_id);
    load();
}

/// False: the two versions are put side by side on a page of their own, and this one shows what stands there now.
bool RecordFormPage::problem(const Problem &why)
{
    m_saving = false;
    m_form->setReadOnly(false);
    if (why.code() == "conflict" && m_id && context().outbox) {
        m_version = -1;
        load();
        return false;
    }
    m_draft->takeBack();
    if (why.code() == "conflict")
        load();
    if (!m_form->showProblem(why))
        tellProblem(why, &m_type);
    return true;
}

/// Somebody saved meanwhile: what only they changed is taken, what only we changed stays, and where both did the person decides.
void RecordFormPage::mergeWith(const QCborMap &theirs)
{
    const QCborMap mine = m_form->values();
    const QList<QByteArray> changedHere = m_form->changedColumns();
    m_form->setValues(theirs);
    m_version = theirs.value(QStringLiteral("version")).toInteger(-1);
    QList<QByteArray> both;
    for (const QByteArray &column : changedHere) {
        const QString key = QString::fromLatin1(column); // a stored record has no nested groups
        if (theirs.value(key) != mine.value(key))
            both << column;
        m_form->putValue(column, mine.value(key));
    }
    for (const QByteArray &column : std::as_const(both)) {
        const Field *field = m_type.field(column);
        if (field)
            m_form->showNote(column, tr("Registered meanwhile: %1").arg(gridText(*field, theirs.value(QString::fromLatin1(column)), context())));
    }
}

HistoryPage::HistoryPage(const RecordType &type, ClientContext &context, qint64 id, const QString &title)
    : Page(context), m_type(type), m_id(id), m_view(new HistoryView(type, context))
{
    setTitle(tr("History: %1").arg(title));
    setIcon("history");
    setPageKey(QString::fromUtf8(type.name()) + QStringLiteral(".history/%1").arg(id));
    setManual(QStringLiteral("record_history"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    outer->addWidget(m_view);
    setFunctionKey(5, [this] { activated(); });
}

void HistoryPage::activated()
{
    context().api.callRaw(m_type.name() + ".history", toCbor(GetRecord{m_id}), this,
                          [this](const QCborMap &out) { m_view->setReply(out); },
                          [this](const Problem &why) { tellProblem(why, &m_type); });
}

} // namespace mimamori
