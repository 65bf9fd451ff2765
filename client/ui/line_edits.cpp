// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line_edits.h"

#include "japanese/kana.h"
#include "japanese/text.h"
#include "japanese/width.h"
#include "ui/part.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace mimamori {

namespace {

Problem tooLong(const QByteArray &column, int most)
{
    return Problem("too_long", column, {{QStringLiteral("most"), most}});
}

/// A line that hands on the kana which the input method shows before it converts them (experience.md, rule 4).
class ReadingLine : public QLineEdit {
public:
    std::function<void(const QString &)> onReading;

protected:
    void inputMethodEvent(QInputMethodEvent *event) override
    {
        const QString preedit = event->preeditString();
        const QString committed = event->commitString();
        if (!committed.isEmpty()) {
            // Committed without ever having been all kana (a prediction, or text typed straight): then there is no reading, except
            // where the commit itself is kana.
            const QString reading = isReading(committed) ? committed : m_reading;
            if (!reading.isEmpty() && onReading)
                onReading(hiraganaToKatakana(toFullWidth(reading, WidthPart::Kana)));
            m_reading.clear();
        }
        if (isReading(preedit))
            m_reading = preedit;
        else if (preedit.isEmpty())
            m_reading.clear(); // Esc, or the end of this conversion
        QLineEdit::inputMethodEvent(event);
    }

private:
    static bool isReading(const QString &text)
    {
        return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return isKana(c) || c == u'ー'; });
    }
    QString m_reading;
};

} // namespace

LineEdit::LineEdit(QLineEdit *line, QWidget *parent) : FieldEditor(parent), m_line(line)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(line);
    setInput(line);
    connect(line, &QLineEdit::textEdited, this, &LineEdit::edited);
}

QVariant LineEdit::value() const
{
    return m_line->text().isEmpty() ? QVariant() : QVariant(m_line->text());
}

void LineEdit::setValue(const QVariant &value)
{
    m_line->setText(value.toString());
    m_line->setCursorPosition(0);
}

void LineEdit::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

std::optional<Problem> LineEdit::problem() const
{
    if (graphemeCount(m_line->text()) > m_longest)
        return tooLong(column(), m_longest);
    return std::nullopt;
}

KanaEdit::KanaEdit(QWidget *parent) : LineEdit(parent)
{
    connect(line(), &QLineEdit::textEdited, this, [this] { m_byHand = !line()->text().isEmpty(); });
}

std::optional<Problem> KanaEdit::problem() const
{
    if (!isKatakanaText(text()))
        return Problem("not_katakana", column());
    return LineEdit::problem();
}

void KanaEdit::settle()
{
    const QString katakana = hiraganaToKatakana(toFullWidth(text(), WidthPart::Kana));
    if (katakana == text())
        return;
    line()->setText(katakana);
    Q_EMIT edited();
}

void KanaEdit::setValue(const QVariant &value)
{
    LineEdit::setValue(value);
    m_byHand = value.isValid(); // what is stored was settled by somebody
}

void KanaEdit::appendReading(const QString &katakana)
{
    if (m_byHand || line()->isReadOnly())
        return;
    line()->setText(text() + katakana);
    Q_EMIT edited();
}

void KanaEdit::clearReading()
{
    if (m_byHand || text().isEmpty() || line()->isReadOnly())
        return;
    line()->clear();
    Q_EMIT edited();
}

NameEdit::NameEdit(QWidget *parent) : LineEdit(new ReadingLine, parent) {}

void NameEdit::setReadingTo(KanaEdit *kana)
{
    m_kana = kana;
    static_cast<ReadingLine *>(line())->onReading = [this](const QString &reading) {
        if (m_kana)
            m_kana->appendReading(reading);
    };
    connect(line(), &QLineEdit::textEdited, this, [this](const QString &text) {
        if (!m_kana)
            return;
        if (text.isEmpty())
            m_kana->clearReading();
        else if (text.endsWith(u' ') || text.endsWith(u'　')) { // between family and given name
            if (!m_kana->text().isEmpty() && !m_kana->text().endsWith(u' '))
                m_kana->appendReading(QStringLiteral(" "));
        }
    });
}

NumberEdit::NumberEdit(QWidget *parent) : FieldEditor(parent), m_line(new QLineEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_line);
    m_line->setAlignment(Qt::AlignRight);
    m_line->setInputMethodHints(Qt::ImhPreferNumbers);
    setInput(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &NumberEdit::edited);
}

QVariant NumberEdit::value() const
{
    bool ok = false;
    const qint64 number = toHalfWidth(m_line->text(), WidthPart::Ascii).trimmed().remove(u',').toLongLong(&ok);
    return ok ? QVariant(number) : QVariant();
}

void NumberEdit::setValue(const QVariant &value)
{
    m_line->setText(value.isValid() ? QString::number(value.toLongLong()) : QString());
}

void NumberEdit::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

void NumberEdit::setRange(std::optional<qint64> min, std::optional<qint64> max)
{
    m_min = min;
    m_max = max;
}

std::optional<Problem> NumberEdit::problem() const
{
    const QVariant number = value();
    if (!number.isValid())
        return m_line->text().trimmed().isEmpty() ? std::nullopt : std::optional(Problem("not_a_number", column()));
    if ((m_min && number.toLongLong() < *m_min) || (m_max && number.toLongLong() > *m_max))
        return Problem("out_of_range", column(), {{QStringLiteral("min"), m_min.value_or(0)}, {QStringLiteral("max"), m_max.value_or(0)}});
    return std::nullopt;
}

CheckEdit::CheckEdit(QWidget *parent) : FieldEditor(parent), m_box(new QCheckBox)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_box);
    setInput(m_box);
    connect(m_box, &QCheckBox::clicked, this, &CheckEdit::edited);
}

QVariant CheckEdit::value() const
{
    return m_box->isChecked();
}

void CheckEdit::setValue(const QVariant &value)
{
    m_box->setChecked(value.toBool());
}

void CheckEdit::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

void CheckEdit::setText(const QString &text)
{
    m_box->setText(text);
}

bool CheckEdit::isChecked() const
{
    return m_box->isChecked();
}

LongTextEdit::LongTextEdit(QWidget *parent) : FieldEditor(parent), m_area(new QPlainTextEdit), m_count(new QLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(m_area);
    column->addWidget(m_count, 0, Qt::AlignRight);
    m_area->setTabChangesFocus(true);
    setPart(m_count, "label");
    setRows(4);
    setInput(m_area);
    connect(m_area, &QPlainTextEdit::textChanged, this, [this] {
        count();
        if (!signalsBlocked())
            Q_EMIT edited();
    });
    count();
}

void LongTextEdit::setRows(int rows)
{
    const int height = QFontMetrics(QApplication::font()).lineSpacing() * rows + 16;
    m_area->setMinimumHeight(height);
    m_area->setMaximumHeight(m_grows ? QWIDGETSIZE_MAX : height);
}

void LongTextEdit::setGrowing(bool grows)
{
    m_grows = grows;
    if (grows)
        m_area->setMaximumHeight(QWIDGETSIZE_MAX);
}

void LongTextEdit::setLongest(int graphemes)
{
    m_longest = graphemes;
    count();
}

void LongTextEdit::count()
{
    const qsizetype length = graphemeCount(text());
    const bool near = length > m_longest * 9 / 10;
    m_count->setText(near ? tr("%1 of %2 characters").arg(length).arg(m_longest) : tr("%1 characters").arg(length));
}

QString LongTextEdit::text() const
{
    return m_area->toPlainText();
}

QVariant LongTextEdit::value() const
{
    return text().isEmpty() ? QVariant() : QVariant(text());
}

void LongTextEdit::setValue(const QVariant &value)
{
    const bool blocked = blockSignals(true);
    m_area->setPlainText(value.toString());
    blockSignals(blocked);
}

void LongTextEdit::setReadOnly(bool readOnly)
{
    m_area->setReadOnly(readOnly);
}

std::optional<Problem> LongTextEdit::problem() const
{
    if (graphemeCount(text()) > m_longest)
        return tooLong(column(), m_longest);
    return std::nullopt;
}

QVariant LinesEdit::value() const
{
    QStringList lines;
    const QStringList all = text().split(u'\n');
    for (const QString &line : all) {
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    }
    return lines;
}

void LinesEdit::setValue(const QVariant &value)
{
    LongTextEdit::setValue(value.toStringList().join(u'\n'));
}

} // namespace mimamori
