// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/epoll_dispatcher.h"
#include "gateway/local_listener.h"
#include "gateway/peer_quota.h"
#include "gateway/security_log.h"
#include "gateway/tls_identity.h"
#include "gateway/upgrade_request.h"
#include "gateway_fixture.h"

#include <QLocalSocket>
#include <QSemaphore>
#include <QSocketNotifier>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QtEndian>

#include <atomic>
#include <thread>

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace mimamori;

namespace {

constexpr int kPatience = 20'000;

QByteArray framed(const QByteArray &payload)
{
    QByteArray header(4, '\0');
    qToBigEndian(quint32(payload.size()), header.data());
    return header + payload;
}

/// A thread on the epoll loop that does one thing and can be waited for.
class LoopThread : public QThread {
public:
    LoopThread()
    {
        setEventDispatcher(new EpollDispatcher);
        m_context.moveToThread(this);
        start();
    }
    ~LoopThread() override
    {
        quit();
        wait();
    }
    template<typename Work>
    void run(Work work)
    {
        QMetaObject::invokeMethod(&m_context, work, Qt::BlockingQueuedConnection);
    }
    QObject *context() { return &m_context; }

private:
    QObject m_context;
};

} // namespace

/// The parts of the gateway that need no TLS: event loop, quotas, upgrade head, security line, Unix socket (PLT-10; T28,
/// T64).
class GatewayPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loopRunsTimersInOrder()
    {
        LoopThread thread;
        QSemaphore done;
        QList<int> order;
        thread.run([&] {
            for (const int ms : {60, 20, 40, 0}) {
                QTimer::singleShot(ms, thread.context(), [&order, &done, ms] {
                    order.append(ms);
                    done.release();
                });
            }
            QTimer::singleShot(30, thread.context(), [&] { // starts and stops others while it fires
                auto *timer = new QTimer(thread.context());
                timer->start(1);
                connect(timer, &QTimer::timeout, timer, [timer, &done] {
                    timer->stop();
                    timer->deleteLater();
                    done.release();
                });
            });
        });
        QVERIFY(done.tryAcquire(5, kPatience));
        QCOMPARE(order, (QList<int>{0, 20, 40, 60}));
    }

    void loopRepeatsTimerUntilStopped()
    {
        LoopThread thread;
        QSemaphore done;
        int count = 0;
        thread.run([&] {
            auto *timer = new QTimer(thread.context());
            connect(timer, &QTimer::timeout, timer, [&, timer] {
                if (++count == 5) {
                    timer->stop();
                    done.release();
                }
            });
            timer->start(0);
        });
        QVERIFY(done.tryAcquire(1, kPatience));
        thread.run([] {});
        QCOMPARE(count, 5);
    }

    void loopTellsOfSocketsAndForgetsThem()
    {
        int pair[2];
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, pair), 0);
        LoopThread thread;
        QSemaphore readable;
        QSemaphore writable;
        std::unique_ptr<QSocketNotifier> reader;
        thread.run([&] {
            reader = std::make_unique<QSocketNotifier>(pair[0], QSocketNotifier::Read);
            connect(reader.get(), &QSocketNotifier::activated, reader.get(), [&] {
                char byte = 0;
                if (::read(pair[0], &byte, 1) == 1)
                    readable.release();
                else
                    reader->setEnabled(false); // the other end has gone; else it would be told for ever
            });
            auto *writer = new QSocketNotifier(pair[0], QSocketNotifier::Write, thread.context());
            connect(writer, &QSocketNotifier::activated, writer, [writer, &writable] {
                writer->setEnabled(false);
                writable.release();
            });
        });
        QVERIFY(writable.tryAcquire(1, kPatience));
        QCOMPARE(::write(pair[1], "ab", 2), 2);
        QVERIFY(readable.tryAcquire(2, kPatience));
        QVERIFY(!writable.tryAcquire(1));
        ::close(pair[1]);
        thread.run([] {});
        thread.run([&] { reader.reset(); });
        QVERIFY(!readable.tryAcquire(1));
        ::close(pair[0]);
    }

    void loopLosesNoWakeUp()
    {
        LoopThread thread;
        std::vector<std::thread> posters;
        std::atomic<int> done{0};
        for (int i = 0; i < 4; ++i) {
            posters.emplace_back([&thread, &done] { // each waits for its answer, so the loop falls asleep all the time
                for (int n = 0; n < 5'000; ++n) {
                    QSemaphore answered;
                    QMetaObject::invokeMethod(thread.context(), [&answered] { answered.release(); },
                                              Qt::QueuedConnection);
                    answered.acquire();
                }
                ++done;
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(done.load(), 4, 60'000);
        for (std::thread &poster : posters)
            poster.join();
    }

    void quotaRefillsWithTime()
    {
        GatewayLimits limits;
        limits.frameBurst = 3;
        limits.framesPerSecond = 2;
        PeerQuota quota(limits, 1000);
        QVERIFY(quota.takeFrame(1000) && quota.takeFrame(1000) && quota.takeFrame(1000));
        QVERIFY(!quota.takeFrame(1000));
        QVERIFY(!quota.takeFrame(1400)); // 0.8 of one
        QVERIFY(quota.takeFrame(1500));
        QVERIFY(!quota.takeFrame(1500));
        QVERIFY(quota.takeFrame(1'000'000) && quota.takeFrame(1'000'000) && quota.takeFrame(1'000'000));
        QVERIFY(!quota.takeFrame(1'000'000)); // never more than the burst
    }

    void quotaCountsRequests()
    {
        GatewayLimits limits;
        limits.preAuthInFlight = 1;
        limits.inFlight = 2;
        PeerQuota quota(limits, 0);
        QVERIFY(quota.beginRequest());
        QVERIFY(!quota.beginRequest());
        quota.setAuthenticated(true);
        QVERIFY(quota.beginRequest());
        QVERIFY(!quota.beginRequest());
        quota.endRequest();
        quota.endRequest();
        quota.endRequest(); // one too many gives no credit
        QCOMPARE(quota.inFlight(), 0);
    }

    void judgesUpgradeHeads_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("verdict");
        const QByteArray good = "GET /v1 HTTP/1.1\r\nHost: m:1\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
                                "Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r\nSec-WebSocket-Version: 13\r\n"
                                "Sec-WebSocket-Protocol: chat, mimamori.v1\r\n";
        const auto row = [](const char *name, const QByteArray &head, UpgradeVerdict verdict) {
            QTest::newRow(name) << head << int(verdict);
        };
        row("good", good + "\r\n", UpgradeVerdict::Accept);
        row("same origin", good + "Origin: https://m:1\r\n\r\n", UpgradeVerdict::Accept);
        row("foreign page", good + "Origin: https://evil.example\r\n\r\n", UpgradeVerdict::BadRequest);
        row("unfinished", good, UpgradeVerdict::Incomplete);
        row("nothing yet", "", UpgradeVerdict::Incomplete);
        row("frames behind it", good + "\r\n\x82\x80", UpgradeVerdict::BadRequest);
        row("endless", good + "X: " + QByteArray(9000, 'x'), UpgradeVerdict::TooLarge);
        row("long", good + "X: " + QByteArray(9000, 'x') + "\r\n\r\n", UpgradeVerdict::TooLarge);
        row("query", QByteArray(good).replace("/v1", "/v1?x=1") + "\r\n", UpgradeVerdict::NotFound);
        row("POST", QByteArray(good).replace("GET", "POST") + "\r\n", UpgradeVerdict::NotFound);
        row("HTTP/1.0", QByteArray(good).replace("HTTP/1.1", "HTTP/1.0") + "\r\n", UpgradeVerdict::BadRequest);
        row("version 8", QByteArray(good).replace(": 13", ": 8") + "\r\n", UpgradeVerdict::BadRequest);
        row("no key", QByteArray(good).replace("Sec-WebSocket-Key", "X-Key") + "\r\n", UpgradeVerdict::BadRequest);
        row("no protocol", QByteArray(good).replace("mimamori.v1", "mimamori.v2") + "\r\n", UpgradeVerdict::BadRequest);
        row("header without colon", good + "nonsense\r\n\r\n", UpgradeVerdict::BadRequest);
        row("only line ends", "\r\n\r\n", UpgradeVerdict::BadRequest);
        row("a bare line feed ends no line", QByteArray(good).replace("Host: m:1\r\n", "Host: m:1\n") + "\r\n", UpgradeVerdict::BadRequest);
        row("a bare return ends no line", QByteArray(good).replace("Host: m:1\r\n", "Host: m:1\rX: y\r\n") + "\r\n", UpgradeVerdict::BadRequest);
        row("a zero in a header", QByteArray(good).replace("m:1", QByteArray("m\0:1", 4)) + "\r\n", UpgradeVerdict::BadRequest);
        row("two hosts", good + "Host: evil.example\r\n\r\n", UpgradeVerdict::BadRequest);
        row("a folded header", QByteArray(good).replace("Upgrade: websocket", "Upgrade:\r\n\twebsocket: x") + "\r\n", UpgradeVerdict::BadRequest);
        row("zeros", QByteArray(200, '\0') + "\r\n\r\n", UpgradeVerdict::BadRequest);
    }

    void judgesUpgradeHeads()
    {
        QFETCH(QByteArray, head);
        QFETCH(int, verdict);
        QCOMPARE(int(inspectUpgrade(head)), verdict);
    }

    void securityLineCannotBeForged() // T64
    {
        const QByteArray line = securityLine({"refused", "x\n{\"event\":\"ok\"}", QStringLiteral("a\u2028\u001b[2J\"\\b"),
                                              QByteArray(64, 'f')}, 3);
        for (const char c : line)
            QVERIFY2(c >= 0x20 && c < 0x7f, line.constData());
        for (const char *escape : {"\\u000a", "\\u2028", "\\u001b", "\\u0022"})
            QVERIFY2(line.contains(escape), escape);
        QVERIFY(line.contains("\"fingerprint\":\"ffffffffffffffff\""));
        QVERIFY(line.endsWith("\"suppressed\":3}"));
    }

    void objectsToWeakKeys() // T27
    {
        TestPki pki;
        QVERIFY(pki.make());
        const auto load = [&pki](const char *name) {
            return QSslCertificate::fromPath(pki.file(QString::fromLatin1(name))).value(0);
        };
        QVERIFY(!objectionTo(load("terminal.pem")));
        QVERIFY(objectionTo(load("server.pem")) == Refusal::WrongPurpose);
        QVERIFY(pki.makeWeak());
        QVERIFY(objectionTo(load("weak.pem")) == Refusal::WeakKey);
    }

    void servesConsoleOnUnixSocket()
    {
        TestPki pki;
        QVERIFY(pki.make());
        TestAllowList nobody;
        RecordingSink sink;
        GatewayConfig config = testConfig(pki);
        config.localSocket = pki.file(QStringLiteral("console.sock"));
        config.localSocketMode = 0600;
        Gateway gateway(config, sink, nobody);
        sink.gateway = &gateway;
        sink.welcome = "hello";
        gateway.start();
        struct stat mode{};
        QCOMPARE(::stat(qPrintable(config.localSocket), &mode), 0);
        QCOMPARE(int(mode.st_mode & 0777), 0600);

        QLocalSocket console;
        console.connectToServer(config.localSocket);
        QByteArray received;
        connect(&console, &QLocalSocket::readyRead, &console, [&] { received += console.readAll(); });
        const QByteArray both = framed("{\"t\":1}") + framed("\xa1\x01");
        console.write(both.left(6)); // in pieces
        console.flush();
        QTRY_COMPARE_WITH_TIMEOUT(received, framed("hello"), kPatience);
        console.write(both.mid(6));
        QTRY_COMPARE_WITH_TIMEOUT(received, framed("hello") + both, kPatience);
        QVERIFY(sink.frames()[0].text);
        QVERIFY(!sink.frames()[1].text);
        const PeerInfo peer = sink.peers().front();
        QVERIFY(peer.local && peer.uid == ::geteuid() && peer.certificateFingerprint.isEmpty());

        console.write(framed(QByteArray(4097, 'x')));
        QTRY_COMPARE_WITH_TIMEOUT(console.state(), QLocalSocket::UnconnectedState, kPatience);
        QCOMPARE(gateway.counters().refused.value("oversize"), 1U);
        QCOMPARE(sink.frameCount(), 2U);
        gateway.stop(0);
        QVERIFY(!QFile::exists(config.localSocket));
    }

    void replacesDeadUnixSocketOnly()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("s"));
        {
            const UniqueFd first = openLocalListener(path, 0600);
            QVERIFY_THROWS_EXCEPTION(GatewayError, openLocalListener(path, 0600));
        }
        const UniqueFd second = openLocalListener(path, 0600); // left behind by the first
        QVERIFY(second.isValid());
        QFile file(dir.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY_THROWS_EXCEPTION(GatewayError, openLocalListener(file.fileName(), 0600));
        QVERIFY(file.exists());
        QVERIFY_THROWS_EXCEPTION(GatewayError, openLocalListener(dir.filePath(QString(120, QLatin1Char('x'))), 0600));
    }
};

QTEST_GUILESS_MAIN(GatewayPartsTest)
#include "gateway_parts_test.moc"
