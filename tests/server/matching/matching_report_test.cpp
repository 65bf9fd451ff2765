// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// COR-3: precision and recall of the matching on people whose truth is known, beside those of the point table of domain.md 5.5.
#include "label_errors.h"
#include "memory_register.h"

#include <QTest>

#include <algorithm>

#include <map>

using namespace mimamori;

namespace {

/// One resident offered for one person.
struct Offer {
    int points{};
    QString band{};
    bool isTrue{};
};

struct Measured {
    QList<Offer> offers{};
    int truths{};

    void offer(const CandidateScore &score, bool isTrue)
    {
        if (!score.band.isEmpty())
            offers.append({score.points, score.band, isTrue});
    }
    /// The best F1 of all thresholds, counting every offer from the threshold on.
    double bestF1(int *at = nullptr) const
    {
        std::map<int, std::pair<int, int>, std::greater<>> by;
        for (const Offer &offer : offers) {
            auto &[right, wrong] = by[offer.points];
            (offer.isTrue ? right : wrong) += 1;
        }
        double best = 0;
        int right = 0, wrong = 0;
        for (const auto &[points, counts] : by) {
            right += counts.first;
            wrong += counts.second;
            const double f1 = 2.0 * right / (right + wrong + truths);
            if (f1 > best && at)
                *at = points;
            best = std::max(best, f1);
        }
        return best;
    }
    int count(const char *band, bool isTrue) const
    {
        return int(std::count_if(offers.begin(), offers.end(), [&](const Offer &o) { return o.band == QLatin1String(band) && o.isTrue == isTrue; }));
    }
    double precision(const char *band) const
    {
        const int all = count(band, true) + count(band, false);
        return all ? double(count(band, true)) / all : 1;
    }
    void report(const char *name) const
    {
        int at = 0;
        const double f1 = bestF1(&at);
        qInfo("%-22s best F1 %.4f (from %d points)", name, f1, at);
        for (const char *band : {"HIGH", "CANDIDATE", "TWIN", "SIMILAR"})
            qInfo("%-22s %-9s right %5d wrong %5d  precision %.4f  recall %.4f", name, band, count(band, true), count(band, false), precision(band),
                double(count(band, true)) / std::max(1, truths));
    }
};

struct Compared {
    Measured now{}, before{};
    int reached{};
};

Compared measure(const MemoryRegister &residents, const QList<LabelledPerson> &labels)
{
    Compared out;
    for (const auto &[typed, truth] : labels) {
        const FindCandidates who = asSought(typed);
        if (!truth.isEmpty()) {
            ++out.now.truths;
            ++out.before.truths;
            out.reached += residents.reaches(who, truth);
        }
        const QList<MemoryRegister::Found> found = residents.find(who);
        for (const auto &one : found) {
            out.now.offer(one.score.shown, one.atenaNo == truth);
            out.before.offer(one.old, one.atenaNo == truth);
        }
    }
    return out;
}

/// A city and its residents, made once for all tests.
struct World {
    SampleCity city;
    MemoryRegister residents;
    explicit World(quint64 seed) : city({seed, 60'000, QDate(2026, 4, 1)}), residents(city) {}
};

} // namespace

class MatchingReportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void labelledCities_data()
    {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<bool>("hard");
        for (quint64 seed : {7, 1971}) {
            QTest::addRow("as typed, city %llu", seed) << seed << false;
            QTest::addRow("hard, city %llu", seed) << seed << true;
        }
    }
    void labelledCities()
    {
        QFETCH(quint64, seed);
        QFETCH(bool, hard);
        static std::map<quint64, std::unique_ptr<World>> worlds;
        auto &world = worlds[seed];
        if (!world)
            world = std::make_unique<World>(seed);
        const QList<LabelledPerson> labels = hard ? drawHardLabels(world->city, 2000) : drawLabels(world->city, 3000);
        const Compared compared = measure(world->residents, labels);
        compared.before.report("point table");
        compared.now.report("frequency weights");
        qInfo("reached by the keys: %d of %d", compared.reached, compared.now.truths);
        QVERIFY(compared.now.bestF1() > compared.before.bestF1());
        QVERIFY2(compared.now.bestF1() >= (0.98), qPrintable(QString::number(compared.now.bestF1())));
        QVERIFY(compared.now.precision("HIGH") >= 0.999);
        QVERIFY(compared.now.count("HIGH", true) > compared.now.truths / 3);
        QVERIFY(compared.reached >= compared.now.truths * 0.995);
    }
};

QTEST_GUILESS_MAIN(MatchingReportTest)
#include "matching_report_test.moc"
