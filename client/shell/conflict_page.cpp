// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/conflict_page.h"

#include "core/api.h"
#include "model/model.h"
#include "model/platform/generic.h"
#include "record/codec.h"
#include "ui/enter_walk.h"
#include "ui/field_editor.h"
#include "ui/part.h"
#include "ui/prompt.h"
#include "ui/record_form.h"
#include "ui/record_table.h"
#include "ui/status_chip.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace mimamori {

namespace {

QLabel *words(const QString &text, const char *part = nullptr)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    if (part)
        setPart(label, part);
    return label;
}

void showIn(FieldEditor *editor, const Field &field, const QCborValue &value)
{
    if (field.kind == Kind::GroupList)
        editor->setValue(QVariant::fromValue(value.toArray()));
    else
        editor->setValue(fromCborValue(field.kind, value, field.column));
}

QCborValue valueIn(const FieldEditor *editor, const Field &field)
{
    const QVariant value = editor->value();
    if (field.kind == Kind::GroupList)
        return value.value<QCborArray>();
    return value.isValid() ? toCborValue(field.kind, value) : QCborValue();
}

} // namespace

ConflictPage::ConflictPage(ClientContext &context, qint64 row)
    : Page(context), m_row(row), m_entry(context.outbox->entries().value(row)), m_explain(words({}, "quiet")), m_grid(new QGridLayout)
{
    setTitle(tr("Two versions: %1").arg(m_entry.what));
    setIcon("alert-triangle");
    setPageKey(QStringLiteral("conflict/%1").arg(row));
    build();
    setFunctionKey(5, [this] { load(); });
    setFunctionKey(11, [this] { giveUp(); }, tr("Give mine up"));
    setFunctionKey(12, [this] { save(); });
}

void ConflictPage::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    auto *card = new QFrame;
    setPart(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(words(title(), "heading"));
    column->addWidget(m_explain);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins({});
    rows->addLayout(m_grid);
    rows->addStretch(1);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(10);
    for (const auto &[at, stretch] : {std::pair(0, 2), {1, 4}, {2, 4}, {3, 5}})
        m_grid->setColumnStretch(at, stretch);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    auto *save = new QPushButton(tr("Save this  F12"));
    setPart(save, "main");
    column->addWidget(save, 0, Qt::AlignRight);
    outer->addWidget(card);
    connect(save, &QPushButton::clicked, this, &ConflictPage::save);
    auto *walk = new EnterWalk(content, context().preferences);
    connect(walk, &EnterWalk::leftLast, save, [save] { save->setFocus(Qt::TabFocusReason); });
}

const RecordType *ConflictPage::type() const
{
    for (const OperationType &operation : operationTypes()) {
        if (operation.name == m_entry.operation)
            return operation.request;
    }
    return storedRecordType(m_entry.operation.left(m_entry.operation.indexOf('.')));
}

void ConflictPage::activated()
{
    if (m_version < 0)
        load();
}

void ConflictPage::load()
{
    const auto record = Outbox::recordOf(m_entry);
    if (!record || !type())
        return;
    m_explain->setText(tr("Looking at what stands there now…"));
    context().api.callRaw(record->first, toCbor(GetRecord{record->second}), this,
        [this](const QCborMap &out) { show(out.value(QStringLiteral("row")).toMap()); },
        [this](const Problem &why) { tellProblem(why, type()); });
}

void ConflictPage::show(const QCborMap &theirs)
{
    m_theirs = theirs;
    m_version = theirs.value(QStringLiteral("version")).toInteger(-1);
    m_lines.clear();
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int at = 0;
    for (const QString &head : {tr("Field"), tr("Stands there now"), tr("Yours"), tr("Will be saved")})
        m_grid->addWidget(words(head, "label"), 0, at++);
    const QList<MergedField> merged = mergeFields(*type(), m_entry.base, theirs, m_entry.in);
    const auto add = [&](bool clash) { // where the person is needed stands first
        for (const MergedField &field : merged) {
            const bool own = theirs.contains(QString::fromLatin1(field.field->column)) || m_entry.base.contains(QString::fromLatin1(field.field->column));
            if (own && field.fate != FieldFate::Same && (field.fate == FieldFate::Clash) == clash)
                addLine(field);
        }
    };
    add(true);
    add(false);
    m_explain->setText(tr("While you were writing, somebody else saved the same record. Nothing is overwritten: what only one of you changed is "
                          "taken over already; please decide what both changed."));
    for (const Line &line : std::as_const(m_lines)) {
        line.editor->setFocus(Qt::OtherFocusReason);
        break;
    }
}

void ConflictPage::addLine(const MergedField &field)
{
    const int index = int(m_lines.size());
    const int row = index + 1;
    const QString label = QCoreApplication::translate("record", field.field->label);
    Line line{field, makeEditor(*field.field, context(), nullptr), nullptr, field.fate != FieldFate::Clash};
    line.editor->setIdentity(field.field->column, label);
    if (field.field->kind == Kind::Text) { // both versions are read in full; so is what will be saved
        line.editor->setMinimumWidth(0);
        line.editor->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    showIn(line.editor, *field.field, field.merged);
    auto *name = new QWidget;
    auto *names = new QVBoxLayout(name);
    names->setContentsMargins({});
    names->addWidget(words(label, "heading"));
    line.chip = field.fate == FieldFate::Clash ? new StatusChip("danger", tr("▲ both changed it"))
        : field.fate == FieldFate::Theirs      ? new StatusChip("plain", tr("they changed it"))
                                               : new StatusChip("plain", tr("you changed it"));
    names->addWidget(line.chip, 0, Qt::AlignLeft);
    names->addStretch(1);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(words(gridText(*field.field, field.theirs, context())), row, 1);
    m_grid->addWidget(words(gridText(*field.field, field.mine, context())), row, 2);
    m_lines << line;
    auto *last = new QWidget;
    auto *lasts = new QVBoxLayout(last);
    lasts->setContentsMargins({});
    lasts->addWidget(line.editor);
    lasts->addWidget(choices(index));
    lasts->addStretch(1);
    m_grid->addWidget(last, row, 3);
    connect(line.editor, &FieldEditor::edited, this, [this, index] { decided(index); });
}

QWidget *ConflictPage::choices(int index)
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    const QByteArray column = m_lines[index].field.field->column;
    const QString label = m_lines[index].editor->label();
    for (const auto &[text, mine] : {std::pair(tr("Take theirs"), false), {tr("Take mine"), true}}) {
        auto *button = new QPushButton(text);
        setPart(button, "link");
        button->setAccessibleName(label + QStringLiteral(": ") + text);
        connect(button, &QPushButton::clicked, this, [this, column, mine = mine] { choose(column, mine); });
        row->addWidget(button);
    }
    row->addStretch(1);
    return bar;
}

void ConflictPage::choose(const QByteArray &column, bool mine)
{
    for (int i = 0; i < m_lines.size(); ++i) {
        const MergedField &field = m_lines[i].field;
        if (field.field->column != column)
            continue;
        showIn(m_lines[i].editor, *field.field, mine ? field.mine : field.theirs);
        decided(i);
    }
}

void ConflictPage::decided(int index)
{
    Line &line = m_lines[index];
    if (line.field.fate != FieldFate::Clash || line.decided)
        return;
    line.decided = true;
    line.chip->set("good", tr("✓ decided"));
}

int ConflictPage::undecided() const
{
    return int(std::count_if(m_lines.begin(), m_lines.end(), [](const Line &line) { return !line.decided; }));
}

FieldEditor *ConflictPage::editor(const QByteArray &column) const
{
    for (const Line &line : m_lines) {
        if (line.field.field->column == column)
            return line.editor;
    }
    return nullptr;
}

void ConflictPage::save()
{
    if (m_version < 0)
        return;
    for (const Line &line : std::as_const(m_lines)) {
        const auto wrong = line.editor->problem();
        if (line.decided && !wrong)
            continue;
        line.editor->setFocus(Qt::OtherFocusReason);
        if (wrong)
            tellProblem(Problem(wrong->code(), line.field.field->column, wrong->args()), type());
        else
            tell(MessageKind::Warning, tr("%1 fields were changed by both of you. Choose theirs or yours, or write it anew.").arg(undecided()));
        return;
    }
    QCborMap in = m_entry.in;
    for (const Line &line : std::as_const(m_lines)) {
        const QString key = QString::fromLatin1(line.field.field->column);
        const QCborValue value = valueIn(line.editor, *line.field.field);
        if (value.isUndefined() || value.isNull())
            in.remove(key);
        else
            in.insert(key, value);
    }
    context().outbox->sendMerged(m_row, in, m_theirs, m_version);
    tell(MessageKind::Good, isSendingLater(context()) ? tr("Kept. It is sent as soon as there is a connection.") : tr("Sent with what you decided."));
    close();
}

void ConflictPage::giveUp()
{
    context().prompt.ask({tr("Give your version up?"), tr("“%1” stays as the other person saved it; what you wrote is thrown away.").arg(m_entry.what),
                             tr("Give it up"), tr("Keep it")},
        this, [this](bool yes) {
            if (!yes)
                return;
            context().outbox->discard(m_row);
            close();
        });
}

} // namespace mimamori
