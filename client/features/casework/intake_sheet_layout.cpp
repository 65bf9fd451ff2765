// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/intake_sheet.h"

#include "core/code_book.h"
#include "ui/choice_edits.h"
#include "ui/field_editor.h"
#include "ui/icon.h"
#include "ui/line_edits.h"
#include "ui/part.h"
#include "ui/record_form.h"

#include <QApplication>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mimamori {

namespace {

/// The sheet is dense: each field as wide as what usually stands in it.
void narrow(RecordForm *form, const QByteArray &column, int ems)
{
    if (FieldEditor *editor = form->editor(column))
        editor->setFixedWidth(QFontMetrics(QApplication::font()).height() * ems * 9 / 10);
}

void narrowChild(RecordForm *form)
{
    for (const auto &[column, ems] : {std::pair("name", 10), {"kana", 10}, {"birth", 13}, {"age_text", 5}, {"sex", 5}, {"school", 8}})
        narrow(form, column, ems);
}

void narrowRelative(RecordForm *form)
{
    for (const auto &[column, ems] :
        {std::pair("relation", 7), {"name", 8}, {"kana", 8}, {"guardian", 6}, {"cohabiting", 5}, {"phone", 8}, {"phone_caution", 7}})
        narrow(form, column, ems);
}

/// The grades as a list (Down); F4 asks for the chart that leads to one.
class UrgencyEdit : public CodeCombo {
public:
    UrgencyEdit(const CodeBook &codes, std::function<void()> openChart)
        : m_openChart(std::move(openChart))
    {
        setTable(codes, Urgency::table);
    }

private:
    bool keyPressed(QKeyEvent *event) override
    {
        if (event->key() != Qt::Key_F4 || event->modifiers() || line()->isReadOnly())
            return CodeCombo::keyPressed(event);
        m_openChart();
        return true;
    }
    std::function<void()> m_openChart;
};

/// A place of its own for rows that come later: a screen reader walks the sheet in the order in which its parts were made.
QWidget *box(QVBoxLayout *&rows)
{
    auto *made = new QWidget;
    rows = new QVBoxLayout(made);
    rows->setContentsMargins({});
    return made;
}

} // namespace

const QList<QByteArray> &IntakeSheet::moreColumns()
{
    static const QList<QByteArray> columns{"complaint", "injuries", "abuser", "abuse_types", "flags", "police_no"};
    return columns;
}

RecordForm *IntakeSheet::part(const QList<QByteArray> &columns)
{
    RecordForm::Layout layout;
    layout.only = columns;
    auto *form = new RecordForm(recordType<RegisterIntake>(), m_context, layout);
    connect(form, &RecordForm::edited, this, &IntakeSheet::edited);
    return form;
}

QWidget *IntakeSheet::heading(const QString &text, QPushButton *button)
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    auto *label = new QLabel(text);
    setPart(label, "heading");
    row->addWidget(label);
    if (button) {
        setPart(button, "link");
        row->addWidget(button);
    }
    row->addStretch(1);
    return bar;
}

void IntakeSheet::build(QVBoxLayout *rows)
{
    buildHead(rows);
    buildPeople(rows);
    buildReporter(rows);
    buildStory(rows);
}

void IntakeSheet::buildHead(QVBoxLayout *rows)
{
    m_head = part({"received_at", "method", "route", "category", "abuse_type"});
    for (const auto &[column, ems] : {std::pair("received_at", 11), {"method", 8}, {"route", 10}, {"category", 13}, {"abuse_type", 9}})
        narrow(m_head, column, ems);
    m_backdate = part({"backdate_reason"});
    connect(m_head, &RecordForm::edited, this, &IntakeSheet::showBackdateReason);
    rows->addWidget(m_head);
    rows->addWidget(m_backdate);
}

void IntakeSheet::buildPeople(QVBoxLayout *rows)
{
    m_addChild = new QPushButton(tr("Add a brother or sister  F6"));
    connect(m_addChild, &QPushButton::clicked, this, &IntakeSheet::addChild);
    rows->addWidget(heading(tr("Children"), m_addChild));
    rows->addWidget(box(m_childRows));
    m_place = part({"zip", "address", "phone"});
    narrow(m_place, "phone", 11);
    rows->addWidget(m_place);

    m_addRelative = new QPushButton(tr("Add guardian or family"));
    connect(m_addRelative, &QPushButton::clicked, this, &IntakeSheet::addRelative);
    rows->addWidget(heading(tr("Guardians and family"), m_addRelative));
    rows->addWidget(box(m_familyRows));
}

/// 児童虐待防止法 7条: the compartment says of itself that it is one.
void IntakeSheet::buildReporter(QVBoxLayout *rows)
{
    auto *lock = new QWidget;
    auto *lockRow = new QHBoxLayout(lock);
    lockRow->setContentsMargins({});
    auto *reporter = new QLabel(tr("Reporter"));
    setPart(reporter, "heading");
    auto *picture = new QLabel;
    picture->setPixmap(icon("lock").pixmap(16, 16));
    auto *secret = new QLabel(tr("Never stands in papers to the family"));
    setPart(secret, "quiet");
    lockRow->addWidget(reporter);
    lockRow->addWidget(picture);
    lockRow->addWidget(secret);
    lockRow->addStretch(1);
    rows->addWidget(lock);
    m_reporter = new RecordForm(
        recordType<IntakeReporter>(), m_context, {{"name", "phone", "relation", "organisation", "anonymous", "wants_callback"}, {}, false});
    connect(m_reporter, &RecordForm::edited, this, &IntakeSheet::edited);
    for (const auto &[column, ems] :
        {std::pair("name", 9), {"phone", 11}, {"relation", 7}, {"organisation", 9}, {"anonymous", 5}, {"wants_callback", 8}})
        narrow(m_reporter, column, ems);
    rows->addWidget(m_reporter);
}

void IntakeSheet::buildStory(QVBoxLayout *rows)
{
    m_story = part({"situation"});
    if (auto *text = m_story->editor<LongTextEdit>("situation"))
        text->setRows(3);
    rows->addWidget(m_story);
    m_now = part({"current_place", "danger_now", "urgency", "kind"});
    m_now->replace("urgency", new UrgencyEdit(m_context.codes, [this] { Q_EMIT chartWanted(); }));
    for (const auto &[column, ems] : {std::pair("current_place", 17), {"danger_now", 8}, {"urgency", 9}, {"kind", 11}})
        narrow(m_now, column, ems);
    rows->addWidget(m_now);
    m_chartButton = new QPushButton(tr("Urgency flow chart  F4"));
    setPart(m_chartButton, "link");
    connect(m_chartButton, &QPushButton::clicked, this, &IntakeSheet::chartWanted);
    m_moreButton = new QPushButton;
    setPart(m_moreButton, "link");
    m_more = part(moreColumns());
    for (const char *column : {"complaint", "injuries"}) {
        if (auto *text = m_more->editor<LongTextEdit>(column))
            text->setRows(2);
    }
    connect(m_moreButton, &QPushButton::clicked, this, [this] { showMore(!m_more->isVisibleTo(this)); });
    auto *links = new QHBoxLayout;
    links->addWidget(m_chartButton);
    links->addWidget(m_moreButton);
    links->addStretch(1);
    rows->addLayout(links);
    rows->addWidget(m_more);
    showMore(false);
}

IntakeSheet::Row IntakeSheet::makeRow(const RecordType &type, const QList<QByteArray> &columns, QVBoxLayout *into, const QString &takeAway)
{
    Row row;
    row.frame = new QWidget;
    auto *line = new QVBoxLayout(row.frame);
    line->setContentsMargins({});
    line->setSpacing(2);
    row.form = new RecordForm(type, m_context, {columns, {}, false});
    auto *below = new QWidget;
    auto *belowRow = new QHBoxLayout(below);
    belowRow->setContentsMargins({});
    row.chosen = new QLabel;
    setPart(row.chosen, "quiet");
    row.chosen->hide();
    auto *away = new QPushButton(takeAway);
    setPart(away, "link");
    away->setFocusPolicy(Qt::ClickFocus); // not on the way of whoever types
    belowRow->addWidget(row.chosen);
    belowRow->addStretch(1);
    belowRow->addWidget(away);
    line->addWidget(row.form);
    line->addWidget(below);
    into->addWidget(row.frame);
    connect(row.form, &RecordForm::edited, this, &IntakeSheet::edited);
    QWidget *frame = row.frame;
    const bool isChild = into == m_childRows;
    isChild ? narrowChild(row.form) : narrowRelative(row.form);
    row.below = below;
    row.away = away;
    below->hide();
    connect(away, &QPushButton::clicked, this, [this, frame, isChild] {
        removeRow(isChild ? m_children : m_family, frame);
        Q_EMIT edited();
    });
    return row;
}

/// Rows come and go; the order of the fields stays that of the eye.
void IntakeSheet::orderTabs()
{
    QList<QWidget *> order;
    const auto take = [&order](const RecordForm *form) {
        const auto columns = form->columns();
        for (const QByteArray &column : columns)
            order << form->editor(column)->input();
    };
    take(m_head);
    take(m_backdate);
    for (const Row &row : std::as_const(m_children))
        take(row.form);
    order << m_addChild;
    take(m_place);
    for (const Row &row : std::as_const(m_family))
        take(row.form);
    order << m_addRelative;
    for (const RecordForm *form : {m_reporter, m_story, m_now})
        take(form);
    order << m_chartButton << m_moreButton;
    take(m_more);
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

} // namespace mimamori
