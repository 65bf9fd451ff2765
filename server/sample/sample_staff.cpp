// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sample_staff.h"

#include "sample/city/name_pool.h"

#include <QString>

namespace mimamori {

namespace {

enum : quint64 { StaffStream = 71 };

SampleColleague colleague(const QString &office, const QString &role, int number)
{
    quint64 index = quint64(number);
    const QString post = office + role; // the same person whatever stands in the other rows
    for (const QChar c : post)
        index = index * 131 + c.unicode();
    Random random = Random::of(0, StaffStream, index);
    const bool female = random.permille(560);
    const NamePair surname = NamePool::all().surname(random);
    const NamePair given = NamePool::all().given(random, female, random.between(1964, 2001));
    const QString prefix = office[0].isDigit() ? QLatin1Char('w') + office : office.toLower();
    return {prefix + role.toLower() + QString::number(number), surname.text + QLatin1Char(' ') + given.text,
        surname.kana + QLatin1Char(' ') + given.kana, office, role};
}

} // namespace

SampleStaff sampleStaffOf(const QString &size)
{
    return size == QLatin1String("city") ? SampleStaff::City : size == QLatin1String("small") ? SampleStaff::Small : SampleStaff::Named;
}

QList<SampleColleague> sampleColleagues(SampleStaff staff)
{
    QList<SampleColleague> made;
    if (staff == SampleStaff::Named)
        return made;
    const QList<QByteArrayList> rows = readSampleTable(QStringLiteral(":/sample/staff.tsv"));
    for (const QByteArrayList &row : rows) {
        const int count = row[staff == SampleStaff::City ? 3 : 2].toInt();
        for (int number = 1; number <= count; ++number)
            made << colleague(QString::fromUtf8(row[0]), QString::fromUtf8(row[1]), number);
    }
    return made;
}

} // namespace mimamori
