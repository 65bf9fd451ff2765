// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/people_file.h"

#include "japanese/cp932.h"
#include "japanese/fuzzy.h"
#include "record/csv.h"

#include <QRegularExpression>

#include <algorithm>
#include <stdexcept>

namespace mimamori {

namespace {

enum Column { PersonId, Name, Kana, Birth, Sex, Addr, GuardianName, GuardianKana, Columns };
constexpr const char *names[Columns] = {"person_id", "name", "kana", "birth", "sex", "address", "guardian_name", "guardian_kana"};
constexpr qsizetype longest[Columns] = {60, 100, 100, 40, 10, 200, 100, 100};

[[noreturn]] void wrong(const QString &sentence) { throw std::runtime_error(sentence.toStdString()); }
[[noreturn]] void wrongAt(qsizetype line, const char *column, const char *why)
{
    wrong(QStringLiteral("line %1, column %2: %3").arg(line).arg(QString::fromUtf8(column), QString::fromUtf8(why)));
}

qsizetype lineNotUtf8(const QByteArray &csv)
{
    const QList<QByteArray> lines = csv.split('\n');
    const auto first = std::find_if(lines.begin(), lines.end(), [](const QByteArray &line) { return !QUtf8StringView(line).isValidUtf8(); });
    return std::distance(lines.begin(), first) + 1;
}

QList<QStringList> rowsOf(const QByteArray &csv)
{
    if (csv.trimmed().isEmpty())
        wrong(QStringLiteral("the file is empty"));
    const CsvResult read = readCsv(csv);
    if (read.error == "not-utf8")
        wrong(QStringLiteral("line %1: %2").arg(lineNotUtf8(csv)).arg(QLatin1String(
            decodeCp932(csv).complete() ? "the file is in CP932 (Shift_JIS); save it as UTF-8" : "bytes that are not UTF-8")));
    if (!read.error.isEmpty())
        wrong(QStringLiteral("line %1, cell %2: %3").arg(read.line).arg(read.column).arg(QString::fromLatin1(read.error)));
    return read.rows;
}

/// Where each of our columns stands; others may stand between them.
QList<qsizetype> placesOf(const QStringList &headings)
{
    QList<qsizetype> places;
    for (const char *name : names) {
        const qsizetype at = headings.indexOf(QLatin1String(name));
        if (at < 0)
            wrong(QStringLiteral("column %1 is missing in line 1").arg(QLatin1String(name)));
        if (headings.indexOf(QLatin1String(name), at + 1) >= 0)
            wrong(QStringLiteral("column %1 stands twice in line 1").arg(QLatin1String(name)));
        places << at;
    }
    return places;
}

QString sexOf(const QString &text, qsizetype line)
{
    static const QHash<QString, QString> known{{QString(), QString()}, {QStringLiteral("1"), QStringLiteral("1")}, {QStringLiteral("2"), QStringLiteral("2")},
        {QStringLiteral("9"), QString()}, {QStringLiteral("男"), QStringLiteral("1")}, {QStringLiteral("女"), QStringLiteral("2")},
        {QStringLiteral("M"), QStringLiteral("1")}, {QStringLiteral("F"), QStringLiteral("2")}};
    const auto found = known.constFind(text.normalized(QString::NormalizationForm_KC).toUpper());
    if (found == known.cend())
        wrongAt(line, "sex", "is none of 1, 2, 9, 男, 女, M, F");
    return *found;
}

void putBirth(FindCandidates &who, const QString &text)
{
    static const QRegularExpression age(QStringLiteral("^[0-9]{1,3}(歳|か月)"));
    if (age.match(text.normalized(QString::NormalizationForm_KC)).hasMatch())
        who.ageText = text;
    else if (!text.isEmpty())
        who.birth = readFuzzyDate(text);
}

ListedPerson personOf(const QStringList &cells, const QList<qsizetype> &places, qsizetype line)
{
    QStringList values;
    for (int column = 0; column < Columns; ++column) {
        const QString value = cells.value(places[column]).trimmed();
        if (value.size() > longest[column])
            wrongAt(line, names[column], "is too long");
        values << value;
    }
    if (values[PersonId].isEmpty())
        wrongAt(line, names[PersonId], "is empty");
    ListedPerson person{values[PersonId], {}};
    person.who.name = values[Name];
    person.who.kana = values[Kana];
    putBirth(person.who, values[Birth]);
    person.who.sex.value = sexOf(values[Sex], line);
    person.who.address = values[Addr];
    if (!values[GuardianName].isEmpty() || !values[GuardianKana].isEmpty())
        person.who.family.append({values[GuardianName], values[GuardianKana]});
    return person;
}

} // namespace

QList<ListedPerson> readPeople(const QByteArray &csv)
{
    const QList<QStringList> rows = rowsOf(csv);
    QStringList headings;
    for (const QString &heading : rows.first())
        headings << heading.trimmed();
    const QList<qsizetype> places = placesOf(headings);
    QList<ListedPerson> out;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        if (rows[i].size() == 1 && rows[i].first().trimmed().isEmpty())
            continue; // an empty line
        if (rows[i].size() != headings.size())
            wrong(QStringLiteral("line %1: %2 cells instead of %3").arg(i + 1).arg(rows[i].size()).arg(headings.size()));
        out.append(personOf(rows[i], places, i + 1));
    }
    return out;
}

} // namespace mimamori
