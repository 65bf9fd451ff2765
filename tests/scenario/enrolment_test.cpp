// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal_list.h"
#include "base/uuid7.h"
#include "core/enroller.h"
#include "core/preferences.h"
#include "core/renewal.h"
#include "core/tls.h"
#include "enrol/enrol_desk.h"
#include "enrol/enrol_listener.h"
#include "gateway/tls_identity.h"
#include "gateway_fixture.h"
#include "model/access/account.h"
#include "server_fixture.h"
#include "shell/enrol_page.h"
#include "ui/style.h"

#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTranslator>

using namespace mimamori;

namespace {

constexpr int kPatience = 30'000;
const QString name = QStringLiteral("kita-07");

} // namespace

/// PLT-01, SEC-A: a bare terminal becomes one of ours by a one-time code, over a door of its own; and every way in which it must not.
class EnrolmentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_pki.make());
        m_here = std::make_shared<Installation>();
        m_here->caFile = m_here->issuerCertificate = m_pki.file(QStringLiteral("ca.pem"));
        m_here->issuerKey = m_pki.file(QStringLiteral("ca.key"));
        m_db = std::make_unique<Connection>(m_server.connection("app_login"));
        m_trust = QSslCertificate::fromPath(m_here->caFile).first().digest(QCryptographicHash::Sha256).left(10);
    }

    /// The whole way, by the screen: code typed, certificate kept, connected with it; struck off, it is cut within five seconds.
    void aBareTerminalIsEnrolledAndStruckOff()
    {
        EnrolListener door({testConfig(m_pki), m_server.connection("app_login"), m_here});
        QCOMPARE(door.port(), quint16(0)); // closed unless somebody opened it
        const QString code = opened();
        door.setOpen(true);
        QTRY_VERIFY_WITH_TIMEOUT(door.port() != 0, kPatience);
        QTemporaryDir directory;
        const QString ini = directory.filePath(QStringLiteral("connection.ini"));
        EnrolPage page(ini, QStringLiteral("localhost:1"));
        QSignalSpy finished(&page, &EnrolPage::finished);
        page.findChild<QLineEdit *>(QStringLiteral("door"))->setText(QString::number(door.port()));
        page.findChild<QLineEdit *>(QStringLiteral("code"))->setText(code.toLower());
        page.submit();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
        const ConnectionSettings settings = ConnectionSettings::fromFile(ini);
        QCOMPARE(settings.missing(), QByteArray());
        QCOMPARE(QFile::permissions(settings.keyFile) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
        const auto tls = tlsConfiguration(settings);
        QVERIFY(tls);

        TerminalList list;
        Connection books(m_server.connection("app_ro"));
        list.load(books);
        RecordingSink sink;
        Gateway gateway(testConfig(m_pki), sink, list);
        sink.gateway = &gateway;
        gateway.start();
        const auto terminal = openTerminal(*tls, gateway.port());
        QTRY_VERIFY_WITH_TIMEOUT(terminal->connected, kPatience);
        static constexpr Sql find{"test_terminal", "select id from terminal where name = 'kita-07'"};
        m_server.call(QStringLiteral("admin"), RevokeTerminal{{m_server.superview().value(find).toLongLong()}});
        list.load(books); // what NOTIFY brings about
        QTRY_VERIFY_WITH_TIMEOUT(terminal->disconnected, kPatience);
        QCOMPARE(m_server.refusal(QStringLiteral("admin"), RevokeTerminal{{m_server.superview().value(find).toLongLong()}}), QByteArray("terminal_revoked terminal"));
        gateway.stop(0);

        // The same code again, from the terminal's own screen.
        page.submit();
        QTRY_VERIFY_WITH_TIMEOUT(page.findChild<QLabel *>(QStringLiteral("enrol_message"))->text().contains(QStringLiteral("used already")), kPatience);
        door.setOpen(false);
        QTRY_COMPARE_WITH_TIMEOUT(door.port(), quint16(0), kPatience);
    }

    void aStrangeServerIsToldNothing()
    {
        EnrolListener door({testConfig(m_pki), m_server.connection("app_login"), m_here});
        door.setOpen(true);
        QTRY_VERIFY_WITH_TIMEOUT(door.port() != 0, kPatience);
        QTemporaryDir directory;
        Enroller enroller(directory.filePath(QStringLiteral("connection.ini")));
        QByteArrayList refused;
        connect(&enroller, &Enroller::refused, this, [&refused](const Problem &why) { refused << why.code(); });
        // A code made for another CA; our CA by another host name than its certificate has.
        const EnrolCode foreign{QByteArray(10, 'a'), QByteArray(10, 'b')};
        enroller.enrol(QStringLiteral("localhost"), door.port(), foreign.toText());
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, kPatience);
        QCOMPARE(refused.last(), QByteArray("enrol_stranger"));
        const EnrolCode ours{QByteArray(10, 'a'), m_trust};
        enroller.enrol(QStringLiteral("127.0.0.2"), door.port(), ours.toText());
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 2, kPatience);
        QVERIFY(!QFileInfo::exists(directory.filePath(QStringLiteral("connection.ini"))));
        enroller.enrol(QStringLiteral("localhost"), door.port(), QStringLiteral("ABCD"));
        QCOMPARE(refused.last(), QByteArray("enrol_malformed"));
        // Guessing: five codes that are none, then silence.
        for (int i = 0; i < 6; ++i) {
            enroller.enrol(QStringLiteral("localhost"), door.port(), ours.toText());
            QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 4 + i, kPatience);
            QCOMPARE(refused.last(), i < 5 ? QByteArray("enrol_code") : QByteArray("enrol_wait"));
        }
    }

    void aCodeCountsOnceAndForItsTerminal()
    {
        const SigningRequest request = newSigningRequest();
        const QString used = secretOf(opened());
        QCOMPARE(tell({used, pem(request)}, QStringLiteral("10.0.0.7")), QByteArray("ok"));
        QCOMPARE(tell({used, pem(request)}, QStringLiteral("10.0.0.7")), QByteArray("enrol_used code"));
        QCOMPARE(tell({used, pem(newSigningRequest())}, QStringLiteral("10.0.0.8")), QByteArray("enrol_used code"));
        OpenEnrolment bound;
        bound.name = name;
        bound.address = QStringLiteral("10.0.0.7");
        const QString mine = secretOf(openedBy(bound).code);
        QCOMPARE(tell({mine, pem(request)}, QStringLiteral("10.0.0.8")), QByteArray("enrol_other_terminal code"));
        const QString newer = secretOf(opened()); // an earlier code for the same name is void
        QCOMPARE(tell({mine, pem(request)}, QStringLiteral("10.0.0.7")), QByteArray("enrol_expired code"));
        static constexpr Sql age{"test_age", "update sec.enrolment set expires_at = now() - interval '1 second' where used_at is null"};
        m_server.superview().execute(age);
        QCOMPARE(tell({newer, pem(request)}, QStringLiteral("10.0.0.7")), QByteArray("enrol_expired code"));
        QCOMPARE(tell({QStringLiteral("00112233445566778899"), pem(request)}, {}), QByteArray("enrol_code code"));
        QCOMPARE(tell({{}, pem(request)}, {}), QByteArray("required code"));
    }

    void badRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("refusal");
        const QByteArray good = newSigningRequest().requestPem;
        QTest::newRow("nothing of the kind") << QByteArray("hello") << QByteArray("csr_malformed request");
        QTest::newRow("a private key") << newSigningRequest().keyPem << QByteArray("csr_malformed request");
        QTest::newRow("two at once") << QByteArray(good + good) << QByteArray("csr_malformed request");
        QTest::newRow("cut off") << good.left(good.size() / 2) << QByteArray("csr_malformed request");
        QTest::newRow("another terminal's name") << newSigningRequest(QStringLiteral("kita-08")).requestPem << QByteArray("csr_foreign request");
        QTest::newRow("its own name") << newSigningRequest(name).requestPem << QByteArray("ok");
        QTest::newRow("weak RSA") << made({"-newkey", "rsa:1024"}) << QByteArray("csr_weak request");
        QTest::newRow("weak curve") << made({"-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:secp192k1"}) << QByteArray("csr_weak request");
        QTest::newRow("weak hash") << made({"-newkey", "rsa:3072", "-sha1"}) << QByteArray("csr_weak request");
        QTest::newRow("a CA") << made({"-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-addext", "basicConstraints=CA:TRUE"}) << QByteArray("csr_foreign request");
        QTest::newRow("a server's name") << made({"-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-addext", "subjectAltName=DNS:localhost"}) << QByteArray("csr_foreign request");
    }
    void badRequestsAreRefused()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, refusal);
        QVERIFY(!request.isEmpty());
        const QString secret = secretOf(opened());
        QCOMPARE(tell({secret, QString::fromLatin1(request)}, {}), refusal);
        if (refusal != "ok") // a bad request does not spend the code
            QCOMPARE(tell({secret, pem(newSigningRequest())}, {}), QByteArray("ok"));
    }

    void aCertificateIsForATerminalOnly()
    {
        const SigningRequest request = newSigningRequest();
        const QSslCertificate made(signTerminal(request.requestPem, name, issuer(), QDateTime::currentDateTimeUtc().addDays(90)), QSsl::Pem);
        QCOMPARE(made.subjectInfo(QSslCertificate::CommonName).value(0), name);
        QVERIFY(!objectionTo(made));
        QVERIFY(!isServerOf(made.toDer(), QSslCertificate::fromPath(m_here->caFile).first().toDer(), name));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, signTerminal(request.requestPem, name, {issuer().certificatePem, request.keyPem}, QDateTime::currentDateTimeUtc()));
    }

    void aCertificateIsRenewedAtHalfItsLife()
    {
        const EnrolDesk::Admitted first = desk().admit({secretOf(opened()), pem(newSigningRequest())}, {});
        const QString old = fingerprint(first.certificate);
        QCOMPARE(renewal(old), QByteArray("renew_early"));
        static constexpr Sql age{"test_half", "update terminal set not_after = now() + interval '40 days' where name = 'kita-07'"};
        m_server.superview().execute(age);
        QCOMPARE(renewal(QString(64, QLatin1Char('0'))), QByteArray("terminal_unknown"));
        const QString fresh = fingerprint(desk().renew({pem(newSigningRequest())}, old).certificate);
        TerminalList list;
        Connection books(m_server.connection("app_ro"));
        list.load(books);
        QVERIFY(list.allows(fresh.toLatin1()));
        QVERIFY(list.allows(old.toLatin1())); // the answer may have been lost, the socket still stands
        QCOMPARE(renewal(old), QByteArray("ok"));
        m_server.call(QStringLiteral("admin"), RevokeTerminal{{terminalId()}});
        list.load(books);
        QVERIFY(!list.allows(fresh.toLatin1()));
        QVERIFY(!list.allows(old.toLatin1()));
        QVERIFY(list.isStruckOff(fresh.toLatin1())); // it hears why, and destroys what it kept
        QVERIFY(list.isStruckOff(old.toLatin1()));
        QVERIFY(!list.isStruckOff(QByteArray(64, '0')));
        QCOMPARE(renewal(old), QByteArray("terminal_unknown"));
        const QDateTime from(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        QVERIFY(!Renewal::isDue(from, from.addDays(90), from.addDays(44)));
        QVERIFY(Renewal::isDue(from, from.addDays(90), from.addDays(45)));
    }

    void whoMayOpenTheDoor()
    {
        OpenEnrolment ask;
        ask.name = QStringLiteral("bad name");
        const auto refusal = [&](const QString &who) { return m_server.refusal(who, ask); };
        QCOMPARE(m_server.refusal(QStringLiteral("yamamoto"), ask), QByteArray("forbidden"));
        QCOMPARE(refusal(QStringLiteral("admin")), QByteArray("terminal_name name"));
        ask.name = name;
        ask.address = QStringLiteral("10.0.0");
        QCOMPARE(refusal(QStringLiteral("admin")), QByteArray("not_an_address address"));
        ask.address.clear();
        QCOMPARE(refusal(QStringLiteral("admin")), QByteArray("enrol_not_set_up"));
        ask.minutes = 600;
        QCOMPARE(refusal(QStringLiteral("admin")), QByteArray("out_of_range minutes"));
    }

    void codesAreReadAsPeopleTypeThem()
    {
        const EnrolCode code{QByteArray::fromHex("00ff10ef20df30cf40bf"), m_trust};
        const QString text = code.toText();
        QCOMPARE(text.size(), 39);
        const auto again = EnrolCode::fromText(QString(text).toLower().replace(u'-', u' ').replace(u'0', u'o').replace(u'1', u'l'));
        QVERIFY(again);
        QCOMPARE(again->secret, code.secret);
        QCOMPARE(again->trust, code.trust);
        QVERIFY(!EnrolCode::fromText(text.chopped(1)));
        QVERIFY(!EnrolCode::fromText(text + u'A'));
        QVERIFY(!EnrolCode::fromText(QString(text).replace(0, 1, u'!')));
        QVERIFY(!EnrolCode::fromText({}));
    }

    /// PLT-08: what the official sees first, in Japanese; the picture goes to MIMAMORI_SHOTS when that is set.
    void theFirstScreenInJapanese()
    {
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/mimamori_ja.qm")));
        QCoreApplication::installTranslator(&translator);
        QTemporaryDir directory;
        Preferences preferences(directory.filePath(QStringLiteral("p.ini")));
        Style style(*qApp, preferences);
        EnrolPage page(directory.filePath(QStringLiteral("connection.ini")));
        page.resize(1366, 768);
        page.show();
        page.submit();
        QVERIFY(page.findChild<QLabel *>(QStringLiteral("enrol_message"))->text().contains(QStringLiteral("サーバー")));
        for (const QLineEdit *line : page.findChildren<QLineEdit *>())
            QVERIFY(!line->accessibleName().isEmpty());
        if (const QString shots = qEnvironmentVariable("MIMAMORI_SHOTS"); !shots.isEmpty())
            page.grab().save(shots + QStringLiteral("/enrol.png"));
        QCoreApplication::removeTranslator(&translator);
    }

private:
    EnrolDesk desk() { return EnrolDesk(*m_db, *m_here); }
    static QString pem(const SigningRequest &request) { return QString::fromLatin1(request.requestPem); }
    static QString secretOf(const QString &code) { return QString::fromLatin1(EnrolCode::fromText(code)->secret.toHex()); }
    static QString fingerprint(const QString &certificate)
    {
        return QString::fromLatin1(QSslCertificate(certificate.toLatin1(), QSsl::Pem).digest(QCryptographicHash::Sha256).toHex());
    }
    Issuer issuer() const
    {
        QFile certificate(m_here->issuerCertificate);
        QFile key(m_here->issuerKey);
        if (!certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly))
            qFatal("the test's CA cannot be read");
        return {certificate.readAll(), key.readAll()};
    }
    qint64 terminalId()
    {
        static constexpr Sql find{"test_terminal_id", "select id from terminal where name = 'kita-07'"};
        return m_server.superview().value(find).toLongLong();
    }
    QByteArray tell(const EnrolTerminal &in, const QString &address)
    {
        try {
            desk().admit(in, address);
            return "ok";
        } catch (const Problem &problem) {
            return problem.field().isEmpty() ? problem.code() : problem.code() + ' ' + problem.field();
        }
    }
    QByteArray renewal(const QString &from)
    {
        try {
            desk().renew({pem(newSigningRequest())}, from);
            return "ok";
        } catch (const Problem &problem) {
            return problem.code();
        }
    }
    /// A signing request by the openssl command, for what our own code refuses to make.
    QByteArray made(std::initializer_list<const char *> wanted)
    {
        QStringList options;
        for (const char *option : wanted)
            options << QLatin1String(option);
        QTemporaryDir directory;
        QProcess openssl;
        openssl.setWorkingDirectory(directory.path());
        openssl.start(QStringLiteral("openssl"), QStringList{QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-nodes"), QStringLiteral("-subj"),
            QStringLiteral("/CN=kita-07"), QStringLiteral("-keyout"), QStringLiteral("x.key"), QStringLiteral("-config"), m_pki.file(QStringLiteral("pki.cnf"))} + options);
        if (!openssl.waitForFinished(kPatience) || openssl.exitCode() != 0)
            qWarning() << options << openssl.readAllStandardError();
        return openssl.readAllStandardOutput();
    }
    EnrolmentOffer openedBy(const OpenEnrolment &in)
    {
        ServerServices::Config config = m_server.services().config();
        config.installation = m_here;
        ServerServices services(config, m_server.time);
        services.setPermissions(m_server.services().permissions());
        services.setClockBook(m_server.services().clockBook());
        Connection db(m_server.connection("app_rw"));
        RequestRunner runner(db, m_server.features(), services);
        const Outcome outcome = runner.run(m_server.user(QStringLiteral("admin")), {1, OpenEnrolment::operation, newUuid7(), -1, toCbor(in)});
        if (!outcome.ok)
            qFatal("the door was not opened: %s", outcome.error.code.constData());
        return fromCbor<EnrolmentOffer>(outcome.out);
    }
    QString opened()
    {
        OpenEnrolment in;
        in.name = name;
        return openedBy(in).code;
    }

    TestPki m_pki;
    ServerFixture m_server;
    std::shared_ptr<Installation> m_here;
    std::unique_ptr<Connection> m_db;
    QByteArray m_trust;
};

QTEST_MAIN(EnrolmentTest)
#include "enrolment_test.moc"
