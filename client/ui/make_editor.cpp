// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/reference_book.h"
#include "record/check.h"
#include "ui/choice_edits.h"
#include "ui/era_date_edit.h"
#include "ui/group_list_edit.h"
#include "ui/line_edits.h"
#include "ui/record_form.h"

#include <QApplication>

namespace mimamori {

namespace {

bool isNamed(const QByteArray &column, QByteArrayView word)
{
    return column == word || column.endsWith(QByteArray("_").append(word));
}

FieldEditor *textEditor(const Field &field, ClientContext &context, QWidget *parent)
{
    if (field.isLongText) {
        auto *area = new LongTextEdit(parent);
        area->setLongest(longestText(field));
        return area;
    }
    if (isNamed(field.column, "zip")) {
        auto *zip = new PostalEdit(parent);
        zip->setApi(context.api);
        return zip;
    }
    LineEdit *line = isNamed(field.column, "kana") ? new KanaEdit(parent)
        : isNamed(field.column, "name")            ? static_cast<LineEdit *>(new NameEdit(parent))
                                                   : new LineEdit(parent);
    line->setLongest(longestText(field));
    if (field.isSensitive && isNamed(field.column, "password"))
        line->line()->setEchoMode(QLineEdit::Password);
    return line;
}

FieldEditor *dateEditor(const Field &field, ClientContext &context, QWidget *parent)
{
    auto *date = new EraDateEdit(parent);
    date->setToday([&api = context.api] { return japanDate(api.now()); });
    date->setFuzzy(field.kind == Kind::Fuzzy);
    date->setBirthDate(field.column.contains("birth"));
    return date;
}

template <class Editor>
Editor *ofTable(const Field &field, ClientContext &context, QWidget *parent)
{
    auto *choice = new Editor(parent);
    choice->setTable(context.codes, field.target, [&api = context.api] { return japanDate(api.now()); });
    return choice;
}

template <class Editor>
Editor *ofRecord(const Field &field, ClientContext &context, QWidget *parent)
{
    auto *choice = new Editor(parent);
    choice->setRecord(context.api, context.references, field.target);
    return choice;
}

FieldEditor *makePlain(const Field &field, ClientContext &context, QWidget *parent)
{
    switch (field.kind) {
    case Kind::Text: return textEditor(field, context, parent);
    case Kind::Integer: {
        auto *number = new NumberEdit(parent);
        number->setRange(field.min, field.max);
        return number;
    }
    case Kind::Boolean: return new CheckEdit(parent);
    case Kind::Date:
    case Kind::Fuzzy: return dateEditor(field, context, parent);
    case Kind::DateTime: {
        auto *moment = new EraDateTimeEdit(parent);
        moment->setNow([&api = context.api] { return api.now(); });
        return moment;
    }
    case Kind::Code: return ofTable<CodeCombo>(field, context, parent);
    case Kind::CodeList: return ofTable<CodeListEdit>(field, context, parent);
    case Kind::Reference: return ofRecord<RefCombo>(field, context, parent);
    case Kind::ReferenceList: return ofRecord<ReferenceListEdit>(field, context, parent);
    case Kind::TextList: return new LinesEdit(parent);
    case Kind::Bytes: break; // the content of a file: no form shows it
    case Kind::Group:
    case Kind::GroupList: return new GroupListEdit(field, context, parent);
    }
    Q_UNREACHABLE();
}

/// Characters that a value usually needs, in ems; 0 = the rest of the row.
int emsOf(const Field &field)
{
    switch (field.kind) {
    case Kind::Integer: return 6;
    case Kind::Date:
    case Kind::Fuzzy: return field.column.contains("birth") ? 17 : 12;
    case Kind::DateTime: return 11;
    case Kind::Code:
    case Kind::Reference: return 13;
    case Kind::CodeList:
    case Kind::ReferenceList: return 16;
    case Kind::Text:
        if (field.isLongText)
            return 0;
        if (isNamed(field.column, "address"))
            return 0;
        if (isNamed(field.column, "zip"))
            return 7;
        if (field.length > 0 && field.length <= 40)
            return std::clamp(field.length / 2 + 3, 7, 14);
        return isNamed(field.column, "name") || isNamed(field.column, "kana") ? 14 : 20;
    default: return 0;
    }
}

} // namespace

FieldEditor *makeEditor(const Field &field, ClientContext &context, QWidget *parent)
{
    FieldEditor *editor = makePlain(field, context, parent);
    const QString label = QCoreApplication::translate("record", field.label);
    editor->setIdentity(field.column, label);
    if (auto *box = qobject_cast<CheckEdit *>(editor))
        box->setText(label);
    if (field.kind == Kind::Boolean) { // as wide as its words
        editor->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        return editor;
    }
    const int ems = emsOf(field);
    editor->setSizePolicy(ems ? QSizePolicy::Preferred : QSizePolicy::Expanding, QSizePolicy::Preferred);
    if (ems)
        editor->setFixedWidth(QFontMetrics(QApplication::font()).height() * ems * 9 / 10);
    return editor;
}

} // namespace mimamori
