// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record_form.h"

#include "core/problem_text.h"
#include "record/check.h"
#include "record/codec.h"
#include "ui/choice_edits.h"
#include "ui/enter_walk.h"
#include "ui/flow_layout.h"
#include "ui/group_list_edit.h"
#include "ui/line_edits.h"
#include "ui/style.h"
#include "ui/part.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace mimamori {

namespace {

QCborValue at(const QCborMap &map, const QByteArray &path)
{
    const qsizetype dot = path.indexOf('.');
    const QCborValue value = map.value(QString::fromLatin1(dot < 0 ? path : path.left(dot)));
    return dot < 0 ? value : at(value.toMap(), path.mid(dot + 1));
}

void put(QCborMap &map, const QByteArray &path, const QCborValue &value)
{
    const qsizetype dot = path.indexOf('.');
    const QString key = QString::fromLatin1(dot < 0 ? path : path.left(dot));
    if (dot >= 0) {
        QCborMap inner = map.value(key).toMap();
        put(inner, path.mid(dot + 1), value);
        map.insert(key, inner);
    } else if (value.isUndefined() || value.isNull()) {
        map.remove(key);
    } else {
        map.insert(key, value);
    }
}

bool isEmptyValue(const QCborValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isArray() && value.toArray().isEmpty())
        || (value.isString() && value.toString().trimmed().isEmpty());
}

bool isFixed(const QWidget *editor)
{
    return editor->minimumWidth() > 0 && editor->minimumWidth() == editor->maximumWidth();
}

QString labelText(const Field &field, bool readOnly)
{
    const QString label = QCoreApplication::translate("record", field.label).toHtmlEscaped();
    if (!field.isRequired || field.isSetByServer || readOnly)
        return label;
    return label + QStringLiteral(" <span style=\"color:%1\">%2</span>").arg(colour::danger.name(), RecordForm::tr("required"));
}

} // namespace

RecordForm::RecordForm(const RecordType &type, ClientContext &context, const Layout &layout, QWidget *parent)
    : QWidget(parent), m_type(type), m_context(context), m_readOnly(layout.readOnly)
{
    build(layout);
    setValues({});
}

void RecordForm::build(const Layout &layout)
{
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(0, 0, 8, 0);
    m_rows->setSpacing(8);
    addFields(m_type, {}, layout);
    m_rows->addStretch();
    connectParts();
    auto *walk = new EnterWalk(this, m_context.preferences);
    connect(walk, &EnterWalk::leftLast, this, &RecordForm::finished);
    if (m_readOnly)
        setReadOnly(true);
}

void RecordForm::addFields(const RecordType &type, const QByteArray &path, const Layout &layout)
{
    QList<const Field *> fields;
    if (path.isEmpty() && !layout.only.isEmpty()) {
        for (const QByteArray &column : layout.only) {
            if (const Field *field = type.field(column))
                fields << field;
        }
    } else {
        for (const Field &field : type.fields())
            fields << &field;
    }
    for (const Field *field : std::as_const(fields)) {
        const QByteArray at = path + field->column;
        if (field->kind == Kind::Bytes || layout.hidden.contains(at) || (field == type.owner() && layout.only.isEmpty()))
            continue; // the owner is where the page came from, not something to type
        if (field->kind == Kind::Group) {
            m_flow = nullptr;
            m_section = QCoreApplication::translate("record", field->label);
            addFields(*field->group, at + '.', layout);
            m_flow = nullptr;
            continue;
        }
        const QString section = *field->section ? QCoreApplication::translate("record", field->section) : m_section;
        addCell(*field, at, makeEditor(*field, m_context, nullptr), flowFor(section));
    }
}

FlowLayout *RecordForm::flowFor(const QString &section)
{
    if (m_flow && section == m_section)
        return m_flow;
    if (!section.isEmpty()) {
        auto *heading = new QLabel(section);
        setPart(heading, "heading");
        m_rows->addSpacing(m_rows->isEmpty() ? 0 : 8);
        m_rows->addWidget(heading);
    }
    m_section = section;
    m_flow = new FlowLayout;
    m_rows->addLayout(m_flow);
    return m_flow;
}

void RecordForm::addCell(const Field &field, const QByteArray &path, FieldEditor *editor, FlowLayout *flow)
{
    Cell cell{&field, new QWidget(this), new QLabel, new QLabel, editor};
    auto *column = new QVBoxLayout(cell.frame);
    column->setContentsMargins({});
    column->setSpacing(2);
    setPart(cell.label, "label");
    cell.label->setTextFormat(Qt::RichText);
    if (field.kind != Kind::Boolean)
        cell.label->setText(labelText(field, m_readOnly));
    cell.label->setBuddy(editor->input());
    setPart(cell.note, "note");
    cell.note->setWordWrap(true);
    cell.note->setTextFormat(Qt::PlainText);
    cell.note->hide();
    column->addWidget(cell.label);
    column->addWidget(editor, 0, isFixed(editor) ? Qt::AlignLeft : Qt::Alignment());
    column->addWidget(cell.note);
    column->addStretch();
    editor->setIdentity(path, editor->label());
    if (field.isSetByServer)
        editor->setReadOnly(true);
    cell.frame->setSizePolicy(editor->sizePolicy().horizontalPolicy(), QSizePolicy::Preferred);
    flow->addWidget(cell.frame);
    if (field.isLongText || field.kind == Kind::TextList || field.kind == Kind::GroupList)
        flow->setWholeRow(cell.frame);
    m_cells.insert(path, cell);
    m_order << path;
    watch(path, editor);
}

void RecordForm::watch(const QByteArray &path, FieldEditor *editor)
{
    connect(editor, &FieldEditor::edited, this, [this, path] {
        showNote(path, {}); // what is being corrected is not wrong any more
        Q_EMIT edited();
    });
}

void RecordForm::replace(const QByteArray &column, FieldEditor *editor)
{
    const auto found = m_cells.find(column);
    if (found == m_cells.end()) {
        editor->deleteLater();
        return;
    }
    FieldEditor *old = found->editor;
    editor->setIdentity(column, old->label());
    if (editor->minimumWidth() == 0 && isFixed(old))
        editor->setFixedWidth(old->minimumWidth());
    delete found->frame->layout()->replaceWidget(old, editor);
    found->frame->layout()->setAlignment(editor, isFixed(editor) ? Qt::AlignLeft : Qt::Alignment());
    QWidget::setTabOrder(old->input(), editor->input());
    found->label->setBuddy(editor->input());
    found->editor = editor;
    old->hide();
    old->deleteLater();
    watch(column, editor);
    connectParts();
}

/// Fields that help each other: a name gives its reading, a postal code its town.
void RecordForm::connectParts()
{
    for (const QByteArray &path : std::as_const(m_order)) {
        if (auto *name = editor<NameEdit>(path)) {
            QByteArray kana = path;
            kana.replace(kana.size() - 4, 4, "kana");
            if (auto *reading = editor<KanaEdit>(kana))
                name->setReadingTo(reading);
        } else if (auto *zip = editor<PostalEdit>(path)) {
            const QByteArray stem = path.chopped(3);
            disconnect(zip, &PostalEdit::townChosen, this, nullptr);
            connect(zip, &PostalEdit::townChosen, this, [this, stem](const TownView &town) {
                const std::pair<const char *, QString> parts[] = {{"ward", town.ward}, {"town", town.town}, {"town_code", town.townCode},
                                                                  {"address", town.ward + town.town}};
                for (const auto &[column, text] : parts) {
                    FieldEditor *part = editor(stem + column);
                    if (part && part->isEmpty()) // never rewrite what was typed
                        part->setValue(text);
                }
                Q_EMIT edited();
            });
        }
    }
}

QCborValue RecordForm::valueOf(const Cell &cell) const
{
    const QVariant value = cell.editor->value();
    if (cell.field->kind == Kind::GroupList)
        return value.value<QCborArray>();
    return value.isValid() ? toCborValue(cell.field->kind, value) : QCborValue();
}

QCborMap RecordForm::values() const
{
    QCborMap out = m_given;
    for (auto it = m_cells.cbegin(); it != m_cells.cend(); ++it)
        put(out, it.key(), valueOf(*it));
    return out;
}

void RecordForm::setValues(const QCborMap &values)
{
    m_given = values;
    clearProblems();
    for (auto it = m_cells.cbegin(); it != m_cells.cend(); ++it) {
        const QCborValue value = at(values, it.key());
        putValue(it.key(), value);
        m_baseline.insert(it.key(), valueOf(*it));
    }
}

void RecordForm::putValues(const QCborMap &values)
{
    for (const QByteArray &column : std::as_const(m_order))
        putValue(column, at(values, column));
}

void RecordForm::putValue(const QByteArray &column, const QCborValue &value)
{
    const Cell cell = m_cells.value(column);
    if (!cell.editor)
        return;
    if (cell.field->kind == Kind::GroupList)
        cell.editor->setValue(QVariant::fromValue(value.toArray()));
    else
        cell.editor->setValue(fromCborValue(cell.field->kind, value, column));
}

QList<QByteArray> RecordForm::changedColumns() const
{
    QList<QByteArray> out;
    for (const QByteArray &path : m_order) {
        const Cell cell = m_cells.value(path);
        // Text that cannot be read yet (half a date) is a change too: it would be lost.
        if (valueOf(cell) != m_baseline.value(path) || cell.editor->problem())
            out << path;
    }
    return out;
}

std::optional<Problem> RecordForm::problemOf(const QByteArray &path) const
{
    const Cell cell = m_cells.value(path);
    if (const auto problem = cell.editor->problem())
        return problem;
    const QCborValue value = valueOf(cell);
    if (cell.field->isRequired && !cell.field->isSetByServer && isEmptyValue(value))
        return Problem("required", path);
    if (cell.field->kind == Kind::Text && value.isString())
        return textProblem(*cell.field, value.toString());
    return std::nullopt;
}

bool RecordForm::validate()
{
    clearProblems();
    FieldEditor *first = nullptr;
    bool good = true;
    for (const QByteArray &path : std::as_const(m_order)) {
        FieldEditor *const at = editor(path);
        at->settle();
        if (auto *rows = qobject_cast<GroupListEdit *>(at))
            good = rows->validate() && good;
        const auto problem = problemOf(path);
        if (!problem)
            continue;
        showNote(path, problemText(Problem(problem->code(), {}, problem->args())));
        if (!first)
            first = at;
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return good && !first;
}

bool RecordForm::showProblem(const Problem &problem)
{
    const QByteArray &path = problem.field();
    FieldEditor *at = editor(path);
    if (!at) { // "children.0.birth": in the row it belongs to
        const QList<QByteArray> parts = path.split('.');
        auto *rows = parts.size() > 2 ? editor<GroupListEdit>(parts[0]) : nullptr;
        RecordForm *row = rows ? rows->row(parts[1].toInt()) : nullptr;
        return row && row->showProblem(Problem(problem.code(), path.mid(parts[0].size() + parts[1].size() + 2), problem.args()));
    }
    showNote(path, problemText(Problem(problem.code(), {}, problem.args())));
    at->setFocus(Qt::OtherFocusReason);
    return true;
}

void RecordForm::showNote(const QByteArray &column, const QString &sentence)
{
    const Cell cell = m_cells.value(column);
    if (!cell.note)
        return;
    cell.note->setText(sentence);
    cell.note->setVisible(!sentence.isEmpty());
    cell.editor->markProblem(!sentence.isEmpty());
    cell.editor->input()->setAccessibleDescription(sentence);
}

void RecordForm::clearProblems()
{
    for (const QByteArray &path : std::as_const(m_order))
        showNote(path, {});
}

void RecordForm::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Cell &cell : std::as_const(m_cells)) {
        cell.editor->setReadOnly(readOnly || cell.field->isSetByServer);
        if (cell.field->kind != Kind::Boolean)
            cell.label->setText(labelText(*cell.field, readOnly));
    }
}

void RecordForm::focusFirst()
{
    for (const QByteArray &path : std::as_const(m_order)) {
        FieldEditor *at = editor(path);
        if (at->input()->isEnabled() && !at->input()->property("readOnly").toBool()) {
            at->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace mimamori
