// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/draft.h"

#include "core/api.h"
#include "core/japan_time.h"
#include "journal/journal.h"
#include "ui/composition.h"
#include "ui/enter_walk.h"
#include "ui/field_editor.h"
#include "ui/prompt.h"

#include <QHash>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextCursor>

namespace mimamori {

namespace {

constexpr int keepMs = 400; ///< from the first key; a key that comes meanwhile does not put it off
constexpr int pulseMs = 900;

/// A field's raw text with what is being composed at the cursor; none for inputs that hold no text.
std::optional<QString> rawText(const QWidget *input)
{
    const QString composing = Composition::instance().preeditOf(input);
    if (const auto *line = qobject_cast<const QLineEdit *>(input))
        return line->text().insert(line->cursorPosition(), composing);
    if (const auto *area = qobject_cast<const QPlainTextEdit *>(input))
        return area->toPlainText().insert(area->textCursor().position(), composing);
    return std::nullopt;
}

void typeInto(QWidget *input, const QString &text)
{
    if (auto *line = qobject_cast<QLineEdit *>(input); line && !line->isReadOnly()) {
        line->selectAll();
        line->insert(text); // as if typed: the editor reads it
    } else if (auto *area = qobject_cast<QPlainTextEdit *>(input); area && !area->isReadOnly()) {
        area->selectAll();
        area->insertPlainText(text);
    }
}

/// Every field below a widget under a name of its own: rows of a list have the same columns, in the order they were made.
QList<QPair<QString, FieldEditor *>> editorsOf(const QWidget *root)
{
    QList<QPair<QString, FieldEditor *>> out;
    QHash<QString, int> count;
    const auto editors = root->findChildren<FieldEditor *>();
    for (FieldEditor *editor : editors) {
        if (!editor->input() || editorOf(editor->input()) != editor)
            continue;
        const QString column = QString::fromUtf8(editor->column());
        out.append({column + u'#' + QString::number(count[column]++), editor});
    }
    return out;
}

} // namespace

QCborMap DraftView::toRow() const
{
    return {{QStringLiteral("kind"), QStringLiteral("draft")}, {QStringLiteral("key"), key}, {QStringLiteral("what"), what},
            {QStringLiteral("at"), keptAt.toString(Qt::ISODateWithMs)}, {QStringLiteral("values"), values}, {QStringLiteral("typed"), typed}};
}

bool DraftView::isDraft(const QCborMap &row)
{
    return row.value(QStringLiteral("kind")).toString() == QLatin1String("draft");
}

DraftView DraftView::fromRow(qint64 row, const QCborMap &content)
{
    return {row, content.value(QStringLiteral("key")).toString(), content.value(QStringLiteral("what")).toString(),
            QDateTime::fromString(content.value(QStringLiteral("at")).toString(), Qt::ISODateWithMs),
            content.value(QStringLiteral("values")).toMap(), content.value(QStringLiteral("typed")).toMap()};
}

QList<DraftView> draftsIn(const Journal &journal)
{
    QList<DraftView> out;
    for (auto row = journal.rows().cbegin(); row != journal.rows().cend(); ++row) {
        if (DraftView::isDraft(row.value()))
            out << DraftView::fromRow(row.key(), row.value());
    }
    return out;
}

Draft::Draft(ClientContext &context, Form form, QObject *parent)
    : QObject(parent), m_context(context), m_form(std::move(form)), m_bar(new DraftBar(m_form.root))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(keepMs);
    connect(&m_soon, &QTimer::timeout, this, &Draft::keep);
    m_pulse.setInterval(pulseMs);
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        if (m_form.root->isVisible())
            keep();
    });
    connect(&Composition::instance(), &Composition::touched, this, &Draft::touched);
    connect(m_bar, &DraftBar::discardPressed, this, &Draft::askDiscard);
    if (journal()) {
        connect(journal(), &Journal::opened, this, &Draft::bringBack);
        connect(journal(), &Journal::closing, this, [this] {
            keep();
            stop(); // what stands here never goes into the journal of whoever comes next
            m_row = 0;
        });
    }
}

Draft::~Draft()
{
    stop();
}

Journal *Draft::journal() const
{
    return m_context.journal;
}

Draft::Snapshot Draft::snapshot() const
{
    Snapshot out{m_form.read(), {}};
    const auto editors = editorsOf(m_form.root);
    for (const auto &[name, editor] : editors) {
        const bool composing = !Composition::instance().preeditOf(editor->input()).isEmpty();
        const auto text = rawText(editor->input());
        if (text && !text->isEmpty() && (composing || editor->isEmpty() || editor->problem()))
            out.typed.insert(name, *text);
    }
    return out;
}

void Draft::begin(const QString &key, const QString &what)
{
    stop();
    m_key = key;
    m_what = what;
    if (journal())
        journal()->openForms().insert(key);
    m_row = 0;
    m_keptAt = {};
    m_broughtBack = false;
    m_watching = true;
    m_pulse.start();
    rebase();
    bringBack();
}

void Draft::rebase()
{
    m_clean = m_last = snapshot();
}

void Draft::bringBack()
{
    if (!m_watching || !journal() || !journal()->isUsable() || m_broughtBack || m_row)
        return;
    if (!(snapshot() == m_clean)) { // typed here before the journal was open: both stay
        keep();
        return;
    }
    const QList<DraftView> drafts = draftsIn(*journal());
    for (const DraftView &draft : drafts) {
        if (draft.key != m_key)
            continue;
        m_row = draft.row;
        m_keptAt = draft.keptAt;
        m_broughtBack = true;
        try {
            m_form.show(draft.values);
        } catch (const Problem &) { // of an earlier program whose form was another: it stays in the list
            m_row = 0;
            m_broughtBack = false;
            return;
        }
        const auto editors = editorsOf(m_form.root);
        for (const auto &[name, editor] : editors) {
            if (draft.typed.contains(name))
                typeInto(editor->input(), draft.typed.value(name).toString());
        }
        m_last = snapshot();
        m_bar->say(tr("There is a draft from last time: this is what you had typed by %1.").arg(gridInstant(draft.keptAt)));
        Q_EMIT broughtBack();
        return;
    }
}

/// Whatever the person does may change the form in sight: a list that pops up, a card beside it.
void Draft::touched()
{
    if (m_watching && !m_soon.isActive() && m_form.root->isVisible())
        m_soon.start();
}

void Draft::keep()
{
    m_soon.stop();
    if (!m_watching || !journal())
        return;
    if (!journal()->isUsable()) { // still being opened
        m_soon.start();
        return;
    }
    const Snapshot now = snapshot();
    if (now == m_last && (m_row || now == m_clean))
        return;
    m_last = now;
    if (now == m_clean) {
        journal()->remove(std::exchange(m_row, 0));
        return;
    }
    m_keptAt = m_context.api.now();
    m_row = journal()->put(m_row, DraftView{m_row, m_key, m_what, m_keptAt, now.values, now.typed}.toRow());
    Q_EMIT kept();
}

void Draft::stop()
{
    m_soon.stop();
    m_pulse.stop();
    m_watching = false;
    if (journal())
        journal()->openForms().remove(m_key);
    if (m_bar)
        m_bar->say({});
}

void Draft::drop()
{
    stop();
    if (m_row && journal())
        journal()->remove(m_row);
    m_row = 0;
    m_broughtBack = false;
}

DraftView Draft::handOver()
{
    const Snapshot now = snapshot();
    const DraftView out{m_row, m_key, m_what, m_context.api.now(), now.values, now.typed};
    stop();
    m_row = 0;
    m_broughtBack = false;
    return out;
}

void Draft::takeBack()
{
    m_watching = true;
    m_pulse.start();
    if (journal())
        journal()->openForms().insert(m_key);
    keep();
}

void Draft::askDiscard()
{
    if (!m_broughtBack)
        return;
    m_context.prompt.ask({tr("Discard the draft?"), tr("%1: what you typed last time is thrown away.").arg(m_what), tr("Discard"), tr("Keep it")},
        this, [this](bool yes) {
            if (!yes)
                return;
            const QString key = m_key, what = m_what;
            const QCborMap clean = m_clean.values;
            drop();
            m_form.show(clean);
            begin(key, what);
            Q_EMIT discarded();
        });
}

} // namespace mimamori
