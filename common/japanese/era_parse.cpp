// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/era.h"

#include <QRegularExpression>

namespace mimamori {

namespace {

using Match = QRegularExpressionMatch;

EraReading refused(const char *code)
{
    return {std::nullopt, QByteArray(code), {}};
}

EraReading westernDay(int year, int month, int day)
{
    if (year < 1868)
        return refused("before-1868");
    const QDate date(year, month, day);
    if (!date.isValid() || year > 9999)
        return refused("no-such-day");
    return {date, {}, {}};
}

EraReading eraDay(const Era &era, int eraYear, int month, int day)
{
    const int year = gregorianYear(era, eraYear);
    if (eraYear < 1 || year > 9999)
        return refused("no-such-day");
    const QDate date(year, month, day);
    if (!date.isValid())
        return refused("no-such-day");
    if (date < era.first)
        return {std::nullopt, "before-era", date};
    if (era.last.isValid() && date > era.last)
        return {std::nullopt, "after-era", date};
    return {date, {}, {}};
}

int yearNumber(const QString &text)
{
    return text == u"元" ? 1 : text.toInt();
}

/// What may be read from one normalised text. Every form is anchored at both ends: no form, no date.
class Reader {
public:
    Reader(QString text, QDate today, const EraTable &table) : m_text(std::move(text)), m_today(today), m_table(table) {}

    EraReading read() const
    {
        using Form = std::optional<EraReading> (Reader::*)() const;
        static constexpr Form forms[] = {&Reader::letterForm, &Reader::digitForm, &Reader::kanjiForm, &Reader::westernForm,
                                         &Reader::currentEraForm, &Reader::monthDayForm, &Reader::relativeForm};
        for (const Form form : forms) {
            if (const std::optional<EraReading> reading = (this->*form)())
                return *reading;
        }
        return refused("not-a-date");
    }

private:
    /// R8.4.1 R8/4/1 R8-4-1 (the sign of an era may stand for its letter) and r080401.
    std::optional<EraReading> letterForm() const
    {
        static const QRegularExpression parted(QStringLiteral("\\A(.)([0-9]{1,2}|元)([./-])([0-9]{1,2})\\3([0-9]{1,2})\\z"));
        static const QRegularExpression packed(QStringLiteral("\\A(.)([0-9]{2})([0-9]{2})([0-9]{2})\\z"));
        const Match a = parted.match(m_text);
        const Match b = packed.match(m_text);
        if (!a.hasMatch() && !b.hasMatch())
            return std::nullopt;
        const Era *era = eraOfMark((a.hasMatch() ? a : b).captured(1).front());
        if (!era)
            return std::nullopt;
        if (a.hasMatch())
            return eraDay(*era, yearNumber(a.captured(2)), a.captured(4).toInt(), a.captured(5).toInt());
        return eraDay(*era, b.captured(2).toInt(), b.captured(3).toInt(), b.captured(4).toInt());
    }

    /// 5080401: the era's digit, then two digits each.
    std::optional<EraReading> digitForm() const
    {
        static const QRegularExpression form(QStringLiteral("\\A([1-9])([0-9]{2})([0-9]{2})([0-9]{2})\\z"));
        const Match m = form.match(m_text);
        if (!m.hasMatch())
            return std::nullopt;
        for (const Era &era : m_table.eras()) {
            if (era.digit == m.captured(1).toInt())
                return eraDay(era, m.captured(2).toInt(), m.captured(3).toInt(), m.captured(4).toInt());
        }
        return std::nullopt;
    }

    /// 令和8年4月1日 and 2026年4月1日, with or without the day of the week.
    std::optional<EraReading> kanjiForm() const
    {
        static const QRegularExpression form(QStringLiteral(
            "\\A([^0-9元]*)([0-9]{1,4}|元)年([0-9]{1,2})月([0-9]{1,2})日(?:\\(([月火水木金土日])(?:曜日?)?\\)|([月火水木金土日])(?:曜日?)?)?\\z"));
        const Match m = form.match(m_text);
        if (!m.hasMatch())
            return std::nullopt;
        const QString year = m.captured(2);
        const int month = m.captured(3).toInt();
        const int day = m.captured(4).toInt();
        EraReading reading;
        if (m.captured(1).isEmpty()) {
            if (year.size() != 4)
                return std::nullopt;
            reading = westernDay(year.toInt(), month, day);
        } else {
            const Era *era = eraOfName(m.captured(1));
            if (!era || year.size() > 2)
                return std::nullopt;
            reading = eraDay(*era, yearNumber(year), month, day);
        }
        const QString weekday = m.captured(5) + m.captured(6);
        if (reading.value && !weekday.isEmpty() && weekday.front() != weekdayKanji(reading.value->dayOfWeek()))
            return refused("weekday");
        return reading;
    }

    /// 20260401 2026/4/1 2026.4.1 2026-4-1
    std::optional<EraReading> westernForm() const
    {
        static const QRegularExpression parted(QStringLiteral("\\A([0-9]{4})([./-])([0-9]{1,2})\\2([0-9]{1,2})\\z"));
        static const QRegularExpression packed(QStringLiteral("\\A([0-9]{4})([0-9]{2})([0-9]{2})\\z"));
        if (const Match m = parted.match(m_text); m.hasMatch())
            return westernDay(m.captured(1).toInt(), m.captured(3).toInt(), m.captured(4).toInt());
        if (const Match m = packed.match(m_text); m.hasMatch())
            return westernDay(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
        return std::nullopt;
    }

    /// 8.4.1 in the era of today.
    std::optional<EraReading> currentEraForm() const
    {
        static const QRegularExpression form(QStringLiteral("\\A([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{1,2})\\z"));
        const Match m = form.match(m_text);
        if (!m.hasMatch())
            return std::nullopt;
        const Era *era = m_table.at(m_today);
        if (!era)
            return refused("today");
        return eraDay(*era, m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
    }

    /// 4/1 in the calendar year of today.
    std::optional<EraReading> monthDayForm() const
    {
        static const QRegularExpression form(QStringLiteral("\\A([0-9]{1,2})/([0-9]{1,2})\\z"));
        const Match m = form.match(m_text);
        if (!m.hasMatch())
            return std::nullopt;
        if (!m_today.isValid())
            return refused("today");
        return westernDay(m_today.year(), m.captured(1).toInt(), m.captured(2).toInt());
    }

    /// +3 -1 t y
    std::optional<EraReading> relativeForm() const
    {
        static const QRegularExpression form(QStringLiteral("\\A([+-][0-9]{1,5}|[TY])\\z"));
        const Match m = form.match(m_text);
        if (!m.hasMatch())
            return std::nullopt;
        if (!m_today.isValid())
            return refused("today");
        const QString word = m.captured(1);
        const int days = word == u"T" ? 0 : word == u"Y" ? -1 : word.toInt();
        const QDate date = m_today.addDays(days);
        return westernDay(date.year(), date.month(), date.day());
    }

    const Era *eraOfMark(QChar mark) const
    {
        for (const Era &era : m_table.eras()) {
            if (mark == era.letter || mark == era.sign)
                return &era;
        }
        return nullptr;
    }

    const Era *eraOfName(const QString &name) const
    {
        for (const Era &era : m_table.eras()) {
            if (name == era.name || name == QString(era.sign))
                return &era;
        }
        return nullptr;
    }

    QString m_text;
    QDate m_today;
    const EraTable &m_table;
};

/// NFKC, capitals, no spaces. The square signs are kept, for they may stand for the letter as well as for the name.
QString normalised(const QString &text, const EraTable &table)
{
    QString out;
    for (const QChar c : text) {
        bool isSign = false;
        for (const Era &era : table.eras())
            isSign = isSign || c == era.sign;
        const QString folded = isSign ? QString(c) : QString(c).normalized(QString::NormalizationForm_KC).toUpper();
        for (const QChar f : folded) {
            if (!f.isSpace())
                out.append(f);
        }
    }
    return out;
}

} // namespace

EraReading readEraDate(const QString &text, QDate today, const EraTable &table)
{
    const QString plain = normalised(text, table);
    if (plain.isEmpty())
        return refused("empty");
    return Reader(plain, today, table).read();
}

} // namespace mimamori
