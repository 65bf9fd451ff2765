// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// People for measuring the matching (COR-3): typed with errors, the truth known.
#include "sample/city/typing.h"

#include <QTest>

using namespace mimamori;

namespace {

using C = ResidentColumn;

struct Drawn {
    QList<LabelledPerson> labels;
    QHash<QString, ResidentRow> residents;
};

const Drawn &drawn()
{
    static const Drawn all = [] {
        const SampleCity city({7, 20'000, QDate(2026, 4, 1)});
        Drawn made{drawLabels(city, 2000), {}};
        city.forEach([&made](const ResidentRow &row) { made.residents.insert(row[C::AtenaNo], row); });
        return made;
    }();
    return all;
}

int countOf(const std::function<bool(const TypedPerson &, const ResidentRow &)> &is)
{
    int count = 0;
    for (const auto &[typed, truth] : drawn().labels)
        count += !truth.isEmpty() && is(typed, drawn().residents.value(truth));
    return count;
}

} // namespace

class SampleLabelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void truthsAreResidentsAndSomeHaveNone()
    {
        int none = 0;
        for (const auto &[typed, truth] : drawn().labels) {
            none += truth.isEmpty();
            QVERIFY(truth.isEmpty() || drawn().residents.contains(truth));
        }
        QVERIFY(none > 200 && none < 600);
    }

    void everyKindOfErrorIsThere()
    {
        QVERIFY(countOf([](const TypedPerson &t, const ResidentRow &r) { return t.kana != r[C::Kana] && !t.kana.isEmpty(); }) > 50);
        QVERIFY(countOf([](const TypedPerson &t, const ResidentRow &r) { return t.name != r[C::Name] && !t.name.isEmpty(); }) > 50);
        QVERIFY(countOf([](const TypedPerson &t, const ResidentRow &) { return t.name.isEmpty(); }) > 10);
        QVERIFY(countOf([](const TypedPerson &t, const ResidentRow &) { return t.birth.isEmpty(); }) > 10);
        QVERIFY(countOf([](const TypedPerson &t, const ResidentRow &) { return t.birth.endsWith(QStringLiteral("歳")); }) > 10);
        QVERIFY(countOf([](const TypedPerson &t, const ResidentRow &r) {
            return QDate::fromString(t.birth, Qt::ISODate).isValid() && QDate::fromString(t.birth, Qt::ISODate) != birthOf(r, QDate(2026, 4, 1));
        }) > 20);
        QVERIFY(countOf([](const TypedPerson &t, const ResidentRow &) { return t.address.isEmpty(); }) > 10);
        QVERIFY(countOf([](const TypedPerson &t, const ResidentRow &) { return !t.guardianName.isEmpty(); }) > 500);
    }

    void mostPeopleAreTypedRight()
    {
        const int right = countOf([](const TypedPerson &t, const ResidentRow &r) { return t.name == r[C::Name] && t.kana == r[C::Kana]; });
        QVERIFY2(right > 700, qPrintable(QString::number(right)));
    }

    void someStrangersShareBirthAndFamilyNameWithAResident()
    {
        QSet<QString> known;
        for (const ResidentRow &row : drawn().residents)
            known << row[C::Kana].section(QStringLiteral("　"), 0, 0) + birthOf(row, QDate(2026, 4, 1)).toString(Qt::ISODate);
        int alike = 0;
        for (const auto &[typed, truth] : drawn().labels)
            alike += truth.isEmpty() && known.contains(typed.kana.section(QStringLiteral("　"), 0, 0) + typed.birth);
        QVERIFY(alike > 30);
    }
};

QTEST_GUILESS_MAIN(SampleLabelsTest)
#include "labels_test.moc"
