// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway_fixture.h"

#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>

using namespace mimamori;

namespace {

constexpr int kPatience = 20'000;

quint64 refusals(const Gateway &gateway, const char *reason)
{
    return gateway.counters().refused.value(reason);
}

} // namespace

/// Who gets in and who does not (PLT-10; T27, T28): real TLS on loopback, certificates made for the occasion.
class GatewayAdmissionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_pki.make());
        for (const char *name : {"terminal", "second", "self_signed", "expired", "not_yet_valid", "server", "no_purpose",
                                 "both_purposes", "foreign"})
            m_allowed.add(m_pki.fingerprint(QString::fromLatin1(name))); // so that only the certificate itself decides
    }

    void refusesCertificate_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<bool>("tls12");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("none") << QString() << false << QByteArray("no_certificate");
        QTest::newRow("self-signed, same name") << QStringLiteral("self_signed") << false << QByteArray("self_signed");
        QTest::newRow("expired") << QStringLiteral("expired") << false << QByteArray("expired");
        QTest::newRow("not yet valid") << QStringLiteral("not_yet_valid") << false << QByteArray("not_yet_valid");
        QTest::newRow("other CA of the same name") << QStringLiteral("foreign") << false << QByteArray("unknown_issuer");
        QTest::newRow("a server's") << QStringLiteral("server") << false << QByteArray("wrong_purpose");
        QTest::newRow("no purpose") << QStringLiteral("no_purpose") << false << QByteArray("wrong_purpose");
        QTest::newRow("two purposes") << QStringLiteral("both_purposes") << false << QByteArray("wrong_purpose");
        QTest::newRow("TLS 1.2") << QStringLiteral("terminal") << true << QByteArray("handshake_failed");
        QTest::newRow("not on the list") << QStringLiteral("unlisted") << false << QByteArray("not_listed");
    }

    void refusesCertificate()
    {
        QFETCH(QString, certificate);
        QFETCH(bool, tls12);
        QFETCH(QByteArray, reason);
        RecordingSink sink;
        Gateway gateway(testConfig(m_pki), sink, m_allowed);
        sink.gateway = &gateway;
        gateway.start();
        const auto terminal = openTerminal(m_pki.client(certificate, tls12 ? QSsl::TlsV1_2 : QSsl::TlsV1_3OrLater),
                                           gateway.port());
        QTRY_VERIFY_WITH_TIMEOUT(terminal->disconnected, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(refusals(gateway, reason.constData()), 1U, kPatience);
        QCOMPARE(gateway.counters().refused.size(), 1);
        QVERIFY(!terminal->connected);
        QVERIFY(sink.peers().empty());
        QCOMPARE(sink.frameCount(), 0U);
        QTRY_COMPARE_WITH_TIMEOUT(gateway.counters().sockets, 0, kPatience);
    }

    void admitsListedTerminal()
    {
        RecordingSink sink;
        Gateway gateway(testConfig(m_pki), sink, m_allowed);
        sink.gateway = &gateway;
        sink.welcome = "welcome";
        gateway.start();
        const auto terminal = openTerminal(m_pki.client(QStringLiteral("terminal")), gateway.port());
        QTRY_COMPARE_WITH_TIMEOUT(terminal->binary, QList<QByteArray>{"welcome"}, kPatience);
        QCOMPARE(terminal->socket->subprotocol(), QStringLiteral("mimamori.v1"));
        QCOMPARE(sink.peers().size(), 1U);
        const PeerInfo peer = sink.peers().front();
        QCOMPARE(peer.certificateFingerprint, m_pki.fingerprint(QStringLiteral("terminal")));
        QCOMPARE(peer.certificateCommonName, QStringLiteral("T-0001"));
        QVERIFY(peer.address.isLoopback());
        QVERIFY(!peer.local);
    }

    void refusesUpgrade_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("subprotocols");
        QTest::newRow("other path") << QStringLiteral("/v2") << QStringList{QStringLiteral("mimamori.v1")};
        QTest::newRow("other subprotocol") << QStringLiteral("/v1") << QStringList{QStringLiteral("chat")};
        QTest::newRow("no subprotocol") << QStringLiteral("/v1") << QStringList{};
    }

    void refusesUpgrade()
    {
        QFETCH(QString, path);
        QFETCH(QStringList, subprotocols);
        RecordingSink sink;
        Gateway gateway(testConfig(m_pki), sink, m_allowed);
        gateway.start();
        const auto terminal = openTerminal(m_pki.client(QStringLiteral("terminal")), gateway.port(), path, subprotocols);
        QTRY_VERIFY_WITH_TIMEOUT(terminal->disconnected, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(refusals(gateway, "bad_upgrade"), 1U, kPatience);
        QVERIFY(sink.peers().empty());
    }

    void reapsHalfHandshakes() // T28
    {
        GatewayConfig config = testConfig(m_pki);
        config.limits.handshakeMs = 1000;
        config.limits.sweepMs = 100;
        RecordingSink sink;
        Gateway gateway(config, sink, m_allowed);
        sink.gateway = &gateway;
        gateway.start();
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 50; ++i) {
            auto &socket = sockets.emplace_back(std::make_unique<QTcpSocket>());
            socket->connectToHost(QHostAddress(QHostAddress::LocalHost), gateway.port());
            socket->write("\x16\x03\x01\x02", 4); // the beginning of a ClientHello
        }
        const auto terminal = openTerminal(m_pki.client(QStringLiteral("terminal")), gateway.port());
        QTRY_VERIFY_WITH_TIMEOUT(terminal->connected, kPatience); // while they hang
        QTRY_COMPARE_WITH_TIMEOUT(refusals(gateway, "handshake_timeout"), 50U, kPatience);
        for (const auto &socket : sockets)
            QTRY_COMPARE_WITH_TIMEOUT(socket->state(), QAbstractSocket::UnconnectedState, kPatience);
        QCOMPARE(gateway.counters().sockets, 1);
    }

    void reapsHalfUpgrades()
    {
        GatewayConfig config = testConfig(m_pki);
        config.limits.upgradeMs = 500;
        config.limits.sweepMs = 100;
        RecordingSink sink;
        Gateway gateway(config, sink, m_allowed);
        gateway.start();
        QSslSocket socket;
        socket.setSslConfiguration(m_pki.client(QStringLiteral("terminal")));
        connect(&socket, &QSslSocket::encrypted, &socket, [&socket] { socket.write("GET /v1 HTTP/1.1\r\nHost:"); });
        socket.connectToHostEncrypted(QStringLiteral("localhost"), gateway.port());
        QTRY_COMPARE_WITH_TIMEOUT(refusals(gateway, "upgrade_timeout"), 1U, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, kPatience);
    }

    void limitsConnectionsOfOneTerminal()
    {
        GatewayConfig config = testConfig(m_pki);
        config.limits.maxConnectionsPerPeer = 2;
        RecordingSink sink;
        Gateway gateway(config, sink, m_allowed);
        gateway.start();
        const auto first = openTerminal(m_pki.client(QStringLiteral("terminal")), gateway.port());
        const auto second = openTerminal(m_pki.client(QStringLiteral("terminal")), gateway.port());
        QTRY_COMPARE_WITH_TIMEOUT(gateway.counters().open, 2, kPatience);
        const auto third = openTerminal(m_pki.client(QStringLiteral("terminal")), gateway.port());
        QTRY_COMPARE_WITH_TIMEOUT(refusals(gateway, "too_many_of_peer"), 1U, kPatience);
        const auto other = openTerminal(m_pki.client(QStringLiteral("second")), gateway.port());
        QTRY_COMPARE_WITH_TIMEOUT(gateway.counters().open, 3, kPatience);
        first->socket->close();
        QTRY_COMPARE_WITH_TIMEOUT(gateway.counters().open, 2, kPatience);
        const auto again = openTerminal(m_pki.client(QStringLiteral("terminal")), gateway.port());
        QTRY_COMPARE_WITH_TIMEOUT(gateway.counters().open, 3, kPatience);
    }

    void saysWhyItCannotStart()
    {
        RecordingSink sink;
        Gateway running(testConfig(m_pki), sink, m_allowed);
        running.start();
        GatewayConfig taken = testConfig(m_pki);
        taken.port = running.port();
        GatewayConfig missing = testConfig(m_pki);
        missing.keyFile = QStringLiteral("/nonexistent/server.key");
        GatewayConfig mismatch = testConfig(m_pki);
        mismatch.keyFile = m_pki.file(QStringLiteral("second.key"));
        GatewayConfig nonsense = testConfig(m_pki);
        nonsense.caFile = m_pki.file(QStringLiteral("server.key"));
        const QList<QPair<GatewayConfig, QString>> cases{{taken, QStringLiteral("in use")},
                                                         {missing, QStringLiteral("/nonexistent/server.key")},
                                                         {mismatch, QStringLiteral("does not belong")},
                                                         {nonsense, QStringLiteral("no CA certificate")}};
        for (const auto &[config, words] : cases) {
            Gateway gateway(config, sink, m_allowed);
            QString sentence;
            try {
                gateway.start();
            } catch (const GatewayError &error) {
                sentence = QString::fromUtf8(error.what());
            }
            QVERIFY2(sentence.contains(words), qPrintable(sentence));
        }
    }

private:
    TestPki m_pki;
    TestAllowList m_allowed;
};

QTEST_GUILESS_MAIN(GatewayAdmissionTest)
#include "gateway_admission_test.moc"
