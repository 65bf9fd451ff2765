// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/japan_time.h"
#include "japanese/era.h"
#include "japanese/width.h"
#include "ui/era_date_edit.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>

namespace mimamori {

QTime readClock(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A(\\d{1,2})(?:[:時](\\d{1,2})分?|時)\\z"));
    static const QRegularExpression packed(QStringLiteral("\\A(\\d{1,2})(\\d{2})\\z"));
    const QString plain = toHalfWidth(text, WidthPart::Ascii).trimmed();
    for (const QRegularExpression &one : {form, packed}) {
        if (const auto m = one.match(plain); m.hasMatch())
            return QTime(m.captured(1).toInt(), m.captured(2).toInt());
    }
    return {};
}

EraDateTimeEdit::EraDateTimeEdit(QWidget *parent) : FieldEditor(parent), m_line(new QLineEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_line);
    setInput(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &EraDateTimeEdit::textTyped);
}

QDateTime EraDateTimeEdit::now() const
{
    return m_now ? m_now() : QDateTime::currentDateTimeUtc();
}

QVariant EraDateTimeEdit::value() const
{
    return m_at.isValid() ? QVariant(m_at) : QVariant();
}

void EraDateTimeEdit::setValue(const QVariant &value)
{
    m_at = value.toDateTime().toUTC();
    m_offered = {};
    m_error.clear();
    m_line->setText(gridInstant(m_at));
    markProblem(false);
}

void EraDateTimeEdit::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

void EraDateTimeEdit::textTyped()
{
    readText(toHalfWidth(m_line->text(), WidthPart::Ascii).trimmed());
    if (m_at.isValid())
        showHint(formDate(japanDate(m_at)) + japanClock(m_at).toString(QStringLiteral(" HH:mm  ")) + japanDate(m_at).toString(Qt::ISODate));
    else if (m_offered.isValid())
        showHint(tr("The era had ended. Is it %1? F4 enters it.").arg(gridInstant(m_offered)), true);
    else
        showHint({});
    Q_EMIT edited();
}

void EraDateTimeEdit::readText(const QString &text)
{
    m_at = {};
    m_offered = {};
    m_error.clear();
    if (text.isEmpty())
        return;
    if (text == u"n" || text == u"N") {
        m_at = now();
        return;
    }
    const QDate today = japanDate(now());
    const qsizetype space = text.lastIndexOf(u' ');
    const QTime clock = readClock(space < 0 ? text : text.mid(space + 1));
    if (space < 0 && clock.isValid() && text.contains(QRegularExpression(QStringLiteral("[:時]")))) {
        m_at = fromJapan(today, clock); // only a time means today
        return;
    }
    if (space < 0 || !clock.isValid()) {
        m_error = readEraDate(text, today).value ? "time" : "not-a-time";
        return;
    }
    const EraReading day = readEraDate(text.left(space), today);
    if (day.value)
        m_at = fromJapan(*day.value, clock);
    else
        m_error = day.error;
    if (day.offered.isValid())
        m_offered = fromJapan(day.offered, clock);
}

std::optional<Problem> EraDateTimeEdit::problem() const
{
    if (m_error.isEmpty())
        return std::nullopt;
    return Problem("no_such_time", column());
}

void EraDateTimeEdit::settle()
{
    showHint({});
    if (m_at.isValid())
        m_line->setText(gridInstant(m_at));
}

void EraDateTimeEdit::focusLeft()
{
    settle();
}

bool EraDateTimeEdit::showCandidates()
{
    if (!m_offered.isValid())
        return false;
    m_line->setText(gridInstant(m_offered));
    textTyped();
    return true;
}

} // namespace mimamori
