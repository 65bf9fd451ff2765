// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/later_note_page.h"

#include "base/uuid7.h"
#include "core/api.h"
#include "core/session.h"
#include "journal/draft.h"
#include "journal/journal.h"
#include "model/casework/note.h"
#include "record/codec.h"
#include "shell/child_files.h"
#include "ui/line_edits.h"
#include "ui/line_table.h"
#include "ui/part.h"
#include "ui/record_form.h"

#include <QLabel>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

namespace {

RecordForm::Layout noteLayout()
{
    RecordForm::Layout layout;
    layout.only = {"at", "kind", "counterpart", "child_seen", "body", "place", "direction"};
    return layout;
}

} // namespace

LaterNotePage::LaterNotePage(ClientContext &context, const QString &draft)
    : Page(context), m_form(new RecordForm(recordType<WriteNote>(), context, noteLayout())), m_whose(new LineEdit),
      m_found(new LineTable(tr("Whose file is it?"), {tr("Name"), tr("Case"), tr("Office")}, 0,
                            tr("With a connection, F12 looks for the file by what stands above. Enter takes the record there, where you check and register it."))),
      m_draft(new Draft(context, {this, [this] { return read(); }, [this](const QCborMap &values) { put(values); }}, this)), m_draftKey(draft)
{
    setTitle(tr("Record for later"));
    setIcon("edit");
    setManual(QStringLiteral("later_note"));
    if (m_draftKey.isEmpty())
        m_draftKey = QStringLiteral("later_note/") + QString::fromLatin1(newUuid7());
    setPageKey(m_draftKey);
    build();
    setFunctionKey(12, [this] { accept(); }, tr("Keep / find file"));
    connect(m_found, &LineTable::opened, this, &LaterNotePage::take);
    connect(m_form, &RecordForm::finished, m_whose, [this] { accept(); });
}

void LaterNotePage::build()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 12, 24, 12);
    rows->setSpacing(8);
    auto *heading = new QLabel(title());
    setPart(heading, "title");
    auto *hint = new QLabel(tr("For a child whose file cannot be opened now. What you write is kept encrypted at this terminal and stands here again after a restart; "
                               "it is in the child's file only when you have registered it there."));
    hint->setWordWrap(true);
    setPart(hint, "quiet");
    m_whose->setIdentity("whose", tr("Child's name or case number"));
    auto *label = new QLabel(tr("Child's name or case number"));
    label->setBuddy(m_whose->input());
    setPart(label, "label");
    rows->addWidget(heading);
    rows->addWidget(hint);
    rows->addWidget(m_draft->bar());
    rows->addWidget(label);
    rows->addWidget(m_whose);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_form);
    m_form->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    rows->addWidget(scroll, 3);
    rows->addWidget(m_found, 1);
    setFocusProxy(m_whose->input());
}

void LaterNotePage::activated()
{
    if (m_begun)
        return;
    m_begun = true;
    m_form->setValues({{QStringLiteral("at"), context().api.now().toString(Qt::ISODate)}});
    m_draft->begin(m_draftKey, tr("Record for later"));
}

QCborMap LaterNotePage::read() const
{
    return {{QStringLiteral("whose"), m_whose->text()}, {QStringLiteral("values"), m_form->values()}};
}

void LaterNotePage::put(const QCborMap &values)
{
    m_whose->setText(values.value(QStringLiteral("whose")).toString());
    m_form->putValues(values.value(QStringLiteral("values")).toMap());
}

void LaterNotePage::canLeave(std::function<void(bool)> leave)
{
    m_draft->keep();
    if (m_draft->isKept())
        tell(MessageKind::Info, tr("The record is kept at this terminal under “Unsent” until you register or discard it."));
    leave(true);
}

void LaterNotePage::accept()
{
    m_draft->keep();
    if (context().api.state() != Api::State::Connected || !context().session.isSignedIn()) {
        tell(MessageKind::Warning, tr("Kept at this terminal. When the connection is back and you are signed in, F12 looks for the child's file."));
        return;
    }
    SearchFor ask;
    ask.text = m_whose->text().trimmed();
    if (const auto problem = searchProblem(ask.text)) {
        tellProblem(*problem, &recordType<SearchFor>());
        m_whose->setFocus(Qt::OtherFocusReason);
        return;
    }
    context().api.call(ask, this, [this](const SearchHits &hits) { show(hits); },
                       [this](const Problem &why) { tellProblem(why, &recordType<SearchFor>()); });
}

void LaterNotePage::show(const SearchHits &hits)
{
    m_hits.clear();
    QList<QList<LineCell>> lines;
    for (const PersonHit &hit : hits.people) {
        if (!hit.childFile)
            continue;
        m_hits << hit;
        const bool self = hit.relation.value == u"SELF";
        lines << QList<LineCell>{{self || hit.childName.isEmpty() ? hit.name : tr("%1 (family of %2)").arg(hit.name, hit.childName), {}, true},
                                 {hit.episodeNumber.isEmpty() ? hit.fileNumber : hit.episodeNumber}, {hit.officeName}};
    }
    m_found->setLines(lines);
    if (lines.isEmpty()) {
        tell(MessageKind::Warning, tr("No file that you may see fits “%1”. Please correct the name or number; the record stays here.").arg(m_whose->text()));
        m_whose->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_found->view()->selectRow(0);
    m_found->view()->setFocus(Qt::OtherFocusReason);
}

/// The text goes into the form of that file in one commit; there it is checked and registered.
void LaterNotePage::take(int line)
{
    if (line < 0 || line >= m_hits.size() || !context().journal)
        return;
    const PersonHit hit = m_hits[line];
    const qint64 file = hit.childFile.id;
    DraftView moved = m_draft->handOver();
    const qint64 old = moved.row;
    moved.row = 0;
    moved.key = QStringLiteral("child_file/%1/note/write/0").arg(file);
    moved.what = tr("Record: %1").arg(hit.childName.isEmpty() ? hit.name : hit.childName);
    moved.values = {{QStringLiteral("values"), m_form->values()}, {QStringLiteral("given"), QCborMap()}, {QStringLiteral("version"), -1}};
    context().journal->write(0, moved.toRow(), old ? QList<qint64>{old} : QList<qint64>());
    open(openChildFile(context(), file));
    close();
}

Page *laterNotePage(ClientContext &context)
{
    return new LaterNotePage(context);
}

} // namespace mimamori
