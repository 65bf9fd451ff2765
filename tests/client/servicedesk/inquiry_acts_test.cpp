// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of what is seldom done to an inquiry.
#include "desk.h"
#include "features/servicedesk/inquiry_acts.h"
#include "model/servicedesk/inquiry_work.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace mimamori;

class InquiryActsTest : public QObject {
    Q_OBJECT
    TestCertificates m_certificates;

private Q_SLOTS:
    void initTestCase()
    {
        static QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/mimamori_ja.qm")));
        QCoreApplication::installTranslator(&translator);
        QVERIFY(m_certificates.make());
    }

    /// INQ-01: merge, split, link and withdraw as forms, each link taken back; a merged one can only be brought back or linked.
    void seldomActsStandInOneMenu()
    {
        Desk desk(m_certificates);
        desk.reply<UnlinkInquiry>({{12}, QStringLiteral("Q-R08-000012"), 4, {QStringLiteral("RECEIVED")}, {}});
        InquiryActs acts(*desk.context);
        QTRY_VERIFY(desk.isConnected());
        QVERIFY(!acts.isEnabled()); // no inquiry, nothing to do
        InquiryView open;
        open.inquiry.id.id = open.line.inquiry.id = 12;
        open.inquiry.state.value = QStringLiteral("RECEIVED");
        open.line.number = QStringLiteral("Q-R08-000012");
        open.line.version = 3;
        open.links = {{{5}, {9}, QStringLiteral("Q-R08-000009"), {}, {QStringLiteral("RELATED")}, {}}};
        acts.show(open);
        const auto words = [&acts] {
            QStringList out;
            for (const QAction *action : acts.menu()->actions())
                out << action->text();
            return out;
        };
        QCOMPARE(words(), (QStringList{QStringLiteral("ほかの問合せに統合…"), QStringLiteral("別の質問として分割…"), QStringLiteral("ほかの問合せと関連付け…"),
            QStringLiteral("取下げ…"), QStringLiteral("元に戻す: 関連 Q-R08-000009")}));
        QSignalSpy wanted(&acts, &InquiryActs::wanted);
        acts.menu()->actions().first()->trigger();
        QCOMPARE(wanted.size(), 1);
        const std::unique_ptr<Page> form(wanted.first().first().value<Page *>());
        QVERIFY(form->title().contains(QStringLiteral("Q-R08-000012")));
        QSignalSpy done(&acts, &InquiryActs::done);
        acts.menu()->actions().last()->trigger();
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(desk.asked("inquiry.unlink")->in.value(QStringLiteral("link")).toInteger(), 5);
        open.inquiry.state.value = QStringLiteral("MERGED");
        acts.show(open);
        QCOMPARE(words(), (QStringList{QStringLiteral("ほかの問合せと関連付け…"), QStringLiteral("元に戻す: 関連 Q-R08-000009")}));
    }
};

QTEST_MAIN(InquiryActsTest)
#include "inquiry_acts_test.moc"
