// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/listener.h"
#include "jobs/job_engine.h"
#include "jobs/job_list.h"
#include "jobs/smtp.h"
#include "services/outbox.h"
#include "services/server_services.h"
#include "smtp_sink.h"
#include "work_fixture.h"

#include <QJsonDocument>
#include <QTest>

using namespace mimamori;

namespace {

QByteArray bodyOf(const QByteArray &message)
{
    return QByteArray::fromBase64(message.mid(message.indexOf("\n\n") + 2));
}

} // namespace

class TestOutbox : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void mailIsSentOnceItsServerTakesIt();
    void mailInFlightOfADeadServerGoesOutAgain();
    void mailWaitsWithoutAServer();
    void userWithoutAddressIsNoted();
    void popupReachesTheServers();
    void headersCannotBeForged();

private:
    ServerServices::Config config(quint16 port);
    int send();

    std::unique_ptr<SmtpSink> m_sink;
    std::unique_ptr<WorkFixture> f;
};

void TestOutbox::init()
{
    m_sink = std::make_unique<SmtpSink>();
    f = std::make_unique<WorkFixture>(config(m_sink->port()));
}

ServerServices::Config TestOutbox::config(quint16 port)
{
    ServerServices::Config out;
    out.smtpUrl = port ? QStringLiteral("smtp://127.0.0.1:%1").arg(port) : QString();
    out.mailFrom = QStringLiteral("mimamori@city.example");
    return out;
}

int TestOutbox::send()
{
    Connection db(f->connection("app_job"));
    JobEngine engine(db, f->services, {outboxSending()}, QStringLiteral("a"));
    engine.registerJobs();
    return engine.runDue();
}

void TestOutbox::mailIsSentOnceItsServerTakesIt()
{
    f->as(f->chief, [&](Context &c) {
        queueMail(c, f->worker, "clock.threshold", {{QStringLiteral("rule_name"), QStringLiteral("安全確認（48時間）")},
            {QStringLiteral("number"), QStringLiteral("C-R08-000001")}, {QStringLiteral("due"), QStringLiteral("2026-11-22T03:00:00Z")}}, f->childFile);
    });
    m_sink->refusing = true;
    QCOMPARE(send(), 1);
    QVERIFY(m_sink->messages().isEmpty());
    QVERIFY(f->look("select last_error from outbox").toString().startsWith(QStringLiteral("smtp_")));
    m_sink->refusing = false;
    QCOMPARE(send(), 0); // rests first
    f->time.advance(30);
    QCOMPARE(send(), 1);
    f->time.advance(3600);
    QCOMPARE(send(), 0);
    QCOMPARE(m_sink->messages().size(), 1);
    const QByteArray message = m_sink->messages().first();
    QVERIFY(message.contains("To: <cw1@city.example>"));
    QVERIFY(message.contains("Message-ID: <outbox-"));
    const QString body = QString::fromUtf8(bodyOf(message));
    QVERIFY2(body.contains(QStringLiteral("ケース番号: C-R08-000001")) && body.contains(QStringLiteral("2026-11-22 12:00")), qPrintable(body));
    QVERIFY(f->look("select last_error from outbox").toString().isEmpty());
}

void TestOutbox::mailInFlightOfADeadServerGoesOutAgain()
{
    f->as(f->chief, [&](Context &c) { queueMail(c, f->worker, "break_glass", {}); });
    // Taken by a server that died before it could say what came of it.
    f->change("update outbox set tries = 1, next_try_at = $1", {f->time.nowUtc().addSecs(600)});
    QCOMPARE(send(), 0);
    f->time.advance(600);
    QCOMPARE(send(), 1);
    QCOMPARE(m_sink->messages().size(), 1);
}

void TestOutbox::mailWaitsWithoutAServer()
{
    f = std::make_unique<WorkFixture>(config(0));
    f->as(f->chief, [&](Context &c) { queueMail(c, f->worker, "break_glass", {}); });
    QCOMPARE(send(), 0);
    QCOMPARE(f->count("select tries from outbox"), 0);
}

void TestOutbox::userWithoutAddressIsNoted()
{
    f->change("update app_user set mail = ''");
    f->as(f->chief, [&](Context &c) { queueMail(c, f->worker, "break_glass", {}); });
    QCOMPARE(send(), 1);
    QCOMPARE(f->look("select last_error from outbox where sent_at is not null").toString(), QStringLiteral("no_address"));
    QVERIFY(m_sink->messages().isEmpty());
}

void TestOutbox::popupReachesTheServers()
{
    std::mutex mutex;
    QList<QByteArray> heard;
    std::atomic<bool> connected{false};
    Listener listener(f->connection("app_ro"), {"mimamori_event"}, {[&](const QByteArray &, const QByteArray &payload) {
        const std::lock_guard lock(mutex);
        heard << payload;
    }, [&] { connected = true; }, {}});
    QTRY_VERIFY(connected);
    f->as(f->chief, [&](Context &c) { queuePopup(c, f->worker, "approval.returned", {{QStringLiteral("approval"), 7}}); });
    QCOMPARE(send(), 1);
    QTRY_VERIFY((std::lock_guard(mutex), heard.size() == 1));
    const QJsonObject event = QJsonDocument::fromJson(heard.first()).object();
    QCOMPARE(event.value(QStringLiteral("topic")).toString(), QStringLiteral("user/%1").arg(f->worker));
    QCOMPARE(event.value(QStringLiteral("out")).toObject().value(QStringLiteral("topic")).toString(), QStringLiteral("approval.returned"));
    QCOMPARE(send(), 0);
}

void TestOutbox::headersCannotBeForged()
{
    Mail mail;
    mail.id = "x";
    mail.from = QStringLiteral("a@city.example");
    mail.to = QStringLiteral("b@city.example>\r\nBcc: <c@elsewhere.example");
    mail.subject = QStringLiteral("期限\r\nBcc: c@elsewhere.example");
    mail.body = QStringLiteral("本文");
    const QByteArray text = messageText(mail);
    QVERIFY(!text.contains("\r\nBcc"));
    QCOMPARE(text.count("\r\n\r\n"), 1);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "test_outbox.moc"
