// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sample city (CASE-19, COR-3): the same everywhere for the same seed, and as odd as a real register.
#include "sample/city/city_files.h"

#include "japanese/check_digit.h"
#include "registry/register_writer.h"
#include "sample/city/typing.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace mimamori;

namespace {

using C = ResidentColumn;

CityConfig config(quint64 seed = 7, int residents = 20'000)
{
    return {seed, residents, QDate(2026, 4, 1)};
}

QByteArray hashOf(const SampleCity &city)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    city.forEach([&hash](const ResidentRow &row) {
        for (const QString &value : row.values)
            hash.addData(QByteArray(value.toUtf8() + '\t'));
        hash.addData(QByteArrayView("\n", 1));
    });
    return hash.result().toHex();
}

const QList<ResidentRow> &rows()
{
    static const QList<ResidentRow> all = [] {
        QList<ResidentRow> made;
        SampleCity(config()).forEach([&made](const ResidentRow &row) { made << row; });
        return made;
    }();
    return all;
}

int countOf(const std::function<bool(const ResidentRow &)> &is)
{
    return int(std::count_if(rows().begin(), rows().end(), is));
}

} // namespace

class SampleCityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneSeedMakesOneCity()
    {
        QCOMPARE(hashOf(SampleCity(config(7, 3000))), QByteArray("05743a5554023add3d9cbec28d4d67f79d19cd88c850df7e154a597731720230"));
        QVERIFY(hashOf(SampleCity(config(8, 3000))) != hashOf(SampleCity(config(7, 3000))));
    }

    void hasExactlyAsManyRowsAsAsked()
    {
        QCOMPARE(rows().size(), 20'000);
        QSet<QString> numbers;
        for (const ResidentRow &row : rows())
            numbers << row[C::AtenaNo];
        QCOMPARE(numbers.size(), rows().size());
        QCOMPARE(rows().first()[C::SourceSeq], QStringLiteral("1"));
        QCOMPARE(rows().last()[C::SourceSeq], QStringLiteral("20000"));
    }

    void everyHouseholdHasOneHeadAndOneAddress()
    {
        QHash<QString, int> heads, people;
        QHash<QString, QString> addresses;
        for (const ResidentRow &row : rows()) {
            if (row[C::Status] != QLatin1String("1"))
                continue;
            ++people[row[C::SetaiNo]];
            heads[row[C::SetaiNo]] += row[C::RelationText] == QStringLiteral("世帯主");
            const QString address = row[C::WardCode] + row[C::AddrTown] + row[C::AddrBanchi] + row[C::Katagaki];
            QCOMPARE(addresses.value(row[C::SetaiNo], address), address);
            addresses.insert(row[C::SetaiNo], address);
        }
        for (auto it = people.cbegin(); it != people.cend(); ++it)
            QCOMPARE(heads.value(it.key()), 1);
        const double size = double(rows().size()) / double(people.size());
        QVERIFY(size > 1.8 && size < 2.8);
    }

    void checkDigitsAreRightButForAFewOldNumbers()
    {
        const int wrong = countOf([](const ResidentRow &row) { return !isAtenaNumber(row[C::AtenaNo]); });
        QVERIFY(wrong >= 1 && wrong < 30);
    }

    void relationsFollowTheGrammar()
    {
        static const QSet<QString> words{QStringLiteral("世帯主"), QStringLiteral("夫"), QStringLiteral("妻"), QStringLiteral("夫(未届)"),
            QStringLiteral("妻(未届)"), QStringLiteral("子"), QStringLiteral("父"), QStringLiteral("母"), QStringLiteral("兄"), QStringLiteral("姉"),
            QStringLiteral("弟"), QStringLiteral("妹"), QStringLiteral("縁故者"), QStringLiteral("同居人")};
        QSet<QString> seen;
        for (const ResidentRow &row : rows()) {
            const QStringList generations = row[C::RelationText].split(QStringLiteral("の"));
            QVERIFY(generations.size() <= 4);
            for (const QString &one : generations) {
                QVERIFY2(words.contains(one), qPrintable(row[C::RelationText]));
                seen << one;
            }
            QCOMPARE(row[C::RelationCode].size(), 2 * generations.size());
        }
        QCOMPARE(seen.size(), words.size());
    }

    void twinsAndStrangersOfTheSameNameExist()
    {
        QHash<QString, QSet<QString>> byPerson;   // reading and birth date -> households
        QHash<QString, QSet<QString>> byBirth;    // household and birth date -> names
        for (const ResidentRow &row : rows()) {
            byPerson[row[C::Kana] + row[C::BirthRaw]] << row[C::SetaiNo];
            byBirth[row[C::SetaiNo] + row[C::BirthRaw]] << row[C::Name];
        }
        QVERIFY(std::count_if(byPerson.begin(), byPerson.end(), [](const auto &houses) { return houses.size() > 1; }) >= 20);
        QVERIFY(std::count_if(byBirth.begin(), byBirth.end(), [](const auto &names) { return names.size() > 1; }) >= 20);
    }

    void isAsOddAsARegister()
    {
        const auto holds = [](const char32_t *text) {
            const QString wanted = QString::fromUcs4(text);
            return countOf([&](const ResidentRow &row) { return row[C::Name].contains(wanted); });
        };
        QVERIFY(holds(U"\u9AD9") > 0);      // 髙
        QVERIFY(holds(U"\uFA11") > 0);      // 﨑
        QVERIFY(holds(U"\U00020BB7") > 0);  // 𠮷
        QVERIFY(countOf([](const ResidentRow &r) { return r[C::Kind] == QLatin1String("2") && !r[C::NameAlpha].isEmpty(); }) > 200);
        QVERIFY(countOf([](const ResidentRow &r) { return !r[C::Alias].isEmpty(); }) > 20);
        QVERIFY(countOf([](const ResidentRow &r) { return !r[C::PeriodEnd].isEmpty(); }) > 50);
        QVERIFY(countOf([](const ResidentRow &r) { return !r[C::SuppressKind].isEmpty(); }) > 20);
        QVERIFY(countOf([](const ResidentRow &r) { return !birthOf(r, QDate(2026, 4, 1)).isValid(); }) > 3);
        for (const char *status : {"2", "3", "9"})
            QVERIFY2(countOf([status](const ResidentRow &r) { return r[C::Status] == QLatin1String(status); }) > 3, status);
        QHash<QString, int> rooms;
        for (const ResidentRow &row : rows())
            ++rooms[row[C::Katagaki].section(QStringLiteral("　"), 0, 0) + row[C::AddrBanchi]];
        QVERIFY(std::count_if(rooms.begin(), rooms.end(), [](int people) { return people >= 20; }) > 50); // apartment houses
    }

    void agesAreThoseOfACity()
    {
        int children = 0, old = 0, known = 0;
        for (const ResidentRow &row : rows()) {
            const QDate birth = birthOf(row, QDate(2026, 4, 1));
            if (!birth.isValid() || row[C::Status] != QLatin1String("1"))
                continue;
            ++known;
            QVERIFY(birth <= QDate(2026, 4, 1));
            children += wholeYears(birth, QDate(2026, 4, 1)) < 18;
            old += wholeYears(birth, QDate(2026, 4, 1)) >= 65;
        }
        QVERIFY2(children > known / 10 && children < known / 4, qPrintable(QString::number(children)));
        QVERIFY2(old > known / 8 && old < known / 3, qPrintable(QString::number(old)));
    }

    void filesAreWrittenInEveryLayoutForTheirOwnerOnly()
    {
        QTemporaryDir directory;
        const QString out = directory.filePath(QStringLiteral("city"));
        writeCityFiles({config(3, 4000), 2, out, shippedLayouts()});
        QCOMPARE(QFileInfo(out).permissions() & 0x0077, QFileDevice::Permissions());
        for (const char *file : {"standard-csv/full-20260401.csv", "cp932-csv/daily-20260402.csv", "cp932-fixed/daily-20260403.dat", "labels.csv", "labels_truth.csv"}) {
            const QFileInfo info(out + QLatin1Char('/') + QLatin1String(file));
            QVERIFY2(info.size() > 1000, file);
            QCOMPARE(info.permissions() & 0x0077, QFileDevice::Permissions());
        }
        QCOMPARE(QFileInfo(out + QStringLiteral("/cp932-fixed/full-20260401.dat")).size(), qint64(4001) * 1314);
    }

    void anUnknownLayoutIsRefused()
    {
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, shippedLayout(QStringLiteral("../x")));
    }
};

QTEST_GUILESS_MAIN(SampleCityTest)
#include "city_test.moc"
