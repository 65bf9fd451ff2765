// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/era.h"

#include "japanese/table.h"

#include <QMutex>

namespace mimamori {

namespace {

EraTable readBuiltIn()
{
    QList<Era> eras;
    for (const QByteArrayList &row : readJapaneseTable(QStringLiteral("eras.tsv"))) {
        Era era;
        era.letter = QLatin1Char(row.value(0).at(0));
        era.digit = row.value(1).toInt();
        era.name = QString::fromUtf8(row.value(2));
        era.sign = QChar(char16_t(codePointOf(row.value(3))));
        era.first = QDate::fromString(QString::fromLatin1(row.value(4)), Qt::ISODate);
        era.last = QDate::fromString(QString::fromLatin1(row.value(5)), Qt::ISODate);
        eras.append(era);
    }
    return EraTable(eras);
}

struct InForce {
    QMutex mutex;
    EraTable table{EraTable::builtIn()};
};

InForce &inForce()
{
    static InForce one;
    return one;
}

} // namespace

EraTable EraTable::builtIn()
{
    static const EraTable table = readBuiltIn();
    return table;
}

EraTable EraTable::current()
{
    const QMutexLocker lock(&inForce().mutex);
    return inForce().table;
}

bool EraTable::install(const EraTable &table)
{
    if (!table.isOrdered())
        return false;
    const QMutexLocker lock(&inForce().mutex);
    inForce().table = table;
    return true;
}

bool EraTable::isOrdered() const
{
    for (qsizetype i = 0; i < m_eras.size(); ++i) {
        const Era &era = m_eras[i];
        const bool isLast = i + 1 == m_eras.size();
        if (!era.first.isValid() || era.name.isEmpty() || !era.letter.isUpper() || era.digit < 1 || era.digit > 9)
            return false;
        if (era.last.isValid() ? era.last < era.first : !isLast)
            return false;
        if (!isLast && (m_eras[i + 1].first <= era.first || m_eras[i + 1].first < era.last
                        || m_eras[i + 1].first > era.last.addDays(1)))
            return false;
    }
    return !m_eras.isEmpty();
}

const Era *EraTable::at(QDate date) const
{
    const Era *found = nullptr;
    for (const Era &era : m_eras) {
        if (era.first <= date)
            found = &era;
    }
    return date.isValid() ? found : nullptr;
}

int gregorianYear(const Era &era, int eraYear)
{
    return era.first.year() + eraYear - 1;
}

QChar weekdayKanji(int dayOfWeek)
{
    static constexpr QStringView days = u"月火水木金土日";
    return dayOfWeek >= 1 && dayOfWeek <= 7 ? days[dayOfWeek - 1] : QChar();
}

} // namespace mimamori
