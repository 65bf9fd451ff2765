// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/era_date_edit.h"

#include "clock/age.h"
#include "core/japan_time.h"
#include "japanese/era.h"
#include "japanese/fuzzy.h"
#include "ui/part.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace mimamori {

namespace {

/// The era that was written: the one whose letter, name or digit begins the text.
const Era *eraNamed(const EraTable &table, const QString &text, QDate offered)
{
    for (const Era &era : table.eras()) {
        if (!text.isEmpty() && (text.front().toUpper() == era.letter || text.startsWith(era.name) || text.front() == era.sign))
            return &era;
        if (text.size() == 7 && text.front().digitValue() == era.digit)
            return &era;
    }
    return table.at(offered);
}

QVariantMap offerArgs(const QString &text, QDate offered)
{
    const EraTable table = EraTable::current();
    QVariantMap args{{QStringLiteral("offered"), formDate(offered)}};
    if (const Era *era = eraNamed(table, text.normalized(QString::NormalizationForm_KC).trimmed(), offered)) {
        args.insert(QStringLiteral("era"), era->name);
        args.insert(QStringLiteral("first"), formDate(era->first));
        args.insert(QStringLiteral("last"), formDate(era->last));
    }
    return args;
}

QString ageOrEmpty(QDate birth, QDate on)
{
    return birth.isValid() && birth <= on ? ageText(birth, on) : QString();
}

} // namespace

EraDateEdit::EraDateEdit(QWidget *parent) : FieldEditor(parent), m_line(new QLineEdit), m_age(new QLabel)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_line);
    row->addWidget(m_age);
    setPart(m_age, "quiet");
    m_age->hide();
    setInput(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &EraDateEdit::textTyped);
}

QDate EraDateEdit::today() const
{
    return m_today ? m_today() : japanDate(QDateTime::currentDateTimeUtc());
}

void EraDateEdit::setFuzzy(bool fuzzy)
{
    m_fuzzy = fuzzy;
}

void EraDateEdit::setBirthDate(bool birthDate)
{
    m_age->setVisible(birthDate);
}

QDate EraDateEdit::date() const
{
    return m_fuzzy ? m_fuzzyDate.sortKey() : m_date;
}

QVariant EraDateEdit::value() const
{
    if (m_fuzzy)
        return m_fuzzyDate.quality == FuzzyDate::Quality::Empty ? QVariant() : QVariant::fromValue(m_fuzzyDate);
    return m_date.isValid() ? QVariant(m_date) : QVariant();
}

void EraDateEdit::setValue(const QVariant &value)
{
    m_error.clear();
    m_offered = {};
    m_fuzzyDate = m_fuzzy ? value.value<FuzzyDate>() : FuzzyDate();
    m_date = m_fuzzy ? QDate() : value.toDate();
    if (m_fuzzy && m_fuzzyDate.quality == FuzzyDate::Quality::Exact)
        m_date = QDate(m_fuzzyDate.year, m_fuzzyDate.month, m_fuzzyDate.day);
    m_line->setText(shown(m_line->hasFocus()));
    showAge();
    markProblem(false);
}

int EraDateEdit::roomOf(const QString &text) const
{
    constexpr int edges = 22; // of the style sheet and the line's own
    return m_line->fontMetrics().horizontalAdvance(text) + edges;
}

bool EraDateEdit::fits(const QString &text) const
{
    return !m_line->isVisible() || roomOf(text) <= m_line->width();
}

/// As much of the age as leaves the date its room: 15歳11か月, 15歳, nothing.
void EraDateEdit::showAge()
{
    const QString whole = ageOrEmpty(m_date, today());
    const QString years = whole.left(whole.indexOf(u'歳') + 1);
    const int room = width() - layout()->spacing() - roomOf(gridDate(m_date));
    const auto suits = [&](const QString &text) { return !m_line->isVisible() || m_age->fontMetrics().horizontalAdvance(text) <= room; };
    m_age->setText(suits(whole) ? whole : suits(years) ? years : QString());
}

void EraDateEdit::resizeEvent(QResizeEvent *event)
{
    FieldEditor::resizeEvent(event);
    if (!m_age->isHidden())
        showAge();
}

/// 令和5年2月3日(金) where there is room for all of it, R5.2.3 where there is not: a date that is cut reads as another one.
QString EraDateEdit::shown(bool focused) const
{
    if (m_date.isValid())
        return focused || !fits(formDate(m_date)) ? gridDate(m_date) : formDate(m_date);
    return m_fuzzy ? m_fuzzyDate.raw : QString();
}

bool EraDateEdit::eventFilter(QObject *watched, QEvent *event)
{
    const bool otherRoom = watched == m_line && (event->type() == QEvent::Resize || event->type() == QEvent::Show);
    if (otherRoom && m_date.isValid() && !m_line->hasFocus())
        m_line->setText(shown(false));
    return FieldEditor::eventFilter(watched, event);
}

void EraDateEdit::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

void EraDateEdit::textTyped()
{
    readText(m_line->text());
    showReading();
    Q_EMIT edited();
}

void EraDateEdit::readText(const QString &text)
{
    m_date = {};
    m_offered = {};
    m_error.clear();
    m_fuzzyDate = {};
    if (text.trimmed().isEmpty())
        return;
    const EraReading reading = readEraDate(text, today());
    if (reading.value)
        m_date = *reading.value;
    m_offered = reading.offered;
    if (m_fuzzy) {
        m_fuzzyDate = reading.value ? FuzzyDate::fromDate(*reading.value) : readFuzzyDate(text);
        m_fuzzyDate.raw = text;
    } else if (!reading.value) {
        m_error = reading.error;
    }
}

void EraDateEdit::showReading()
{
    showAge();
    if (m_date.isValid()) {
        const QString age = m_age->isHidden() ? QString() : QStringLiteral("  ") + ageOrEmpty(m_date, today());
        showHint(formDate(m_date) + QStringLiteral("  ") + m_date.toString(QStringLiteral("yyyy-MM-dd")) + age);
    } else if (m_offered.isValid()) {
        const QVariantMap args = offerArgs(m_line->text(), m_offered);
        const bool early = args.value(QStringLiteral("first")).isValid() && m_error == "before-era";
        showHint((early ? tr("%1 begins on %2. Is it %3? F4 enters it.") : tr("%1 ends on %2. Is it %3? F4 enters it."))
                     .arg(args.value(QStringLiteral("era")).toString(),
                          args.value(early ? QStringLiteral("first") : QStringLiteral("last")).toString(), formDate(m_offered)), true);
    } else if (m_fuzzy && !m_fuzzyDate.raw.isEmpty()) {
        showHint(tr("Kept as written"));
    } else {
        showHint({});
    }
}

std::optional<Problem> EraDateEdit::problem() const
{
    if (m_error.isEmpty())
        return std::nullopt;
    if (m_error == "no-such-day")
        return Problem("no_such_date", column());
    if (m_error == "weekday")
        return Problem("wrong_weekday", column());
    if (m_offered.isValid())
        return Problem(m_error == "before-era" ? "before_era" : "after_era", column(), offerArgs(m_line->text(), m_offered));
    return Problem("not_a_date", column());
}

void EraDateEdit::settle()
{
    showHint({});
    if (m_date.isValid() && !m_line->hasFocus())
        m_line->setText(shown(false));
}

void EraDateEdit::focusLeft()
{
    showHint({});
    if (m_date.isValid()) // what could not be read stays as it was typed
        m_line->setText(shown(false));
}

void EraDateEdit::focusCame()
{
    if (m_date.isValid() && !m_line->isReadOnly()) {
        m_line->setText(shown(true));
        m_line->selectAll();
    }
}

bool EraDateEdit::showCandidates()
{
    if (!m_offered.isValid())
        return false;
    m_line->setText(gridDate(m_offered));
    textTyped();
    return true;
}

} // namespace mimamori
