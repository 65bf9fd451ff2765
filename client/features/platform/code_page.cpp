// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/platform/code_page.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "japanese/search_key.h"
#include "ui/line_table.h"
#include "ui/style.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace mimamori {

CodePage::CodePage(ClientContext &context) : Page(context), m_filter(new QLineEdit)
{
    setTitle(tr("Code tables"));
    setIcon("list");
    setPageKey(QStringLiteral("code.list"));
    m_filter->setAccessibleName(tr("Filter codes"));
    m_filter->setPlaceholderText(tr("Table, code, name or reading (F3)"));
    m_tables = new LineTable(tr("Tables"), {tr("Table"), tr("Codes")}, 0, tr("No table has these words."));
    m_codes = new LineTable(tr("Codes"), {tr("Code"), tr("Name"), tr("Short"), tr("Valid from"), tr("Valid until")}, 1, tr("No code here."));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    outer->addWidget(m_filter);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(m_tables, 2);
    columns->addWidget(m_codes, 5);
    outer->addLayout(columns, 1);
    setFocusProxy(m_tables->view());
    setFunctionKey(3, [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    setFunctionKey(5, [this] { CodePage::context().codes.load(CodePage::context().api); });
    connect(m_filter, &QLineEdit::textChanged, this, &CodePage::fillTables);
    connect(m_tables, &LineTable::currentChanged, this, &CodePage::fillCodes);
    connect(&context.codes, &CodeBook::changed, this, &CodePage::fillTables);
    fillTables();
}

/// The tables of which the name, or any code, has the words.
void CodePage::fillTables()
{
    const QString words = l1Key(m_filter->text());
    m_names.clear();
    QList<QList<LineCell>> lines;
    const QList<QByteArray> all = context().codes.tables();
    for (const QByteArray &table : all) {
        const QList<CodeView> codes = context().codes.entries(table);
        const bool fits = words.isEmpty() || l1Key(QString::fromLatin1(table)).contains(words)
            || std::any_of(codes.begin(), codes.end(), [&](const CodeView &code) { return l1Key(code.code + code.name + code.kana).contains(words); });
        if (!fits)
            continue;
        m_names << table;
        lines << QList<LineCell>{{QString::fromLatin1(table)}, {QString::number(codes.size())}};
    }
    m_tables->setLines(lines);
    fillCodes();
}

void CodePage::fillCodes()
{
    QList<QList<LineCell>> lines;
    const QDate today = japanDate(context().api.now());
    const QList<CodeView> codes = context().codes.entries(m_names.value(m_tables->currentLine()));
    for (const CodeView &code : codes) {
        const bool ended = code.validTo.isValid() && code.validTo < today;
        const QColor tint = ended ? colour::quiet : QColor();
        lines << QList<LineCell>{{code.code, tint}, {code.name, tint}, {code.shortName, tint}, {code.validFrom.isValid() ? gridDate(code.validFrom) : QString(), tint},
            {code.validTo.isValid() ? gridDate(code.validTo) : QString(), tint}};
    }
    m_codes->setLines(lines);
}

Page *codePage(ClientContext &context)
{
    return new CodePage(context);
}

} // namespace mimamori
