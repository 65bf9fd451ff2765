// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault_city.h"

#include "base/uuid7.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QTest>

using namespace mimamori;
using namespace mimamori::fault;

namespace {

constexpr int kTerminals = 4;
constexpr double kPatience = 120; // only ends a test that would hang

int numberFrom(const char *variable, int fallback)
{
    bool ok = false;
    const int value = qEnvironmentVariableIntValue(variable, &ok);
    return ok && value > 0 ? value : fallback;
}

} // namespace

/// REL-1, REL-6: no acknowledged write is lost and none is doubled, whatever dies and wherever the cable is cut. Seeded: MIMAMORI_FAULT_SEED
/// repeats a run, MIMAMORI_FAULT_ROUNDS gives rounds of every fault (./dev test --long).
class FaultTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_seed = unsigned(numberFrom("MIMAMORI_FAULT_SEED", 1));
        m_quick = !qEnvironmentVariableIsSet("MIMAMORI_FAULT_ROUNDS");
        m_rounds = numberFrom("MIMAMORI_FAULT_ROUNDS", 1);
        qInfo("seed %u, %d rounds", m_seed, m_rounds);
        m_random.seed(m_seed);
        m_fault = std::make_unique<FaultCity>(QCoreApplication::applicationDirPath(), QStringLiteral(MAKE_PKI), kTerminals);
    }
    void cleanupTestCase() { m_fault.reset(); }
    void cleanup()
    {
        for (int i = 0; i < kTerminals; ++i) {
            m_fault->terminal(i).next = {};
            m_fault->terminal(i).copies = 1;
        }
    }

    void cutBetweenCommitAndReply();
    void cutWithinTheRequest();
    void replayedFramesAreOneWrite();
    void sameKeyFromTwoTerminals();
    void killsUnderLoad();

private:
    int random(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }
    /// Sends one act from terminal 0 and waits for the yes.
    bool writeOne(const Act &act)
    {
        FaultTerminal &terminal = m_fault->terminal(0);
        bool given = false;
        terminal.next = [&]() -> std::optional<Act> { return std::exchange(given, true) ? std::nullopt : std::optional<Act>(act); };
        const bool done = m_fault->drive(kPatience, [&] { return given && terminal.isResting(); });
        terminal.next = {};
        return done;
    }
    /// One of the faults, and what brings the city back from it.
    void strike(int kind);

    unsigned m_seed{};
    int m_rounds{};
    bool m_quick{}; ///< one backend, the whole machine and one answer: what ends within seconds
    std::mt19937 m_random;
    std::unique_ptr<FaultCity> m_fault;
};

void FaultTest::cutBetweenCommitAndReply() // reliability.md 3.3: the answer is lost, the write is not
{
    QVERIFY(writeOne(m_fault->newNote(0))); // signed in
    const int before = m_fault->proxy.cuts();
    const int times = 12 * m_rounds;
    for (int i = 0; i < times; ++i) {
        // The terminal has to sign in again after each cut: the cut is planned when the line is quiet.
        m_fault->proxy.cutReplyAfter(i % 3 == 0 ? 0 : random(1, 300));
        QVERIFY2(writeOne(i % 4 == 3 ? m_fault->newReception(0) : m_fault->newNote(0)), "never acknowledged");
    }
    QVERIFY(m_fault->proxy.cuts() > before);
    m_fault->proxy.cutReplyAfter(-1);
    QCOMPARE(m_fault->findings().join(u'\n'), QString());
}

void FaultTest::cutWithinTheRequest()
{
    const int before = m_fault->proxy.cuts();
    for (int i = 0; i < 8 * m_rounds; ++i) {
        m_fault->proxy.cutRequestAfter(i % 3 == 0 ? 0 : random(1, 400));
        QVERIFY2(writeOne(m_fault->newNote(0)), "never acknowledged");
    }
    QVERIFY(m_fault->proxy.cuts() > before);
    m_fault->proxy.cutRequestAfter(-1);
    QCOMPARE(m_fault->findings().join(u'\n'), QString());
}

void FaultTest::replayedFramesAreOneWrite() // the same frame several times on one connection: two workers at once
{
    FaultTerminal &terminal = m_fault->terminal(0);
    terminal.copies = 3;
    for (int i = 0; i < 10 * m_rounds; ++i)
        QVERIFY(writeOne(i % 3 == 2 ? m_fault->newReception(0) : m_fault->newNote(0)));
    m_fault->drive(1); // the later copies' answers
    QCOMPARE(m_fault->findings().join(u'\n'), QString());
}

void FaultTest::sameKeyFromTwoTerminals() // a key is its owner's: whoever repeats it as somebody else learns nothing
{
    const Act act = m_fault->newNote(0);
    QVERIFY(writeOne(act));
    FaultTerminal &other = m_fault->terminal(1);
    bool given = false;
    other.next = [&]() -> std::optional<Act> { return std::exchange(given, true) ? std::nullopt : std::optional<Act>(act); };
    QVERIFY(m_fault->drive(kPatience, [&] { return !other.troubles().isEmpty() || (given && other.isResting()); }));
    QVERIFY(other.acknowledged().isEmpty());
    QCOMPARE(other.troubles().value(0).trimmed(), QStringLiteral("key_reused"));
    m_fault->forget(1);
    QCOMPARE(m_fault->findings().join(u'\n'), QString());
}

void FaultTest::strike(int kind)
{
    static const char *const names[] = {"server", "postmaster", "backend", "server and postmaster", "all lines", "an answer", "a request"};
    qInfo("%s", names[kind]);
    switch (kind) {
    case 0: m_fault->killServer(); break;
    case 1: m_fault->killPostmaster(); break;
    case 2: m_fault->killBackend(); break;
    case 3: m_fault->killPostmaster(); m_fault->killServer(); break; // the whole machine
    case 4: m_fault->proxy.cutAll(); break;
    case 5: m_fault->proxy.cutReplyAfter(random(0, 2000)); break;
    default: m_fault->proxy.cutRequestAfter(random(0, 2000)); break;
    }
    m_fault->drive(random(0, 150) / 1000.0); // they notice, or not yet
    m_fault->revive();
}

void FaultTest::killsUnderLoad() // T18, T10: kill -9 of server, PostgreSQL and one backend at seeded moments
{
    bool over = false;
    for (int i = 0; i < kTerminals; ++i) {
        m_fault->terminal(i).copies = 1 + i % 2;
        m_fault->terminal(i).next = [this, i, &over]() -> std::optional<Act> {
            if (over)
                return std::nullopt;
            return random(0, 4) == 0 ? m_fault->newReception(i) : m_fault->newNote(i);
        };
    }
    std::mt19937 order(m_seed);
    for (int round = 0; round < m_rounds; ++round) {
        QList<int> kinds = m_quick ? QList<int>{2, 3, 5} : QList<int>{0, 1, 2, 3, 4, 5, 6};
        std::shuffle(kinds.begin(), kinds.end(), order);
        for (int kind : kinds) {
            m_fault->drive(random(50, 600) / 1000.0);
            strike(kind);
        }
    }
    m_fault->drive(0.5);
    over = true;
    QVERIFY2(m_fault->settle(kPatience), "something that was begun was never answered");
    m_fault->drive(1);
    qInfo("%lld notes and %lld receptions written through the faults", qlonglong(m_fault->notes.size()), qlonglong(m_fault->receptions.size()));
    QCOMPARE(m_fault->findings().join(u'\n'), QString());
    QCOMPARE(m_fault->verifyAudit(), 0);
}

QTEST_GUILESS_MAIN(FaultTest)
#include "fault_test.moc"
