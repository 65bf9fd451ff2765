// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway_fixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace mimamori;

namespace {

constexpr int kPatience = 30'000;

quint64 refusals(const Gateway &gateway, const char *reason)
{
    return gateway.counters().refused.value(reason);
}

/// A running gateway with its sink; the parts die in the right order.
struct Running {
    explicit Running(GatewayConfig config, TestAllowList &allowed, bool echo = true)
        : gateway(std::move(config), sink, allowed)
    {
        sink.gateway = &gateway;
        sink.echo = echo;
        sink.raiseLimits = true;
        gateway.start();
    }

    RecordingSink sink;
    Gateway gateway;
};

} // namespace

/// What a connection may do once it is open, and how it ends (PLT-10; T33, T34): real TLS on loopback.
class GatewaySessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_pki.make());
        m_terminal = m_pki.client(QStringLiteral("terminal"));
    }

    void init()
    {
        m_allowed.add(m_pki.fingerprint(QStringLiteral("terminal")));
        m_allowed.add(m_pki.fingerprint(QStringLiteral("second")));
    }

    void echoesTextAndBinary()
    {
        Running run(testConfig(m_pki), m_allowed);
        const auto terminal = openTerminal(m_terminal, run.gateway.port());
        QTRY_VERIFY_WITH_TIMEOUT(terminal->connected, kPatience);
        const QString text = QStringLiteral("{\"名\":\"\\u20bb7\"}") + QString::fromUtf8("𠮷野家");
        terminal->socket->sendTextMessage(text);
        terminal->socket->sendBinaryMessage(QByteArray("\xa1\x00\xff", 3));
        QTRY_COMPARE_WITH_TIMEOUT(terminal->texts, QStringList{text}, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(terminal->binary, (QList<QByteArray>{QByteArray("\xa1\x00\xff", 3)}), kPatience);
        const auto frames = run.sink.frames();
        QCOMPARE(frames.size(), 2U);
        QVERIFY(frames[0].text);
        QVERIFY(!frames[1].text);
    }

    void servesManyConnections()
    {
        Running run(testConfig(m_pki), m_allowed);
        std::vector<std::unique_ptr<TestTerminal>> terminals;
        for (int i = 0; i < 300; ++i)
            terminals.push_back(openTerminal(m_terminal, run.gateway.port()));
        QTRY_COMPARE_WITH_TIMEOUT(run.gateway.counters().open, 300, 60'000);
        for (int round = 0; round < 3; ++round) {
            for (size_t i = 0; i < terminals.size(); ++i) {
                QTRY_VERIFY_WITH_TIMEOUT(terminals[i]->connected, kPatience);
                terminals[i]->socket->sendBinaryMessage(QByteArray::number(qulonglong(i * 10) + qulonglong(round)));
            }
        }
        for (size_t i = 0; i < terminals.size(); ++i) {
            const qulonglong base = i * 10;
            const QList<QByteArray> own{QByteArray::number(base), QByteArray::number(base + 1),
                                        QByteArray::number(base + 2)};
            QTRY_COMPARE_WITH_TIMEOUT(terminals[i]->binary, own, kPatience);
        }
        QSet<quint64> threads;
        for (const PeerInfo &peer : run.sink.peers())
            threads.insert(peer.id.value & 0xff);
        QCOMPARE(threads.size(), 2); // the kernel shares them out
    }

    void closesOversizeFrames_data()
    {
        QTest::addColumn<bool>("login");
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("closed");
        QTest::newRow("before login, at the limit") << false << 4096 << false;
        QTest::newRow("before login, one more") << false << 4097 << true;
        QTest::newRow("after login, more than before") << true << 300'000 << false;
        QTest::newRow("after login, at the limit") << true << 16 * 1024 * 1024 << false;
        QTest::newRow("after login, one more") << true << 16 * 1024 * 1024 + 1 << true;
    }

    void closesOversizeFrames()
    {
        QFETCH(bool, login);
        QFETCH(int, size);
        QFETCH(bool, closed);
        Running run(testConfig(m_pki), m_allowed);
        const auto terminal = openTerminal(m_terminal, run.gateway.port());
        QTRY_VERIFY_WITH_TIMEOUT(terminal->connected, kPatience);
        if (login) {
            terminal->socket->sendBinaryMessage("login");
            QTRY_COMPARE_WITH_TIMEOUT(terminal->binary.size(), 1, kPatience);
        }
        terminal->binary.clear();
        terminal->socket->sendBinaryMessage(QByteArray(size, 'x'));
        if (closed) {
            QTRY_VERIFY_WITH_TIMEOUT(terminal->disconnected, kPatience);
            QTRY_COMPARE_WITH_TIMEOUT(refusals(run.gateway, "oversize"), 1U, kPatience);
            QCOMPARE(run.sink.frameCount(), login ? 1U : 0U);
        } else {
            QTRY_COMPARE_WITH_TIMEOUT(terminal->binary.size(), 1, kPatience);
            QCOMPARE(terminal->binary.first(), QByteArray(size, 'x'));
            QVERIFY(!terminal->disconnected);
        }
    }

    void closesWhoSendsTooFast()
    {
        GatewayConfig config = testConfig(m_pki);
        config.limits.frameBurst = 20;
        config.limits.framesPerSecond = 1;
        config.limits.preAuthInFlight = 1000;
        Running run(config, m_allowed);
        const auto terminal = openTerminal(m_terminal, run.gateway.port());
        QTRY_VERIFY_WITH_TIMEOUT(terminal->connected, kPatience);
        for (int i = 0; i < 200; ++i)
            terminal->socket->sendBinaryMessage("x");
        QTRY_VERIFY_WITH_TIMEOUT(terminal->disconnected, kPatience);
        QCOMPARE(refusals(run.gateway, "rate"), 1U);
        QVERIFY(run.sink.frameCount() >= 20 && run.sink.frameCount() < 200);
    }

    void closesWhoAsksTooMuchAtOnce()
    {
        GatewayConfig config = testConfig(m_pki);
        config.limits.inFlight = 8;
        Running run(config, m_allowed, false);
        const auto terminal = openTerminal(m_terminal, run.gateway.port());
        QTRY_VERIFY_WITH_TIMEOUT(terminal->connected, kPatience);
        terminal->socket->sendBinaryMessage("login");
        QTRY_COMPARE_WITH_TIMEOUT(run.sink.frameCount(), 1U, kPatience);
        const ConnectionId id = run.sink.peers().front().id;
        for (int i = 0; i < 7; ++i)
            terminal->socket->sendBinaryMessage("x");
        QTRY_COMPARE_WITH_TIMEOUT(run.sink.frameCount(), 8U, kPatience);
        run.gateway.requestDone(id); // room for one more
        run.gateway.send(id, "go", false);
        QTRY_COMPARE_WITH_TIMEOUT(terminal->binary.size(), 1, kPatience);
        terminal->socket->sendBinaryMessage("x");
        QTRY_COMPARE_WITH_TIMEOUT(run.sink.frameCount(), 9U, kPatience);
        QVERIFY(!terminal->disconnected);
        terminal->socket->sendBinaryMessage("one too many");
        QTRY_VERIFY_WITH_TIMEOUT(terminal->disconnected, kPatience);
        QCOMPARE(refusals(run.gateway, "in_flight"), 1U);
        QCOMPARE(run.sink.frameCount(), 9U);
    }

    void cutsWhoDoesNotRead()
    {
        GatewayConfig config = testConfig(m_pki);
        config.limits.queuedOutBytes = 4 * 1024 * 1024;
        Running run(config, m_allowed);
        const auto terminal = openTerminal(m_terminal, run.gateway.port());
        QTRY_COMPARE_WITH_TIMEOUT(run.gateway.counters().open, 1, kPatience);
        const ConnectionId id = run.sink.peers().front().id;
        // Nobody runs the client's event loop meanwhile: it reads nothing.
        QElapsedTimer waited;
        waited.start();
        while (run.gateway.counters().open > 0 && waited.elapsed() < kPatience) {
            run.gateway.send(id, QByteArray(1024 * 1024, 'x'), false);
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        QCOMPARE(refusals(run.gateway, "queue_out"), 1U);
        QCOMPARE(run.sink.closedCount(), 1U);
    }

    void closesTheSilent()
    {
        GatewayConfig config = testConfig(m_pki);
        config.limits.pingMs = 100;
        config.limits.silenceMs = 2500;
        config.limits.sweepMs = 50;
        Running run(config, m_allowed);
        const auto terminal = openTerminal(m_terminal, run.gateway.port());
        QTRY_VERIFY_WITH_TIMEOUT(terminal->connected, kPatience);
        QTest::qWait(3500); // it answers pings by itself: alive though it says nothing
        QVERIFY(!terminal->disconnected);
        std::this_thread::sleep_for(std::chrono::milliseconds(4000)); // its event loop stands still: no pongs
        QTRY_VERIFY_WITH_TIMEOUT(terminal->disconnected, kPatience);
        QCOMPARE(refusals(run.gateway, "silent"), 1U);
    }

    void closesWhoFloodsWithPings()
    {
        GatewayConfig config = testConfig(m_pki);
        config.limits.sweepMs = 50;
        config.limits.controlBytesPerSecond = 2000;
        Running run(config, m_allowed);
        const auto terminal = openTerminal(m_terminal, run.gateway.port());
        const auto quiet = openTerminal(m_pki.client(QStringLiteral("second")), run.gateway.port());
        QTRY_VERIFY_WITH_TIMEOUT(terminal->connected && quiet->connected, kPatience);
        QElapsedTimer waited;
        waited.start();
        while (!terminal->disconnected && waited.elapsed() < kPatience) {
            for (int i = 0; i < 20; ++i)
                terminal->socket->ping(QByteArray(125, 'p'));
            quiet->socket->sendBinaryMessage(QByteArray(4000, 'q')); // its answers are asked for
            QTest::qWait(20);
        }
        QCOMPARE(refusals(run.gateway, "control_flood"), 1U);
        QVERIFY(!quiet->disconnected);
    }

    void strikesTerminalOffWhileItLives()
    {
        Running run(testConfig(m_pki), m_allowed);
        const auto first = openTerminal(m_terminal, run.gateway.port());
        const auto again = openTerminal(m_terminal, run.gateway.port());
        const auto other = openTerminal(m_pki.client(QStringLiteral("second")), run.gateway.port());
        QTRY_COMPARE_WITH_TIMEOUT(run.gateway.counters().open, 3, kPatience);
        m_allowed.remove(m_pki.fingerprint(QStringLiteral("terminal")));
        run.gateway.closeByFingerprint(m_pki.fingerprint(QStringLiteral("terminal")));
        QTRY_VERIFY_WITH_TIMEOUT(first->disconnected && again->disconnected, kPatience);
        QCOMPARE(int(first->socket->closeCode()), 1008);
        QCOMPARE(first->socket->closeReason(), QStringLiteral("delisted"));
        QCOMPARE(refusals(run.gateway, "delisted"), 2U);
        QCOMPARE(run.sink.closedCount(), 2U);
        other->socket->sendBinaryMessage("still here");
        QTRY_COMPARE_WITH_TIMEOUT(other->binary.size(), 1, kPatience);
    }

    /// SEC-A: whoever comes again after the end is told why and heard by nobody; a stranger is told nothing.
    void tellsTheStruckOffTerminalWhenItComesAgain()
    {
        TestAllowList list;
        list.remove(m_pki.fingerprint(QStringLiteral("terminal")));
        Running run(testConfig(m_pki), list);
        const auto struck = openTerminal(m_terminal, run.gateway.port());
        QTRY_VERIFY_WITH_TIMEOUT(struck->disconnected, kPatience);
        QCOMPARE(struck->socket->closeReason(), QStringLiteral("delisted"));
        QCOMPARE(refusals(run.gateway, "delisted"), 1U);
        QCOMPARE(run.sink.closedCount(), 0U); // it was never open
        QCOMPARE(run.gateway.counters().open, 0);
        const auto stranger = openTerminal(m_pki.client(QStringLiteral("second")), run.gateway.port());
        QTRY_VERIFY_WITH_TIMEOUT(stranger->disconnected || refusals(run.gateway, "not_listed") == 1U, kPatience);
        QVERIFY(stranger->socket->closeReason() != QStringLiteral("delisted"));
    }

    void noticesTheListByItself()
    {
        Running run(testConfig(m_pki), m_allowed);
        const auto terminal = openTerminal(m_terminal, run.gateway.port());
        QTRY_VERIFY_WITH_TIMEOUT(terminal->connected, kPatience);
        m_allowed.remove(m_pki.fingerprint(QStringLiteral("terminal"))); // and nobody tells the gateway
        QTRY_VERIFY_WITH_TIMEOUT(terminal->disconnected, kPatience);
        QCOMPARE(refusals(run.gateway, "delisted"), 1U);
    }

    void deliversNothingAfterClose()
    {
        Running run(testConfig(m_pki), m_allowed);
        const auto terminal = openTerminal(m_terminal, run.gateway.port());
        QTRY_VERIFY_WITH_TIMEOUT(terminal->connected, kPatience);
        const ConnectionId id = run.sink.peers().front().id;
        run.gateway.setAuthenticated(id, true);
        run.gateway.send(id, QByteArray(8 * 1024 * 1024, 'l'), false); // long enough to be under way for a while
        run.gateway.close(id, 4001, "bye");
        QTRY_COMPARE_WITH_TIMEOUT(run.sink.closedCount(), 1U, kPatience);
        for (int i = 0; i < 10 && !terminal->disconnected; ++i)
            terminal->socket->sendBinaryMessage("too late");
        QTRY_VERIFY_WITH_TIMEOUT(terminal->disconnected, kPatience);
        QCOMPARE(terminal->binary.size(), 1); // what was queued before the close arrives whole
        QCOMPARE(terminal->binary.first().size(), 8 * 1024 * 1024);
        QCOMPARE(int(terminal->socket->closeCode()), 4001);
        QCOMPARE(terminal->socket->closeReason(), QStringLiteral("bye"));
        QCOMPARE(run.sink.frameCount(), 0U);
        QCOMPARE(run.sink.closedCount(), 1U);
        run.gateway.send(id, "nobody", false); // and this harms nobody
        run.gateway.requestDone(id);
    }

    void dropsPeersAndGoesOn()
    {
        Running run(testConfig(m_pki), m_allowed);
        const auto terminal = openTerminal(m_terminal, run.gateway.port());
        QTRY_VERIFY_WITH_TIMEOUT(terminal->connected, kPatience);
        run.gateway.dropPeers();
        QTRY_VERIFY_WITH_TIMEOUT(terminal->disconnected, kPatience);
        QCOMPARE(int(terminal->socket->closeCode()), 1001);
        QCOMPARE(terminal->socket->closeReason(), QStringLiteral("restart"));
        const auto back = openTerminal(m_terminal, run.gateway.port());
        QTRY_VERIFY_WITH_TIMEOUT(back->connected, kPatience);
    }

    void stopsWhenRequestsAreAnswered()
    {
        Running run(testConfig(m_pki), m_allowed, false);
        const auto busy = openTerminal(m_terminal, run.gateway.port());
        const auto idle = openTerminal(m_terminal, run.gateway.port());
        QTRY_VERIFY_WITH_TIMEOUT(busy->connected && idle->connected, kPatience);
        busy->socket->sendBinaryMessage("question");
        QTRY_COMPARE_WITH_TIMEOUT(run.sink.frameCount(), 1U, kPatience);
        const ConnectionId id = run.sink.frames().front().id;
        std::atomic<bool> stopped{false};
        std::thread stopper([&] {
            run.gateway.stop(kPatience);
            stopped = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(idle->disconnected, kPatience);
        const bool waits = !stopped && !busy->disconnected;
        run.gateway.send(id, "answer", false);
        run.gateway.requestDone(id);
        stopper.join();
        QVERIFY(waits);
        QTRY_VERIFY_WITH_TIMEOUT(busy->disconnected, kPatience);
        QCOMPARE(busy->binary, QList<QByteArray>{"answer"});
        QCOMPARE(int(busy->socket->closeCode()), 1001);
        QCOMPARE(run.sink.closedCount(), 2U);
        QCOMPARE(run.gateway.counters().sockets, 0);
    }

    void stopsWithoutAnswerAtTheDeadline()
    {
        Running run(testConfig(m_pki), m_allowed, false);
        const auto terminal = openTerminal(m_terminal, run.gateway.port());
        QTRY_VERIFY_WITH_TIMEOUT(terminal->connected, kPatience);
        terminal->socket->sendBinaryMessage("never answered");
        QTRY_COMPARE_WITH_TIMEOUT(run.sink.frameCount(), 1U, kPatience);
        run.gateway.stop(300);
        QCOMPARE(run.sink.closedCount(), 1U);
        QTRY_VERIFY_WITH_TIMEOUT(terminal->disconnected, kPatience);
    }

private:
    TestPki m_pki;
    TestAllowList m_allowed;
    QSslConfiguration m_terminal;
};

QTEST_GUILESS_MAIN(GatewaySessionTest)
#include "gateway_session_test.moc"
