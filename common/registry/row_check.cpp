// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/row_check.h"

#include "japanese/check_digit.h"
#include "japanese/era.h"
#include "japanese/fuzzy.h"

#include <algorithm>

namespace mimamori {

namespace {

constexpr qsizetype longestAtena = 15;
constexpr qsizetype shortestAtena = 2;

constexpr ResidentColumn dayColumns[] = {
    ResidentColumn::AddrSetDate, ResidentColumn::ResidentSince, ResidentColumn::EventDate, ResidentColumn::ProcDate, ResidentColumn::NotifyDate,
    ResidentColumn::TodokeDate, ResidentColumn::PeriodEnd, ResidentColumn::SuppressFrom, ResidentColumn::SuppressTo,
};

bool isDigits(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// What old files write for "no day".
bool isNoDay(const QString &text)
{
    return !text.isEmpty() && (text.count(u'0') == text.size() || text.count(u'9') == text.size());
}

QDate eightDigits(const QString &text)
{
    return text.size() == 8 && isDigits(text) ? QDate(text.left(4).toInt(), text.mid(4, 2).toInt(), text.mid(6, 2).toInt()) : QDate();
}

/// readFuzzyDate; a register writes the same few ten thousand days again and again.
FuzzyDate readOnce(const QString &text)
{
    constexpr qsizetype most = 40'000;
    thread_local QHash<QString, FuzzyDate> known;
    const auto found = known.constFind(text);
    if (found != known.cend())
        return *found;
    if (known.size() >= most)
        known.clear();
    return *known.insert(text, readFuzzyDate(text));
}

/// Walks one row.
class RowCheck {
public:
    RowCheck(RegisterLine &line, const KnownCodes &codes)
        : m_line(line)
        , m_codes(codes)
    {
    }

    void run()
    {
        household();
        number(ResidentColumn::HistNo);
        number(ResidentColumn::SourceSeq);
        codes();
        for (ResidentColumn column : dayColumns)
            day(column);
        birth();
    }

private:
    QString &value(ResidentColumn column) { return m_line.row[column]; }

    void flaw(ResidentColumn column, const char *code, bool quarantines, const QString &detail = {})
    {
        m_line.flaws.append({column, code, detail, quarantines});
    }

    void household()
    {
        QString &atena = value(ResidentColumn::AtenaNo);
        atena = atena.trimmed();
        if (!atena.isEmpty() && (!isDigits(atena) || atena.size() < shortestAtena || atena.size() > longestAtena))
            flaw(ResidentColumn::AtenaNo, "not_a_number", true);
        else if (!atena.isEmpty() && !isAtenaNumber(atena))
            flaw(ResidentColumn::AtenaNo, "check_digit", false);
        QString &setai = value(ResidentColumn::SetaiNo);
        setai = setai.trimmed();
        if (!setai.isEmpty() && !isAtenaNumber(setai))
            flaw(ResidentColumn::SetaiNo, "check_digit", false);
    }

    void number(ResidentColumn column)
    {
        QString &text = value(column);
        text = text.trimmed();
        bool ok = true;
        if (!text.isEmpty())
            text = QString::number(text.toLongLong(&ok));
        if (!ok || (text.startsWith(u'-')))
            flaw(column, "not_a_number", true);
    }

    void codes()
    {
        for (auto it = m_codes.cbegin(); it != m_codes.cend(); ++it) {
            QString &code = value(ResidentColumn(it.key()));
            code = code.trimmed();
            if (!code.isEmpty() && !it->contains(code))
                flaw(ResidentColumn(it.key()), "unknown_code", true, code.left(20));
        }
    }

    void day(ResidentColumn column)
    {
        QString &text = value(column);
        if (text.trimmed().isEmpty() || isNoDay(text.trimmed())) {
            text.clear();
        } else if (const auto found = registerDay(text)) {
            text = found->toString(Qt::ISODate);
        } else {
            flaw(column, "no_such_day", false);
        }
    }

    void birth()
    {
        const QString &raw = value(ResidentColumn::BirthRaw);
        const FuzzyDate birth = registerBirth(raw);
        if (birth.quality == FuzzyDate::Quality::NonCalendar)
            flaw(ResidentColumn::BirthRaw, "no_such_day", false);
        else if (birth.quality == FuzzyDate::Quality::Unknown)
            flaw(ResidentColumn::BirthRaw, "unreadable_date", false);
    }

    RegisterLine &m_line;
    const KnownCodes &m_codes;
};

} // namespace

KnownCodes registerCodes()
{
    const auto set = [](std::initializer_list<const char *> codes) {
        QSet<QString> made;
        for (const char *code : codes)
            made.insert(QLatin1String(code));
        return made;
    };
    return {{int(ResidentColumn::Status), set({"1", "2", "3", "9"})}, {int(ResidentColumn::Kind), set({"1", "2"})},
        {int(ResidentColumn::Sex), set({"1", "2", "9"})}, {int(ResidentColumn::UpdateKind), set({"1", "2", "3"})},
        {int(ResidentColumn::SuppressProvisional), set({"0", "1"})}, {int(ResidentColumn::KanaConfirmed), set({"0", "1"})}};
}

void checkRow(RegisterLine &line, const KnownCodes &codes)
{
    RowCheck(line, codes).run();
}

FuzzyDate registerBirth(const QString &raw)
{
    const QString text = raw.trimmed();
    if (text.isEmpty() || (isNoDay(text) && text.size() >= 6)) {
        FuzzyDate none;
        none.raw = raw;
        none.quality = raw.isEmpty() ? FuzzyDate::Quality::Empty : FuzzyDate::Quality::Unknown;
        return none;
    }
    if (text.size() == 8 && isDigits(text)) {
        FuzzyDate date;
        date.year = text.left(4).toInt();
        date.month = text.mid(4, 2).toInt();
        date.day = text.mid(6, 2).toInt();
        date.raw = raw;
        date.quality = eightDigits(text).isValid() ? FuzzyDate::Quality::Exact : FuzzyDate::Quality::NonCalendar;
        if (date.day == 0 || date.month == 0)
            date.quality = date.month == 0 ? FuzzyDate::Quality::Year : FuzzyDate::Quality::Month;
        return date;
    }
    return readOnce(raw);
}

std::optional<QDate> registerDay(const QString &text)
{
    const QString given = text.trimmed();
    QDate day = eightDigits(given);
    if (!day.isValid())
        day = QDate::fromString(given, Qt::ISODate);
    if (!day.isValid()) {
        const FuzzyDate fuzzy = readOnce(given);
        if (fuzzy.quality == FuzzyDate::Quality::Exact)
            day = QDate(fuzzy.year, fuzzy.month, fuzzy.day);
    }
    if (!day.isValid() && given.size() == 7 && isDigits(given)) // 4310430: era, year, month, day
        day = readEraDate(given, {}).value.value_or(QDate());
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace mimamori
